#include "base/pattern.h"

#include <algorithm>

namespace boekwerk {

namespace {

/// Calls `text(piece)` and `name(inside)` for what stands outside and between braces.
template <typename OnText, typename OnName>
void for_each_piece(std::string_view pattern, const OnText& on_text, const OnName& on_name) {
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        on_text(pattern.substr(at, open - at));
        on_name(pattern.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    on_text(pattern.substr(at));
}

}  // namespace

std::string fill_pattern(std::string_view pattern, const PatternValues& values) {
    std::string result;
    for_each_piece(
        pattern, [&](std::string_view text) { result += text; },
        [&](std::string_view name) {
            const auto value =
                std::find_if(values.begin(), values.end(), [&](const auto& entry) { return entry.first == name; });
            if (value == values.end()) {
                result.append("{").append(name).append("}");
            } else {
                result += value->second;
            }
        });
    return result;
}

std::vector<std::string> pattern_names(std::string_view pattern) {
    std::vector<std::string> names;
    for_each_piece(
        pattern, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
    return names;
}

}  // namespace boekwerk
