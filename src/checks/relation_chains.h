// Relations that contradict each other over more than two cards. Knows no sentence of a document.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/period.h"

namespace boekwerk {

/// A relation of a card to another card, both of which exist, and when it holds.
struct RelationUse {
    const std::string* card = nullptr;
    const Relation* relation = nullptr;
    Period period;
};

/// "‘sluit-uit ander’".
std::string describe_relation(const RelationUse& use);

/// Reports RelationContradiction for steps down (or, turned round, up) that lead in a circle over three or more cards,
/// and for cards that cannot be had because what they require, at one level and over any number of cards, excludes
/// each other; when all of it holds on one day. `uses` are ordered by card.
void check_relation_chains(const std::vector<RelationUse>& uses, Diagnostics& diagnostics);

}  // namespace boekwerk
