#include "catalogue/read_house_style.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

constexpr float points_per_millimetre = 72.0F / 25.4F;
constexpr double least_contrast = 4.5;
constexpr Color white{0xFF, 0xFF, 0xFF};

/// A number of the file: its key, where it goes, its range as written and the factor to the program's unit.
struct NumberKey {
    const char* key;
    float HouseStyle::*member;
    float least;
    float most;
    float factor;
};

template <typename Value>
using NamedMembers = std::vector<std::pair<std::string, Value HouseStyle::*>>;

const std::vector<NumberKey>& page_keys() {
    static const std::vector<NumberKey> keys = {{"breedte", &HouseStyle::page_width, 100, 1000, points_per_millimetre},
                                                {"hoogte", &HouseStyle::page_height, 100, 1000, points_per_millimetre}};
    return keys;
}

const std::vector<NumberKey>& margin_keys() {
    static const std::vector<NumberKey> keys = {{"links", &HouseStyle::margin_left, 5, 100, points_per_millimetre},
                                                {"rechts", &HouseStyle::margin_right, 5, 100, points_per_millimetre},
                                                {"boven", &HouseStyle::margin_top, 10, 100, points_per_millimetre},
                                                {"onder", &HouseStyle::margin_bottom, 10, 100, points_per_millimetre}};
    return keys;
}

const std::vector<NumberKey>& text_keys() {
    static const std::vector<NumberKey> keys = {{"tekstgrootte", &HouseStyle::text_size, 6, 24, 1},
                                                {"regelafstand", &HouseStyle::line_height, 1, 3, 1}};
    return keys;
}

const NamedMembers<std::string>& font_keys() {
    static const NamedMembers<std::string> keys = {
        {"gewoon", &HouseStyle::font_regular},     {"vet", &HouseStyle::font_bold},
        {"cursief", &HouseStyle::font_italic},     {"vet-cursief", &HouseStyle::font_bold_italic},
        {"vaste-breedte", &HouseStyle::font_mono}, {"reserve", &HouseStyle::font_fallback}};
    return keys;
}

const NamedMembers<Color>& color_keys() {
    static const NamedMembers<Color> keys = {
        {"tekst", &HouseStyle::text},         {"kop", &HouseStyle::heading},           {"link", &HouseStyle::link},
        {"lijn", &HouseStyle::rule},          {"tabelkop", &HouseStyle::table_header}, {"kader", &HouseStyle::box},
        {"watermerk", &HouseStyle::watermark}};
    return keys;
}

template <typename Pairs>
std::vector<std::string> names_of(const Pairs& pairs) {
    std::vector<std::string> names;
    names.reserve(pairs.size());
    for (const auto& [name, member] : pairs) names.push_back(name);
    return names;
}

std::vector<std::string> names_of(const std::vector<NumberKey>& keys) {
    std::vector<std::string> names;
    names.reserve(keys.size());
    for (const NumberKey& key : keys) names.emplace_back(key.key);
    return names;
}

/// A number with a decimal point or comma.
std::optional<float> parse_number(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Color> parse_color(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Color{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
                 static_cast<std::uint8_t>(value & 0xFFU)};
}

/// WCAG 2.2, "relative luminance".
double luminance(const Color& color) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

/// WCAG 2.2, "contrast ratio".
double contrast(const Color& a, const Color& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// `4,3` for 4.36: cut off, so that what fails never reads as 4,5.
std::string one_decimal(double value) {
    const int tenths = static_cast<int>(value * 10);
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10);
}

class HouseStyleReader {
public:
    HouseStyleReader(const YamlNode& root, HouseStyle& style, Diagnostics& diagnostics)
        : reader_(root, "de huisstijl",
                  {"organisatie", "pagina", "marges", "lettertypen", "tekstgrootte", "regelafstand", "kleuren"},
                  diagnostics),
          style_(style),
          diagnostics_(diagnostics) {}

    void read() {
        if (!reader_.is_mapping()) return;
        if (const auto text = reader_.text("organisatie")) style_.organisation = text->value;
        read_numbers(reader_, text_keys());
        read_number_group("pagina", page_keys());
        read_number_group("marges", margin_keys());
        read_fonts();
        read_colors();
        check_text_area();
    }

private:
    void read_numbers(const MappingReader& reader, const std::vector<NumberKey>& keys) {
        for (const NumberKey& key : keys) {
            const auto text = reader.text(key.key);
            if (!text) continue;
            const auto number = parse_number(text->value);
            if (number && *number >= key.least && *number <= key.most) {
                style_.*key.member = *number * key.factor;
                continue;
            }
            diagnostics_.report(
                {DiagnosticCode::WrongType, text->place,
                 "‘" + std::string(key.key) + "’ moet een getal van " + std::to_string(static_cast<int>(key.least)) +
                     " tot en met " + std::to_string(static_cast<int>(key.most)) + " zijn, maar is ‘" + text->value +
                     "’",
                 key.factor == 1 ? "schrijf een getal als 10 of 1,4" : "schrijf een getal in millimeter"});
        }
    }

    void read_number_group(const char* name, const std::vector<NumberKey>& keys) {
        const YamlNode* node = reader_.find(name);
        if (node == nullptr) return;
        read_numbers(MappingReader(*node, "‘" + std::string(name) + "’", names_of(keys), diagnostics_), keys);
    }

    void read_fonts() {
        const YamlNode* node = reader_.find("lettertypen");
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘lettertypen’", names_of(font_keys()), diagnostics_);
        for (const auto& [name, member] : font_keys()) {
            if (auto text = reader.text(name)) style_.*member = std::move(text->value);
        }
    }

    void read_colors() {
        const YamlNode* node = reader_.find("kleuren");
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘kleuren’", names_of(color_keys()), diagnostics_);
        for (const auto& [name, member] : color_keys()) {
            const YamlNode* value = reader.find(name);
            if (value == nullptr) continue;
            if (const auto color = parse_color(value->text)) {
                style_.*member = *color;
            } else {
                report_no_color(name, *value);
            }
        }
        check_contrasts(reader);
    }

    /// Without quotes YAML takes a colour for a comment, and leaves nothing.
    void report_no_color(const std::string& name, const YamlNode& value) {
        const std::string found = value.kind == YamlKind::Scalar  ? "is ‘" + value.text + "’"
                                  : value.kind == YamlKind::Empty ? "is leeg"
                                                                  : "is geen tekst";
        diagnostics_.report({DiagnosticCode::WrongType, value.place,
                             "‘" + name + "’ moet een kleur zijn, maar " + found,
                             "schrijf een kleur als \"#1A1A1A\", met aanhalingstekens"});
    }

    /// Text stands on the page, in header rows and in boxes.
    void check_contrasts(const MappingReader& reader) {
        const std::array<std::pair<const char*, Color>, 3> backgrounds = {
            {{"wit", white}, {"tabelkop", style_.table_header}, {"kader", style_.box}}};
        const std::array<std::pair<const char*, Color>, 3> texts = {
            {{"tekst", style_.text}, {"kop", style_.heading}, {"link", style_.link}}};
        for (const auto& [name, color] : texts) {
            for (const auto& [background_name, background] : backgrounds) {
                const double ratio = contrast(color, background);
                if (ratio >= least_contrast) continue;
                const YamlNode* node = reader.find(name);
                if (node == nullptr) node = reader.find(background_name);
                diagnostics_.report({DiagnosticCode::LowContrast, node != nullptr ? node->place : reader.place(),
                                     "‘" + std::string(name) + "’ op " + background_name + " heeft een contrast van " +
                                         one_decimal(ratio) + " op 1; ten minste 4,5 op 1 is nodig",
                                     "kies voor ‘" + std::string(name) +
                                         "’ een donkerdere kleur of voor de "
                                         "achtergrond een lichtere"});
                break;
            }
        }
    }

    /// Margins must leave room for text.
    void check_text_area() {
        constexpr float least = 50 * points_per_millimetre;
        const float width = style_.page_width - style_.margin_left - style_.margin_right;
        const float height = style_.page_height - style_.margin_top - style_.margin_bottom;
        if (width >= least && height >= least) return;
        const YamlNode* node = reader_.find("marges");
        if (node == nullptr) node = reader_.find("pagina");
        diagnostics_.report({DiagnosticCode::WrongType, node->place,
                             "tussen de marges blijft minder dan 50 mm over voor de tekst",
                             "maak de pagina groter of de marges kleiner"});
        const HouseStyle defaults;
        style_.page_width = defaults.page_width;
        style_.page_height = defaults.page_height;
        for (const NumberKey& key : margin_keys()) style_.*key.member = defaults.*key.member;
    }

    MappingReader reader_;
    HouseStyle& style_;
    Diagnostics& diagnostics_;
};

void report_missing(const FileSystem& files, const std::string& folder, const HouseStyle& style, const Place& place,
                    Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::vector<std::string> known;
    if (!files.list(folder, names)) {
        for (const std::string& name : names) {
            const std::size_t dot = name.rfind(".yaml");
            if (dot != std::string::npos && dot + 5 == name.size()) known.push_back(name.substr(0, dot));
        }
    }
    diagnostics.report(
        {DiagnosticCode::FileMissing, place, "huisstijl ‘" + style.id + "’ bestaat niet",
         known.empty() ? "kies met --templates de map met de sjablonen" : suggest_name(style.id, known)});
}

}  // namespace

HouseStyle read_house_style(const FileSystem& files, const std::string& path, SourceStore& sources,
                            Diagnostics& diagnostics) {
    HouseStyle style;
    const std::size_t slash = path.rfind('/');
    const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
    style.id = name.substr(0, name.rfind('.'));
    if (files.kind(path) == FileKind::None) {
        report_missing(files, slash == std::string::npos ? "." : path.substr(0, slash), style,
                       place_of_file(path, sources), diagnostics);
        return style;
    }
    const Source* source = read_text_file(files, path, {}, sources, diagnostics);
    if (source == nullptr) return style;
    const auto root = parse_yaml(*source, 0, source->text().size(), diagnostics);
    if (root && root->kind != YamlKind::Empty) HouseStyleReader(*root, style, diagnostics).read();
    return style;
}

}  // namespace boekwerk
