#include "markdown/directives.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

constexpr std::string_view list_directive = "lijst";
constexpr std::string_view heading_directive = "kop";
constexpr std::string_view part_directive = "onderdeel";
constexpr std::string_view part_table_directive = "onderdelen";

std::string quoted(std::string_view text) {
    return "‘" + std::string(text) + "’";
}

std::optional<ListStyle> style_named(std::string_view name) {
    if (name == "a)") return ListStyle::AlphaParenthesis;
    if (name == "1)") return ListStyle::DecimalParenthesis;
    if (name == "i.") return ListStyle::RomanDot;
    return std::nullopt;
}

bool is_of_part(std::string_view name) {
    return name == part_directive || name == part_table_directive;
}

/// The word between `{` and `:`, or nothing.
std::string_view name_of(std::string_view text) {
    if (!text.starts_with('{')) return {};
    std::size_t end = 1;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    return end < text.size() && text[end] == ':' ? text.substr(1, end - 1) : std::string_view();
}

/// An anchor is of letters, digits, `-`, `_` and `.`; in a template also of tokens.
bool is_anchor(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto token = read_token(text, i);
        const char c = text[i];
        if (!token && !is_ascii_alphanumeric(c) && c != '-' && c != '_' && c != '.') return false;
        i += token ? token->length : 1;
    }
    return !text.empty();
}

/// Takes `word` and the space before it off the end of `text`; gives whether it stood there.
bool take_last_word(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word) || text.size() == word.size() || text[text.size() - word.size() - 1] != ' ') return false;
    text.remove_suffix(word.size());
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return true;
}

}  // namespace

bool check_directive(Reading& reading, const Directive& directive) {
    if (directive.name == list_directive) return true;
    const bool in_template = reading.kind == MarkdownKind::Template;
    if (directive.name == heading_directive && in_template) return true;
    const bool of_card = is_of_part(directive.name);
    if (of_card || directive.name == heading_directive) {
        const char* where = of_card ? " kan alleen op een kaart of in een tekstblok" : " kan alleen in een sjabloon";
        reading.report(DiagnosticCode::StrayDirective, directive.offset,
                       "de aanwijzing " + quoted(directive.text) + where, "haal de regel weg");
        return false;
    }
    const std::vector<std::string> known =
        in_template ? std::vector<std::string>{std::string(list_directive), std::string(heading_directive)}
                    : std::vector<std::string>{std::string(list_directive), std::string(part_directive),
                                               std::string(part_table_directive)};
    reading.report(DiagnosticCode::StrayDirective, directive.offset, "onbekende aanwijzing " + quoted(directive.text),
                   suggest_name(directive.name, known));
    return false;
}

std::optional<Insertion> part_insertion(const Reading& reading, const Directive& directive) {
    if (reading.kind != MarkdownKind::Card) return std::nullopt;
    if (directive.name == part_directive) return Insertion{std::string(directive.value), InsertionKind::Part};
    if (directive.name == part_table_directive)
        return Insertion{std::string(directive.value), InsertionKind::PartTable};
    return std::nullopt;
}

bool begins_directive(std::string_view text) {
    const std::string_view name = name_of(text);
    return name == list_directive || name == heading_directive || is_of_part(name);
}

void report_directive_in_text(Reading& reading, std::size_t offset, std::string_view text, const std::string& where) {
    reading.report(DiagnosticCode::StrayDirective, offset, "de aanwijzing " + quoted(text) + " staat " + where,
                   is_of_part(name_of(text)) ? "zet haar op een eigen regel, zonder tekst of spaties ervoor"
                                             : "zet haar op een eigen regel, direct boven de lijst of kop waar zij bij "
                                               "hoort en niet verder ingesprongen");
}

void report_stray(Reading& reading, const Directive& directive) {
    const bool list = directive.name == list_directive;
    reading.report(
        DiagnosticCode::StrayDirective, directive.offset,
        "na de aanwijzing " + quoted(directive.text) + (list ? " komt geen genummerde lijst" : " komt geen kop"),
        list ? "zet haar op een eigen regel direct boven een genummerde lijst"
             : "zet haar op een eigen regel direct boven een kop");
}

void apply_to_list(Reading& reading, const Directive& directive, List& list) {
    if (directive.name != list_directive || list.style == ListStyle::Bullet) {
        report_stray(reading, directive);
        return;
    }
    if (const auto style = style_named(directive.value)) {
        list.style = *style;
        return;
    }
    reading.report(DiagnosticCode::StrayDirective, directive.offset, "onbekende lijststijl " + quoted(directive.value),
                   "kies uit: a), 1), i.");
}

void apply_to_heading(Reading& reading, const Directive& directive, Heading& heading) {
    if (directive.name != heading_directive) {
        report_stray(reading, directive);
        return;
    }
    std::string_view anchor = directive.value;
    if (take_last_word(anchor, "doorlopend")) heading.flows_on = true;
    if (take_last_word(anchor, "ongenummerd")) heading.numbered = false;
    if (is_anchor(anchor)) {
        heading.anchor = anchor;
        return;
    }
    reading.report(
        DiagnosticCode::StrayDirective, directive.offset, quoted(anchor) + " is geen goede naam voor een kop",
        "schrijf {kop: naam}, {kop: naam ongenummerd} of {kop: naam doorlopend}, met een naam van letters, cijfers en "
        "streepjes");
}

}  // namespace boekwerk
