#include "contracts/rate_resolution.h"

#include <algorithm>

namespace boekwerk {

namespace {

int weight_of(const Rate& rate) {
    return (rate.lot.value.empty() ? 0 : 2) + (rate.municipality.value.empty() ? 0 : 1);
}

void sort_by_weight(std::vector<const Rate*>& rates) {
    std::stable_sort(rates.begin(), rates.end(),
                     [](const Rate* a, const Rate* b) { return weight_of(*a) > weight_of(*b); });
}

bool matches(const Rate& rate, const RateContext& context) {
    return (rate.lot.value.empty() || rate.lot.value == context.lot) &&
           (rate.municipality.value.empty() || rate.municipality.value == context.municipality);
}

/// Whether two lists say the same of the same days.
bool same_stretches(const std::vector<RateStretch>& a, const std::vector<RateStretch>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RateStretch& x, const RateStretch& y) {
        return x.days == y.days && same_rate(*x.rate, *y.rate);
    });
}

bool same_lines(const std::vector<RateLines>& a, const std::vector<RateLines>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RateLines& x, const RateLines& y) {
        return x.municipalities == y.municipalities && same_stretches(x.stretches, y.stretches);
    });
}

}  // namespace

bool same_rate(const Rate& a, const Rate& b) {
    return a.unit.value.code == b.unit.value.code && a.amount.value == b.amount.value && a.kind == b.kind;
}

RateResolution::RateResolution(const Contract& contract) : contract_(contract) {
    for (const Rate& rate : contract.rates) {
        if (!rate.product.known()) continue;
        CardRates& card = cards_[rate.product.card];
        if (!rate.product.part.empty() && !card.parts.contains(rate.product.part)) {
            card.part_ids.push_back(rate.product.part);
        }
        if (!rate.municipality.value.empty()) card.municipalities.insert(rate.municipality.value);
        ProductRates& rates = rate.product.part.empty() ? card.card : card.parts[rate.product.part];
        (rate.provider.value.empty() ? rates.general : rates.own[rate.provider.value]).push_back(&rate);
    }
    const auto sort_all = [](ProductRates& rates) {
        sort_by_weight(rates.general);
        for (auto& [provider, own] : rates.own) sort_by_weight(own);
    };
    for (auto& [id, card] : cards_) {
        sort_all(card.card);
        for (auto& [part, rates] : card.parts) sort_all(rates);
    }
}

const RateResolution::CardRates* RateResolution::find_card(const ProductId& product) const {
    const auto found = cards_.find(product.card);
    return found == cards_.end() ? nullptr : &found->second;
}

std::vector<const Rate*> RateResolution::matching(const ProductId& product, const RateContext& context) const {
    std::vector<const Rate*> result;
    const CardRates* card = find_card(product);
    if (card == nullptr) return result;
    const auto add = [&](const std::vector<const Rate*>& rates) {
        std::copy_if(rates.begin(), rates.end(), std::back_inserter(result),
                     [&](const Rate* rate) { return matches(*rate, context); });
    };
    const auto add_all = [&](const ProductRates& rates) {
        const auto own = rates.own.find(context.provider);
        if (own != rates.own.end()) add(own->second);
        add(rates.general);
    };
    if (!product.part.empty()) {
        const auto part = card->parts.find(product.part);
        if (part != card->parts.end()) add_all(part->second);
    }
    add_all(card->card);
    return result;
}

const Rate* RateResolution::rate_on(const ProductId& product, const RateContext& context, int day) const {
    const auto rates = matching(product, context);
    const auto found =
        std::find_if(rates.begin(), rates.end(), [&](const Rate* rate) { return rate->period.days.contains(day); });
    return found == rates.end() ? nullptr : *found;
}

std::vector<RateStretch> RateResolution::stretches(const ProductId& product, const RateContext& context,
                                                   const Period& period) const {
    const auto rates = matching(product, context);
    std::vector<int> begins = {period.first};
    for (const Rate* rate : rates) {
        if (rate->period.days.first > period.first) begins.push_back(rate->period.days.first);
        if (rate->period.days.last >= period.first && rate->period.days.last < period.last)
            begins.push_back(rate->period.days.last + 1);
    }
    std::sort(begins.begin(), begins.end());
    std::vector<RateStretch> result;
    for (const int begin : begins) {
        if (begin > period.last) break;
        const auto found = std::find_if(rates.begin(), rates.end(),
                                        [&](const Rate* rate) { return rate->period.days.contains(begin); });
        const Rate* rate = found == rates.end() ? nullptr : *found;
        if (!result.empty() && result.back().rate == rate) continue;
        if (!result.empty()) result.back().days.last = begin - 1;
        result.push_back({{begin, period.last}, rate});
    }
    return result;
}

std::vector<ProductId> RateResolution::billed_products(const ProductId& product) const {
    const CardRates* card = find_card(product);
    if (card == nullptr || !product.part.empty()) return {product};
    std::vector<ProductId> result;
    const bool own = !card->card.general.empty() || !card->card.own.empty();
    if (own || card->part_ids.empty()) result.push_back(product);
    for (const std::string& part : card->part_ids) result.push_back({product.card, part});
    return result;
}

bool RateResolution::has_own_rates(const ProductId& product, std::string_view provider) const {
    const CardRates* card = find_card(product);
    if (card == nullptr) return false;
    if (card->card.own.contains(provider)) return true;
    return std::any_of(card->parts.begin(), card->parts.end(), [&](const auto& part) {
        return (product.part.empty() || product.part == part.first) && part.second.own.contains(provider);
    });
}

std::vector<PricedProduct> RateResolution::priced_products(const AwardedProduct& awarded, std::string_view provider,
                                                           const Date& date, bool later) const {
    std::vector<PricedProduct> result;
    for (const ProductId& product : billed_products(awarded.product)) {
        const std::size_t first = result.size();
        for (const Grant& grant : awarded.grants) {
            auto lines = lines_of(product, provider, grant, day_number(date), later);
            if (lines.empty()) continue;
            const auto same =
                std::find_if(result.begin() + static_cast<std::ptrdiff_t>(first), result.end(),
                             [&](const PricedProduct& priced) { return same_lines(priced.lines, lines); });
            if (same != result.end()) {
                same->lots.push_back(grant.lot);
            } else {
                result.push_back({product, {grant.lot}, std::move(lines)});
            }
        }
    }
    return result;
}

std::vector<RateStretch> RateResolution::shown_stretches(const ProductId& product, const RateContext& context,
                                                         const Period& period, int day, bool later) const {
    auto shown = stretches(product, context, period);
    shown.erase(std::remove_if(shown.begin(), shown.end(),
                               [&](const RateStretch& stretch) {
                                   return stretch.rate == nullptr || stretch.days.last < day ||
                                          (!later && stretch.days.first > day);
                               }),
                shown.end());
    return shown;
}

std::vector<RateLines> RateResolution::lines_of(const ProductId& product, std::string_view provider, const Grant& grant,
                                                int day, bool later) const {
    const CardRates* card = find_card(product);
    if (card == nullptr) return {};
    const auto shown_in = [&](std::string_view municipality) {
        return shown_stretches(product, {provider, grant.lot->id.value, municipality}, grant.period, day, later);
    };
    // Municipalities that no rate is for share the general ones.
    const auto general = shown_in({});
    if (card->municipalities.empty()) {
        return general.empty() ? std::vector<RateLines>() : std::vector<RateLines>{{{}, general}};
    }
    std::vector<RateLines> groups;
    for (const Municipality& municipality : contract_.municipalities) {
        const std::string& code = municipality.code.value;
        auto shown = card->municipalities.contains(code) ? shown_in(code) : general;
        if (shown.empty()) continue;
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const RateLines& lines) { return same_stretches(lines.stretches, shown); });
        if (same != groups.end()) {
            same->municipalities.push_back(&municipality);
        } else {
            groups.push_back({{&municipality}, std::move(shown)});
        }
    }
    if (groups.size() == 1 && groups.front().municipalities.size() == contract_.municipalities.size())
        groups.front().municipalities.clear();
    return groups;
}

}  // namespace boekwerk
