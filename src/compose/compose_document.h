// Renders a template for an edition to a document. Values are tokens, never text: nothing of the catalogue can change
// the structure of a document.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "compose/template_store.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The document of an edition. Reports 06xx with places in the template, and returns nothing when the template cannot
/// be rendered. Headings have anchors from ids: a card's is its id, its sections' `<id>--<section>`.
std::optional<Document> compose_document(const Edition& edition, const Catalogue& catalogue, TemplateStore& templates,
                                         Diagnostics& diagnostics);

}  // namespace boekwerk
