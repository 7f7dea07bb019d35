// The Mustache tags of a template with their places, and whether they fit together and are known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "compose/template_names.h"

namespace boekwerk {

enum class TemplateTagKind { Variable, SectionBegin, InvertedBegin, SectionEnd, Partial, Comment };

/// One tag: `{{naam}}`, `{{#naam}}`, `{{^naam}}`, `{{/naam}}`, `{{> naam}}`, `{{! tekst}}`.
struct TemplateTag {
    TemplateTagKind kind = TemplateTagKind::Variable;
    std::string name;
    std::size_t begin = 0;  ///< Bytes in the source's text, of the whole tag.
    std::size_t end = 0;
};

/// All tags of a template in order. Reports TemplateSyntax for a tag that does not close, is empty, or is of a kind
/// that templates do not have; such a tag is left out.
std::vector<TemplateTag> scan_template_tags(const Source& source, Diagnostics& diagnostics);

/// Checks that sections open and close in pairs (TemplateSyntax), and that every name is known where it stands and is
/// used as what it is (UnknownVariable). `scopes` are the names that are visible at the start, the innermost last.
void check_template_tags(const Source& source, const std::vector<TemplateTag>& tags,
                         std::vector<const std::vector<TemplateName>*> scopes, Diagnostics& diagnostics);

/// The names that are visible at tag number `at` of a template whose own start sees `scopes`: what a partial there
/// sees.
std::vector<const std::vector<TemplateName>*> visible_scopes(const std::vector<TemplateTag>& tags, std::size_t at,
                                                             std::vector<const std::vector<TemplateName>*> scopes);

}  // namespace boekwerk
