// Web addresses in running text that no mark-up makes links of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace boekwerk {

struct BareLink {
    std::size_t begin;
    std::size_t end;
};

/// The bare link around the `:` at byte `colon` of `text`, when what stands before it, from byte `from` on, is `http`
/// or `https`. Punctuation at its end is not part of it (GFM 0.29 §6.9); a bracket is when it was opened inside.
std::optional<BareLink> find_bare_link(std::string_view text, std::size_t from, std::size_t colon);

}  // namespace boekwerk
