#include "compose/template_tags.h"

#include <algorithm>

#include "base/nearest.h"

namespace boekwerk {

namespace {

constexpr std::size_t deepest = 16;  // The engine calls itself once per layer.

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// A name that is visible at a tag, or null.
const TemplateName* find_name(const std::vector<const std::vector<TemplateName>*>& scopes, const std::string& name) {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        for (const TemplateName& candidate : **scope) {
            if (candidate.name == name) return &candidate;
        }
    }
    return nullptr;
}

/// The names inside a section that begins with `tag`.
const std::vector<TemplateName>* names_inside(const TemplateName* name, const TemplateTag& tag) {
    static const std::vector<TemplateName> nothing;
    const bool list =
        name != nullptr && name->kind == TemplateNameKind::List && tag.kind == TemplateTagKind::SectionBegin;
    return list ? &name->inside : &nothing;
}

std::vector<std::string> visible_names(const std::vector<const std::vector<TemplateName>*>& scopes) {
    std::vector<std::string> names;
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        for (const TemplateName& name : **scope) names.push_back(name.name);
    }
    return names;
}

/// Walks over the tags with the sections that are open.
class TagChecker {
public:
    TagChecker(const Source& source, std::vector<const std::vector<TemplateName>*> scopes, Diagnostics& diagnostics)
        : source_(source), scopes_(std::move(scopes)), diagnostics_(diagnostics) {}

    void check(const std::vector<TemplateTag>& tags) {
        for (const TemplateTag& tag : tags) {
            switch (tag.kind) {
                case TemplateTagKind::Variable: check_variable(tag); break;
                case TemplateTagKind::SectionBegin:
                case TemplateTagKind::InvertedBegin: open(tag); break;
                case TemplateTagKind::SectionEnd: close(tag); break;
                case TemplateTagKind::Partial:
                case TemplateTagKind::Comment: break;
            }
        }
        for (const TemplateTag* tag : open_) {
            report(DiagnosticCode::TemplateSyntax, *tag, "sectie ‘" + tag->name + "’ wordt niet gesloten",
                   "schrijf {{/" + tag->name + "}} waar de sectie eindigt");
        }
    }

private:
    void check_variable(const TemplateTag& tag) {
        const TemplateName* name = known(tag);
        if (name == nullptr || name->kind == TemplateNameKind::Inline || name->kind == TemplateNameKind::Block) return;
        report(DiagnosticCode::UnknownVariable, tag, "‘" + tag.name + "’ is geen tekst maar een sectie",
               "schrijf {{#" + tag.name + "}} … {{/" + tag.name + "}}");
    }

    void open(const TemplateTag& tag) {
        const TemplateName* name = known(tag);
        open_.push_back(&tag);
        scopes_.push_back(names_inside(name, tag));
        if (open_.size() == deepest + 1) {
            report(DiagnosticCode::TemplateSyntax, tag,
                   "secties staan meer dan " + std::to_string(deepest) + " lagen diep in elkaar",
                   "zet minder secties in elkaar");
        }
    }

    void close(const TemplateTag& tag) {
        if (open_.empty()) {
            report(DiagnosticCode::TemplateSyntax, tag, "sectie ‘" + tag.name + "’ wordt gesloten maar is niet geopend",
                   "haal {{/" + tag.name + "}} weg of open de sectie met {{#" + tag.name + "}}");
            return;
        }
        if (open_.back()->name != tag.name) {
            Diagnostic fault{DiagnosticCode::TemplateSyntax, source_.place_at(tag.begin),
                             "sectie ‘" + open_.back()->name + "’ is open en hier wordt ‘" + tag.name + "’ gesloten",
                             "sluit eerst {{/" + open_.back()->name + "}}"};
            fault.notes.push_back({source_.place_at(open_.back()->begin), "hier geopend"});
            diagnostics_.report(std::move(fault));
            const auto same = [&](const TemplateTag* opened) { return opened->name == tag.name; };
            if (std::none_of(open_.begin(), open_.end(), same)) return;
            while (open_.back()->name != tag.name) pop();
        }
        pop();
    }

    void pop() {
        open_.pop_back();
        scopes_.pop_back();
    }

    const TemplateName* known(const TemplateTag& tag) {
        const TemplateName* name = find_name(scopes_, tag.name);
        if (name == nullptr) {
            report(DiagnosticCode::UnknownVariable, tag, "onbekende naam ‘" + tag.name + "’ in sjabloon",
                   suggest_name(tag.name, visible_names(scopes_)));
        }
        return name;
    }

    void report(DiagnosticCode code, const TemplateTag& tag, std::string message, std::string remedy) {
        diagnostics_.report({code, source_.place_at(tag.begin), std::move(message), std::move(remedy)});
    }

    const Source& source_;
    std::vector<const std::vector<TemplateName>*> scopes_;
    std::vector<const TemplateTag*> open_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::vector<TemplateTag> scan_template_tags(const Source& source, Diagnostics& diagnostics) {
    std::vector<TemplateTag> tags;
    const std::string_view text = source.text();
    const auto report = [&](std::size_t begin, std::string message, std::string remedy) {
        diagnostics.report(
            {DiagnosticCode::TemplateSyntax, source.place_at(begin), std::move(message), std::move(remedy)});
    };
    for (std::size_t begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{", begin)) {
        const std::size_t close = text.find("}}", begin + 2);
        const std::size_t line_end = std::min(text.find('\n', begin), text.size());
        if (close == std::string_view::npos || close > line_end) {
            report(begin, "invulplek wordt niet gesloten op dezelfde regel", "schrijf }} achter de naam");
            begin = line_end;
            continue;
        }
        const std::string_view content = trim(text.substr(begin + 2, close - begin - 2));
        TemplateTag tag{TemplateTagKind::Variable, {}, begin, close + 2};
        begin = tag.end;
        if (content.empty()) {
            report(tag.begin, "lege invulplek", "schrijf een naam tussen {{ en }}");
            continue;
        }
        std::string_view name = content;
        switch (content.front()) {
            case '#': tag.kind = TemplateTagKind::SectionBegin; break;
            case '^': tag.kind = TemplateTagKind::InvertedBegin; break;
            case '/': tag.kind = TemplateTagKind::SectionEnd; break;
            case '>': tag.kind = TemplateTagKind::Partial; break;
            case '!': tag.kind = TemplateTagKind::Comment; break;
            case '{':
            case '&':
            case '=': report(tag.begin, "soort invulplek die sjablonen niet kennen", "schrijf {{naam}}"); continue;
            default: break;
        }
        if (tag.kind != TemplateTagKind::Variable) name = trim(content.substr(1));
        tag.name = std::string(name);
        tags.push_back(std::move(tag));
    }
    return tags;
}

std::vector<const std::vector<TemplateName>*> visible_scopes(const std::vector<TemplateTag>& tags, std::size_t at,
                                                             std::vector<const std::vector<TemplateName>*> scopes) {
    const std::size_t outside = scopes.size();
    for (std::size_t i = 0; i < at; ++i) {
        const TemplateTag& tag = tags[i];
        if (tag.kind == TemplateTagKind::SectionBegin || tag.kind == TemplateTagKind::InvertedBegin) {
            scopes.push_back(names_inside(find_name(scopes, tag.name), tag));
        } else if (tag.kind == TemplateTagKind::SectionEnd && scopes.size() > outside) {
            scopes.pop_back();
        }
    }
    return scopes;
}

void check_template_tags(const Source& source, const std::vector<TemplateTag>& tags,
                         std::vector<const std::vector<TemplateName>*> scopes, Diagnostics& diagnostics) {
    TagChecker(source, std::move(scopes), diagnostics).check(tags);
}

}  // namespace boekwerk
