#include "pipeline/lot_overview.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/letters.h"
#include "contracts/rate_sheet.h"

namespace boekwerk {

namespace {

/// What awards give of one lot on the same days.
struct LotAward {
    bool whole = false;
    Period days;
    std::optional<Date> new_clients_until;
    std::vector<ProductId> products;
};

/// The award's own days when it gives the whole lot, else those of the product in the lot.
LotAward award_of(const Grant& grant) {
    LotAward award;
    award.whole = grant.award->written.value.empty();
    award.days = award.whole ? grant.award->period.days : grant.period;
    if (grant.award->new_clients_until) award.new_clients_until = grant.award->new_clients_until->value;
    award.products.push_back(*grant.product);
    return award;
}

bool belong_together(const LotAward& a, const LotAward& b) {
    return a.whole == b.whole && a.days == b.days && a.new_clients_until == b.new_clients_until;
}

/// Whether the products are all that stand in the lot then.
bool is_whole_lot(const LotAward& award, const ContractLot& lot) {
    return std::all_of(lot.products.begin(), lot.products.end(), [&](const LotProduct& listed) {
        return !overlap(listed.period.days, award.days) ||
               std::find(award.products.begin(), award.products.end(), listed.product) != award.products.end();
    });
}

std::vector<LotAward> awards_of(const ContractSets& sets, std::string_view provider, const ContractLot& lot) {
    std::vector<LotAward> awards;
    for (const Grant& grant : sets.awards().grants_of(provider)) {
        if (grant.lot != &lot) continue;
        LotAward award = award_of(grant);
        const auto same = std::find_if(awards.begin(), awards.end(),
                                       [&](const LotAward& other) { return belong_together(other, award); });
        if (same == awards.end()) {
            awards.push_back(std::move(award));
        } else if (std::find(same->products.begin(), same->products.end(), award.products.front()) ==
                   same->products.end()) {
            same->products.push_back(award.products.front());
        }
    }
    for (LotAward& award : awards) award.whole = award.whole || is_whole_lot(award, lot);
    std::stable_sort(awards.begin(), awards.end(),
                     [](const LotAward& a, const LotAward& b) { return a.whole > b.whole; });
    return awards;
}

std::string days_in_words(const Period& days, const Period& contract) {
    const auto day = [](int number) { return long_date(date_of_day(number)); };
    if (covers(days, contract)) return {};
    if (days.last >= contract.last) return ", vanaf " + day(days.first);
    if (days.first <= contract.first) return ", tot en met " + day(days.last);
    return ", " + day(days.first) + " tot en met " + day(days.last);
}

class LotWords {
public:
    LotWords(const Catalogue& catalogue, const Contract& contract, const ContractSets& sets)
        : catalogue_(catalogue), contract_(contract), sets_(sets) {}

    std::string text(std::string_view provider, const ContractLot& lot) const {
        const std::vector<LotAward> awards = awards_of(sets_, provider, lot);
        if (awards.empty()) return "nee";
        std::string text;
        for (const LotAward& award : awards) {
            const bool first = text.empty();
            text += first ? "ja" : "; ook ";
            if (award.whole && !first) text += "het hele perceel";
            if (!award.whole) text += (first ? ", alleen " : "") + names(award);
            text += days_in_words(award.days, contract_.period.days);
            if (award.new_clients_until) {
                text += ", nieuwe cliënten tot en met " + long_date(*award.new_clients_until);
            }
        }
        return text;
    }

private:
    /// "‘Beschut wonen’, ‘Logeren’ en ‘Vervoer’": names have commas of their own.
    std::string names(const LotAward& award) const {
        std::string text;
        const Date first = date_of_day(award.days.first);
        for (const ProductId& product : award.products) {
            if (!text.empty()) text += &product == &award.products.back() ? " en " : ", ";
            text += "‘" + product_title(product, catalogue_, first) + "’";
        }
        return text;
    }

    const Catalogue& catalogue_;
    const Contract& contract_;
    const ContractSets& sets_;
};

}  // namespace

std::vector<const Provider*> providers_by_name(const Contracts& contracts, const ContractSets& sets) {
    std::vector<const Provider*> providers;
    for (const std::string_view id : sets.awards().providers()) {
        const Provider* provider = contracts.find_provider(std::string(id));
        if (provider != nullptr) providers.push_back(provider);
    }
    std::stable_sort(providers.begin(), providers.end(), [](const Provider* a, const Provider* b) {
        return folded(a->name.value) < folded(b->name.value);
    });
    return providers;
}

LotOverview::LotOverview(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                         const ContractSets& sets)
    : catalogue_(catalogue), contract_(contract), sets_(sets), providers_(providers_by_name(contracts, sets)) {}

std::vector<std::string> LotOverview::lots_of(const Provider& provider) const {
    const LotWords words(catalogue_, contract_, sets_);
    std::vector<std::string> lots;
    for (const ContractLot& lot : contract_.lots) lots.push_back(words.text(provider.id.value, lot));
    return lots;
}

}  // namespace boekwerk
