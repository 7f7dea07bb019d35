// Character references: `&amp;`, `&#8230;`. Knows no mark-up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boekwerk {

struct Entity {
    std::string text;
    std::size_t length;  ///< Of the reference, from `&` up to and including `;`.
};

/// The character reference at byte `at`, where `text` has an `&`, as CommonMark 0.29 §6.2 reads it.
std::optional<Entity> read_entity(std::string_view text, std::size_t at);

}  // namespace boekwerk
