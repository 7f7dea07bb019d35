#include "unit/write_markdown/random_document.h"

#include <array>

namespace boekwerk::test {

namespace {

constexpr std::array<std::string_view, 78> fragments = {
    "een",  "twee", "ü",   "é",   "’s",    "–",           "\u00A0",   " ",      " ",    " ",   "  ",   "*",   "**",
    "_",    "__",   "***", "a_b", "`",     "``",          "```",      "[",      "]",    "(",   ")",    "[a]", "](x)",
    "[^1]", "[x]:", "!",   "![",  "<",     ">",           "<b>",      "</a>",   "<!--", "-->", "<?",   "&",   "&amp;",
    "&#35", ";",    "#",   "##",  "+",     "-",           "---",      "- ",     "+ ",   "* ",  "> ",   "1.",  "1. ",
    "12)",  "1) ",  "=",   "===", "|",     "||",          "|-|",      ":-",     ":",    "~",   "~~~",  "\\",  "\\\\",
    "$",    "{{",   "}}",  "{a}", "{kop:", "http://a.nl", "www.b.nl", "a@b.nl", "\n",   "\t",  "\x01", "x",   "9"};

}  // namespace

std::string RandomDocument::text() {
    std::string text;
    for (std::uint32_t i = 1 + below(6); i > 0; --i) text += fragments[below(fragments.size())];
    return text;
}

std::string RandomDocument::anchor() {
    return "doel-" + std::to_string(++anchors_) + (chance(30) ? "--deel" : "");
}

std::string RandomDocument::address() {
    constexpr std::array<std::string_view, 12> parts = {"a", "/b", "?c=d", "&e=f", "&copy;", "(",
                                                        ")", "()", "_",    "*",    "|",      "\\"};
    std::string url = chance(80) ? "https://voorbeeld.nl/" : chance(50) ? "mailto:a@b.nl" : "tel:+31";
    for (std::uint32_t i = below(4); i > 0; --i) url += parts[below(parts.size())];
    if (chance(5)) url += " <[x]:>";
    return url;
}

FootnoteMark RandomDocument::footnote_mark() {
    const bool again = footnotes_ > 0 && chance(30);
    const int number = again ? 1 + static_cast<int>(below(static_cast<std::uint32_t>(footnotes_))) : ++footnotes_;
    return {"noot" + std::to_string(number), number};
}

Inline RandomDocument::inline_item(int depth) {
    const std::uint32_t kind = below(depth > 0 ? 18 : 11);
    if (kind < 7) return {{}, Text{text()}};
    if (kind == 7) return {{}, Code{chance(10) ? "" : text() + "c"}};
    if (kind == 8) return {{}, HardBreak{}};
    if (kind == 9) return {{}, Image{"logo's/a (1).png", "beeld " + text(), nullptr}};
    if (kind == 10) return {{}, footnote_mark()};
    if (kind < 13) return {{}, Emphasis{inlines(depth - 1)}};
    if (kind < 15) return {{}, Strong{inlines(depth - 1)}};
    if (kind == 15) {
        Link link{address(), {}};
        if (chance(40)) link.content.push_back({{}, Text{link.url}});
        if (chance(50)) link.content = inlines(depth - 1);
        return {{}, std::move(link)};
    }
    Reference reference;
    reference.content = inlines(depth - 1);
    if (chance(70)) reference.anchor = "doel-1";
    return {{}, std::move(reference)};
}

Inlines RandomDocument::inlines(int depth) {
    Inlines result;
    for (std::uint32_t i = below(5); i > 0; --i) result.push_back(inline_item(depth));
    return result;
}

Block RandomDocument::list(int depth) {
    List list;
    list.style = static_cast<ListStyle>(below(5));
    list.start = chance(70) ? 1 : static_cast<int>(below(1000));
    list.tight = chance(60);
    for (std::uint32_t i = 1 + below(4); i > 0; --i) list.items.push_back({{}, blocks(depth - 1, 3)});
    return {{}, std::move(list)};
}

Block RandomDocument::table(int depth) {
    Table table;
    if (chance(30)) table.anchor = anchor();
    if (chance(30)) table.caption = inlines(1);
    const std::uint32_t columns = chance(5) ? 0 : 1 + below(3);
    for (std::uint32_t i = 0; i < columns; ++i) {
        table.columns.push_back({static_cast<Alignment>(below(3)), 0});
    }
    const bool plain = chance(70);
    const auto row = [&] {
        Row made;
        for (std::uint32_t i = 0; i < columns; ++i) {
            Cell cell;
            if (plain && chance(85)) cell.blocks.push_back({{}, Paragraph{inlines(2), {chance(20) ? anchor() : ""}}});
            if (!plain) cell.blocks = blocks(depth - 1, 2);
            cell.heads_row = i == 0 && chance(40);
            made.cells.push_back(std::move(cell));
        }
        return made;
    };
    if (chance(60)) table.header.push_back(row());
    for (std::uint32_t i = below(4); i > 0; --i) table.rows.push_back(row());
    return {{}, std::move(table)};
}

Block RandomDocument::contents() {
    Contents contents;
    for (std::uint32_t i = below(6); i > 0; --i) {
        ContentsEntry entry{1 + static_cast<int>(below(3)), chance(70) ? "1." + std::to_string(i) : "", text(), ""};
        if (chance(90)) entry.anchor = "doel-1";
        contents.entries.push_back(std::move(entry));
    }
    return {{}, std::move(contents)};
}

Block RandomDocument::diagram() {
    Diagram diagram;
    if (chance(50)) diagram.anchor = anchor();
    if (chance(80)) diagram.number = 1 + static_cast<int>(below(9));
    diagram.caption = inlines(2);
    return {{}, std::move(diagram)};
}

Block RandomDocument::block(int depth) {
    const std::uint32_t kind = below(depth > 0 ? 20 : 8);
    if (kind < 6) return {{}, Paragraph{inlines(2), {chance(20) ? anchor() : ""}}};
    if (kind == 6) return chance(50) ? Block{{}, PageBreak{}} : Block{{}, WritingSpace{}};
    if (kind == 7) {
        Heading heading;
        heading.level = 1 + static_cast<int>(below(6));
        if (chance(70)) heading.anchor = anchor();
        if (chance(50)) heading.number = chance(50) ? "3.4" : "3.";
        heading.content = inlines(2);
        return {{}, std::move(heading)};
    }
    if (kind < 13) return list(depth);
    if (kind < 16) return table(depth);
    if (kind == 16) return {{}, Box{blocks(depth - 1, 3)}};
    if (kind == 17) return {{}, Cover{blocks(depth - 1, 2)}};
    if (kind == 18) return contents();
    if (chance(50)) return diagram();
    return {{}, Title{inlines(1)}};
}

Blocks RandomDocument::blocks(int depth, std::uint32_t most) {
    Blocks result;
    for (std::uint32_t i = below(most + 1); i > 0; --i) result.push_back(block(depth));
    return result;
}

Document RandomDocument::make(int size) {
    Document document;
    Inlines title;
    title.push_back({{}, Text{"Titel " + text()}});
    document.blocks.push_back({{}, Title{std::move(title)}});
    for (int i = 0; i < size; ++i) document.blocks.push_back(block(3));
    // Texts of footnotes may have footnotes themselves.
    for (int number = 1; number <= footnotes_; ++number) {
        Footnote footnote;
        footnote.number = number;
        footnote.label = "noot" + std::to_string(number);
        footnote.blocks = blocks(footnotes_ < 100 ? 2 : 0, 3);
        document.footnotes.push_back(std::move(footnote));
    }
    return document;
}

}  // namespace boekwerk::test
