#include "markdown/placeholder.h"

#include "base/ascii.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

Placeholder read_placeholder(std::string_view inside) {
    inside = trimmed(inside);
    if (!inside.starts_with('>')) return {false, inside};
    return {true, trimmed(inside.substr(1))};
}

bool is_placeholder_name(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool other = static_cast<unsigned char>(c) >= 0x80;
        if (other && (is_private_use(name, i) || name.substr(i, 2) == "\u00A0")) return false;
        if (!other && !is_ascii_alphanumeric(c) && c != '-' && c != '_' && c != '.') return false;
    }
    return !name.empty();
}

std::optional<std::string_view> read_insertion_line(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with("{{") || !line.ends_with("}}") || line.size() < 5) return std::nullopt;
    const std::string_view inside = line.substr(2, line.size() - 4);
    const Placeholder placeholder = read_placeholder(inside);
    if (!placeholder.block || inside.find("}}") != std::string_view::npos) return std::nullopt;
    return placeholder.name;
}

}  // namespace boekwerk
