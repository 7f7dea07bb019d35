#include "checks/contract_codes.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checks/contract_faults.h"
#include "contracts/code_stretches.h"

namespace boekwerk {

namespace {

/// A code of a card, or the name of a product without one.
struct BilledCode {
    std::string text;
    bool is_code = true;
};

/// Something that a provider bills: a product in a lot, under one code.
struct BilledItem {
    const Grant* grant = nullptr;
    ProductId product;
    const BilledCode* code = nullptr;
};

/// A rate of an item on some days in one municipality.
struct BilledRate {
    const BilledItem* item = nullptr;
    Period days;
    const Rate* rate = nullptr;
};

/// What of an item decides its rates, for providers without rates of their own.
using ItemKey = std::tuple<const LotProduct*, std::string, int, int>;

ItemKey key_of(const BilledItem& item) {
    return {item.grant->lot_product, item.product.part, item.grant->period.first, item.grant->period.last};
}

class CodeRules {
public:
    CodeRules(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
              const RateResolution& rates, Diagnostics& diagnostics)
        : catalogue_(catalogue), contract_(contract), awards_(awards), rates_(rates), diagnostics_(diagnostics) {}

    void check() {
        for (const std::string_view provider : awards_.providers()) check_provider(provider);
        faults_.report(diagnostics_);
    }

private:
    /// A conflict between two rates, found once for all providers that bill the same.
    struct Conflict {
        std::string message;
        Place place;
        std::vector<DiagnosticNote> notes;
    };

    void check_provider(std::string_view provider) {
        std::map<std::string_view, std::vector<BilledItem>> by_code;
        for (const Grant& grant : awards_.grants_of(provider)) {
            for (const ProductId& product : rates_.billed_products(*grant.product)) {
                for (const BilledCode& code : codes_of(product)) by_code[code.text].push_back({&grant, product, &code});
            }
        }
        for (const auto& [code, items] : by_code) {
            if (items.size() < 2) continue;
            const bool own = std::any_of(items.begin(), items.end(), [&](const BilledItem& item) {
                return rates_.has_own_rates(item.product, provider);
            });
            if (own) {
                report(find_conflicts(items, provider), provider);
                continue;
            }
            std::vector<ItemKey> key;
            for (const BilledItem& item : items) key.push_back(key_of(item));
            const auto [known, is_new] = shared_.try_emplace({std::string(code), std::move(key)});
            if (is_new) known->second = find_conflicts(items, {});
            report(known->second, provider);
        }
    }

    void report(const std::vector<Conflict>& conflicts, std::string_view provider) {
        for (const Conflict& conflict : conflicts) {
            faults_.add(DiagnosticCode::RatesOfOneCode, conflict.message,
                        "maak de tarieven gelijk, of geef een van de producten een eigen code", conflict.place,
                        provider, conflict.notes);
        }
    }

    const std::vector<BilledCode>& codes_of(const ProductId& product) {
        const auto [known, is_new] = codes_.try_emplace(product);
        std::vector<BilledCode>& codes = known->second;
        if (!is_new) return codes;
        for (const Card& card : catalogue_.cards.at(product.card)) {
            for (const ProductCode& code : card.codes) {
                const bool known_code = std::any_of(
                    codes.begin(), codes.end(), [&](const BilledCode& other) { return other.text == code.code.value; });
                if (!known_code) codes.push_back({code.code.value, true});
            }
        }
        if (codes.empty()) codes.push_back({product_name(product), false});
        return codes;
    }

    std::vector<Conflict> find_conflicts(const std::vector<BilledItem>& items, std::string_view provider) const {
        std::vector<Conflict> conflicts;
        std::vector<std::pair<const Rate*, const Rate*>> reported;
        for (const Municipality& municipality : contract_.municipalities) {
            const std::vector<BilledRate> billed = rates_in(municipality, items, provider);
            for (std::size_t i = 0; i < billed.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (!conflict(billed[j], billed[i])) continue;
                    const std::pair rows{billed[j].rate, billed[i].rate};
                    if (std::find(reported.begin(), reported.end(), rows) != reported.end()) continue;
                    reported.push_back(rows);
                    conflicts.push_back(describe(billed[j], billed[i], municipality));
                }
            }
        }
        return conflicts;
    }

    std::vector<BilledRate> rates_in(const Municipality& municipality, const std::vector<BilledItem>& items,
                                     std::string_view provider) const {
        std::vector<BilledRate> billed;
        for (const BilledItem& item : items) {
            const RateContext context{provider, item.grant->lot->id.value, municipality.code.value};
            for (const Period& days : billed_days(item, municipality)) {
                for (const RateStretch& stretch : rates_.stretches(item.product, context, days)) {
                    if (stretch.rate != nullptr && !stretch.rate->damaged)
                        billed.push_back({&item, stretch.days, stretch.rate});
                }
            }
        }
        return billed;
    }

    /// When the item's code holds in the municipality.
    std::vector<Period> billed_days(const BilledItem& item, const Municipality& municipality) const {
        if (!item.code->is_code) return {item.grant->period};
        std::vector<Period> days;
        const std::vector<Card>& versions = catalogue_.cards.at(item.product.card);
        for (const CodeStretch& stretch : code_stretches(versions, municipality.code.value, item.grant->period)) {
            if (std::find(stretch.codes.begin(), stretch.codes.end(), item.code->text) != stretch.codes.end())
                days.push_back(stretch.days);
        }
        return days;
    }

    static bool conflict(const BilledRate& a, const BilledRate& b) {
        return overlap(a.days, b.days) &&
               (a.rate->unit.value.code != b.rate->unit.value.code || a.rate->amount.value != b.rate->amount.value);
    }

    static Conflict describe(const BilledRate& a, const BilledRate& b, const Municipality& municipality) {
        const BilledCode& code = *a.item->code;
        const auto side = [](const BilledRate& billed) {
            const std::string& lot = billed.item->grant->lot->id.value;
            return rate_in_words(*billed.rate) + " (kaart " + product_name(billed.item->product) + ", perceel " + lot +
                   ")";
        };
        return {(code.is_code ? "productcode ‘" : "product ‘") + code.text + "’ heeft in gemeente " +
                    municipality.code.value + " " + days_in_words(common(a.days, b.days)) +
                    " meer dan één tarief: " + side(a) + " en " + side(b),
                b.rate->amount.place,
                {{a.rate->amount.place, "hier staat het andere"}}};
    }

    const Catalogue& catalogue_;
    const Contract& contract_;
    const AwardResolution& awards_;
    const RateResolution& rates_;
    Diagnostics& diagnostics_;
    std::map<ProductId, std::vector<BilledCode>> codes_;
    std::map<std::pair<std::string, std::vector<ItemKey>>, std::vector<Conflict>> shared_;
    GroupedFaults faults_;
};

}  // namespace

void check_contract_codes(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                          const RateResolution& rates, Diagnostics& diagnostics) {
    CodeRules(catalogue, contract, awards, rates, diagnostics).check();
}

}  // namespace boekwerk
