#include "layout/missing_character.h"

#include <array>
#include <cstdio>
#include <string>

#include "base/utf8.h"

namespace boekwerk {

namespace {

std::size_t count_of(std::string_view text, std::string_view wanted) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string_view::npos; at += wanted.size()) ++count;
    return count;
}

/// Byte offset of the `number`th (from 0) `wanted` in the source at or after `place`; npos when there is none.
std::size_t find_in_source(const Source& source, const Place& place, std::string_view wanted, std::size_t number) {
    const std::string_view all = source.text();
    const std::string_view line = source.line(place.line);
    if (line.data() == nullptr) return std::string_view::npos;
    std::size_t at = static_cast<std::size_t>(line.data() - all.data());
    for (std::uint32_t column = 1; column < place.column && at < all.size(); ++column) next_character(all, at);
    for (at = all.find(wanted, at); number > 0 && at != std::string_view::npos; --number) {
        at = all.find(wanted, at + wanted.size());
    }
    return at;
}

Place place_of_character(const Place& place, std::string_view character, std::size_t number) {
    if (place.source == nullptr || place.line == 0) return place;
    const std::size_t at = find_in_source(*place.source, place, character, number);
    return at == std::string_view::npos ? place : place.source->place_at(at);
}

}  // namespace

void report_missing_character(const ShapedText& shaped, std::string_view word, std::string_view text,
                              const Place& place, Diagnostics& diagnostics) {
    std::string character;
    append_utf8(character, shaped.missing);
    const bool inside = word.data() >= text.data() && word.data() < text.data() + text.size();
    const std::size_t before = inside ? static_cast<std::size_t>(word.data() - text.data()) : 0;
    const std::size_t number = count_of(text.substr(0, before), character);
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(shaped.missing));
    diagnostics.report({DiagnosticCode::CharacterWithoutFont,
                        place_of_character(place, character, number),
                        "het teken ‘" + character + "’ (" + code.data() + ") staat in geen van de lettertypen",
                        "gebruik een ander teken, of kies in de huisstijl een lettertype dat dit teken heeft",
                        {}});
}

}  // namespace boekwerk
