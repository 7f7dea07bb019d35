#include "checks/contract_periods.h"

#include <algorithm>
#include <string>
#include <vector>

#include "checks/contract_faults.h"

namespace boekwerk {

namespace {

class PeriodRules {
public:
    PeriodRules(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                Diagnostics& diagnostics)
        : catalogue_(catalogue), contract_(contract), awards_(awards), diagnostics_(diagnostics) {}

    void check() {
        const std::string contract = "het contract loopt " + days_in_words(contract_.period.days);
        for (const ContractLot& lot : contract_.lots) {
            for (const LotProduct& listed : lot.products) {
                check_within(listed.period, contract_.period.days, contract, "blijf binnen de looptijd", {});
                check_card(listed);
            }
            check_twice(lot);
        }
        for (const Award& award : contract_.awards) {
            check_within(award.period, contract_.period.days, contract, "blijf binnen de looptijd",
                         {award.provider.value});
            check_within_lot(award);
            check_new_clients(award);
        }
    }

private:
    /// Reports each written end of `period` that lies outside `outer`.
    void check_within(const LocatedPeriod& period, const Period& outer, const std::string& reason, const char* remedy,
                      const std::vector<std::string>& concerns) {
        const auto check_end = [&](bool given, int day, const Place& place) {
            if (!given || outer.contains(day)) return;
            diagnostics_.report({DiagnosticCode::OutsidePeriod,
                                 place,
                                 long_date(date_of_day(day)) + " valt erbuiten: " + reason,
                                 remedy,
                                 {},
                                 concerns});
        };
        check_end(period.from_given, period.days.first, period.from);
        check_end(period.to_given, period.days.last, period.to);
    }

    /// A product stands in a lot only while its card can be read and is valid.
    void check_card(const LotProduct& listed) {
        const auto found = catalogue_.cards.find(listed.product.card);
        if (found == catalogue_.cards.end()) return;
        const std::vector<Card>& versions = found->second;
        const Period days = common(listed.period.days, contract_.period.days);
        if (std::any_of(versions.begin(), versions.end(), [](const Card& card) { return card.damaged; })) return;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            // Before its first version a card cannot be read; after the last day of its validity it is not to be given.
            Period asked = common(days, reading_period(versions, i));
            if (i == 0) asked.first = days.first;
            if (asked.empty() || covers(period_of(versions, i), asked)) continue;
            diagnostics_.report({DiagnosticCode::OutsidePeriod,
                                 listed.written.place,
                                 "kaart ‘" + found->first + "’ geldt " + days_in_words(period_of(versions, i)) +
                                     ", maar het product staat " + days_in_words(days) + " in het perceel",
                                 "geef het product een ‘van’ of ‘tot’ die binnen de geldigheid van de kaart valt",
                                 {{{versions[i].source, 0, 0}, "dit is de kaart"}}});
            return;
        }
    }

    void check_twice(const ContractLot& lot) {
        for (std::size_t i = 0; i < lot.products.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const LotProduct& a = lot.products[j];
                const LotProduct& b = lot.products[i];
                const bool same = is_in_lot(a, b.product) || is_in_lot(b, a.product);
                if (!same || !overlap(a.period.days, b.period.days)) continue;
                diagnostics_.report({DiagnosticCode::DuplicateId,
                                     b.written.place,
                                     "product ‘" + b.written.value + "’ staat al in perceel ‘" + lot.id.value + "’",
                                     "haal een van de twee weg, of geef ze perioden die elkaar niet raken",
                                     {{a.written.place, "hier ook"}}});
                break;
            }
        }
    }

    /// A product that is awarded by name must stand in the lot on the written days.
    void check_within_lot(const Award& award) {
        const auto lots = awards_.lots_of(award);
        if (!award.product.known() || lots.size() != 1) return;
        Period days{1, 0};
        for (const LotProduct& listed : lots.front()->products) {
            if (!is_in_lot(listed, award.product)) continue;
            days = days.empty() ? listed.period.days : hull(days, listed.period.days);
        }
        if (days.empty()) return;
        // What lies outside the contract has been reported.
        LocatedPeriod period = award.period;
        period.from_given = period.from_given && contract_.period.days.contains(period.days.first);
        period.to_given = period.to_given && contract_.period.days.contains(period.days.last);
        check_within(period, days,
                     "product ‘" + product_name(award.product) + "’ staat " + days_in_words(days) + " in perceel ‘" +
                         lots.front()->id.value + "’",
                     "verander de gunning, of het perceel in contract.yaml", {award.provider.value});
    }

    void check_new_clients(const Award& award) {
        const auto& until = award.new_clients_until;
        if (!until || award.period.days.contains(day_number(until->value))) return;
        diagnostics_.report(
            {DiagnosticCode::OutsidePeriod,
             until->place,
             long_date(until->value) + " valt erbuiten: de gunning loopt " + days_in_words(award.period.days),
             "noem bij ‘nieuwe-clienten-tot’ een dag binnen de gunning",
             {},
             {award.provider.value}});
    }

    const Catalogue& catalogue_;
    const Contract& contract_;
    const AwardResolution& awards_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_contract_periods(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                            Diagnostics& diagnostics) {
    PeriodRules(catalogue, contract, awards, diagnostics).check();
}

}  // namespace boekwerk
