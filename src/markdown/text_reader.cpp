#include "markdown/text_reader.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "markdown/bare_link.h"
#include "markdown/directives.h"
#include "markdown/entity.h"
#include "markdown/link_target.h"
#include "markdown/placeholder.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

constexpr std::array<bool, 256> special_bytes = [] {
    std::array<bool, 256> table{};
    for (const char byte : {'\\', '&', '{', '}', '[', ':'}) table[static_cast<unsigned char>(byte)] = true;
    table[static_cast<unsigned char>(hidden_colon)] = true;
    table[static_cast<unsigned char>(hidden_angle)] = true;
    table[0xEE] = true;  // The first bytes of characters for private use,
    table[0xEF] = true;  // and of some others.
    return table;
}();

bool is_escape(std::string_view content, std::size_t at) {
    return content[at] == '\\' && at + 1 < content.size() && is_ascii_punctuation(content[at + 1]);
}

}  // namespace

void append_text(Inlines& out, std::string_view text, Place place) {
    if (text.empty()) return;
    if (!out.empty()) {
        if (auto* last = std::get_if<Text>(&out.back().value)) {
            last->text += text;
            return;
        }
    }
    out.push_back({place, Text{std::string(text)}});
}

std::size_t end_of_text(std::string_view content, std::size_t at, std::string_view literal) {
    for (std::size_t i = 0; i < literal.size();) {
        if (at >= content.size()) return std::string_view::npos;
        if (content[at] == '&') {
            if (const auto entity = read_entity(content, at)) {
                if (!literal.substr(i).starts_with(entity->text)) return std::string_view::npos;
                i += entity->text.size();
                at += entity->length;
                continue;
            }
        } else if (is_escape(content, at)) {
            ++at;
        }
        if (content[at++] != literal[i++]) return std::string_view::npos;
    }
    return at;
}

void TextReader::report(DiagnosticCode code, std::size_t at, std::string message, std::string remedy) {
    reading_.report(code, map_.text_offset(at), std::move(message), std::move(remedy));
}

void TextReader::append(std::size_t at, std::string_view text, Inlines& out) {
    if (text.empty()) return;
    const bool continues = !out.empty() && std::holds_alternative<Text>(out.back().value);
    append_text(out, text, continues ? Place{} : reading_.map.place_at(map_.text_offset(at)));
}

void TextReader::read(std::size_t begin, std::size_t end, Inlines& out) {
    begin_ = begin;
    end_ = end;
    std::size_t plain = begin;
    for (std::size_t at = begin; at < end;) {
        if (!special_bytes[static_cast<unsigned char>(content_[at])]) {
            ++at;
            continue;
        }
        append(plain, content_.substr(plain, at - plain), out);
        at = read_special(at, out);
        plain = at;
    }
    append(plain, content_.substr(plain, end - plain), out);
}

/// Appends what begins at the special byte `at`; gives where reading goes on.
std::size_t TextReader::read_special(std::size_t at, Inlines& out) {
    switch (content_[at]) {
        case '\\':
            if (at + 1 < end_ && is_escape(content_, at)) {
                append(at, content_.substr(at + 1, 1), out);
                if (content_.substr(at + 1, 2) == "{{" && at >= placeholders_.broken_until) {
                    placeholders_.broken_until = end_of_placeholder(at);
                }
                return at + 2;
            }
            break;
        case '&': return read_entity_at(at, out);
        case '{':
        case '}': return read_brace(at, out);
        case '[': check_note_mark(at); break;
        case ':': return read_bare_link(at, out);
        case hidden_colon: append(at, ":", out); return at + 1;
        case hidden_angle:
            report_html(at);
            append(at, "<", out);
            return at + 1;
        default: return read_private_use(at, out);
    }
    append(at, content_.substr(at, 1), out);
    return at + 1;
}

std::size_t TextReader::read_entity_at(std::size_t at, Inlines& out) {
    const auto entity = read_entity(content_, at);
    if (!entity || at + entity->length > end_) {
        append(at, "&", out);
        return at + 1;
    }
    if (reading_.kind != MarkdownKind::Document && is_private_use(entity->text, 0)) {
        report(DiagnosticCode::BadPlaceholder, at, "dit teken is gereserveerd voor het programma zelf",
               "gebruik een ander teken");
    }
    append(at, entity->text, out);
    return at + entity->length;
}

std::size_t TextReader::read_brace(std::size_t at, Inlines& out) {
    if (reading_.kind == MarkdownKind::Card && content_.substr(at, 2) == "{{" && at + 1 < end_) {
        return read_placeholder_at(at, out);
    }
    if (reading_.kind == MarkdownKind::Card && content_.substr(at, 2) == "}}" && at + 1 < end_) {
        if (at >= placeholders_.broken_until) {
            report(DiagnosticCode::BadPlaceholder, at, "‘}}’ staat hier zonder ‘{{’ ervoor",
                   "schrijf een invulplek als {{sleutel}}, of zet een backslash voor het teken: \\}");
        }
        append(at, "}}", out);
        return at + 2;
    }
    const std::string_view rest = content_.substr(at, end_ - at);
    if (reading_.kind != MarkdownKind::Document && begins_directive(rest)) {
        const std::size_t close = std::min(rest.find('}'), rest.size() - 1);
        report_directive_in_text(reading_, map_.text_offset(at), reveal(rest.substr(0, close + 1)),
                                 "niet alleen op haar regel");
    }
    append(at, content_.substr(at, 1), out);
    return at + 1;
}

/// The end of the `}}` after byte `at`, on the same line; 0 when there is none.
std::size_t TextReader::end_of_placeholder(std::size_t at) {
    std::size_t& close = placeholders_.next_close;
    if (close < at + 2) close = content_.find("}}", at + 2);
    if (close == std::string_view::npos || find_line_end(content_.substr(0, close), at) < close) return 0;
    return close + 2;
}

std::size_t TextReader::read_placeholder_at(std::size_t at, Inlines& out) {
    if (at < placeholders_.broken_until) {
        append(at, "{{", out);
        return at + 2;
    }
    const std::size_t end = end_of_placeholder(at);
    if (end == 0) {
        report(DiagnosticCode::BadPlaceholder, at, "deze invulplek heeft geen einde: ‘}}’ ontbreekt op de regel",
               "schrijf een invulplek als {{sleutel}}, of zet een backslash voor het teken: \\{");
        append(at, "{{", out);
        return at + 2;
    }
    const Placeholder placeholder = read_placeholder(content_.substr(at + 2, end - at - 4));
    const std::string name = reveal(placeholder.name);
    const bool whole = end <= end_ && is_placeholder_name(placeholder.name);
    if (whole && !placeholder.block) {
        out.push_back({reading_.map.place_at(map_.text_offset(at)), Variable{name}});
        return end;
    }
    if (whole) {
        report(DiagnosticCode::MisplacedBlock, at, "tekstblok ‘" + name + "’ staat midden in een alinea",
               "zet {{> " + name + "}} alleen op een regel, met een lege regel ervoor en erna");
    } else if (placeholder.name.empty()) {
        report(DiagnosticCode::BadPlaceholder, at, "deze invulplek is leeg",
               "schrijf de naam van een waarde tussen de accolades: {{sleutel}}");
    } else {
        report(DiagnosticCode::BadPlaceholder, at, "‘" + name + "’ is geen goede naam voor een invulplek",
               "een naam bestaat uit letters, cijfers en streepjes, zonder spaties: {{sleutel}}");
    }
    placeholders_.broken_until = end;
    append(at, "{{", out);
    return at + 2;
}

std::size_t TextReader::read_private_use(std::size_t at, Inlines& out) {
    constexpr std::size_t character_bytes = 3;
    const std::size_t next = std::min(at + character_bytes, end_);
    if (reading_.kind == MarkdownKind::Template) {
        if (const auto token = read_token(content_, at); token && at + token->length <= end_) {
            out.push_back({reading_.map.place_at(map_.text_offset(at)), Variable{std::to_string(token->number)}});
            return at + token->length;
        }
    }
    if (reading_.kind != MarkdownKind::Document && is_private_use(content_, at)) {
        report(DiagnosticCode::BadPlaceholder, at, "dit teken is gereserveerd voor het programma zelf",
               "gebruik een ander teken");
    }
    append(at, content_.substr(at, next - at), out);
    return next;
}

/// `(kaart:` in running text: cmark has not seen a link there.
void TextReader::check_reference_address(std::size_t colon) {
    if (reading_.kind == MarkdownKind::Document) return;
    const std::string_view before = content_.substr(begin_, colon - begin_);
    for (const std::string_view scheme : reference_schemes()) {
        if (!before.ends_with(scheme) || before.size() == scheme.size()) continue;
        const std::size_t bracket = colon - scheme.size() - 1;
        if (content_[bracket] != '(') continue;
        report(DiagnosticCode::IncompleteReference, bracket,
               "dit is geen volledige verwijzing: een lezer zou ‘(" + std::string(scheme) + ":’ zien",
               "schrijf [](" + std::string(scheme) + ":…), zonder spaties en met beide haakjes");
    }
}

std::size_t TextReader::read_bare_link(std::size_t colon, Inlines& out) {
    const auto found = reading_.kind == MarkdownKind::Document || in_link_
                           ? std::nullopt
                           : find_bare_link(content_.substr(0, end_), begin_, colon);
    if (!found) {
        check_reference_address(colon);
        append(colon, ":", out);
        return colon + 1;
    }
    // The scheme has just been appended as text.
    std::string& before = std::get<Text>(out.back().value).text;
    before.resize(before.size() - (colon - found->begin));
    if (before.empty()) out.pop_back();
    Link link;
    const std::size_t begin = begin_;
    const std::size_t end = end_;
    in_link_ = true;
    read(found->begin, found->end, link.content);
    in_link_ = false;
    begin_ = begin;
    end_ = end;
    for (const Inline& item : link.content) {
        if (const auto* text = std::get_if<Text>(&item.value)) link.url += text->text;
        if (const auto* token = std::get_if<Variable>(&item.value)) {
            link.url += markdown_token(std::stoul(token->name));
        }
    }
    if (reading_.kind == MarkdownKind::Card && content_.substr(found->end, 2) == "{{") {
        report(DiagnosticCode::BadPlaceholder, found->end, "in een adres kan geen waarde worden ingevuld",
               "schrijf het hele adres uit");
    }
    out.push_back({reading_.map.place_at(map_.text_offset(found->begin)), std::move(link)});
    return found->end;
}

/// A comment, a declaration or a processing instruction, which the screening has kept from cmark.
void TextReader::report_html(std::size_t at) {
    constexpr std::size_t longest = 40;
    const std::size_t close = content_.substr(at, longest).find('>');
    const std::string shown = close == std::string_view::npos ? "<!" : reveal(content_.substr(at, close + 1));
    report(DiagnosticCode::RawHtml, at, "HTML kan niet in de tekst staan: ‘" + shown + "’",
           "schrijf het in Markdown, of zet een backslash voor het teken: \\<");
}

/// cmark leaves the mark of a footnote that does not exist as text.
void TextReader::check_note_mark(std::size_t at) {
    if (reading_.kind == MarkdownKind::Document || content_.substr(at, 2) != "[^") return;
    const std::size_t close = content_.substr(0, end_).find_first_of("[] \t", at + 1);
    if (close == std::string_view::npos || content_[close] != ']' || close == at + 2) return;
    const std::string label = reveal(content_.substr(at + 2, close - at - 2));
    report(DiagnosticCode::FootnoteUndefined, at, "voetnoot ‘" + label + "’ heeft geen tekst",
           "voeg een regel toe die begint met [^" + label + "]: en daarna de tekst van de voetnoot");
}

}  // namespace boekwerk
