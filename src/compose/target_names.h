// How a document names what its references lead to, where it does not contain it. Knows no template.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "contracts/contract_set.h"
#include "document/document.h"

namespace boekwerk {

/// Gives every reference of the document that has none the text that it has without a target: of a card as it reads on
/// `date`. `set` is what the document belongs to, or null. Reports UnknownTemplateReference for a document that a set
/// does not have.
void name_targets(Document& document, const Catalogue& catalogue, const Date& date, const ContractSet* set,
                  Diagnostics& diagnostics);

}  // namespace boekwerk
