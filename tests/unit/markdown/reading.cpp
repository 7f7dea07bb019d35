#include "unit/markdown/reading.h"

#include <catch2/catch.hpp>
#include <deque>

namespace boekwerk::test {

namespace {

class Shower {
public:
    explicit Shower(bool places) : places_(places) {}

    std::string out;

    void inlines(const Inlines& items) {
        for (const Inline& item : items) {
            place(item.place);
            std::visit(*this, item.value);
        }
    }

    void blocks(const Blocks& items, const char* separator) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) out += separator;
            place(items[i].place);
            std::visit(*this, items[i].value);
        }
    }

    void operator()(const Text& text) { out += places_ ? "'" + text.text + "'" : text.text; }
    void operator()(const Emphasis& emphasis) { group("*", emphasis.content, "*"); }
    void operator()(const Strong& strong) { group("**", strong.content, "**"); }
    void operator()(const Code& code) { out += "`" + code.text + "`"; }
    void operator()(const HardBreak&) { out += "<br>"; }
    void operator()(const Link& link) { group("[", link.content, "](" + link.url + ")"); }
    void operator()(const Image& image) { out += "![" + image.alternative + "](" + image.path + ")"; }
    void operator()(const FootnoteMark& mark) { out += "[^" + mark.label + "]"; }
    void operator()(const Variable& variable) { out += "{" + variable.name + "}"; }
    void operator()(const Reference& reference) {
        const std::string part = reference.part.empty() ? "" : "#" + reference.part;
        const std::string target = reference.anchor.empty() ? reference.id + part : "#" + reference.anchor;
        constexpr const char* kinds[] = {"[", "[begrip ", "[extern ", "[bijlage "};
        group(kinds[static_cast<int>(reference.kind)], reference.content, "](" + target + ")");
    }

    void operator()(const Title& title) { group("Title(", title.content, ")"); }
    void operator()(const Paragraph& paragraph) { group("P(", paragraph.content, ")"); }
    void operator()(const Heading& heading) {
        out += "H" + std::to_string(heading.level);
        if (!heading.anchor.empty()) out += "#" + heading.anchor;
        if (!heading.numbered) out += " unnumbered";
        if (heading.flows_on) out += " flowing";
        group("(", heading.content, ")");
    }
    void operator()(const List& list) {
        out += list.tight ? "List(" : "Loose(";
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i > 0) out += ' ';
            place(list.items[i].place);
            out += list_label(list, i) + "(";
            blocks(list.items[i].blocks, " ");
            out += ")";
        }
        out += ")";
    }
    void operator()(const Box& box) {
        out += "Box(";
        blocks(box.blocks, " ");
        out += ")";
    }
    void operator()(const Table& table) {
        out += "Table(";
        if (!table.anchor.empty()) out += "#" + table.anchor + " ";
        if (!table.caption.empty()) group("caption(", table.caption, ") ");
        for (const Column& column : table.columns) {
            out += column.alignment == Alignment::Left ? '<' : column.alignment == Alignment::Right ? '>' : '^';
        }
        for (const Row& row : table.header) cells(" Header", row);
        for (const Row& row : table.rows) cells(" Row", row);
        out += ")";
    }
    void operator()(const PageBreak&) { out += "PageBreak"; }
    void operator()(const WritingSpace&) { out += "WritingSpace"; }
    void operator()(const Cover& cover) {
        out += "Cover(";
        blocks(cover.blocks, " ");
        out += ")";
    }
    void operator()(const Contents&) { out += "Contents"; }
    void operator()(const Diagram& diagram) { out += "Diagram(" + std::to_string(diagram.nodes.size()) + ")"; }
    void operator()(const Insertion& insertion) {
        constexpr const char* kinds[] = {"Insertion(", "Part(", "PartTable("};
        out += kinds[static_cast<int>(insertion.kind)] + insertion.name + ")";
    }

private:
    void place(const Place& place) {
        if (places_) out += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    void group(const std::string& before, const Inlines& content, const std::string& after) {
        out += before;
        inlines(content);
        out += after;
    }
    void cells(const char* name, const Row& row) {
        out += name;
        out += "(";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) out += " | ";
            place(row.cells[i].place);
            if (row.cells[i].heads_row) out += "!";
            blocks(row.cells[i].blocks, " ");
        }
        out += ")";
    }

    bool places_;
};

}  // namespace

std::string show(const Blocks& blocks, bool places) {
    Shower shower(places);
    shower.blocks(blocks, "\n");
    return shower.out;
}

std::string show(const Inlines& inlines, bool places) {
    Shower shower(places);
    shower.inlines(inlines);
    return shower.out;
}

std::string show(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        if (!text.empty()) text += '\n';
        text += std::to_string(fault.place.line) + ":" + std::to_string(fault.place.column) + " " +
                code_name(fault.code) + " " + fault.message + " | " + fault.remedy;
        for (const DiagnosticNote& note : fault.notes) {
            text += " | " + std::to_string(note.place.line) + ":" + std::to_string(note.place.column) + " " + note.text;
        }
    }
    return text;
}

Read read_markdown(const std::string& text, MarkdownKind kind, std::size_t offset) {
    static SourceStore sources;
    const Source& source = sources.add("kaart.md", text);
    Diagnostics diagnostics;
    Read read;
    read.parsed = parse_markdown(source, offset, kind, diagnostics);
    read.tree = show(read.parsed.blocks);
    read.placed = show(read.parsed.blocks, true);
    for (const Footnote& footnote : read.parsed.footnotes) {
        read.tree += "\n[^" + footnote.label + "]: " + show(footnote.blocks);
        read.placed += "\n" + std::to_string(footnote.place.line) + ":" + std::to_string(footnote.place.column) +
                       " [^" + footnote.label + "]: " + show(footnote.blocks, true);
    }
    read.faults = show(diagnostics);
    return read;
}

}  // namespace boekwerk::test
