#include "markdown/reading.h"

#include <algorithm>
#include <charconv>

namespace boekwerk {

const Directive* Reading::directive_on(std::size_t line) const {
    const auto found = std::lower_bound(screened.directives.begin(), screened.directives.end(), line,
                                        [](const Directive& item, std::size_t wanted) { return item.line < wanted; });
    return found != screened.directives.end() && found->line == line ? &*found : nullptr;
}

int note_number(std::string_view label) {
    int number = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
    return error == std::errc() && end == label.data() + label.size() ? number : 0;
}

}  // namespace boekwerk
