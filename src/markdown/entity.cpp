#include "markdown/entity.h"

#include "base/ascii.h"
#include "markdown/cmark_tree.h"

namespace boekwerk {

std::optional<Entity> read_entity(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 34;  // &CounterClockwiseContourIntegral; is the longest of HTML.
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    while (end < text.size() && end - at < longest && is_ascii_alphanumeric(text[end])) ++end;
    if (end >= text.size() || text[end] != ';') return std::nullopt;
    const std::string_view reference = text.substr(at, end + 1 - at);
    if (reference == "&amp;") return Entity{"&", reference.size()};
    // cmark has the table of names and the limits of numbers; it does not export them.
    const CmarkTree tree(reference);
    cmark_node* paragraph = cmark_node_first_child(tree.root());
    const std::string_view literal = literal_of(cmark_node_first_child(paragraph));
    if (literal == reference) return std::nullopt;
    return Entity{std::string(literal), reference.size()};
}

}  // namespace boekwerk
