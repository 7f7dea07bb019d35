#include "pipeline/manifest_table.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace boekwerk {

namespace {

constexpr char separator = '\0';

std::string joined(const FileOrigin& origin) {
    std::string text;
    for (const std::string* part : {&origin.document, &origin.title, &origin.version, &origin.date, &origin.status}) {
        text += *part;
        text += separator;
    }
    return text;
}

FileOrigin split(std::string_view text) {
    FileOrigin origin;
    for (std::string* part : {&origin.document, &origin.title, &origin.version, &origin.date, &origin.status}) {
        const std::size_t end = text.find(separator);
        *part = text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    return origin;
}

}  // namespace

void ManifestTable::add(const ManifestEntry& entry) {
    rows_.push_back({paths_.number(entry.path), documents_.number(joined(*entry.origin)),
                     audiences_.number(entry.origin->audience), entry.size, digest_of_hex(entry.sha256)});
    sorted_ = false;
}

void ManifestTable::sort() {
    if (sorted_) return;
    order_.resize(rows_.size());
    // The later of equal paths first, so that it is the one that stays.
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = static_cast<std::uint32_t>(order_.size() - 1 - i);
    const auto path = [&](std::uint32_t place) { return rows_[place].path; };
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return paths_.before(path(a), path(b)); });
    order_.erase(
        std::unique(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return path(a) == path(b); }),
        order_.end());
    sorted_ = true;
}

const std::vector<std::uint32_t>& ManifestTable::order() const {
    if (!sorted_) throw std::logic_error("a table of files is asked for before it is sorted");
    return order_;
}

const ManifestTable::Row* ManifestTable::find_row(std::string_view path) const {
    const std::vector<std::uint32_t>& rows = order();
    const auto wanted = paths_.find(path);
    if (!wanted) return nullptr;
    const auto found = std::lower_bound(rows.begin(), rows.end(), *wanted, [&](std::uint32_t place, PathNumber number) {
        return paths_.before(rows_[place].path, number);
    });
    return found != rows.end() && rows_[*found].path == *wanted ? &rows_[*found] : nullptr;
}

std::optional<ManifestEntry> ManifestTable::find(std::string_view path) const {
    const Row* row = find_row(path);
    return row == nullptr ? std::nullopt : std::optional(entry_of(*row, origin_of(*row)));
}

std::shared_ptr<const FileOrigin> ManifestTable::origin_of(const Row& row) const {
    FileOrigin origin = split(documents_.text(row.document));
    origin.audience = audiences_.text(row.audience);
    return std::make_shared<const FileOrigin>(std::move(origin));
}

ManifestEntry ManifestTable::entry_of(const Row& row, std::shared_ptr<const FileOrigin> origin) const {
    return {paths_.path(row.path), row.size, hex_of(row.sha256), std::move(origin)};
}

}  // namespace boekwerk
