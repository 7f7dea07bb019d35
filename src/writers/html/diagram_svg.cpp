#include "writers/html/diagram_svg.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/xml_text.h"
#include "document/diagram_layout.h"

namespace boekwerk {

namespace {

/// Units of the picture per em, so that its numbers are short.
constexpr float units = 16;
/// Room around the picture for the lines at its edges.
constexpr float margin = 2;
/// Where the baseline stands below the top of a line, in em.
constexpr float baseline = 0.95F;

class SvgWriter {
public:
    explicit SvgWriter(std::string& out) : out_(out) {}

    void write(const Diagram& diagram) {
        const DiagramGeometry geometry = lay_out_diagram(diagram);
        const float width = geometry.width * units + 2 * margin;
        out_ += R"(<svg class="stroomschema" role="img")";
        append_attribute(out_, "aria-label", diagram.alternative);
        // The style sheet shows the picture in letters of a size that can be read.
        out_ += " style=\"--breedte:";
        append_number(width / units);
        out_ += "\" viewBox=\"";
        append_numbers({-margin, -margin, width, geometry.height * units + 2 * margin});
        out_ += "\" font-size=\"16\" fill=\"none\" stroke=\"none\" text-anchor=\"middle\">\n";
        for (const DiagramBox& box : geometry.boxes) write_box(box);
        for (const DiagramArrow& arrow : geometry.arrows) write_arrow(arrow);
        out_ += "</svg>\n";
    }

private:
    void write_box(const DiagramBox& box) {
        out_ += "<rect";
        attribute("x", box.x);
        attribute("y", box.y);
        attribute("width", box.width);
        attribute("height", box.height);
        out_ += " stroke=\"currentColor\"/>\n";
        write_text(box.lines, {box.x + box.width / 2, box.y + box.height / 2});
    }

    void write_arrow(const DiagramArrow& arrow) {
        if (arrow.lines.empty()) return;
        out_ += "<path d=\"";
        for (const auto& line : arrow.lines) append_path(line);
        out_ += "\" stroke=\"currentColor\"/>\n<path class=\"punt\" d=\"";
        append_path(arrow.head());
        out_ += "z\" fill=\"currentColor\"/>\n";
        write_text(arrow.label, arrow.label_centre);
    }

    /// Lines of text around a centre.
    void write_text(const std::vector<std::string>& lines, const DiagramPoint& centre) {
        float y = centre.y - static_cast<float>(lines.size()) * diagram_line_height / 2 + baseline;
        for (const std::string& line : lines) {
            out_ += "<text";
            attribute("x", centre.x);
            attribute("y", y);
            out_ += " fill=\"currentColor\">";
            append_escaped(out_, line);
            out_ += "</text>\n";
            y += diagram_line_height;
        }
    }

    void append_path(const std::vector<DiagramPoint>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            out_ += i == 0 ? 'M' : 'L';
            append_numbers({points[i].x * units, points[i].y * units});
        }
    }

    void attribute(std::string_view name, float em) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        append_number(em * units);
        out_ += '"';
    }

    void append_numbers(std::initializer_list<float> values) {
        bool first = true;
        for (const float value : values) {
            if (!first) out_ += ' ';
            append_number(value);
            first = false;
        }
    }

    /// Rounded to tenths.
    void append_number(float value) {
        const long tenths = std::lround(value * 10);
        if (tenths < 0) out_ += '-';
        std::array<char, 24> digits{};
        const long size = std::labs(tenths);
        out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), size / 10).ptr);
        if (size % 10 == 0) return;
        out_ += '.';
        out_ += static_cast<char>('0' + size % 10);
    }

    std::string& out_;
};

}  // namespace

void append_diagram(std::string& out, const Diagram& diagram) {
    SvgWriter(out).write(diagram);
}

}  // namespace boekwerk
