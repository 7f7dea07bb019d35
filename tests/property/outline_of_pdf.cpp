#include <algorithm>
#include <cctype>

#include "property/outline.h"

namespace boekwerk {

namespace {

/// Cuts the number of the page from the end of an entry in the contents.
std::string without_last_word(std::string text) {
    text = normalised(text);
    const std::size_t space = text.rfind(' ');
    return space == std::string::npos ? std::string() : text.substr(0, space);
}

/// Cuts " (pagina 12)" from the text of a reference.
std::string without_page(std::string text) {
    const std::string words = normalised(text);
    constexpr std::string_view slot = " (pagina ";
    const std::size_t begin = words.rfind(slot);
    if (words.empty() || words.back() != ')' || begin == std::string::npos) return text;
    for (std::size_t i = begin + slot.size(); i + 1 < words.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(words[i])) == 0) return text;
    }
    const std::string start = text.front() == ' ' ? " " : "";
    return start + words.substr(0, begin) + (text.back() == ' ' ? " " : "");
}

class PdfOutline {
public:
    Outline read(const PdfNode& root) {
        visit_all(root);
        read_notes();
        return builder_.finish();
    }

private:
    void visit_all(const PdfNode& node) {
        std::string run;
        for (const PdfNode& kid : node.kids) {
            if (is_inline(kid) && kid.type != "Figure") {
                append_inline(run, kid);
                continue;
            }
            builder_.leaf("P", run);
            run.clear();
            // A picture of its own: what it shows is no text of the document.
            if (kid.type != "Figure") visit(kid);
        }
        builder_.leaf("P", run);
    }

    static bool is_inline(const PdfNode& node) {
        return node.type.empty() || node.type == "Span" || node.type == "Link" || node.type == "Reference" ||
               node.type == "Figure" || node.type == "Annotation" || node.type == "Note";
    }

    void append_inline(std::string& run, const PdfNode& node) {
        if (node.type == "Note") {
            notes_.push_back(&node);
            return;
        }
        std::string text = node.text;
        for (const PdfNode& kid : node.kids) append_inline(text, kid);
        const auto alternative = node.attributes.find("Alt");
        if (node.type == "Figure" && alternative != node.attributes.end()) text = alternative->second;
        run += node.type == "Link" || node.type == "Reference" ? without_page(text) : text;
    }

    std::string inline_text(const PdfNode& node) {
        std::string text;
        for (const PdfNode& kid : node.kids) append_inline(text, kid);
        return text;
    }

    void visit(const PdfNode& node) {
        const std::string& type = node.type;
        if (type == "P") {
            builder_.leaf("P", inline_text(node));
        } else if (type == "H1") {
            builder_.leaf("Title", inline_text(node));
        } else if (type.size() == 2 && type[0] == 'H') {
            builder_.leaf("Heading " + std::to_string(type[1] - '1'), inline_text(node));
        } else if (type == "L") {
            visit_list(node);
        } else if (type == "Table") {
            visit_table(node);
        } else if (type == "Caption") {
            builder_.leaf("FigureCaption", inline_text(node));
        } else if (type == "TOC") {
            builder_.open("Contents");
            for (const PdfNode& item : node.kids) builder_.leaf("Entry", without_last_word(inline_text(item)));
            builder_.close("Contents");
        } else if (type == "Div") {
            builder_.open("Box");
            visit_all(node);
            builder_.close("Box");
        } else {
            visit_all(node);
        }
    }

    void visit_list(const PdfNode& list) {
        builder_.open("List " + std::to_string(list.kids.size()));
        for (const PdfNode& item : list.kids) {
            std::string label;
            for (const PdfNode& kid : item.kids) {
                if (kid.type == "Lbl") label += text_of(kid);
            }
            builder_.open("Item", normalised(label) == "•" ? std::string() : label);
            for (const PdfNode& kid : item.kids) {
                if (kid.type != "Lbl") visit_all(kid);
            }
            builder_.close("Item");
        }
        builder_.close("List");
    }

    void visit_table(const PdfNode& table) {
        std::vector<const PdfNode*> header;
        std::vector<const PdfNode*> rows;
        for (const PdfNode& part : table.kids) {
            if (part.type != "THead" && part.type != "TBody") continue;
            for (const PdfNode& row : part.kids) {
                rows.push_back(&row);
                if (part.type == "THead") header.push_back(&row);
            }
        }
        const std::size_t columns = rows.empty() ? 0 : rows.front()->kids.size();
        builder_.open("Table " + std::to_string(rows.size()) + "x" + std::to_string(columns));
        for (const PdfNode& kid : table.kids) {
            if (kid.type == "Caption") builder_.leaf("Caption", inline_text(kid));
        }
        for (const PdfNode* row : rows) {
            builder_.open(std::find(header.begin(), header.end(), row) != header.end() ? "HeaderRow" : "Row");
            for (const PdfNode& cell : row->kids) {
                builder_.open(cell.type);
                visit_all(cell);
            }
        }
        builder_.close("Table");
    }

    /// Notes may hold marks of other notes.
    void read_notes() {
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            const PdfNode& note = *notes_[i];
            std::string label;
            for (const PdfNode& kid : note.kids) {
                if (kid.type == "Lbl") label += text_of(kid);
            }
            builder_.begin_note(label);
            for (const PdfNode& kid : note.kids) {
                if (kid.type != "Lbl") visit(kid);
            }
            builder_.end_note();
        }
    }

    OutlineBuilder builder_;
    std::vector<const PdfNode*> notes_;
};

}  // namespace

Outline outline_of_pdf(const PdfNode& root) {
    return PdfOutline().read(root);
}

}  // namespace boekwerk
