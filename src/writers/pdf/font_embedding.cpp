#include "writers/pdf/font_embedding.h"

#include <hb-subset.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"
#include "writers/pdf/deflate.h"

namespace boekwerk {

namespace {

// A subset takes some 30 kB. In sets for 500 providers three out of five are among the last 256 of others.
constexpr std::size_t most_subsets = 256;

struct DestroySubset {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

struct Subset {
    std::string program;
    std::vector<GlyphId> new_ids;  ///< By index in the used codes.
};

/// Keeps the tables that draw glyphs: a CIDFont needs no other (ISO 32000-1 §9.9, table 126).
void drop_other_tables(hb_face_t* face, hb_subset_input_t* input) {
    constexpr std::array<hb_tag_t, 6> kept = {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                              HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                                              HB_TAG('l', 'o', 'c', 'a'), HB_TAG('g', 'l', 'y', 'f')};
    std::array<hb_tag_t, 64> tags{};
    unsigned count = tags.size();
    hb_face_get_table_tags(face, 0, &count, tags.data());
    hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (unsigned i = 0; i < count; ++i) {
        if (std::find(kept.begin(), kept.end(), tags[i]) == kept.end()) hb_set_add(dropped, tags[i]);
    }
}

/// By their characters where all have one: asked for glyphs, HarfBuzz first maps every character of the font.
void choose_glyphs(const FontFile& font, const std::vector<std::uint16_t>& codes, hb_subset_input_t* input) {
    const auto character_of = [&](std::uint16_t code) { return font.character_of(font.glyph_of_code(code)); };
    const bool all_named = std::all_of(codes.begin(), codes.end(), [&](auto code) { return character_of(code) != 0; });
    for (const std::uint16_t code : codes) {
        if (all_named) {
            hb_set_add(hb_subset_input_unicode_set(input), character_of(code));
        } else {
            hb_set_add(hb_subset_input_glyph_set(input), font.glyph_of_code(code));
        }
    }
}

Subset cut_subset(const FontFile& font, const std::vector<std::uint16_t>& codes) {
    const std::unique_ptr<hb_subset_input_t, DestroySubset> input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    drop_other_tables(font.face(), input.get());
    choose_glyphs(font, codes, input.get());
    const std::unique_ptr<hb_subset_plan_t, DestroySubset> plan(
        hb_subset_plan_create_or_fail(font.face(), input.get()));
    const HbPointer<hb_face_t> face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!face) throw std::runtime_error("HarfBuzz cannot cut a subset of " + font.metrics().postscript_name);

    Subset subset;
    const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint16_t code : codes) {
        subset.new_ids.push_back(static_cast<GlyphId>(hb_map_get(new_ids, font.glyph_of_code(code))));
    }
    const HbPointer<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    subset.program.assign(data, length);
    return subset;
}

/// Six letters that differ when the program does (ISO 32000-1 §9.6.4).
std::string subset_tag(std::string_view program) {
    std::uint32_t sum = libdeflate_crc32(0, program.data(), program.size());
    std::string tag;
    for (int i = 0; i < 6; ++i, sum /= 26) tag += static_cast<char>('A' + sum % 26);
    return tag;
}

std::string glyph_map(const std::vector<std::uint16_t>& codes, const std::vector<GlyphId>& new_ids) {
    std::string map((codes.back() + std::size_t{1}) * 2, '\0');
    for (std::size_t i = 0; i < codes.size(); ++i) {
        map[codes[i] * std::size_t{2}] = static_cast<char>(new_ids[i] >> 8);
        map[codes[i] * std::size_t{2} + 1] = static_cast<char>(new_ids[i] & 0xFF);
    }
    return map;
}

/// The map from codes to text (ISO 32000-1 §9.10.3), in blocks of at most 100 as CMaps must have them.
std::string to_unicode(const FontFile& font, const std::vector<std::uint16_t>& codes) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t block = 100;
    std::string text;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i % block == 0) {
            append_integer(map, static_cast<std::int64_t>(std::min(block, codes.size() - i)));
            map += " beginbfchar\n";
        }
        map += '<';
        append_code_digits(map, codes[i]);
        map += "> <";
        text.clear();
        append_utf8(text, font.character_of_code(codes[i]));
        append_utf16_digits(map, text);
        map += ">\n";
        if (i % block == block - 1 || i + 1 == codes.size()) map += "endbfchar\n";
    }
    return map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Runs of following codes: "[3 [278] 36 [667 667]]".
std::string widths(const FontFile& font, const std::vector<std::uint16_t>& codes) {
    std::string out = "[";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool follows = i > 0 && codes[i] == codes[i - 1] + 1;
        if (!follows) {
            if (i > 0) out += ']';
            append_integer(out, codes[i]);
            out += '[';
        } else {
            out += ' ';
        }
        append_fine_number(out, font.width(font.glyph_of_code(codes[i])));
    }
    return out += "]]";
}

// ISO 32000-1 §9.8.2: symbolic, since the codes are glyph ids.
int descriptor_flags(const FontMetrics& metrics) {
    constexpr int fixed_pitch = 1;
    constexpr int serif = 2;
    constexpr int symbolic = 4;
    constexpr int italic = 64;
    return symbolic + (metrics.fixed_pitch ? fixed_pitch : 0) + (metrics.serif ? serif : 0) +
           (metrics.italic ? italic : 0);
}

std::string descriptor(const FontMetrics& metrics, const EmbeddedFont& embedded, ObjectNumber program) {
    std::string out = "<</Type/FontDescriptor/FontName/" + embedded.name + "/Flags ";
    append_integer(out, descriptor_flags(metrics));
    out += "/FontBBox[";
    for (const double side : metrics.box) {
        append_number(out, side);
        out += ' ';
    }
    out += ']';
    const auto entry = [&](const char* key, double value) {
        out += key;
        append_number(out, value);
    };
    entry("/ItalicAngle ", metrics.italic_angle);
    entry("/Ascent ", metrics.ascent);
    entry("/Descent ", metrics.descent);
    entry("/CapHeight ", metrics.cap_height);
    entry("/XHeight ", metrics.x_height);
    entry("/StemV ", metrics.stem_width);
    out += "/FontFile2 ";
    append_reference(out, program);
    return out += ">>";
}

}  // namespace

void UsedCodes::merge(const UsedCodes& other) {
    for (std::size_t i = 0; i < shown_.size(); ++i) shown_[i] |= other.shown_[i];
}

std::vector<std::uint16_t> UsedCodes::codes() const {
    std::vector<std::uint16_t> codes;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        for (std::uint64_t left = shown_[i]; left != 0; left &= left - 1) {
            codes.push_back(static_cast<std::uint16_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
    }
    return codes;
}

EmbeddedFont embed_font(const FontFile& font, const std::vector<std::uint16_t>& codes) {
    const Subset subset = cut_subset(font, codes);
    return {subset_tag(subset.program) + "+" + font.metrics().postscript_name,
            deflate(subset.program),
            subset.program.size(),
            deflate(glyph_map(codes, subset.new_ids)),
            deflate(to_unicode(font, codes)),
            widths(font, codes)};
}

std::shared_ptr<const EmbeddedFont> FontSubsets::get(const FontFile& font, const std::vector<std::uint16_t>& codes) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(subsets_.begin(), subsets_.end(), [&](const Subset& subset) {
            return subset.font == &font && subset.codes == codes;
        });
        if (found != subsets_.end()) {
            subsets_.splice(subsets_.begin(), subsets_, found);
            return found->embedded;
        }
    }
    auto embedded = std::make_shared<const EmbeddedFont>(embed_font(font, codes));
    const std::lock_guard lock(mutex_);
    subsets_.push_front({&font, codes, embedded});
    if (subsets_.size() > most_subsets) subsets_.pop_back();
    return embedded;
}

ObjectNumber add_font(PdfFile& file, const FontFile& font, const EmbeddedFont& embedded) {
    std::string length = "/Length1 ";
    append_integer(length, static_cast<std::int64_t>(embedded.program_length));
    const ObjectNumber program = file.add_stream(length, embedded.program, StreamFilter::Flate);
    const ObjectNumber glyph_map = file.add_stream({}, embedded.glyph_map, StreamFilter::Flate);
    const ObjectNumber to_unicode = file.add_stream({}, embedded.to_unicode, StreamFilter::Flate);

    std::string out = "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + embedded.name +
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
    append_reference(out, file.add(descriptor(font.metrics(), embedded, program)));
    out += "/CIDToGIDMap ";
    append_reference(out, glyph_map);
    out += "/W" + embedded.widths + ">>";
    const ObjectNumber descendant = file.add(out);

    out = "<</Type/Font/Subtype/Type0/BaseFont/" + embedded.name + "/Encoding/Identity-H/DescendantFonts[";
    append_reference(out, descendant);
    out += "]/ToUnicode ";
    append_reference(out, to_unicode);
    return file.add(out += ">>");
}

}  // namespace boekwerk
