// Relations between cards: whether they lead to a card and do not contradict each other.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports UnknownCard, RelationToItself and RelationContradiction: a card that is both a step up and a step down from
/// another (`afschalen-naar` and `opschalen-naar` are each other's inverse), and `sluit-uit` beside `vereist` at one
/// level, in either direction; when both hold on one day. The same over more cards (relation_chains.h), and
/// RelationTwice for a relation that stands on a card twice.
void check_relations(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
