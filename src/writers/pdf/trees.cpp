#include "writers/pdf/trees.h"

#include <algorithm>
#include <cstddef>

namespace boekwerk {

namespace {

constexpr std::size_t leaf_size = 64;

std::string entry_list(std::string_view kind, const TreeEntries& entries, std::size_t first, std::size_t last) {
    std::string out = "/";
    (out += kind) += '[';
    for (std::size_t i = first; i < last; ++i) ((out += entries[i].first) += ' ') += entries[i].second;
    return out += ']';
}

}  // namespace

ObjectNumber add_tree(PdfFile& file, std::string_view kind, const TreeEntries& entries) {
    if (entries.size() <= leaf_size) return file.add("<<" + entry_list(kind, entries, 0, entries.size()) + ">>");
    std::string root = "<</Kids[";
    for (std::size_t first = 0; first < entries.size(); first += leaf_size) {
        const std::size_t last = std::min(first + leaf_size, entries.size());
        std::string leaf = "<</Limits[";
        ((leaf += entries[first].first) += ' ') += entries[last - 1].first;
        ((leaf += ']') += entry_list(kind, entries, first, last)) += ">>";
        append_reference(root, file.add(leaf));
        root += ' ';
    }
    return file.add(root += "]>>");
}

}  // namespace boekwerk
