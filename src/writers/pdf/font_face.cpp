#include "writers/pdf/font_face.h"

#include <hb-ot.h>

#include <algorithm>
#include <string_view>

#include "writers/pdf/pdf_syntax.h"

namespace boekwerk {

namespace {

/// A table of a font file with checked reading: past the end is 0 (OpenType: numbers are big-endian).
class Table {
public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
        unsigned length = 0;
        const char* data = hb_blob_get_data(blob_.get(), &length);
        bytes_ = {data, data == nullptr ? 0 : length};
    }

    bool empty() const { return bytes_.empty(); }
    std::string_view bytes() const { return bytes_; }
    unsigned u16(std::size_t offset) const {
        if (offset + 2 > bytes_.size()) return 0;
        return static_cast<unsigned>(byte(offset) << 8 | byte(offset + 1));
    }
    int i16(std::size_t offset) const { return static_cast<std::int16_t>(u16(offset)); }

private:
    unsigned byte(std::size_t offset) const { return static_cast<unsigned char>(bytes_[offset]); }

    HbPointer<hb_blob_t> blob_;
    std::string_view bytes_;
};

constexpr hb_tag_t os2 = HB_TAG('O', 'S', '/', '2');
constexpr hb_tag_t head = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t post = HB_TAG('p', 'o', 's', 't');

// OpenType OS/2 fsType: restricted licence, no subsetting, bitmaps only. A licence that also allows editing or printing
// has those bits beside the restricted one.
bool may_be_embedded(hb_face_t* face) {
    const unsigned type = Table(face, os2).u16(8);
    const bool restricted = (type & 0x000E) == 0x0002;
    return !restricted && (type & 0x0300) == 0;
}

bool has_truetype_outlines(hb_face_t* face) {
    constexpr std::array<hb_tag_t, 7> needed = {head,
                                                HB_TAG('h', 'h', 'e', 'a'),
                                                HB_TAG('h', 'm', 't', 'x'),
                                                HB_TAG('m', 'a', 'x', 'p'),
                                                HB_TAG('l', 'o', 'c', 'a'),
                                                HB_TAG('g', 'l', 'y', 'f'),
                                                HB_TAG('c', 'm', 'a', 'p')};
    return std::none_of(needed.begin(), needed.end(), [&](hb_tag_t tag) { return Table(face, tag).empty(); });
}

std::string postscript_name(hb_face_t* face, const std::string& path) {
    std::array<char, 128> buffer{};
    unsigned length = buffer.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, buffer.data());
    std::string_view name(buffer.data(), std::min<std::size_t>(length, buffer.size() - 1));
    if (name.empty()) {
        name = path;
        name.remove_prefix(std::min(name.size(), name.find_last_of('/') + 1));
        name = name.substr(0, std::min<std::size_t>(name.rfind('.'), 60));
    }
    std::string safe;
    for (const char c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        if (plain) safe += c;
    }
    return safe.substr(0, 100);
}

bool readable_as_itself(char32_t character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    const bool private_use = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
    const bool noncharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !surrogate && !private_use && !noncharacter && character != 0xFEFF;
}

std::size_t borrowing_index(char32_t character) {
    const auto found = std::find(borrowing_characters.begin(), borrowing_characters.end(), character);
    return static_cast<std::size_t>(found - borrowing_characters.begin());
}

}  // namespace

std::unique_ptr<FontFile> FontFile::open(const std::string& path, FontFault& fault) {
    std::unique_ptr<FontFile> file(new FontFile);
    fault = file->load(path);
    if (fault != FontFault::None) return nullptr;
    file->measure();
    file->metrics_.postscript_name = postscript_name(file->face(), path);
    file->map_characters();
    return file;
}

FontFault FontFile::load(const std::string& path) {
    blob_.reset(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!blob_) return FontFault::Unreadable;
    face_.reset(hb_face_create(blob_.get(), 0));
    if (!has_truetype_outlines(face())) return FontFault::NoTrueType;
    if (!may_be_embedded(face())) return FontFault::NotEmbeddable;
    glyph_count_ = hb_face_get_glyph_count(face());
    if (glyph_count_ + borrowing_characters.size() > 0xFFFF) return FontFault::TooManyGlyphs;
    units_per_em_ = hb_face_get_upem(face());
    hb_face_make_immutable(face());
    font_.reset(hb_font_create(face()));
    hb_font_make_immutable(font());
    hb_codepoint_t space = 0;
    return hb_font_get_nominal_glyph(font(), U' ', &space) ? FontFault::None : FontFault::NoTrueType;
}

void FontFile::measure() {
    const Table head_table(face(), head);
    for (std::size_t i = 0; i < 4; ++i) metrics_.box[i] = scaled(head_table.i16(36 + 2 * i));

    hb_font_extents_t extents{};
    hb_font_get_h_extents(font(), &extents);
    metrics_.ascent = scaled(extents.ascender);
    metrics_.descent = scaled(extents.descender);
    const auto position = [&](hb_ot_metrics_tag_t tag, double otherwise) {
        hb_position_t value = 0;
        return hb_ot_metrics_get_position(font(), tag, &value) != 0 && value > 0 ? scaled(value) : otherwise;
    };
    metrics_.cap_height = position(HB_OT_METRICS_TAG_CAP_HEIGHT, metrics_.ascent);
    metrics_.x_height = position(HB_OT_METRICS_TAG_X_HEIGHT, metrics_.cap_height * 2 / 3);

    const Table post_table(face(), post);
    metrics_.italic_angle = post_table.i16(4) + post_table.u16(6) / 65536.0;
    metrics_.fixed_pitch = post_table.u16(12) != 0 || post_table.u16(14) != 0;
    metrics_.italic = metrics_.italic_angle != 0 || (head_table.u16(44) & 2) != 0;
    const Table os2_table(face(), os2);
    const unsigned weight = os2_table.u16(4) == 0 ? 400 : os2_table.u16(4);
    // No font file states its stems: this is the usual estimate from the weight class (400: 88, 700: 166).
    metrics_.stem_width = 50 + (weight / 65.0) * (weight / 65.0);
    const unsigned family = os2_table.u16(30) >> 8;
    metrics_.serif = (family >= 1 && family <= 5) || family == 7;

    widths_.resize(glyph_count_);
    std::vector<hb_codepoint_t> glyphs(glyph_count_);
    std::vector<hb_position_t> advances(glyph_count_);
    for (std::size_t i = 0; i < glyph_count_; ++i) glyphs[i] = static_cast<hb_codepoint_t>(i);
    hb_font_get_glyph_h_advances(font(), static_cast<unsigned>(glyph_count_), glyphs.data(), sizeof(glyphs[0]),
                                 advances.data(), sizeof(advances[0]));
    for (std::size_t i = 0; i < glyph_count_; ++i) widths_[i] = rounded_fine_number(scaled(advances[i]));
}

void FontFile::map_characters() {
    characters_.resize(glyph_count_);
    const HbPointer<hb_set_t> covered(hb_set_create());
    hb_face_collect_unicodes(face(), covered.get());
    hb_codepoint_t character = HB_SET_VALUE_INVALID;
    while (hb_set_next(covered.get(), &character)) {
        hb_codepoint_t glyph = 0;
        if (!readable_as_itself(character) || character == U'\u00AD') continue;
        if (!hb_font_get_nominal_glyph(font(), character, &glyph) || glyph >= glyph_count_) continue;
        if (glyph != 0 && characters_[glyph] == 0) characters_[glyph] = character;
    }
    const auto nominal = [&](char32_t wanted) {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(font(), wanted, &glyph);
        return static_cast<GlyphId>(glyph < glyph_count_ ? glyph : 0);
    };
    const GlyphId hyphen = nominal(U'-');
    borrowed_ = {nominal(U'\u00A0'), hyphen, nominal(U'\u2010'), nominal(U'\u2011')};
    if (borrowed_[0] == 0) borrowed_[0] = nominal(U' ');
    if (borrowed_[2] == 0) borrowed_[2] = hyphen;
    if (borrowed_[3] == 0) borrowed_[3] = borrowed_[2];
}

GlyphId FontFile::glyph_of(char32_t character) const {
    const std::size_t index = borrowing_index(character);
    if (index < borrowed_.size()) return borrowed_[index];
    hb_codepoint_t glyph = 0;
    if (!readable_as_itself(character) || !hb_font_get_nominal_glyph(font(), character, &glyph)) return 0;
    return static_cast<GlyphId>(glyph < glyph_count_ ? glyph : 0);
}

std::uint16_t FontFile::code_of(char32_t character, GlyphId glyph) const {
    if (glyph == 0) return 0;
    if (characters_[glyph] == character) return glyph;
    const std::size_t index = borrowing_index(character);
    return index < borrowed_.size() && borrowed_[index] == glyph ? borrowing_code(character) : std::uint16_t{0};
}

std::uint16_t FontFile::borrowing_code(char32_t character) const {
    return static_cast<std::uint16_t>(glyph_count_ + borrowing_index(character));
}

GlyphId FontFile::glyph_of_code(std::uint16_t code) const {
    return code < glyph_count_ ? code : borrowed_[code - glyph_count_];
}

char32_t FontFile::character_of_code(std::uint16_t code) const {
    return code < glyph_count_ ? characters_[code] : borrowing_characters[code - glyph_count_];
}

std::string FontFile::identity() const {
    return std::string(Table(face_.get(), head).bytes()) + std::to_string(hb_blob_get_length(blob_.get()));
}

}  // namespace boekwerk
