#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/nearest.h"
#include "writers/html/page_values.h"
#include "writers/html/write_html.h"

namespace boekwerk {

namespace {

constexpr std::string_view body_tag = "{{{inhoud}}}";

/// What the engine says of a template that it cannot read: `Unclosed section "naam" at 12`.
struct EngineFault {
    std::string_view kind;
    std::string name;
    std::size_t offset = 0;
};

EngineFault read_engine_fault(const std::string& message) {
    EngineFault fault{message, {}, 0};
    const std::size_t quote = message.find('"');
    if (quote != std::string::npos) fault.name = message.substr(quote + 1, message.rfind('"') - quote - 1);
    const std::size_t at = message.rfind(' ') + 1;
    std::from_chars(message.data() + at, message.data() + message.size(), fault.offset);
    return fault;
}

/// Checks the two parts of one shell.
class ShellChecker {
public:
    ShellChecker(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    bool check(const ShellPart& part, std::size_t offset) {
        if (!part.fault().empty()) {
            report_syntax(read_engine_fault(part.fault()), offset);
            return false;
        }
        // A section is rendered when its flag is set or when it is not: two renderings see every name.
        bool known = true;
        for (const bool flags : {true, false}) {
            PageValues values(flags);
            part.render(values);
            for (const std::string& name : values.unknown()) report_unknown(name, values.names());
            known = known && values.unknown().empty();
        }
        return known;
    }

    void report_body_tag(std::size_t offset) {
        report(DiagnosticCode::TemplateSyntax, offset,
               "de plek voor de tekst van het document staat er niet precies eenmaal",
               "schrijf eenmaal {{{inhoud}}}, binnen <main>");
    }

private:
    void report_syntax(const EngineFault& fault, std::size_t offset) {
        const std::size_t place = offset + fault.offset;
        if (fault.kind.substr(0, 12) == "Unclosed tag") {
            report(DiagnosticCode::TemplateSyntax, place, "invulplek wordt niet gesloten", "schrijf }} achter de naam");
        } else if (fault.kind.substr(0, 8) == "Unclosed") {
            report(DiagnosticCode::TemplateSyntax, place, "sectie ‘" + fault.name + "’ wordt niet gesloten",
                   "schrijf {{/" + fault.name + "}} waar de sectie eindigt");
        } else if (fault.kind.substr(0, 8) == "Unopened") {
            report(DiagnosticCode::TemplateSyntax, place,
                   "sectie ‘" + fault.name + "’ wordt gesloten maar is niet geopend",
                   "haal {{/" + fault.name + "}} weg of open de sectie met {{#" + fault.name + "}}");
        } else {
            report(DiagnosticCode::TemplateSyntax, place, "soort invulplek die sjablonen niet kennen",
                   "schrijf {{naam}}");
        }
    }

    void report_unknown(const std::string& name, const std::vector<std::string>& names) {
        report(DiagnosticCode::UnknownVariable, offset_of(name), "onbekende naam ‘" + name + "’ in sjabloon",
               suggest_name(name, names));
    }

    /// Where the first tag with this name stands.
    std::size_t offset_of(const std::string& name) const {
        const std::string& text = source_.text();
        for (std::size_t tag = text.find("{{"); tag != std::string::npos; tag = text.find("{{", tag + 2)) {
            const std::size_t start = text.find_first_not_of("{#^/&> ", tag);
            if (start == std::string::npos || text.compare(start, name.size(), name) != 0) continue;
            const std::size_t end = text.find_first_not_of(' ', start + name.size());
            if (end != std::string::npos && text[end] == '}') return tag;
        }
        return 0;
    }

    void report(DiagnosticCode code, std::size_t offset, std::string message, std::string remedy) {
        diagnostics_.report({code, source_.place_at(offset), std::move(message), std::move(remedy)});
    }

    const Source& source_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<HtmlShell> read_html_shell(const Source& source, Diagnostics& diagnostics) {
    ShellChecker checker(source, diagnostics);
    const std::string& text = source.text();
    const std::size_t body = text.find(body_tag);
    const std::size_t second = body == std::string::npos ? body : text.find(body_tag, body + 1);
    if (body == std::string::npos || second != std::string::npos) {
        checker.report_body_tag(second == std::string::npos ? 0 : second);
        return std::nullopt;
    }
    const std::size_t after = body + body_tag.size();
    HtmlShell shell(text.substr(0, body), text.substr(after));
    const bool before_is_right = checker.check(*shell.before_body, 0);
    const bool after_is_right = checker.check(*shell.after_body, after);
    if (!before_is_right || !after_is_right) return std::nullopt;
    return shell;
}

}  // namespace boekwerk
