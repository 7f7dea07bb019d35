// The glossary of one document: the terms that it uses. Knows no template and no format.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The terms that the edition's texts use, with abbreviation and definition, as a table in alphabetical order; each
/// term has the anchor `begrip--<id>`. Nothing when the edition uses no term.
Blocks term_list(const Edition& edition, const Catalogue& catalogue);

}  // namespace boekwerk
