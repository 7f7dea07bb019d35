#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <regex>
#include <set>
#include <utility>

#include "support/pdf_checker.h"

namespace boekwerk {

using Json = nlohmann::json;

namespace {

/// The tables of an embedded TrueType program that tell widths and outlines.
class Program {
public:
    explicit Program(std::string bytes) : bytes_(std::move(bytes)) {
        for (std::size_t i = 0; i < u16(4); ++i) tables_[bytes_.substr(12 + 16 * i, 4)] = u32(12 + 16 * i + 8);
    }

    std::size_t glyph_count() const { return u16(tables_.at("maxp") + 4); }
    /// In 1/1000 em.
    double width(std::size_t glyph) const {
        const std::size_t metrics = u16(tables_.at("hhea") + 34);
        const auto units = static_cast<double>(u16(tables_.at("hmtx") + 4 * std::min(glyph, metrics - 1)));
        return units * 1000 / static_cast<double>(u16(tables_.at("head") + 18));
    }

private:
    std::size_t u16(std::size_t offset) const {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes_.at(offset)) << 8 |
                                        static_cast<unsigned char>(bytes_.at(offset + 1)));
    }
    std::size_t u32(std::size_t offset) const { return u16(offset) << 16 | u16(offset + 2); }

    std::string bytes_;
    std::map<std::string, std::size_t> tables_;
};

std::map<int, double> read_widths(const Json& list) {
    std::map<int, double> widths;
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
        int code = list[i];
        for (const Json& width : list[i + 1]) widths[code++] = width;
    }
    return widths;
}

class FontChecker {
public:
    FontChecker(const PdfReader& pdf, const Json& font, std::vector<std::string>& faults)
        : pdf_(pdf), font_(font), descendant_(pdf.resolve(pdf.get(font, "/DescendantFonts").at(0))), faults_(faults) {}

    void check(const std::set<std::uint16_t>& codes) {
        check_dictionaries();
        const Json& descriptor = pdf_.get(descendant_, "/FontDescriptor");
        if (!descriptor.contains("/FontFile2")) return fault("6.2.11.4: the font is not embedded");
        const std::string bytes = pdf_.stream(descriptor["/FontFile2"]);
        if (pdf_.get(descriptor, "/FontFile2").at("/Length1") != bytes.size()) fault("6.2.11.2: a wrong Length1");
        const Program program(bytes);
        const std::string glyphs = pdf_.stream(descendant_.at("/CIDToGIDMap"));
        const std::map<int, double> widths = read_widths(pdf_.get(descendant_, "/W"));
        const auto to_unicode = read_to_unicode(pdf_.stream(font_.at("/ToUnicode")));
        for (const std::uint16_t code : codes) {
            if (code * std::size_t{2} + 1 >= glyphs.size()) {
                fault("6.2.11.3: a code past the end of CIDToGIDMap");
                continue;
            }
            const auto glyph = static_cast<std::size_t>(static_cast<unsigned char>(glyphs[code * std::size_t{2}]) << 8 |
                                                        static_cast<unsigned char>(glyphs[code * std::size_t{2} + 1]));
            check_code(code, glyph, program, widths, to_unicode);
        }
        if (to_unicode.size() != codes.size()) fault("the font has codes that are not shown");
    }

private:
    void fault(const std::string& text) {
        faults_.push_back("A " + text + " (" + pdf_.get(font_, "/BaseFont").get<std::string>() + ")");
    }

    void check_dictionaries() {
        static const std::regex subset_name("/[A-Z]{6}\\+[A-Za-z0-9-]+");
        const std::string name = pdf_.get(font_, "/BaseFont");
        if (!std::regex_match(name, subset_name)) fault("6.2.11.4: no name of a subset");
        const Json& descriptor = pdf_.get(descendant_, "/FontDescriptor");
        if (pdf_.get(descendant_, "/BaseFont") != name || pdf_.get(descriptor, "/FontName") != name) {
            fault("6.2.11.2: the names of the font differ");
        }
        if (pdf_.get(font_, "/Encoding") != "/Identity-H") fault("6.2.11.3: the encoding is not Identity-H");
        if (pdf_.get(descendant_, "/Subtype") != "/CIDFontType2") fault("6.2.11.2: the descendant's kind");
        const Json& system = pdf_.get(descendant_, "/CIDSystemInfo");
        if (system != Json({{"/Registry", "u:Adobe"}, {"/Ordering", "u:Identity"}, {"/Supplement", 0}})) {
            fault("6.2.11.3: CIDSystemInfo");
        }
        for (const char* key : {"/StemV", "/CapHeight", "/Ascent"}) {
            if (!descriptor.contains(key) || descriptor[key] <= 0) fault(std::string("6.2.11.2: no ") + key);
        }
        for (const char* key : {"/Flags", "/ItalicAngle", "/Descent", "/FontBBox"}) {
            if (!descriptor.contains(key)) fault(std::string("6.2.11.2: no ") + key);
        }
    }

    void check_code(std::uint16_t code, std::size_t glyph, const Program& program, const std::map<int, double>& widths,
                    const std::map<std::uint16_t, std::string>& to_unicode) {
        if (glyph == 0) fault("6.2.11.8: .notdef is shown");
        if (glyph >= program.glyph_count()) return fault("6.2.11.4: a glyph that the program lacks");
        const auto width = widths.find(code);
        if (width == widths.end() || std::abs(width->second - program.width(glyph)) > 0.001) {
            fault("6.2.11.5: the width of code " + std::to_string(code));
        }
        const auto text = to_unicode.find(code);
        if (text == to_unicode.end() || text->second.empty()) return fault("6.2.11.7: a code without text");
        for (const char* wrong : {"\xEF\xBB\xBF", "\xEF\xBF\xBE"}) {
            if (text->second.find(wrong) != std::string::npos) fault("6.2.11.7: a code means a forbidden character");
        }
        if (text->second.find('\0') != std::string::npos) fault("6.2.11.7: a code means a zero");
    }

    const PdfReader& pdf_;
    const Json& font_;
    const Json& descendant_;
    std::vector<std::string>& faults_;
};

}  // namespace

void check_fonts(const PdfReader& pdf, const PdfStructure& structure, std::vector<std::string>& faults) {
    std::map<std::string, std::set<std::uint16_t>> shown;
    for (const PageContent& page : structure.pages) {
        for (const auto& [font, codes] : page.codes) shown[font].insert(codes.begin(), codes.end());
    }
    for (const auto& [font, codes] : shown) FontChecker(pdf, pdf.resolve(font), faults).check(codes);
}

}  // namespace boekwerk
