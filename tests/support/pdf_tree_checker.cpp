#include <algorithm>
#include <map>
#include <set>

#include "support/pdf_checker.h"

namespace boekwerk {

namespace {

// ISO 32000-1 §14.8.4.
const std::set<std::string> standard_types = {
    "Document", "Part",      "Art",     "Sect",  "Div",     "BlockQuote", "Caption", "TOC",       "TOCI",
    "Index",    "NonStruct", "Private", "H",     "H1",      "H2",         "H3",      "H4",        "H5",
    "H6",       "P",         "L",       "LI",    "Lbl",     "LBody",      "Table",   "TR",        "TH",
    "TD",       "THead",     "TBody",   "TFoot", "Span",    "Quote",      "Note",    "Reference", "BibEntry",
    "Code",     "Link",      "Annot",   "Ruby",  "Warichu", "Figure",     "Formula", "Form"};

// What may stand in what; types that are not here hold anything (ISO 32000-1 §14.8.4.3, UA 7.2).
const std::map<std::string, std::set<std::string>> allowed_kids = {
    {"Table", {"Caption", "THead", "TBody", "TFoot", "TR"}},
    {"THead", {"TR"}},
    {"TBody", {"TR"}},
    {"TFoot", {"TR"}},
    {"TR", {"TH", "TD"}},
    {"L", {"Caption", "L", "LI"}},
    {"LI", {"Lbl", "LBody"}},
    {"TOC", {"Caption", "TOC", "TOCI"}}};
const std::map<std::string, std::set<std::string>> allowed_parents = {
    {"THead", {"Table"}}, {"TBody", {"Table"}}, {"TFoot", {"Table"}}, {"TR", {"Table", "THead", "TBody", "TFoot"}},
    {"TH", {"TR"}},       {"TD", {"TR"}},       {"LI", {"L"}},        {"LBody", {"LI"}},
    {"TOCI", {"TOC"}}};

const std::string& attribute(const PdfNode& node, const std::string& key) {
    static const std::string none;
    const auto found = node.attributes.find(key);
    return found == node.attributes.end() ? none : found->second;
}

/// The rows of a table, not those of tables in its cells.
std::vector<const PdfNode*> rows_of(const PdfNode& table) {
    std::vector<const PdfNode*> rows;
    for (const PdfNode& kid : table.kids) {
        if (kid.type == "TR") rows.push_back(&kid);
        if (kid.type != "THead" && kid.type != "TBody" && kid.type != "TFoot") continue;
        for (const PdfNode& row : kid.kids) rows.push_back(&row);
    }
    return rows;
}

class TreeChecker {
public:
    explicit TreeChecker(std::vector<std::string>& faults) : faults_(faults) {}

    void check(const PdfNode& node) {
        check_type(node);
        if (node.type == "Table") check_table(node);
        if (node.type == "Link") check_link(node);
        if (node.type == "Figure") check_figure(node);
        if (node.type == "Note") check_note(node);
        if (node.type == "L" && attribute(node, "ListNumbering").empty()) fault("7.6: a list without ListNumbering");
        if (node.type.size() == 2 && node.type[0] == 'H' && node.type[1] >= '1' && node.type[1] <= '6') {
            check_heading(node.type[1] - '0');
        }
        for (const PdfNode& kid : node.kids) check_kid(node, kid);
    }

private:
    void fault(const std::string& text) { faults_.push_back("UA " + text); }

    void check_type(const PdfNode& node) {
        if (node.type != "StructTreeRoot" && node.type != "Annotation" && standard_types.count(node.type) == 0) {
            fault("7.1: " + node.type + " is no standard type");
        }
        const auto caption =
            std::find_if(node.kids.begin(), node.kids.end(), [](const PdfNode& kid) { return kid.type == "Caption"; });
        if (caption == node.kids.end()) return;
        // Below a table or a figure it comes last.
        const bool may_be_last = node.type == "Table" || node.type == "Sect";
        const bool at_edge = caption == node.kids.begin() || (may_be_last && caption + 1 == node.kids.end());
        if (!at_edge) fault("7.2: a caption in the midst of " + node.type);
    }

    void check_kid(const PdfNode& node, const PdfNode& kid) {
        const auto kids = allowed_kids.find(node.type);
        if (kids != allowed_kids.end() && kids->second.count(kid.type) == 0) {
            fault("7.2: " + (kid.type.empty() ? "text" : kid.type) + " in " + node.type);
        }
        if (kid.type.empty()) return;
        const auto parents = allowed_parents.find(kid.type);
        if (parents != allowed_parents.end() && parents->second.count(node.type) == 0) {
            fault("7.2: " + kid.type + " in " + node.type);
        }
        if (kid.type == "Annotation" && node.type != "Link") fault("7.18.5: an annotation in " + node.type);
        if (kid.type != "Annotation") check(kid);
    }

    void check_heading(int level) {
        if (level > last_heading_ + 1) fault("7.4.2: H" + std::to_string(level) + " skips a level");
        last_heading_ = level;
    }

    void check_table(const PdfNode& table) {
        std::size_t columns = 0;
        bool has_heading = false;
        for (const PdfNode* row : rows_of(table)) {
            if (columns == 0) columns = row->kids.size();
            if (row->kids.size() != columns) fault("7.2: rows of a table with different numbers of cells");
            for (const PdfNode& cell : row->kids) {
                if (cell.type != "TH") continue;
                has_heading = true;
                const std::string& scope = attribute(cell, "Scope");
                if (scope != "Row" && scope != "Column" && scope != "Both") fault("7.5: TH without Scope");
            }
        }
        if (!has_heading) fault("7.5: a table without header cells");
        const auto count = [&](const char* type) {
            return std::count_if(table.kids.begin(), table.kids.end(),
                                 [&](const PdfNode& kid) { return kid.type == type; });
        };
        if (count("THead") > 1) fault("7.2: two THead in a table");
        if (count("THead") > 0 && count("TBody") == 0) fault("7.2: THead without TBody");
    }

    void check_link(const PdfNode& link) {
        if (find_all(link, "Annotation").empty()) fault("7.18.5: Link without an annotation");
        if (text_of(link).empty() && find_all(link, "Figure").empty()) fault("7.18.5: Link without content");
    }

    void check_figure(const PdfNode& figure) {
        if (attribute(figure, "Alt").empty()) fault("7.3: Figure without Alt");
        if (attribute(figure, "BBox").empty()) fault("7.3: Figure without BBox");
    }

    void check_note(const PdfNode& note) {
        const std::string& id = attribute(note, "ID");
        if (id.empty())
            fault("7.9: Note without ID");
        else if (!note_ids_.insert(id).second)
            fault("7.9: two Notes with ID " + id);
    }

    std::vector<std::string>& faults_;
    std::set<std::string> note_ids_;
    int last_heading_ = 0;
};

}  // namespace

void check_tree(const PdfNode& root, std::vector<std::string>& faults) {
    if (root.kids.size() != 1 || root.kids[0].type != "Document") {
        faults.push_back("UA 7.1: the root is not one Document");
    }
    TreeChecker(faults).check(root);
}

}  // namespace boekwerk
