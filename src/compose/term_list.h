// The glossary of one document: the terms that it uses. Knows no template and no format.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The terms that the edition's texts use, and those that their definitions use, as a table in alphabetical order with
/// the columns Begrip, Afkorting and Betekenis; one that would be empty is left out. Each term has the anchor
/// `begrip--<id>`. An abbreviation that is only written out has no meaning of its own: that cell is empty; a term with
/// neither says "Volgt nog". Nothing when the edition uses no term.
Blocks term_list(const Edition& edition, const Catalogue& catalogue);

}  // namespace boekwerk
