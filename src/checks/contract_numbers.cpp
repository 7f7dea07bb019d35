#include "checks/contract_numbers.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "checks/contract_faults.h"

namespace boekwerk {

namespace {

class NumberRules {
public:
    NumberRules(const Contracts& contracts, Diagnostics& diagnostics)
        : contracts_(contracts), diagnostics_(diagnostics) {}

    void check(const Award& award) {
        const std::string_view provider = award.provider.value;
        const std::string_view number = award.contract_number.value;
        if (provider.empty() || number.empty()) return;
        // Each pair is reported at its first row only.
        if (!seen_.emplace(provider, number).second) return;
        const Award& with_number = *by_number_.try_emplace(number, &award).first->second;
        const Award& with_provider = *by_provider_.try_emplace(provider, &award).first->second;
        if (with_number.provider.value != provider && !are_in_succession(with_number, award)) {
            report(award,
                   "contractnummer ‘" + award.contract_number.value + "’ heeft aanbieder ‘" +
                       with_number.provider.value + "’ ook",
                   "geef elke aanbieder een eigen nummer; neemt de ene de andere over, vul dan ‘opvolger-van’ in",
                   with_number);
        }
        if (with_provider.contract_number.value != number) {
            report(award,
                   "aanbieder ‘" + award.provider.value + "’ heeft in dit contract twee nummers: ‘" +
                       with_provider.contract_number.value + "’ en ‘" + award.contract_number.value + "’",
                   "vul bij elke gunning van de aanbieder hetzelfde nummer in", with_provider);
        }
    }

private:
    bool are_in_succession(const Award& one, const Award& other) const {
        const Provider* provider = contracts_.find_provider(one.provider.value);
        const Provider* other_provider = contracts_.find_provider(other.provider.value);
        return provider != nullptr && other_provider != nullptr && is_succession(*provider, *other_provider);
    }

    void report(const Award& award, std::string message, std::string remedy, const Award& first) {
        diagnostics_.report({DiagnosticCode::ContractNumber,
                             award.contract_number.place,
                             std::move(message),
                             std::move(remedy),
                             {{first.contract_number.place, "hier staat het andere"}},
                             {award.provider.value}});
    }

    const Contracts& contracts_;
    Diagnostics& diagnostics_;
    std::set<std::pair<std::string_view, std::string_view>> seen_;
    std::map<std::string_view, const Award*> by_number_;
    std::map<std::string_view, const Award*> by_provider_;
};

}  // namespace

void check_contract_numbers(const Contracts& contracts, const Contract& contract, Diagnostics& diagnostics) {
    NumberRules rules(contracts, diagnostics);
    for (const Award& award : contract.awards) rules.check(award);
}

}  // namespace boekwerk
