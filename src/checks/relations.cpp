#include "checks/relations.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "catalogue/period.h"
#include "catalogue/yaml_reader.h"
#include "checks/relation_chains.h"

namespace boekwerk {

namespace {

/// Whether the relation says that the alphabetically first card of the two is the lighter one.
bool first_is_lighter(const RelationUse& use) {
    const bool to_first = use.relation->card.value < *use.card;
    return (use.relation->kind == RelationKind::StepsDownTo) == to_first;
}

bool contradict(const RelationUse& a, const RelationUse& b) {
    const auto is_step = [](RelationKind kind) {
        return kind == RelationKind::StepsDownTo || kind == RelationKind::StepsUpTo;
    };
    const RelationKind here = a.relation->kind;
    const RelationKind there = b.relation->kind;
    if (!overlap(a.period, b.period)) return false;
    if (is_step(here) && is_step(there)) return first_is_lighter(a) != first_is_lighter(b);
    const bool opposite = (here == RelationKind::Requires && there == RelationKind::Excludes) ||
                          (here == RelationKind::Excludes && there == RelationKind::Requires);
    return opposite && a.relation->level == b.relation->level;
}

/// The relations between one pair of cards. Each relation is reported with the first one that it contradicts.
void check_pair(std::vector<RelationUse> uses, Diagnostics& diagnostics) {
    std::sort(uses.begin(), uses.end(), [](const RelationUse& a, const RelationUse& b) {
        return std::tie(*a.card, a.relation->place.line) < std::tie(*b.card, b.relation->place.line);
    });
    for (std::size_t i = 0; i < uses.size(); ++i) {
        for (std::size_t j = i + 1; j < uses.size(); ++j) {
            if (!contradict(uses[i], uses[j])) continue;
            diagnostics.report({DiagnosticCode::RelationContradiction,
                                uses[i].relation->place,
                                describe_relation(uses[i]) + " is in strijd met " + describe_relation(uses[j]) +
                                    " op kaart " + *uses[j].card,
                                "haal een van de twee relaties weg of draai haar om",
                                {{uses[j].relation->place, "hier staat " + describe_relation(uses[j])}}});
            break;
        }
    }
}

/// A relation that stands on a card before says nothing new.
void check_doubles(const Card& card, Diagnostics& diagnostics) {
    std::map<std::tuple<RelationKind, RelationLevel, std::string_view>, const Relation*> seen;
    for (const Relation& relation : card.relations) {
        const auto [first, is_new] = seen.try_emplace({relation.kind, relation.level, relation.card.value}, &relation);
        if (is_new) continue;
        diagnostics.report(
            {DiagnosticCode::RelationTwice,
             relation.place,
             "de relatie ‘" + relation_name(relation.kind) + " " + relation.card.value + "’ staat er twee keer",
             "haal een van de twee weg",
             {{first->second->place, "hier ook"}}});
    }
}

}  // namespace

void check_relations(const Catalogue& catalogue, Diagnostics& diagnostics) {
    std::map<std::pair<std::string, std::string>, std::vector<RelationUse>> by_pair;
    std::vector<RelationUse> all;
    const auto check_one = [&](const std::string& id, const Relation& relation, const Period& period) {
        const std::string& target = relation.card.value;
        if (target == id) {
            diagnostics.report({DiagnosticCode::RelationToItself, relation.card.place,
                                "kaart ‘" + id + "’ heeft een relatie met zichzelf",
                                "noem een andere kaart of haal de relatie weg"});
        } else if (!catalogue.cards.contains(target)) {
            std::vector<std::string> known;
            for (const auto& [other, versions] : catalogue.cards) known.push_back(other);
            diagnostics.report({DiagnosticCode::UnknownCard, relation.card.place, "kaart ‘" + target + "’ bestaat niet",
                                suggest_id(target, known)});
        } else {
            by_pair[std::minmax(id, target)].push_back({&id, &relation, period});
            all.push_back({&id, &relation, period});
        }
    };
    for (const auto& [id, versions] : catalogue.cards) {
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const Period period = period_of(versions, i);
            for (const Relation& relation : versions[i].relations) check_one(id, relation, period);
            check_doubles(versions[i], diagnostics);
        }
    }
    for (auto& [pair, uses] : by_pair) check_pair(std::move(uses), diagnostics);
    check_relation_chains(all, diagnostics);
}

}  // namespace boekwerk
