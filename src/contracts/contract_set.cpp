#include "contracts/contract_set.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace boekwerk {

const std::string& contract_number(const ContractSet& set) {
    for (const AwardedProduct& product : set.products) {
        for (const Grant& grant : product.grants) {
            const std::string& number = grant.award->contract_number.value;
            if (!number.empty()) return number;
        }
    }
    return set.contract->number;
}

ContractSets::ContractSets(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract)
    : catalogue_(catalogue), contracts_(contracts), contract_(contract), awards_(contract), rates_(contract) {}

Period ContractSets::term_of(std::string_view provider) const {
    const std::vector<Grant>& grants = awards_.grants_of(provider);
    if (grants.empty()) return contract_.period.days;
    Period term = grants.front().period;
    for (const Grant& grant : grants) {
        term.first = std::min(term.first, grant.period.first);
        term.last = std::max(term.last, grant.period.last);
    }
    return common(term, contract_.period.days);
}

std::shared_ptr<const ContractSet> ContractSets::set_of(std::string_view provider,
                                                        std::optional<Date> reference_date) const {
    const std::optional<Date> date = reference_date ? reference_date : awards_.reference_date(provider);
    const Provider* row = contracts_.find_provider(std::string(provider));
    const Book* book = catalogue_.find_book(contract_.book.value);
    if (!date || row == nullptr || book == nullptr) return nullptr;
    ContractSet set{&contract_, row, book, *date, term_of(provider), awards_.awarded_on(provider, *date), {}};
    if (set.products.empty()) return nullptr;
    for (const AwardedProduct& product : set.products) {
        auto prices = rates_.priced_products(product, provider, *date, contract_.later_rates);
        std::move(prices.begin(), prices.end(), std::back_inserter(set.prices));
    }
    return std::make_shared<const ContractSet>(std::move(set));
}

}  // namespace boekwerk
