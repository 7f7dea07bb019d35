#include "catalogue/yaml_causes.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace boekwerk {

namespace {

bool is_problem(const YamlFaultSite& site, std::string_view begin) {
    return site.problem.substr(0, begin.size()) == begin;
}

/// A line without its indentation, its dashes and the comment behind it.
struct LineContent {
    std::uint32_t line = 0;
    std::size_t indent = 0;  ///< Where the text begins, dashes not counted.
    std::string_view text;
};

LineContent content_of(const Source& source, std::uint32_t line) {
    const std::string_view whole = source.line(line);
    std::size_t begin = whole.find_first_not_of(' ');
    while (begin != std::string_view::npos && whole.substr(begin, 2) == "- ") {
        begin = whole.find_first_not_of(' ', begin + 2);
    }
    if (begin == std::string_view::npos || whole[begin] == '#') return {line, whole.size(), {}};
    return {line, begin, whole.substr(begin)};
}

/// The line with content before this one; its text is empty when there is none.
LineContent content_before(const YamlFaultSite& site, std::uint32_t line) {
    while (line > site.first_line) {
        const LineContent content = content_of(*site.noticed.source, --line);
        if (!content.text.empty()) return content;
    }
    return {};
}

Place place_in(const YamlFaultSite& site, std::uint32_t line, std::size_t byte) {
    const std::string_view before = site.noticed.source->line(line).substr(0, byte);
    return {site.noticed.source, line, static_cast<std::uint32_t>(count_characters(before)) + 1};
}

std::optional<YamlCause> find_tab(const YamlFaultSite& site) {
    if (!is_problem(site, "found character that cannot start") && !is_problem(site, "found a tab character")) return {};
    const std::string_view line = site.noticed.source->line(site.noticed.line);
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.find_first_not_of(" \t-") < tab) return {};
    return YamlCause{place_in(site, site.noticed.line, tab), "hier staat een tab", "gebruik spaties om in te springen"};
}

std::optional<YamlCause> find_colon_without_space(const YamlFaultSite& site) {
    LineContent content;
    if (is_problem(site, "could not find expected ':'")) {
        content = content_of(*site.noticed.source, site.context.line);
    } else if (is_problem(site, "mapping values are not allowed")) {
        content = content_before(site, site.noticed.line);
    }
    const auto colon = find_bare_colon(content.text);
    if (!colon) return {};
    return YamlCause{place_in(site, content.line, content.indent + *colon), "na de dubbele punt ontbreekt een spatie",
                     "schrijf ‘" + with_space(content.text, *colon) + "’"};
}

std::optional<YamlCause> find_open_quote(const YamlFaultSite& site) {
    const WrittenText& text = site.last_text;
    if (!text.quoted || text.begin.line == text.end.line || text.end.line != site.noticed.line) return {};
    return YamlCause{
        text.begin,
        "het aanhalingsteken waarmee deze tekst begint, sluit pas op regel " + std::to_string(text.end.line),
        "zet aan het eind van de tekst hetzelfde aanhalingsteken"};
}

/// The key of `sleutel: waarde`; empty when the text is none.
std::string_view key_of(std::string_view text) {
    const std::size_t colon = text.find(": ");
    const std::string_view key = text.substr(0, colon);
    const bool plain = colon != std::string_view::npos && key.find_first_of("\"'[{#") == std::string_view::npos;
    return plain ? key : std::string_view();
}

std::optional<YamlCause> find_indentation(const YamlFaultSite& site) {
    const bool at_colon = is_problem(site, "mapping values are not allowed");
    if (!at_colon && !is_problem(site, "did not find expected key")) return {};
    const LineContent here = content_of(*site.noticed.source, site.noticed.line);
    const LineContent above = content_before(site, site.noticed.line);
    const std::string_view key = key_of(above.text);
    if (key.empty() || here.indent <= above.indent) return {};
    // What is noticed further on the line is a fault in the value.
    const std::size_t noticed = at_colon ? std::min(here.text.find(':'), here.text.size()) : 0;
    if (place_in(site, here.line, here.indent + noticed) != site.noticed) return {};
    const std::string column = std::to_string(place_in(site, above.line, above.indent).column);
    return YamlCause{
        place_in(site, here.line, here.indent), "deze regel springt verder in dan de regel erboven",
        "begin op kolom " + column + ", zoals ‘" + std::string(key) + "’ op regel " + std::to_string(above.line)};
}

}  // namespace

std::optional<YamlCause> find_yaml_cause(const YamlFaultSite& site) {
    for (const auto find : {find_tab, find_colon_without_space, find_open_quote, find_indentation}) {
        if (auto cause = find(site)) return cause;
    }
    return {};
}

std::optional<std::size_t> find_bare_colon(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return {};
    const std::string_view key = text.substr(0, colon);
    const bool is_key = is_ascii_letter(key.front()) && std::all_of(key.begin(), key.end(), [](char c) {
                            return is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
                        });
    const char after = text[colon + 1];
    if (!is_key || after == ' ' || after == '/' || after == ':') return {};
    return colon;
}

std::string with_space(std::string_view text, std::size_t colon) {
    return std::string(text.substr(0, colon + 1)) + " " + std::string(text.substr(colon + 1));
}

}  // namespace boekwerk
