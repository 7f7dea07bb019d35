#include "markdown/block_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "markdown/anchors.h"
#include "markdown/cmark_tree.h"
#include "markdown/directives.h"
#include "markdown/footnote_check.h"
#include "markdown/inline_reader.h"
#include "markdown/placeholder.h"
#include "markdown/table_reader.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

constexpr int most_list_levels = 4;

std::size_t start_line(cmark_node* node) {
    return static_cast<std::size_t>(cmark_node_get_start_line(node));
}

bool is_table(cmark_node* node) {
    return node != nullptr && cmark_node_get_type(node) == table_node_types().table;
}

std::string_view trim_end(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

ParsedMarkdown BlockReader::read(cmark_node* document) {
    const auto footnotes = find_footnotes(reading_, document);
    ParsedMarkdown result;
    result.blocks = read_children(document, {});
    std::size_t next = 0;
    for (cmark_node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) continue;
        if (footnotes[next] != nullptr) result.footnotes.push_back(read_footnote(node, footnotes[next]->label));
        ++next;
    }
    if (!too_deep_) check_dropped_footnotes(reading_, footnotes, covered_);
    return result;
}

std::size_t BlockReader::begin_of(cmark_node* node) const {
    const std::size_t line = start_line(node);
    const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
    return std::min(reading_.map.line_begin(line) + column - 1, reading_.map.line_end(line));
}

void BlockReader::cover(std::size_t first_line, std::size_t last_line) {
    for (std::size_t line = first_line; line <= last_line && line < covered_.size(); ++line) covered_[line] = true;
}

Blocks BlockReader::read_children(cmark_node* parent, Level level) {
    Blocks blocks;
    const Directive* directive = nullptr;
    const auto drop_directive = [&] {
        if (directive != nullptr) report_stray(reading_, *directive);
        directive = nullptr;
    };
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        const Directive* here = type == CMARK_NODE_HTML_BLOCK ? reading_.directive_on(start_line(node)) : nullptr;
        if (here != nullptr) {
            drop_directive();
            if (auto part = part_insertion(reading_, *here)) {
                read_part(*here, std::move(*part), blocks);
            } else if (check_directive(reading_, *here)) {
                directive = here;
            }
        } else if (type == CMARK_NODE_LIST) {
            read_list(node, std::exchange(directive, nullptr), level, blocks);
        } else if (type == CMARK_NODE_HEADING) {
            read_heading(node, std::exchange(directive, nullptr), blocks);
        } else {
            drop_directive();
            read_block(node, level, blocks);
        }
    }
    drop_directive();
    if (reading_.kind == MarkdownKind::Document) attach_anchors(blocks);
    return blocks;
}

void BlockReader::read_block(cmark_node* node, Level level, Blocks& out) {
    const cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
        case CMARK_NODE_PARAGRAPH: read_paragraph(node, out); break;
        case CMARK_NODE_CODE_BLOCK: read_code_block(node, out); break;
        case CMARK_NODE_HTML_BLOCK: read_html_block(node, out); break;
        case CMARK_NODE_THEMATIC_BREAK: read_page_break(node, out); break;
        case CMARK_NODE_BLOCK_QUOTE: {
            if (level.blocks >= most_levels) return report_too_deep(node);
            const Place place = reading_.map.place_at(begin_of(node));
            out.push_back({place, Box{read_children(node, {level.blocks + 1, level.lists})}});
            break;
        }
        default:
            if (is_table(node)) {
                // The lines of a paragraph directly above a table belong to cmark's table too.
                cmark_node* above = cmark_node_previous(node);
                const bool shared = above != nullptr && cmark_node_get_start_line(above) == 0;
                std::string_view content = shared ? content_of(above) : std::string_view();
                std::size_t line = start_line(node);
                std::size_t begin = begin_of(node);
                for (; !content.empty(); ++line) take_line(content);
                const std::string_view text = reading_.screened.text;
                if (shared)
                    begin = std::min(text.find_first_not_of(" \t>", reading_.map.line_begin(line)), text.size());
                const Place place = reading_.map.place_at(begin);
                cover(line, static_cast<std::size_t>(cmark_node_get_end_line(node)));
                out.push_back({place, read_table(reading_, node, line, begin)});
            }
    }
}

void BlockReader::report_too_deep(cmark_node* node) {
    if (!too_deep_) {
        reading_.report(
            DiagnosticCode::ListTooDeep, begin_of(node),
            "lijsten en kaders staan hier meer dan " + std::to_string(most_levels) + " niveaus diep in elkaar",
            "maak de tekst minder diep");
    }
    too_deep_ = true;
}

/// `##Kop` is text to cmark.
void BlockReader::check_headings_without_space(std::string_view content, ContentMap& map) {
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = std::min(content.find('\n', at), content.size());
        const std::string_view line = content.substr(at, end - at);
        const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
        constexpr std::size_t deepest = 6;
        if (hashes >= 2 && hashes <= deepest && hashes < line.size()) {
            reading_.report(DiagnosticCode::HeadingWithoutSpace, map.text_offset(at),
                            "na " + std::string(hashes, '#') + " ontbreekt een spatie, en zo is dit geen kop",
                            "zet een spatie tussen de hekjes en de tekst van de kop");
        }
        at = end + 1;
    }
}

void BlockReader::read_paragraph(cmark_node* node, Blocks& out) {
    cmark_node* placed = start_line(node) == 0 && is_table(cmark_node_next(node)) ? cmark_node_next(node) : node;
    const std::string_view content = content_of(node);
    const std::size_t begin = begin_of(placed);
    ContentMap map = ContentMap::of_lines(content, reading_.screened.text, reading_.map, start_line(placed), begin);
    cover(start_line(placed), start_line(placed) + map.line_count() - 1);
    const Place place = reading_.map.place_at(begin);
    if (reading_.kind == MarkdownKind::Document) {
        if (const auto anchor = read_anchor(content)) {
            out.push_back(make_anchor(*anchor, place));
            return;
        }
    } else {
        check_link_definitions(content, map);
        check_headings_without_space(content, map);
    }
    if (read_insertions(content, map, out)) return;
    out.push_back({place, InlineReader(reading_, content, map).read_paragraph(node)});
}

/// Reads a paragraph of nothing but insertions: in a card one a line, in a template one token.
bool BlockReader::read_insertions(std::string_view content, ContentMap& map, Blocks& out) {
    if (reading_.kind == MarkdownKind::Template) {
        const std::string_view trimmed = trim_end(content);
        const auto token = read_token(trimmed, 0);
        if (!token || token->length != trimmed.size()) return false;
        out.push_back({reading_.map.place_at(map.text_offset(0)), Insertion{std::to_string(token->number)}});
        return true;
    }
    if (reading_.kind != MarkdownKind::Card || !content.starts_with("{{")) return false;
    std::string_view left = content;
    while (!left.empty()) {
        if (!read_insertion_line(take_line(left))) return false;
    }
    for (left = content; !left.empty();) {
        const std::size_t line_begin = content.size() - left.size();
        const std::string_view line = take_line(left);
        const std::size_t begin = map.text_offset(line_begin + std::min(line.find('{'), line.size()));
        const std::string_view name = *read_insertion_line(line);
        if (is_placeholder_name(name)) {
            out.push_back({reading_.map.place_at(begin), Insertion{std::string(name)}});
            continue;
        }
        reading_.report(DiagnosticCode::BadPlaceholder, begin,
                        name.empty() ? "deze invulplek noemt geen tekstblok"
                                     : "‘" + reveal(name) + "’ is geen goede naam voor een tekstblok",
                        "schrijf de naam van het bestand in tekstblokken, zonder .md: {{> naam}}");
    }
    return true;
}

void BlockReader::read_part(const Directive& directive, Insertion part, Blocks& out) {
    // The part gets a heading of the third level here; those of its own text are deeper.
    if (part.kind == InsertionKind::Part) last_heading_ = 3;
    out.push_back({reading_.map.place_at(directive.offset), std::move(part)});
}

void BlockReader::check_link_definitions(std::string_view content, ContentMap& map) {
    std::string_view left = content;
    while (left.starts_with('[')) {
        const std::size_t begin = content.size() - left.size();
        const std::string_view line = take_line(left);
        const std::size_t colon = line.find(hidden_colon);
        if (colon == std::string_view::npos || colon < 2 || line.find(']') != colon - 1) return;
        // A definition is an address without spaces, and perhaps a title in quotes (CommonMark 0.29 §4.7).
        const std::size_t address = line.find_first_not_of(" \t", colon + 1);
        if (address == std::string_view::npos) return;
        const std::size_t title =
            line.find_first_not_of(" \t", std::min(line.find_first_of(" \t", address), line.size()));
        if (title != std::string_view::npos && line.find_first_of("\"'(", title) != title) return;
        reading_.report(DiagnosticCode::TextNotRead, map.text_offset(begin),
                        "‘" + reveal(line.substr(0, colon)) + ":’ aan het begin van een regel geeft een linkadres " +
                            "op; dat kan niet los van de link staan",
                        "zet het adres bij de link zelf: [tekst](https://…)");
    }
}

void BlockReader::read_heading(cmark_node* node, const Directive* directive, Blocks& out) {
    const std::string_view text = reading_.screened.text;
    const std::string_view content = content_of(node);
    const std::size_t line = start_line(node);
    const std::size_t begin = begin_of(node);
    std::size_t content_begin = begin;
    const std::size_t markers = std::min(text.find_first_not_of('#', begin), text.size());
    if (markers > begin && markers <= reading_.map.line_end(line)) content_begin = markers;
    ContentMap map = ContentMap::of_lines(content, text, reading_.map, line, content_begin);
    cover(line, line + map.line_count() - 1);

    const int level = cmark_node_get_heading_level(node);
    const Place place = reading_.map.place_at(begin);
    check_heading_level(level, begin);
    Inlines inlines = InlineReader(reading_, content, map).read(node);
    if (level == 1 && reading_.kind != MarkdownKind::Card) {
        if (directive != nullptr) report_stray(reading_, *directive);
        out.push_back({place, Title{std::move(inlines)}});
        return;
    }
    Heading heading;
    heading.level = reading_.kind == MarkdownKind::Document ? level - 1 : level;
    heading.content = std::move(inlines);
    if (directive != nullptr) apply_to_heading(reading_, *directive, heading);
    out.push_back({place, std::move(heading)});
}

void BlockReader::check_heading_level(int level, std::size_t begin) {
    if (reading_.kind == MarkdownKind::Document) return;
    const bool card = reading_.kind == MarkdownKind::Card;
    if (card && level == 1) {
        reading_.report(DiagnosticCode::FirstLevelHeading, begin,
                        "een kop van het eerste niveau (#) kan hier niet: die is voor de titel van het document",
                        "gebruik ## voor een sectie, of ### voor een kop daarbinnen");
        last_heading_ = 2;
        return;
    }
    const int deepest = last_heading_ > 0 ? last_heading_ + 1 : card ? 3 : 2;
    if (level > deepest) {
        const std::string before = last_heading_ > 0
                                       ? "na een kop van niveau " + std::to_string(last_heading_) + " komt een kop"
                                       : "de eerste kop is er een";
        reading_.report(DiagnosticCode::SkippedHeadingLevel, begin,
                        before + " van niveau " + std::to_string(level) + ": een kop mag hier ten hoogste van niveau " +
                            std::to_string(deepest) + " zijn",
                        "begin de kop met " + std::string(static_cast<std::size_t>(deepest), '#'));
    }
    last_heading_ = level;
}

void BlockReader::read_list(cmark_node* node, const Directive* directive, Level level, Blocks& out) {
    if (level.blocks >= most_levels) return report_too_deep(node);
    const std::size_t begin = begin_of(node);
    List list;
    list.tight = cmark_node_get_list_tight(node) != 0;
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
        const bool parenthesis = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM;
        const bool own_style = parenthesis && reading_.kind != MarkdownKind::Document;
        list.style = own_style ? ListStyle::DecimalParenthesis : ListStyle::Decimal;
        list.start = cmark_node_get_list_start(node);
    }
    if (directive != nullptr) apply_to_list(reading_, *directive, list);
    if (level.lists == most_list_levels && reading_.kind != MarkdownKind::Document) {
        reading_.report(DiagnosticCode::ListTooDeep, begin,
                        "deze lijst staat op het vijfde niveau; een document toont er ten hoogste vier",
                        "maak de lijst minder diep");
    }
    const Place place = reading_.map.place_at(begin);
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
        check_task(item);
        const Place item_place = reading_.map.place_at(begin_of(item));
        list.items.push_back({item_place, read_children(item, {level.blocks + 1, level.lists + 1})});
    }
    out.push_back({place, std::move(list)});
}

void BlockReader::check_task(cmark_node* item) {
    cmark_node* first = cmark_node_first_child(item);
    if (first == nullptr || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH) return;
    const std::string_view content = content_of(first);
    const bool box = content.starts_with("[ ]") || content.starts_with("[x]") || content.starts_with("[X]");
    if (!box || content.size() < 4 || !is_ascii_space(content[3])) return;
    reading_.report(DiagnosticCode::TaskList, begin_of(first),
                    "een document kent geen takenlijst: [ ] en [x] tonen niets", "maak er een gewone opsomming van");
}

/// Code and HTML have no block of their own; after the fault their text still counts as text.
void BlockReader::add_literal(cmark_node* node, Blocks& out) {
    std::string text = reveal(trim_end(literal_of(node)));
    std::replace_if(text.begin(), text.end(), is_ascii_space, ' ');
    const Place place = reading_.map.place_at(begin_of(node));
    cover(start_line(node), static_cast<std::size_t>(cmark_node_get_end_line(node)));
    Inlines inlines;
    inlines.push_back({place, Text{std::move(text)}});
    out.push_back({place, Paragraph{std::move(inlines)}});
}

void BlockReader::read_code_block(cmark_node* node, Blocks& out) {
    int length = 0;
    int offset = 0;
    char fence = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &fence) != 0;
    reading_.report(DiagnosticCode::CodeBlock, begin_of(node),
                    fenced ? "een document kent geen codeblokken"
                           : "deze tekst springt vier of meer spaties in en is daardoor een codeblok",
                    fenced ? "haal de regels met " + std::string(3, fence) + " weg"
                           : "haal de spaties aan het begin van de regel weg");
    add_literal(node, out);
}

void BlockReader::read_html_block(cmark_node* node, Blocks& out) {
    const std::string_view html = literal_of(node);
    const std::string_view first = html.substr(0, html.find_first_of("\r\n"));
    reading_.report(DiagnosticCode::RawHtml, begin_of(node), "HTML kan niet in de tekst staan: ‘" + reveal(first) + "’",
                    "schrijf het in Markdown, of zet een backslash voor het teken: \\<");
    add_literal(node, out);
}

void BlockReader::read_page_break(cmark_node* node, Blocks& out) {
    const std::size_t begin = begin_of(node);
    if (reading_.kind == MarkdownKind::Card) {
        reading_.report(DiagnosticCode::PageBreakInCard, begin,
                        "een pagina-einde (*** of ---) kan alleen in een sjabloon", "haal de regel weg");
        return;
    }
    out.push_back({reading_.map.place_at(begin), PageBreak{}});
}

Footnote BlockReader::read_footnote(cmark_node* node, std::string_view label) {
    Footnote footnote;
    const auto offset = static_cast<std::size_t>(label.data() - reading_.map.text().data());
    footnote.place = reading_.map.place_at(offset - std::string_view("[^").size());
    footnote.label = label;
    if (reading_.kind == MarkdownKind::Document) footnote.number = note_number(label);
    footnote.blocks = read_children(node, {1, 0});
    return footnote;
}

}  // namespace boekwerk
