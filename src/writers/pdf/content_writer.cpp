#include "writers/pdf/content_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <numbers>
#include <optional>
#include <utility>

#include "writers/pdf/font_face.h"
#include "writers/pdf/pdf_syntax.h"
#include "writers/pdf/structure_writer.h"

namespace boekwerk {

namespace {

// Words this near to where the last one ended (in points) need no adjustment: it would not be visible.
constexpr double tolerance = 0.012;
constexpr std::size_t no_font = static_cast<std::size_t>(-1);
// Strings in PDF/A-2 hold at most 32,767 bytes; escapes can double these.
constexpr std::size_t longest_text = 12'000;

struct Space {
    std::size_t file = 0;
    GlyphId code = 0;
    double width = 0;
};

class ContentWriter {
public:
    ContentWriter(const LaidOutDocument& document, const Page& page, const FontSet& fonts, const ImageNames& images,
                  std::vector<UsedCodes>& used)
        : document_(document), page_(page), fonts_(fonts), images_(images), used_(used) {
        out_.reserve(page.words.size() * 16 + page.operations.size() * 32 + page.content.size() * 32);
        for (std::size_t i = 0; i < spaces_.size(); ++i) {
            const std::size_t file = fonts.face_file(static_cast<Face>(i));
            const GlyphId glyph = fonts.file(file).glyph_of(U' ');
            spaces_[i] = {file, glyph, fonts.file(file).width(glyph)};
        }
    }

    std::string write() {
        for (const MarkedContent& content : page_.content) {
            begin_marked(content);
            for (std::uint32_t i = 0; i < content.count; ++i) std::visit(*this, page_.operations[content.first + i]);
            end_text();
            out_ += "EMC\n";
        }
        return std::move(out_);
    }

    void operator()(const TextRun& run) {
        begin_text(run.color);
        set_size(run.size);
        bool placed = false;
        for (std::uint32_t i = 0; i < run.count; ++i) {
            const PlacedWord& word = page_.words[run.first + i];
            if (word.text == nullptr || word.text->missing != 0) continue;
            if (!placed)
                move_to(word.x, run.y);
            else
                move_pen(word.x);
            placed = true;
            show(*word.text);
            if (word.space_after) show_space(run.face);
        }
        end_string();
    }

    void operator()(const FilledRect& rect) {
        end_text();
        set_fill(rect.color);
        append_rectangle(rect.x, rect.y, rect.width, rect.height);
        out_ += "f\n";
    }

    void operator()(const FramedRect& rect) {
        end_text();
        append_color(rect.color);
        out_ += "RG ";
        append_number(out_, rect.line);
        out_ += " w ";
        append_rectangle(rect.x, rect.y, rect.width, rect.height);
        out_ += "S\n";
    }

    void operator()(const StrokedLine& line) {
        if (line.points.size() < 2) return;
        end_text();
        append_color(line.color);
        out_ += "RG ";
        append_number(out_, line.line);
        out_ += " w ";
        append_path(line.points);
        out_ += "S\n";
    }

    void operator()(const FilledPolygon& polygon) {
        if (polygon.points.size() < 3) return;
        end_text();
        set_fill(polygon.color);
        append_path(polygon.points);
        out_ += "f\n";
    }

    void operator()(const PlacedImage& image) {
        end_text();
        const auto found = images_.find(image.data.get());
        if (found == images_.end()) return;
        out_ += "q ";
        append_numbers({image.width, 0, 0, image.height, image.x, image.y});
        out_ += "cm/I";
        append_integer(out_, static_cast<std::int64_t>(found->second));
        out_ += " Do Q\n";
    }

    void operator()(const TurnedText& text) {
        if (text.text == nullptr || text.text->missing != 0) return;
        end_text();
        begin_text(text.color);
        set_size(text.size);
        const double angle = text.degrees * std::numbers::pi / 180;
        const double along = text.text->width * text.size / 2000;
        const double up = fonts_.file(fonts_.face_file(text.face)).metrics().cap_height * text.size / 2000;
        for (const double value : {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle)}) {
            append_fine_number(out_, value);
            out_ += ' ';
        }
        append_numbers({text.x - along * std::cos(angle) + up * std::sin(angle),
                        text.y - along * std::sin(angle) - up * std::cos(angle)});
        out_ += "Tm\n";
        pen_ = 0;
        show(*text.text);
        // The turned matrix must not hold for what follows.
        end_text();
    }

private:
    // ---- Marked content (ISO 32000-1 §14.6, §14.8.2.2) ----

    void begin_marked(const MarkedContent& content) {
        switch (content.artifact) {
            case ArtifactKind::None: break;
            case ArtifactKind::Header: begin_artifact("/Type/Pagination/Subtype/Header"); return;
            case ArtifactKind::Footer: begin_artifact("/Type/Pagination/Subtype/Footer"); return;
            case ArtifactKind::Watermark: begin_artifact("/Type/Pagination/Subtype/Watermark"); return;
            case ArtifactKind::Layout: begin_artifact("/Type/Layout"); return;
        }
        (out_ += '/') += structure_name(document_.structure.at(content.owner).type);
        out_ += "<</MCID ";
        append_integer(out_, content.mcid);
        out_ += ">>BDC\n";
    }

    void begin_artifact(const char* properties) { ((out_ += "/Artifact<<") += properties) += ">>BDC\n"; }

    // ---- Text state; colour, font and size last until they are changed, over text objects too ----

    void begin_text(const Color& color) {
        if (in_text_) {
            if (color_ == color) return;
        } else {
            out_ += "BT\n";
            in_text_ = true;
            line_x_ = 0;
            line_y_ = 0;
        }
        set_fill(color);
    }

    void end_text() {
        end_string();
        if (!in_text_) return;
        out_ += "ET\n";
        in_text_ = false;
    }

    void set_size(float size) {
        const double shown = rounded_fine_number(size);
        if (shown == size_) return;
        size_ = shown;
        font_ = no_font;
    }

    void set_font(std::size_t font) {
        if (font == font_) return;
        end_string();
        font_ = font;
        out_ += "/F";
        append_integer(out_, static_cast<std::int64_t>(font));
        out_ += ' ';
        append_fine_number(out_, size_);
        out_ += " Tf\n";
    }

    /// Moves relative to the last place moved to, in the rounded numbers that the file has: no error adds up.
    void move_to(float x, float y) {
        const double rounded_x = rounded_number(x);
        const double rounded_y = rounded_number(y);
        append_numbers({rounded_x - line_x_, rounded_y - line_y_});
        out_ += "Td\n";
        line_x_ = rounded_x;
        line_y_ = rounded_y;
        pen_ = rounded_x;
    }

    /// Closes a gap to where a word must stand: measured from where the viewer's pen is, so that no error adds up.
    void move_pen(float x) {
        const double gap = x - pen_;
        if (std::abs(gap) < tolerance || size_ == 0) return;
        const std::int64_t thousandths = std::llround(-gap * 1000 / size_);
        append_adjustment(thousandths);
        pen_ -= static_cast<double>(thousandths) * size_ / 1000;
    }

    void append_adjustment(std::int64_t thousandths) {
        if (in_string_)
            out_ += ')';
        else
            open_array();
        in_string_ = false;
        append_integer(out_, thousandths);
    }

    void open_array() {
        if (in_array_) return;
        out_ += '[';
        in_array_ = true;
    }

    void open_string() {
        if (in_string_ && out_.size() - string_start_ < longest_text) return;
        open_array();
        out_ += in_string_ ? ")(" : "(";
        in_string_ = true;
        string_start_ = out_.size();
    }

    void end_string() {
        if (in_string_) out_ += ')';
        if (in_array_) out_ += "]TJ\n";
        in_string_ = false;
        in_array_ = false;
    }

    // ---- Showing ----

    void show(const ShapedText& text) {
        bool needs_actual_text = false;
        for (const ShapedRun& run : text.runs) needs_actual_text |= run.needs_actual_text;
        if (needs_actual_text) {
            end_string();
            out_ += "/Span<</ActualText";
            append_text_string(out_, text.text);
            out_ += ">>BDC\n";
        }
        for (const ShapedRun& run : text.runs) show(run);
        if (needs_actual_text) {
            end_string();
            out_ += "EMC\n";
        }
    }

    void show(const ShapedRun& run) {
        set_font(run.font);
        open_string();
        UsedCodes& used = used_[run.font];
        // Most of a page is written here: a piece on the stack, without a check of the string's room for every byte.
        std::array<char, 512> piece;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled before it is read
        constexpr std::size_t longest_glyph = 16;
        char* end = piece.data();
        for (const ShapedGlyph& glyph : run.glyphs) {
            if (end > piece.data() + piece.size() - longest_glyph) {
                out_.append(piece.data(), end);
                end = piece.data();
                open_string();
            }
            used.add(glyph.code);
            end = put_code(end, glyph.code);
            if (glyph.adjust == 0) continue;
            *end++ = ')';
            end = std::to_chars(end, end + 8, glyph.adjust).ptr;
            *end++ = '(';
        }
        out_.append(piece.data(), end);
        pen_ += run.width * size_ / 1000;
    }

    void show_space(Face face) {
        const Space& space = spaces_[static_cast<std::size_t>(face)];
        set_font(space.file);
        open_string();
        used_[space.file].add(space.code);
        std::array<char, 4> bytes{};
        out_.append(bytes.data(), put_code(bytes.data(), space.code));
        pen_ += space.width * size_ / 1000;
    }

    static char* put_code(char* end, std::uint16_t code) {
        for (const char byte : {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)}) {
            if (needs_escape(byte)) *end++ = '\\';
            *end++ = byte == '\r' ? 'r' : byte;
        }
        return end;
    }

    // ---- Paths and colours ----

    void set_fill(const Color& color) {
        if (color_ == color) return;
        end_string();
        append_color(color);
        out_ += "rg\n";
        color_ = color;
    }

    void append_color(const Color& color) {
        for (const std::uint8_t part : {color.red, color.green, color.blue}) {
            append_fine_number(out_, part / 255.0);
            out_ += ' ';
        }
    }

    void append_rectangle(double x, double y, double width, double height) {
        append_numbers({x, y, width, height});
        out_ += "re ";
    }

    void append_path(const std::vector<PagePoint>& points) {
        const char* step = "m ";
        for (const PagePoint& point : points) {
            append_numbers({point.x, point.y});
            out_ += std::exchange(step, "l ");
        }
    }

    void append_numbers(std::initializer_list<double> values) {
        for (const double value : values) {
            append_number(out_, value);
            out_ += ' ';
        }
    }

    const LaidOutDocument& document_;
    const Page& page_;
    const FontSet& fonts_;
    const ImageNames& images_;
    std::vector<UsedCodes>& used_;
    std::array<Space, 5> spaces_{};  ///< By face.
    std::string out_;

    bool in_text_ = false;
    bool in_array_ = false;
    bool in_string_ = false;
    std::size_t string_start_ = 0;
    std::optional<Color> color_;
    std::size_t font_ = no_font;
    double size_ = 0;
    double line_x_ = 0;
    double line_y_ = 0;
    double pen_ = 0;  ///< Where the viewer's pen stands, along the line.
};

}  // namespace

std::string write_content(const LaidOutDocument& document, const Page& page, const FontSet& fonts,
                          const ImageNames& images, std::vector<UsedCodes>& used) {
    return ContentWriter(document, page, fonts, images, used).write();
}

}  // namespace boekwerk
