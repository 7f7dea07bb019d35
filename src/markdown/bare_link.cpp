#include "markdown/bare_link.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace boekwerk {

namespace {

constexpr std::array<std::string_view, 10> closing_quotes = {"’", "‘", "”", "“", "»", "«", "…", "–", "—", "\u00A0"};

/// Takes one trailing punctuation mark from the end of `url`; gives whether there was one.
bool trim_end(std::string_view& url) {
    constexpr std::string_view marks = "?!.,:;*_~'\"\\]";
    if (!url.empty() && marks.find(url.back()) != std::string_view::npos) {
        url.remove_suffix(1);
        return true;
    }
    for (const std::string_view quote : closing_quotes) {
        if (!url.ends_with(quote)) continue;
        url.remove_suffix(quote.size());
        return true;
    }
    return false;
}

}  // namespace

std::optional<BareLink> find_bare_link(std::string_view text, std::size_t from, std::size_t colon) {
    const std::string_view before = text.substr(from, colon - from);
    const std::size_t scheme = before.ends_with("https") ? 5 : before.ends_with("http") ? 4 : 0;
    if (scheme == 0 || text.substr(colon, 3) != "://") return std::nullopt;
    const std::size_t begin = colon - scheme;
    if (begin > from && is_ascii_alphanumeric(text[begin - 1])) return std::nullopt;
    std::size_t end = colon + 3;
    if (end >= text.size() || is_ascii_punctuation(text[end])) return std::nullopt;
    while (end < text.size() && !is_ascii_space(text[end]) && text[end] != '<' && text[end] != '{') ++end;
    std::string_view url = text.substr(begin, end - begin);
    std::size_t brackets = static_cast<std::size_t>(
        std::max<std::ptrdiff_t>(0, std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(')));
    for (bool trimmed = true; trimmed;) {
        trimmed = trim_end(url);
        if (!trimmed && brackets > 0 && url.ends_with(')')) {
            url.remove_suffix(1);
            --brackets;
            trimmed = true;
        }
    }
    if (url.size() <= scheme + 3) return std::nullopt;
    return BareLink{begin, begin + url.size()};
}

}  // namespace boekwerk
