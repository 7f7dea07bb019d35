// Which names a template may use, and inside which section: the strictness of templates. Knows no values.
#pragma once

#include <string>
#include <vector>

#include "contracts/edition.h"

namespace boekwerk {

enum class TemplateNameKind {
    Inline,  ///< A short text: may stand anywhere.
    Block,   ///< Paragraphs, tables, lists: stands alone in its paragraph or cell.
    Flag,    ///< Yes or no: only as a section.
    List,    ///< Repeats: only as a section, with names of its own inside.
};

/// A name and, for a list, the names inside. Names of outer sections stay visible in inner ones.
struct TemplateName {
    std::string name;
    TemplateNameKind kind = TemplateNameKind::Inline;
    std::vector<TemplateName> inside = {};
};

/// The names of the template of such a document; docs/handleiding.md lists them for editors.
const std::vector<TemplateName>& template_names(EditionKind kind);

}  // namespace boekwerk
