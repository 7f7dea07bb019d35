// All files of an output folder in little memory, for builds of thousands of sets. Knows no JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "base/text_pool.h"
#include "pipeline/manifest.h"
#include "pipeline/path_pool.h"

namespace boekwerk {

/// Entries of a manifest, each in some 60 bytes: texts are kept once. What was added can be asked for after `sort`.
class ManifestTable {
public:
    /// A `sha256` that is none comes back as zeros.
    void add(const ManifestEntry& entry);
    /// Puts the entries in the order of their paths. Of two with one path the later one stays.
    void sort();

    std::size_t size() const { return order().size(); }
    bool has(std::string_view path) const { return find_row(path) != nullptr; }
    std::optional<ManifestEntry> find(std::string_view path) const;

    /// Calls `use` with every entry, ordered by path. Neighbours that belong to one document share their origin.
    template <typename Use>
    void for_each(const Use& use) const {
        const Row* last = nullptr;
        std::shared_ptr<const FileOrigin> origin;
        for (const std::uint32_t place : order()) {
            const Row& row = rows_[place];
            const bool same = last != nullptr && last->document == row.document && last->audience == row.audience;
            if (!same) origin = origin_of(row);
            last = &row;
            use(entry_of(row, origin));
        }
    }

private:
    struct Row {
        PathNumber path;
        std::uint32_t document = 0;  ///< In `documents_`.
        std::uint32_t audience = 0;  ///< In `audiences_`.
        std::uint64_t size = 0;
        Digest sha256;
    };

    const Row* find_row(std::string_view path) const;
    const std::vector<std::uint32_t>& order() const;
    std::shared_ptr<const FileOrigin> origin_of(const Row& row) const;
    ManifestEntry entry_of(const Row& row, std::shared_ptr<const FileOrigin> origin) const;

    PathPool paths_;
    TextPool documents_;  ///< What a FileOrigin says of a document, as one text: many sets have the same.
    TextPool audiences_;
    std::deque<Row> rows_;
    std::vector<std::uint32_t> order_;  ///< Places in `rows_`.
    bool sorted_ = true;
};

}  // namespace boekwerk
