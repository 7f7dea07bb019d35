#include "checks/contract_providers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/letters.h"
#include "checks/contract_faults.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

/// Without case, accents and anything between the words.
std::string plain_name(const std::string& name) {
    std::string plain = folded(name);
    plain.erase(std::remove_if(plain.begin(), plain.end(),
                               [](char c) { return c == ' ' || c == '.' || c == ',' || c == '-' || c == '\''; }),
                plain.end());
    return plain;
}

class ProviderChecker {
public:
    ProviderChecker(const Contracts& contracts, Diagnostics& diagnostics)
        : contracts_(contracts),
          diagnostics_(diagnostics),
          suggestions_(good_provider_ids(contracts), "kies een id uit de kolom ‘id’") {}

    void check() {
        for (const Provider& provider : contracts_.providers) {
            check_twice(provider);
            check_agb_codes(provider);
            check_role(provider);
            check_predecessor(provider);
        }
        check_circles();
        check_used();
    }

private:
    void report(DiagnosticCode code, const Provider& provider, const Place& place, std::string message,
                std::string remedy, std::vector<DiagnosticNote> notes = {}) {
        diagnostics_.report(
            {code, place, std::move(message), std::move(remedy), std::move(notes), {provider.id.value}});
    }

    void check_twice(const Provider& provider) {
        const auto [id, new_id] = ids_.emplace(provider.id.value, &provider);
        if (!new_id) {
            report(DiagnosticCode::DuplicateId, provider, provider.id.place,
                   "id ‘" + provider.id.value + "’ is al gebruikt", "kies een ander id",
                   {{id->second->id.place, "hier ook"}});
        }
        if (!provider.chamber_number.value.empty()) {
            const auto [chamber, is_new] = chamber_numbers_.emplace(provider.chamber_number.value, &provider);
            if (!is_new) {
                report(DiagnosticCode::DuplicateProvider, provider, provider.chamber_number.place,
                       "KvK-nummer " + provider.chamber_number.value + " heeft aanbieder ‘" +
                           chamber->second->id.value + "’ ook",
                       "verbeter het nummer, of maak van de twee rijen één",
                       {{chamber->second->chamber_number.place, "hier ook"}});
            }
        }
        if (provider.name.value.empty()) return;
        const auto [name, new_name] = names_.emplace(plain_name(provider.name.value), &provider);
        if (new_name) return;
        report(DiagnosticCode::DuplicateProvider, provider, provider.name.place,
               "aanbieder ‘" + name->second->id.value + "’ heeft dezelfde naam: ‘" + name->second->name.value + "’",
               "verbeter de naam, of maak van de twee rijen één", {{name->second->name.place, "hier ook"}});
    }

    /// An AGB code says who declares. Only with the practice itself it goes to another provider.
    void check_agb_codes(const Provider& provider) {
        for (const Located<std::string>& code : provider.agb_codes) {
            if (code.value.empty()) continue;
            const auto [found, is_new] = agb_codes_.try_emplace(code.value, &provider, code.place);
            const auto& [other, first_place] = found->second;
            if (is_new || is_succession(provider, *other)) continue;
            const bool same = other == &provider;
            report(DiagnosticCode::DuplicateProvider, provider, code.place,
                   "AGB-code " + code.value +
                       (same ? " staat er twee keer" : " heeft aanbieder ‘" + other->id.value + "’ ook"),
                   same ? "haal de tweede weg, of verbeter de code"
                        : "verbeter de code; neemt de ene aanbieder de andere over, vul dan ‘opvolger-van’ in",
                   {{first_place, same ? "hier voor het eerst" : "hier ook"}});
        }
    }

    void check_role(const Provider& provider) {
        const ProviderRole role = provider.role.value;
        const std::string& other = provider.belongs_to.value;
        const bool needs_other = role == ProviderRole::Member || role == ProviderRole::Subcontractor;
        const auto fault = [&](const Place& place, std::string message, std::string remedy) {
            report(DiagnosticCode::BadProviderLink, provider, place, std::move(message), std::move(remedy));
        };
        if (provider.damaged && (other.empty() || !needs_other)) return;
        if (other.empty()) {
            if (!needs_other) return;
            return fault(provider.role.place,
                         "een " + keys::role_name(role) + " hoort bij een andere aanbieder, maar ‘hoort-bij’ is leeg",
                         role == ProviderRole::Member ? "vul bij ‘hoort-bij’ het id van de penvoerder in"
                                                      : "vul bij ‘hoort-bij’ het id van de hoofdaannemer in");
        }
        if (!needs_other) {
            return fault(provider.belongs_to.place,
                         "‘hoort-bij’ is ingevuld, maar de rol is ‘" + keys::role_name(role) + "’",
                         "maak ‘hoort-bij’ leeg, of vul de rol lid of onderaannemer in");
        }
        const Provider* target = find(provider, provider.belongs_to);
        if (target == nullptr || role != ProviderRole::Member || target->role.value == ProviderRole::Lead) return;
        if (target->damaged) return;
        fault(provider.belongs_to.place,
              "een lid hoort bij een penvoerder, maar ‘" + other + "’ heeft de rol ‘" +
                  keys::role_name(target->role.value) + "’",
              "noem de penvoerder, of geef ‘" + other + "’ de rol penvoerder");
    }

    /// The provider that a row names; reports one that does not exist and one that is the provider itself.
    const Provider* find(const Provider& provider, const Located<std::string>& id) {
        const Provider* found = contracts_.find_provider(id.value);
        if (id.value == provider.id.value) {
            report(DiagnosticCode::BadProviderLink, provider, id.place,
                   "aanbieder ‘" + id.value + "’ verwijst naar zichzelf", "noem een andere aanbieder");
            return nullptr;
        }
        if (found == nullptr && !contracts_.providers_damaged) {
            report(DiagnosticCode::UnknownProvider, provider, id.place,
                   "aanbieder ‘" + id.value + "’ staat niet in aanbieders.csv", suggestions_.remedy_for(id.value));
        }
        return found;
    }

    void check_predecessor(const Provider& provider) {
        const Located<std::string>& predecessor = provider.predecessor;
        if (predecessor.value.empty()) {
            if (!provider.succeeds_from || provider.damaged) return;
            return report(DiagnosticCode::BadProviderLink, provider, provider.succeeds_from->place,
                          "‘opvolger-sinds’ is ingevuld, maar ‘opvolger-van’ niet",
                          "vul het id van de voorganger in, of maak de datum leeg");
        }
        if (!provider.succeeds_from && !provider.damaged) {
            report(DiagnosticCode::BadProviderLink, provider, predecessor.place,
                   "‘opvolger-van’ is ingevuld, maar ‘opvolger-sinds’ niet", "vul de datum van de opvolging in");
        }
        find(provider, predecessor);
    }

    /// The provider that this one succeeds; null when there is none, or when it is itself, which has been reported.
    const Provider* predecessor_of(const Provider& provider) const {
        const std::string& id = provider.predecessor.value;
        return id.empty() || id == provider.id.value ? nullptr : contracts_.find_provider(id);
    }

    void check_circles() {
        std::unordered_map<const Provider*, const Provider*> walks;  // by provider: where the walk began that met it
        for (const Provider& start : contracts_.providers) {
            const Provider* at = &start;
            while (at != nullptr && walks.emplace(at, &start).second) at = predecessor_of(*at);
            if (at == nullptr || walks[at] != &start) continue;
            const Provider* const entry = at;
            do {
                report(DiagnosticCode::BadProviderLink, *at, at->predecessor.place,
                       "aanbieder ‘" + at->id.value + "’ volgt via ‘" + at->predecessor.value + "’ zichzelf op",
                       "haal een van de opvolgingen weg");
                at = predecessor_of(*at);
            } while (at != entry);
        }
    }

    /// Whether it is known of every award for whom it is.
    bool knows_all_awards() const {
        if (contracts_.contracts.empty() || contracts_.contracts_damaged || contracts_.providers_damaged) return false;
        return std::all_of(contracts_.contracts.begin(), contracts_.contracts.end(), [&](const Contract& contract) {
            return !contract.awards_damaged &&
                   std::all_of(contract.awards.begin(), contract.awards.end(), [&](const Award& award) {
                       return contracts_.find_provider(award.provider.value) != nullptr;
                   });
        });
    }

    void check_used() {
        if (!knows_all_awards()) return;
        std::unordered_set<std::string_view> used;
        for (const Contract& contract : contracts_.contracts) {
            for (const Award& award : contract.awards) used.insert(award.provider.value);
        }
        for (const Provider& provider : contracts_.providers) used.insert(provider.predecessor.value);
        for (const Provider& provider : contracts_.providers) {
            const bool through_other = !provider.belongs_to.value.empty();
            if (provider.damaged || through_other || used.contains(provider.id.value)) continue;
            report(DiagnosticCode::UnusedProvider, provider, provider.id.place,
                   "aanbieder ‘" + provider.id.value + "’ heeft in geen enkel contract een gunning",
                   "vul de gunning in, of haal de rij weg als niemand haar gebruikt");
        }
    }

    const Contracts& contracts_;
    Diagnostics& diagnostics_;
    NameSuggestions suggestions_;
    std::unordered_map<std::string_view, const Provider*> ids_;
    std::unordered_map<std::string_view, const Provider*> chamber_numbers_;
    /// With the place of the code.
    std::unordered_map<std::string_view, std::pair<const Provider*, Place>> agb_codes_;
    std::unordered_map<std::string, const Provider*> names_;
};

}  // namespace

void check_providers(const Contracts& contracts, Diagnostics& diagnostics) {
    ProviderChecker(contracts, diagnostics).check();
}

}  // namespace boekwerk
