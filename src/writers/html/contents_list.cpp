#include "writers/html/contents_list.h"

#include <vector>

#include "base/xml_text.h"

namespace boekwerk {

namespace {

void append_entry(std::string& out, const ContentsEntry& entry) {
    if (!entry.anchor.empty()) {
        out += "<a";
        append_attribute(out, "href", "#" + entry.anchor);
        out += '>';
    }
    append_number(out, entry.number);
    append_escaped(out, entry.title);
    if (!entry.anchor.empty()) out += "</a>";
}

}  // namespace

void append_number(std::string& out, std::string_view number) {
    if (number.empty()) return;
    out += "<span class=\"nummer\">";
    append_escaped(out, number);
    out += "</span> ";
}

void append_contents_list(std::string& out, const Contents& contents) {
    std::vector<int> open_levels;
    for (const ContentsEntry& entry : contents.entries) {
        while (!open_levels.empty() && open_levels.back() > entry.level) {
            out += "</li>\n</ul>\n";
            open_levels.pop_back();
        }
        if (!open_levels.empty() && open_levels.back() == entry.level) {
            out += "</li>\n";
        } else {
            out += open_levels.empty() ? "<ul class=\"inhoudslijst\">\n" : "\n<ul>\n";
            open_levels.push_back(entry.level);
        }
        out += "<li>";
        append_entry(out, entry);
    }
    for (std::size_t i = 0; i < open_levels.size(); ++i) out += "</li>\n</ul>\n";
}

}  // namespace boekwerk
