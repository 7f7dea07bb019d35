#include "checks/contract_rates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "checks/contract_faults.h"

namespace boekwerk {

namespace {

/// What one rate row is for; rows with the same are equally specific.
auto selector_of(const Rate& rate) {
    return std::tie(rate.product, rate.provider.value, rate.lot.value, rate.municipality.value);
}

std::vector<std::string> concerned(const Rate& rate) {
    return rate.provider.value.empty() ? std::vector<std::string>() : std::vector<std::string>{rate.provider.value};
}

/// Days on which something has no rate, and in which municipalities.
struct RateGap {
    ProductId product;
    Period days;
    std::vector<const Municipality*> municipalities;  ///< Empty: all of the contract.
};

class RateRules {
public:
    RateRules(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
              const RateResolution& rates, Diagnostics& diagnostics)
        : catalogue_(catalogue), contract_(contract), awards_(awards), rates_(rates), diagnostics_(diagnostics) {}

    void check() {
        check_overlap();
        for (const Rate& rate : contract_.rates) check_unit(rate);
        if (contract_.damaged) return;
        for (const std::string_view provider : awards_.providers()) {
            for (const Grant& grant : awards_.grants_of(provider)) check_grant(provider, grant);
        }
        faults_.report(diagnostics_);
        for (const auto& [rates, day] : unit_changes_) check_unit_change(*rates.first, *rates.second, day);
        for (const Rate& rate : contract_.rates) check_used(rate);
    }

private:
    void check_overlap() {
        std::vector<const Rate*> rates;
        for (const Rate& rate : contract_.rates) {
            if (rate.product.known() && !rate.damaged) rates.push_back(&rate);
        }
        std::stable_sort(rates.begin(), rates.end(), [](const Rate* a, const Rate* b) {
            return std::make_tuple(selector_of(*a), a->period.days.first) <
                   std::make_tuple(selector_of(*b), b->period.days.first);
        });
        // Of the rows so far with the same selector, the one that lasts longest.
        const Rate* longest = nullptr;
        for (const Rate* rate : rates) {
            if (longest == nullptr || selector_of(*longest) != selector_of(*rate)) {
                longest = rate;
                continue;
            }
            if (overlap(longest->period.days, rate->period.days) && !same_rate(*longest, *rate)) {
                report_overlap(*std::min(longest, rate), *std::max(longest, rate));
            }
            if (rate->period.days.last > longest->period.days.last) longest = rate;
        }
    }

    void report_overlap(const Rate& first, const Rate& second) {
        used_.insert({&first, &second});
        diagnostics_.report({DiagnosticCode::RatesOverlap,
                             second.place,
                             "product ‘" + product_name(second.product) + "’ heeft " +
                                 days_in_words(common(first.period.days, second.period.days)) +
                                 " twee tarieven: " + rate_in_words(first) + " en " + rate_in_words(second),
                             "haal een van de twee weg, of geef ze perioden die elkaar niet raken",
                             {{first.place, "hier staat het andere"}},
                             concerned(second)});
    }

    void check_unit(const Rate& rate) {
        const auto card = catalogue_.cards.find(rate.product.card);
        if (card == catalogue_.cards.end() || rate.damaged) return;
        const std::vector<Card>& versions = card->second;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const auto& units = versions[i].units;
            const bool fits = units.empty() || versions[i].damaged ||
                              std::any_of(units.begin(), units.end(), [&](const Located<Unit>& unit) {
                                  return unit.value.code == rate.unit.value.code;
                              });
            if (fits || !overlap(reading_period(versions, i), rate.period.days)) continue;
            std::string names;
            for (const Located<Unit>& unit : units) {
                names += (names.empty() ? "" : ", ") + std::string(unit.value.name);
            }
            diagnostics_.report({DiagnosticCode::RateUnit,
                                 rate.unit.place,
                                 "eenheid ‘" + std::string(rate.unit.value.name) + "’ past niet bij kaart ‘" +
                                     card->first + "’: die heeft " + names,
                                 "verander de eenheid van het tarief, of die van de kaart",
                                 {{units.front().place, "hier staat de eenheid van de kaart"}},
                                 concerned(rate)});
            return;
        }
    }

    /// Finds what has no rate, and notes the rows that are used.
    void check_grant(std::string_view provider, const Grant& grant) {
        std::vector<RateGap> own;
        const std::vector<RateGap>* gaps = &own;
        if (rates_.has_own_rates(*grant.product, provider)) {
            own = find_gaps(provider, grant);
        } else {
            const auto key = std::make_tuple(grant.lot_product, std::string_view(grant.product->part),
                                             grant.period.first, grant.period.last);
            const auto [known, is_new] = shared_.try_emplace(key);
            if (is_new) known->second = find_gaps({}, grant);
            gaps = &known->second;
        }
        if (contract_.rates_damaged || grant.award->damaged) return;
        for (const RateGap& gap : *gaps) report_gap(gap, provider, grant);
    }

    std::vector<RateGap> find_gaps(std::string_view provider, const Grant& grant) {
        std::vector<RateGap> gaps;
        std::set<ProductId> asked;
        for (const ProductId& product : rates_.billed_products(*grant.product)) asked.insert(product);
        if (grant.product->part.empty()) add_other_parts(asked);
        for (const ProductId& product : asked) {
            const std::size_t first = gaps.size();
            for (const Municipality& municipality : contract_.municipalities) {
                const RateContext context{provider, grant.lot->id.value, municipality.code.value};
                const Rate* before = nullptr;
                for (const RateStretch& stretch : rates_.stretches(product, context, grant.period)) {
                    if (stretch.rate != nullptr) {
                        used_.insert(stretch.rate);
                        if (before != nullptr) note_unit_change(*before, stretch);
                        before = stretch.rate;
                    } else {
                        add_gap(gaps, first, {product, stretch.days, {&municipality}});
                    }
                }
            }
        }
        for (RateGap& gap : gaps) {
            if (gap.municipalities.size() == contract_.municipalities.size()) gap.municipalities.clear();
        }
        return gaps;
    }

    void note_unit_change(const Rate& before, const RateStretch& after) {
        if (before.damaged || after.rate->damaged || before.unit.value.code == after.rate->unit.value.code) return;
        unit_changes_.try_emplace({&before, after.rate}, after.days.first);
    }

    /// A card with units says itself which ones are right.
    void check_unit_change(const Rate& before, const Rate& after, int day) {
        const std::vector<Card>& versions = catalogue_.cards.at(after.product.card);
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const bool decides = versions[i].damaged || !versions[i].units.empty();
            if (decides && overlap(reading_period(versions, i), after.period.days)) return;
        }
        diagnostics_.report(
            {DiagnosticCode::UnitChanges,
             after.unit.place,
             "de eenheid van product ‘" + product_name(after.product) + "’ verandert op " +
                 long_date(date_of_day(day)) + " van ‘" + std::string(before.unit.value.name) + "’ in ‘" +
                 std::string(after.unit.value.name) + "’, en de kaart noemt nog geen eenheid",
             "verbeter de eenheid; horen er echt twee bij het product, noem ze dan op de kaart onder ‘eenheid’",
             {{before.unit.place, "hier staat de eenheid ervóór"}},
             concerned(after)});
    }

    /// When one part of a card has a rate, all parts of its kind need one.
    void add_other_parts(std::set<ProductId>& asked) const {
        const std::set<ProductId> rated = asked;
        for (const ProductId& product : rated) {
            if (product.part.empty()) continue;
            for (const Card& card : catalogue_.cards.at(product.card)) {
                const CardPart* part = find_part(card, product.part);
                if (part == nullptr) continue;
                for (const CardPart& other : card.parts) {
                    if (other.kind.value == part->kind.value) asked.insert({product.card, other.id.value});
                }
            }
        }
    }

    static void add_gap(std::vector<RateGap>& gaps, std::size_t first, RateGap gap) {
        const auto same = std::find_if(gaps.begin() + static_cast<std::ptrdiff_t>(first), gaps.end(),
                                       [&](const RateGap& known) { return known.days == gap.days; });
        if (same == gaps.end()) {
            gaps.push_back(std::move(gap));
        } else {
            same->municipalities.push_back(gap.municipalities.front());
        }
    }

    void report_gap(const RateGap& gap, std::string_view provider, const Grant& grant) {
        std::string where;
        for (const Municipality* municipality : gap.municipalities) {
            where += where.empty() ? " in gemeente " : ", ";
            where += municipality->code.value;
        }
        faults_.add(DiagnosticCode::MissingRate,
                    "product ‘" + product_name(gap.product) + "’ is gegund in perceel ‘" + grant.lot->id.value +
                        "’, maar heeft " + days_in_words(gap.days) + " geen tarief" + where,
                    "zet het tarief in tarieven.csv, of trek de gunning in",
                    grant.award->written.value.empty() ? grant.award->lot.place : grant.award->written.place, provider);
    }

    void check_used(const Rate& rate) {
        if (used_.contains(&rate) || rate.damaged || !rate.product.known() || contract_.awards_damaged) return;
        // What names nothing has been reported.
        if (!rate.lot.value.empty() && contract_.find_lot(rate.lot.value) == nullptr) return;
        if (!rate.municipality.value.empty() && contract_.find_municipality(rate.municipality.value) == nullptr) return;
        diagnostics_.report({DiagnosticCode::UnusedRate,
                             rate.place,
                             "niemand heeft dit tarief nodig: product ‘" + product_name(rate.product) +
                                 "’ is er niet voor gegund, of een ander tarief gaat voor",
                             "haal de rij weg, of vul de gunning aan",
                             {},
                             concerned(rate)});
    }

    const Catalogue& catalogue_;
    const Contract& contract_;
    const AwardResolution& awards_;
    const RateResolution& rates_;
    Diagnostics& diagnostics_;
    std::map<std::tuple<const LotProduct*, std::string_view, int, int>, std::vector<RateGap>> shared_;
    std::map<std::pair<const Rate*, const Rate*>, int> unit_changes_;  ///< From row to row: the first day.
    std::unordered_set<const Rate*> used_;                             ///< Or contradicted, which has been reported.
    GroupedFaults faults_;
};

}  // namespace

void check_contract_rates(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                          const RateResolution& rates, Diagnostics& diagnostics) {
    RateRules(catalogue, contract, awards, rates, diagnostics).check();
}

}  // namespace boekwerk
