#include "checks/contract_awards.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "catalogue/catalogue_keys.h"
#include "checks/contract_faults.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

/// A relation at the level of the contract, on the days that the card's version holds.
struct ContractRelation {
    const Relation* relation = nullptr;
    Period period;
};

/// The part of `asked` that no period of `given` covers, the first of several; empty when all is covered.
Period first_gap(Period asked, std::vector<Period> given) {
    std::sort(given.begin(), given.end(), [](const Period& a, const Period& b) { return a.first < b.first; });
    for (const Period& period : given) {
        if (asked.empty()) return asked;
        if (period.last < asked.first) continue;
        if (period.first > asked.first) return {asked.first, std::min(asked.last, period.first - 1)};
        if (period.last >= asked.last) return {1, 0};
        asked.first = period.last + 1;
    }
    return asked;
}

/// A column in which two rows say something else, and where each of them does.
struct Difference {
    const char* column = nullptr;
    Place first;
    Place second;
};

/// Where the row says until when new clients may come, or begins when it does not.
Place new_clients_place(const Award& award) {
    return award.new_clients_until ? award.new_clients_until->place : award.place;
}

/// What two rows say differently of one product; the rows of `a` and `b` overlap.
std::vector<Difference> differences(const Grant& a, const Grant& b) {
    const Award& first = *a.award;
    const Award& second = *b.award;
    std::vector<Difference> found;
    const auto until = [](const Award& award) {
        return award.new_clients_until ? std::optional<Date>(award.new_clients_until->value) : std::nullopt;
    };
    if (a.period.first != b.period.first) found.push_back({keys::from, first.period.from, second.period.from});
    if (a.period.last != b.period.last) found.push_back({keys::to, first.period.to, second.period.to});
    if (until(first) != until(second)) {
        found.push_back({keys::new_clients_until, new_clients_place(first), new_clients_place(second)});
    }
    if (first.conditions.value != second.conditions.value) {
        found.push_back({keys::conditions, first.conditions.place, second.conditions.place});
    }
    if (first.contract_number.value != second.contract_number.value) {
        found.push_back({keys::contract_of_award, first.contract_number.place, second.contract_number.place});
    }
    return found;
}

/// "‘voorwaarden’ en ‘contractnummer’".
std::string names_of(const std::vector<Difference>& differences) {
    std::string text;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (i > 0) text += i + 1 == differences.size() ? " en " : ", ";
        text += "‘" + std::string(differences[i].column) + "’";
    }
    return text;
}

class AwardRules {
public:
    AwardRules(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
               Diagnostics& diagnostics)
        : contract_(contract), awards_(awards), diagnostics_(diagnostics) {
        for (const auto& [id, versions] : catalogue.cards) collect_relations(id, versions);
    }

    void check() {
        for (const std::string_view provider : awards_.providers()) {
            const std::vector<Grant>& grants = awards_.grants_of(provider);
            check_overlap(provider, grants);
            for (const Grant& grant : grants) {
                gives_.insert(grant.award);
                if (!grant.award->damaged) check_relations(provider, grant, grants);
            }
        }
        faults_.report(diagnostics_);
        for (const Award& award : contract_.awards) check_empty(award);
    }

private:
    void collect_relations(const std::string& id, const std::vector<Card>& versions) {
        for (std::size_t i = 0; i < versions.size(); ++i) {
            for (const Relation& relation : versions[i].relations) {
                const bool binds = relation.kind == RelationKind::Requires || relation.kind == RelationKind::Excludes;
                if (binds && relation.level == RelationLevel::Contract) {
                    relations_[id].push_back({&relation, period_of(versions, i)});
                }
            }
        }
    }

    void check_overlap(std::string_view provider, const std::vector<Grant>& grants) {
        std::set<std::pair<const Award*, const Award*>> reported;
        for (std::size_t i = 0; i < grants.size(); ++i) {
            // The grants of one product of a lot follow each other.
            for (std::size_t j = i + 1; j < grants.size() && grants[j].lot_product == grants[i].lot_product; ++j) {
                const bool same = is_same_or_part(*grants[i].product, *grants[j].product);
                if (!same || !overlap(grants[i].period, grants[j].period)) continue;
                if (grants[i].award->damaged || grants[j].award->damaged) continue;
                const bool in_order = grants[i].award < grants[j].award;
                const Grant& first = in_order ? grants[i] : grants[j];
                const Grant& second = in_order ? grants[j] : grants[i];
                const std::vector<Difference> different = differences(first, second);
                if (different.empty() || !reported.emplace(first.award, second.award).second) continue;
                report_overlap(provider, common(first.period, second.period), different);
            }
        }
    }

    void report_overlap(std::string_view provider, const Period& days, const std::vector<Difference>& different) {
        diagnostics_.report(
            {DiagnosticCode::AwardsOverlap,
             different.front().second,
             "deze gunning geldt " + days_in_words(days) + " voor hetzelfde product als een andere, en verschilt in " +
                 names_of(different),
             "laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken",
             {{different.front().first, "hier staat de andere"}},
             {std::string(provider)}});
    }

    static bool is_same_or_part(const ProductId& a, const ProductId& b) {
        return a.part == b.part || a.part.empty() || b.part.empty();
    }

    void check_relations(std::string_view provider, const Grant& grant, const std::vector<Grant>& grants) {
        const auto relations = relations_.find(grant.product->card);
        if (relations == relations_.end()) return;
        for (const ContractRelation& binding : relations->second) {
            const Period days = common(grant.period, binding.period);
            if (days.empty()) continue;
            const std::string& other = binding.relation->card.value;
            if (binding.relation->kind == RelationKind::Requires) {
                check_required(provider, grant, days, *binding.relation, grants);
                continue;
            }
            const auto excluded = std::find_if(grants.begin(), grants.end(), [&](const Grant& candidate) {
                return candidate.product->card == other && overlap(candidate.period, days);
            });
            if (excluded != grants.end()) report_excluded(provider, grant, *excluded, days, *binding.relation);
        }
    }

    void check_required(std::string_view provider, const Grant& grant, const Period& days, const Relation& relation,
                        const std::vector<Grant>& grants) {
        if (contract_.awards_damaged) return;
        std::vector<Period> given;
        for (const Grant& candidate : grants) {
            if (candidate.product->card == relation.card.value) given.push_back(candidate.period);
        }
        const Period gap = first_gap(days, std::move(given));
        if (gap.empty()) return;
        faults_.add(DiagnosticCode::MissingRequiredAward,
                    "product ‘" + product_name(*grant.product) + "’ is " + days_in_words(gap) +
                        " gegund zonder product ‘" + relation.card.value + "’, dat het in een contract vereist",
                    "gun ‘" + relation.card.value + "’ ook, of trek de gunning in", grant.award->place, provider,
                    {{relation.place, "hier staat de relatie"}});
    }

    void report_excluded(std::string_view provider, const Grant& grant, const Grant& other, const Period& days,
                         const Relation& relation) {
        // Both cards may say it; once is enough.
        const auto pair = std::minmax(grant.product->card, other.product->card);
        std::vector<DiagnosticNote> notes;
        if (grant.award != other.award) {
            notes.push_back({std::min(grant.award, other.award)->place, "hier staat de andere gunning"});
        }
        notes.push_back({relation.place, "hier staat de relatie"});
        faults_.add(DiagnosticCode::ExclusiveAwards,
                    "producten ‘" + pair.first + "’ en ‘" + pair.second + "’ zijn " +
                        days_in_words(common(days, other.period)) +
                        " allebei gegund, maar sluiten elkaar in een contract uit",
                    "trek de gunning van een van de twee in", std::max(grant.award, other.award)->place, provider,
                    std::move(notes));
    }

    void check_empty(const Award& award) {
        if (gives_.contains(&award) || award.damaged || !award.written.value.empty()) return;
        const ContractLot* lot = contract_.find_lot(award.lot.value);
        if (lot == nullptr || !contract_.period.days.contains(award.period.days.first)) return;
        const bool readable = std::all_of(lot->products.begin(), lot->products.end(),
                                          [](const LotProduct& listed) { return listed.product.known(); });
        if (!readable) return;
        diagnostics_.report({DiagnosticCode::EmptyAward,
                             award.lot.place,
                             "perceel ‘" + lot->id.value + "’ heeft op " +
                                 long_date(date_of_day(award.period.days.first)) +
                                 ", de eerste dag van de gunning, geen producten",
                             "verander de begindatum, of noem het product in de kolom ‘product’",
                             {},
                             {award.provider.value}});
    }

    const Contract& contract_;
    const AwardResolution& awards_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::vector<ContractRelation>> relations_;
    std::unordered_set<const Award*> gives_;
    GroupedFaults faults_;
};

}  // namespace

void check_contract_awards(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                           Diagnostics& diagnostics) {
    AwardRules(catalogue, contract, awards, diagnostics).check();
}

}  // namespace boekwerk
