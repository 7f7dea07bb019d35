#include <pugixml.hpp>
#include <set>
#include <stdexcept>

#include "property/outline.h"

namespace boekwerk {

namespace {

using pugi::xml_node;

bool has_class(const xml_node& node, std::string_view name) {
    return node.attribute("class").value() == name;
}

bool is_label(const xml_node& node) {
    return std::string_view(node.name()) == "span" && has_class(node, "label");
}

class HtmlOutline {
public:
    Outline read(const xml_node& main) {
        visit_all(main);
        return builder_.finish();
    }

private:
    static bool is_inline(const xml_node& node) {
        static const std::set<std::string_view> names = {"", "a", "em", "strong", "code", "sup", "br", "img", "span"};
        return names.count(node.name()) != 0;
    }

    static void append_inline(std::string& run, const xml_node& node) {
        const std::string_view name = node.name();
        if (name == "br") run += ' ';
        if (name == "img") run += node.attribute("alt").value();
        if (is_label(node)) return;
        run += node.value();
        for (const xml_node& kid : node.children()) append_inline(run, kid);
    }

    static std::string inline_text(const xml_node& node) {
        std::string text;
        for (const xml_node& kid : node.children()) append_inline(text, kid);
        return text;
    }

    void visit_all(const xml_node& node) {
        std::string run;
        for (const xml_node& kid : node.children()) {
            if (is_inline(kid)) {
                append_inline(run, kid);
                continue;
            }
            builder_.leaf("P", run);
            run.clear();
            visit(kid);
        }
        builder_.leaf("P", run);
    }

    void visit(const xml_node& node) {
        const std::string_view name = node.name();
        if (name == "p") {
            builder_.leaf("P", inline_text(node));
        } else if (name == "h1") {
            builder_.leaf("Title", inline_text(node));
        } else if (name.size() == 2 && name[0] == 'h') {
            builder_.leaf("Heading " + std::to_string(name[1] - '1'), inline_text(node));
        } else if (name == "ul" && has_class(node, "inhoudslijst")) {
            builder_.open("Contents");
            visit_contents(node);
            builder_.close("Contents");
        } else if (name == "ul" || name == "ol") {
            visit_list(node);
        } else if (name == "table") {
            visit_table(node);
        } else if (name == "div" && has_class(node, "kader")) {
            builder_.open("Box");
            visit_all(node);
            builder_.close("Box");
        } else if (name == "figcaption") {
            builder_.leaf("FigureCaption", inline_text(node));
        } else if (name == "svg") {
            return;  // A picture: what it shows is no text of the page.
        } else if (name == "section" && has_class(node, "voetnoten")) {
            visit_notes(node.child("ol"));
        } else {
            visit_all(node);
        }
    }

    static std::size_t count(const xml_node& node, const char* name) {
        std::size_t result = 0;
        for (const xml_node& kid : node.children(name)) result += kid.empty() ? 0 : 1;
        return result;
    }

    void visit_contents(const xml_node& list) {
        builder_.open("ContentsList " + std::to_string(count(list, "li")));
        for (const xml_node& item : list.children("li")) {
            std::string text;
            for (const xml_node& kid : item.children()) {
                if (is_inline(kid)) append_inline(text, kid);
            }
            builder_.leaf("Entry", text);
            for (const xml_node& inner : item.children("ul")) visit_contents(inner);
        }
        builder_.close("ContentsList");
    }

    void visit_list(const xml_node& list) {
        builder_.open("List " + std::to_string(count(list, "li")));
        int number = list.attribute("start").as_int(1);
        for (const xml_node& item : list.children("li")) {
            std::string label;
            if (has_class(list, "gelabeld")) {
                const xml_node& holder =
                    is_label(item.first_child()) ? item.first_child() : item.child("p").first_child();
                label = holder.child_value();
            } else if (std::string_view(list.name()) == "ol") {
                label = std::to_string(number++) + ".";
            }
            builder_.open("Item", label);
            visit_all(item);
            builder_.close("Item");
        }
        builder_.close("List");
    }

    void visit_table(const xml_node& table) {
        std::vector<xml_node> rows;
        const std::size_t header = count(table.child("thead"), "tr");
        for (const char* part : {"thead", "tbody"}) {
            for (const xml_node& row : table.child(part).children("tr")) rows.push_back(row);
        }
        std::size_t columns = 0;
        if (!rows.empty()) columns = count(rows.front(), "th") + count(rows.front(), "td");
        builder_.open("Table " + std::to_string(rows.size()) + "x" + std::to_string(columns));
        if (table.child("caption")) builder_.leaf("Caption", inline_text(table.child("caption")));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            builder_.open(i < header ? "HeaderRow" : "Row");
            for (const xml_node& cell : rows[i].children()) {
                if (cell.type() != pugi::node_element) continue;
                builder_.open(std::string_view(cell.name()) == "th" ? "TH" : "TD");
                visit_all(cell);
            }
        }
        builder_.close("Table");
    }

    void visit_notes(const xml_node& list) {
        for (xml_node note : list.children("li")) {
            builder_.begin_note(note.child("a").child_value());
            note.remove_child("a");
            visit_all(note);
            builder_.end_note();
        }
    }

    OutlineBuilder builder_;
};

}  // namespace

Outline outline_of_html(std::string_view page) {
    pugi::xml_document document;
    const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
    const pugi::xml_parse_result result = document.load_buffer(page.data(), page.size(), options);
    if (!result) throw std::runtime_error(std::string("the page is no XML: ") + result.description());
    const xml_node main = document.select_node("//main").node();
    if (!main) throw std::runtime_error("the page has no main");
    return HtmlOutline().read(main);
}

}  // namespace boekwerk
