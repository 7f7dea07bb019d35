// Where a Dutch word may be broken: patterns of libhyphen with Debian's hyphen-nl.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// Finds break points in words. Safe to use from several threads.
class Hyphenator {
public:
    /// Loads patterns from a `hyph_*.dic` file; when it cannot be read, nothing is ever hyphenated.
    explicit Hyphenator(const std::string& dictionary_path);
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    bool loaded() const;
    /// The dictionary as it was read; empty when it could not be.
    const std::string& dictionary() const;
    /// Byte offsets in `word` (UTF-8) where a hyphen may stand: at least 2 characters before, 3 after. Words with
    /// characters outside ISO-8859-1 or with digits are not hyphenated. Break points that would change the spelling
    /// ("zeeën") are left out.
    std::vector<std::size_t> break_points(std::string_view word) const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace boekwerk
