#include "contracts/award_resolution.h"

#include <algorithm>
#include <tuple>

namespace boekwerk {

namespace {

auto order_of(const Grant& grant) {
    return std::make_tuple(grant.lot, grant.lot_product, std::string_view(grant.product->part), grant.period.first,
                           grant.award);
}

}  // namespace

bool is_in_lot(const LotProduct& listed, const ProductId& product) {
    return product.known() && listed.product.card == product.card &&
           (listed.product.part.empty() || listed.product.part == product.part);
}

AwardResolution::AwardResolution(const Contract& contract) : contract_(contract) {
    grants_.reserve(contract.awards.size());
    for (const Award& award : contract.awards) add(award);
    for (auto& [provider, grants] : grants_) {
        std::sort(grants.begin(), grants.end(),
                  [](const Grant& a, const Grant& b) { return order_of(a) < order_of(b); });
        providers_.push_back(provider);
    }
    std::sort(providers_.begin(), providers_.end());
}

std::vector<const ContractLot*> AwardResolution::lots_of(const Award& award) const {
    std::vector<const ContractLot*> lots;
    for (const ContractLot& lot : contract_.lots) {
        const bool named = lot.id.value == award.lot.value;
        const bool has_product = award.lot.value.empty() &&
                                 std::any_of(lot.products.begin(), lot.products.end(),
                                             [&](const auto& listed) { return is_in_lot(listed, award.product); });
        if (named || has_product) lots.push_back(&lot);
    }
    return lots;
}

void AwardResolution::add(const Award& award) {
    const auto lots = lots_of(award);
    if (lots.size() != 1) return;
    for (const LotProduct& listed : lots.front()->products) {
        if (!listed.product.known()) continue;
        const bool whole_lot = award.written.value.empty();
        if (whole_lot ? !listed.period.days.contains(award.period.days.first) : !is_in_lot(listed, award.product))
            continue;
        const Period period = common(award.period.days, listed.period.days);
        if (period.empty()) continue;
        grants_[award.provider.value].push_back(
            {&award, lots.front(), &listed, whole_lot ? &listed.product : &award.product, period});
    }
}

const std::vector<Grant>& AwardResolution::grants_of(std::string_view provider) const {
    static const std::vector<Grant> none;
    const auto found = grants_.find(provider);
    return found == grants_.end() ? none : found->second;
}

std::vector<AwardedProduct> AwardResolution::awarded_on(std::string_view provider, const Date& date) const {
    const int day = day_number(date);
    std::vector<AwardedProduct> result;
    for (const Grant& grant : grants_of(provider)) {
        if (!grant.period.contains(day)) continue;
        const auto same = std::find_if(result.begin(), result.end(), [&](const AwardedProduct& awarded) {
            return awarded.product == *grant.product;
        });
        if (same == result.end()) {
            result.push_back({*grant.product, {grant}});
        } else if (same->grants.back().lot != grant.lot) {
            same->grants.push_back(grant);
        }
    }
    return result;
}

std::optional<Date> AwardResolution::reference_date(std::string_view provider) const {
    const std::vector<Grant>& grants = grants_of(provider);
    if (grants.empty()) return std::nullopt;
    int first = grants.front().period.first;
    for (const Grant& grant : grants) first = std::min(first, grant.period.first);
    return date_of_day(std::max(first, contract_.period.days.first));
}

}  // namespace boekwerk
