// Texts that come back often, each kept once and known by its number: names of folders, of files, of tables. Knows no
// meaning of them.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace boekwerk {

class TextPool {
public:
    TextPool() = default;
    TextPool(TextPool&&) = default;
    TextPool& operator=(TextPool&&) = default;

    /// The number of a text; a new text gets the next one, from 0 on.
    std::uint32_t number(std::string_view text) {
        if (const auto known = find(text)) return *known;
        const auto next = static_cast<std::uint32_t>(texts_.size());
        numbers_.emplace(texts_.emplace_back(text), next);
        return next;
    }

    /// The number of a text that is in the pool.
    std::optional<std::uint32_t> find(std::string_view text) const {
        const auto found = numbers_.find(text);
        return found == numbers_.end() ? std::nullopt : std::optional(found->second);
    }

    /// Stays where it is.
    const std::string& text(std::uint32_t number) const { return texts_[number]; }

private:
    std::deque<std::string> texts_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;  ///< Looks into `texts_`: no copies of a pool.
};

}  // namespace boekwerk
