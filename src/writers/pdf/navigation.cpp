#include "writers/pdf/navigation.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "writers/pdf/pdf_syntax.h"
#include "writers/pdf/trees.h"

namespace boekwerk {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The top of a place, without a change of zoom.
void append_destination(std::string& out, ObjectNumber page, float y) {
    out += '[';
    append_reference(out, page);
    out += "/XYZ 0 ";
    append_number(out, y);
    out += " null]";
}

const Destination& find_destination(const std::vector<Destination>& destinations, std::string_view anchor) {
    const auto found = std::lower_bound(
        destinations.begin(), destinations.end(), anchor,
        [](const Destination& destination, std::string_view name) { return destination.anchor < name; });
    if (found == destinations.end() || found->anchor != anchor) {
        throw std::logic_error("layout placed a link to " + std::string(anchor) + " but no destination for it");
    }
    return *found;
}

/// A URI holds ASCII only (ISO 32000-1 §12.6.4.7): other bytes get percent signs.
std::string ascii_uri(std::string_view url) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F) {
            out += c;
            continue;
        }
        out += '%';
        out += hexadecimal[byte >> 4];
        out += hexadecimal[byte & 0xF];
    }
    return out;
}

/// A link to a named destination of another PDF in the same folder (ISO 32000-1 §12.6.4.3), or to its first page.
std::string remote_action(const PlacedLink& link) {
    std::string out = "/A<</Type/Action/S/GoToR/F<</Type/Filespec/F";
    append_byte_string(out, link.file);
    out += "/UF";
    append_text_string(out, link.file);
    out += ">>/D";
    if (link.anchor.empty()) {
        out += "[0/Fit]";
    } else {
        append_byte_string(out, link.anchor);
    }
    return out += ">>";
}

std::string annotation(const LaidOutDocument& document, const std::vector<PageObjects>& pages, const PlacedLink& link,
                       std::size_t key) {
    // Flag 4: print. PDF/A-2 wants it on every annotation (ISO 19005-2 §6.3.2).
    std::string out = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
    for (const float side : {link.left, link.bottom, link.right, link.top}) {
        append_number(out, side);
        out += ' ';
    }
    out += "]/StructParent ";
    append_integer(out, static_cast<std::int64_t>(key));
    out += "/Contents";
    const std::string& target = link.url.empty() ? link.anchor : link.url;
    append_text_string(out, link.description.empty() ? target : link.description);
    if (!link.file.empty()) {
        out += remote_action(link);
    } else if (link.url.empty()) {
        const Destination& destination = find_destination(document.destinations, link.anchor);
        out += "/Dest";
        append_destination(out, pages.at(destination.page).page, destination.y);
    } else {
        out += "/A<</Type/Action/S/URI/URI";
        append_byte_string(out, ascii_uri(link.url));
        out += ">>";
    }
    return out += ">>";
}

/// A bookmark's place in the tree of bookmarks, by index.
struct Branch {
    std::size_t parent = none;
    std::size_t previous = none;
    std::size_t next = none;
    std::size_t first_child = none;
    std::size_t last_child = none;
    std::size_t shown = 0;  ///< Descendants that show when this one is open.
    bool open = false;
};

std::vector<Branch> arrange(const std::vector<Bookmark>& bookmarks) {
    std::vector<Branch> branches(bookmarks.size());
    std::vector<std::size_t> path;
    std::size_t last_root = none;
    int highest = bookmarks.empty() ? 1 : bookmarks.front().level;
    for (const Bookmark& bookmark : bookmarks) highest = std::min(highest, bookmark.level);
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        while (!path.empty() && bookmarks[path.back()].level >= bookmarks[i].level) path.pop_back();
        Branch& branch = branches[i];
        branch.open = bookmarks[i].level == highest;
        branch.parent = path.empty() ? none : path.back();
        std::size_t& last = path.empty() ? last_root : branches[branch.parent].last_child;
        branch.previous = last;
        if (last != none)
            branches[last].next = i;
        else if (!path.empty())
            branches[branch.parent].first_child = i;
        last = i;
        path.push_back(i);
    }
    for (std::size_t i = branches.size(); i-- > 0;) {
        const Branch& branch = branches[i];
        if (branch.parent != none) branches[branch.parent].shown += 1 + (branch.open ? branch.shown : 0);
    }
    return branches;
}

}  // namespace

void define_links(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const std::vector<PlacedLink>& links = document.pages[i].links;
        for (std::size_t j = 0; j < links.size(); ++j) {
            file.define(pages[i].first_link + static_cast<ObjectNumber>(j),
                        annotation(document, pages, links[j], pages[i].first_key + j));
        }
    }
}

ObjectNumber add_bookmarks(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages) {
    const std::vector<Bookmark>& bookmarks = document.bookmarks;
    if (bookmarks.empty()) return 0;
    const std::vector<Branch> branches = arrange(bookmarks);
    const ObjectNumber root = file.reserve();
    const ObjectNumber first = file.reserve(bookmarks.size());
    std::string body;
    const auto refer = [&](const char* key, std::size_t index) {
        if (index == none) return;
        body += key;
        append_reference(body, first + static_cast<ObjectNumber>(index));
    };
    std::size_t last_root = 0;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const Branch& branch = branches[i];
        body = "<</Title";
        append_text_string(body, bookmarks[i].title);
        if (branch.parent == none) {
            body += "/Parent ";
            append_reference(body, root);
            last_root = i;
            shown += 1 + (branch.open ? branch.shown : 0);
        }
        refer("/Parent ", branch.parent);
        refer("/Prev ", branch.previous);
        refer("/Next ", branch.next);
        refer("/First ", branch.first_child);
        refer("/Last ", branch.last_child);
        if (branch.shown > 0) {
            body += "/Count ";
            append_integer(
                body, branch.open ? static_cast<std::int64_t>(branch.shown) : -static_cast<std::int64_t>(branch.shown));
        }
        body += "/Dest";
        append_destination(body, pages.at(bookmarks[i].page).page, bookmarks[i].y);
        file.define(first + static_cast<ObjectNumber>(i), body += ">>");
    }
    body = "<</Type/Outlines";
    refer("/First ", 0);
    refer("/Last ", last_root);
    body += "/Count ";
    append_integer(body, static_cast<std::int64_t>(shown));
    file.define(root, body += ">>");
    return root;
}

ObjectNumber add_destinations(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages) {
    if (document.destinations.empty()) return 0;
    TreeEntries entries;
    entries.reserve(document.destinations.size());
    for (const Destination& destination : document.destinations) {
        entries.emplace_back();
        append_byte_string(entries.back().first, destination.anchor);
        append_destination(entries.back().second, pages.at(destination.page).page, destination.y);
    }
    return add_tree(file, "Names", entries);
}

}  // namespace boekwerk
