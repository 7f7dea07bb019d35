// What the resolution of awards and rates gives, and what the rules find, against a plain account day by day, over
// contracts made at random.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "checks/check_contracts.h"
#include "contracts/rate_resolution.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

constexpr int days = 8;
const std::vector<std::string> cards = {"a", "b", "c"};  // a and b share a code; a requires c, b excludes c
const std::vector<std::string> providers = {"anna", "bert"};
const std::vector<std::string> lots = {"noord", "zuid"};
const std::vector<std::string> municipalities = {"0513", "0627"};

int first_day() {
    return day_number({2025, 2, 26});
}

class RandomContract {
public:
    explicit RandomContract(unsigned seed) : random_(seed) {
        contract.period.days = {first_day(), first_day() + days - 1};
        contract.book.value = "boek";
        contract.source = nullptr;
        for (const std::string& code : municipalities) contract.municipalities.push_back({{code, {}}, code});
        for (const std::string& id : lots) contract.lots.push_back({{id, {}}, id, {}});
        for (ContractLot& lot : contract.lots) {
            for (const std::string& card : cards) {
                if (below(3) > 0) lot.products.push_back({{card, {}}, {card}, period()});
            }
        }
        for (unsigned i = below(6); i > 0; --i) contract.awards.push_back(award());
        for (unsigned i = below(9); i > 0; --i) contract.rates.push_back(rate());
        for (const std::string& id : providers) {
            contracts.provider_index.emplace(id, contracts.providers.size());
            contracts.providers.emplace_back().id.value = id;
        }
    }

    Contract contract;
    Contracts contracts;

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    const std::string& one_of(const std::vector<std::string>& names) {
        return names[below(static_cast<unsigned>(names.size()))];
    }
    std::string one_or_none(const std::vector<std::string>& names) {
        return below(2) > 0 ? one_of(names) : std::string();
    }
    LocatedPeriod period() {
        if (below(2) > 0) return {contract.period.days, {}, {}, false, false};
        const int from = static_cast<int>(below(days));
        const int to = from + static_cast<int>(below(static_cast<unsigned>(days - from)));
        return {{first_day() + from, first_day() + to}, {}, {}, true, true};
    }
    Award award() {
        Award result;
        result.provider.value = one_of(providers);
        result.lot.value = one_of(lots);
        result.written.value = one_or_none(cards);
        result.product.card = result.written.value;
        result.period = period();
        result.conditions.value = below(4) > 0 ? "" : "x";
        return result;
    }
    Rate rate() {
        Rate result;
        result.written.value = one_of(cards);
        result.product.card = result.written.value;
        result.unit.value = *find_unit("uur");
        result.amount.value.cents = 1 + below(2);
        result.period = period();
        result.municipality.value = below(3) > 0 ? "" : one_of(municipalities);
        result.lot.value = below(3) > 0 ? "" : one_of(lots);
        result.provider.value = below(3) > 0 ? "" : one_of(providers);
        return result;
    }

    std::mt19937 random_;
};

/// The account day by day: what holds, and which rules are broken.
class DailyAccount {
public:
    explicit DailyAccount(const Contract& contract) : contract_(contract) {
        for (int day = contract.period.days.first; day <= contract.period.days.last; ++day) {
            for (const std::string& provider : providers) count(provider, day);
        }
        for (const Rate& a : contract.rates) {
            for (const Rate& b : contract.rates) {
                const bool same = a.product == b.product && a.provider.value == b.provider.value &&
                                  a.lot.value == b.lot.value && a.municipality.value == b.municipality.value;
                if (same && a.amount.value != b.amount.value && overlap(a.period.days, b.period.days))
                    broken.insert(DiagnosticCode::RatesOverlap);
            }
        }
    }

    std::vector<const Award*> rows_of(const std::string& provider, const ContractLot& lot, const std::string& card,
                                      int day) const {
        std::vector<const Award*> rows;
        for (const LotProduct& listed : lot.products) {
            if (listed.product.card != card || !listed.period.days.contains(day)) continue;
            for (const Award& award : contract_.awards) {
                const bool whole = award.written.value.empty();
                if (award.provider.value == provider && award.lot.value == lot.id.value &&
                    award.period.days.contains(day) && (whole || award.product.card == card) &&
                    (!whole || listed.period.days.contains(award.period.days.first))) {
                    rows.push_back(&award);
                }
            }
        }
        return rows;
    }

    const Rate* rate_of(const std::string& card, const std::string& provider, const std::string& lot,
                        const std::string& municipality, int day) const {
        const Rate* best = nullptr;
        int best_weight = -1;
        const auto fits = [](const std::string& written, const std::string& asked) {
            return written.empty() || written == asked;
        };
        for (const Rate& rate : contract_.rates) {
            if (rate.product.card != card || !rate.period.days.contains(day) || !fits(rate.provider.value, provider) ||
                !fits(rate.lot.value, lot) || !fits(rate.municipality.value, municipality)) {
                continue;
            }
            const int weight = (rate.provider.value.empty() ? 0 : 4) + (rate.lot.value.empty() ? 0 : 2) +
                               (rate.municipality.value.empty() ? 0 : 1);
            if (weight > best_weight) best = &rate;
            best_weight = std::max(best_weight, weight);
        }
        return best;
    }

    std::set<DiagnosticCode> broken;
    std::set<const Rate*> used;

private:
    /// The days on which the row gives the card in the lot.
    std::set<int> days_of(const Award& award, const ContractLot& lot, const std::string& card) const {
        std::set<int> found;
        for (int day = contract_.period.days.first; day <= contract_.period.days.last; ++day) {
            for (const Award* row : rows_of(award.provider.value, lot, card, day)) {
                if (row == &award) found.insert(day);
            }
        }
        return found;
    }

    void count(const std::string& provider, int day) {
        std::set<std::string> has;
        std::map<std::pair<std::string, std::string>, std::set<std::int64_t>> by_code;
        for (const ContractLot& lot : contract_.lots) {
            for (const std::string& card : cards) {
                const auto rows = rows_of(provider, lot, card, day);
                if (rows.empty()) continue;
                has.insert(card);
                for (const Award* row : rows) {
                    const bool other_days = days_of(*row, lot, card) != days_of(*rows.front(), lot, card);
                    if (other_days || row->conditions.value != rows.front()->conditions.value) {
                        broken.insert(DiagnosticCode::AwardsOverlap);
                    }
                }
                for (const std::string& municipality : municipalities) {
                    const Rate* rate = rate_of(card, provider, lot.id.value, municipality, day);
                    if (rate == nullptr) {
                        broken.insert(DiagnosticCode::MissingRate);
                    } else {
                        used.insert(rate);
                        by_code[{card == "b" ? "a" : card, municipality}].insert(rate->amount.value.cents);
                    }
                }
            }
        }
        for (const auto& [code, amounts] : by_code) {
            if (amounts.size() > 1) broken.insert(DiagnosticCode::RatesOfOneCode);
        }
        if (has.contains("a") && !has.contains("c")) broken.insert(DiagnosticCode::MissingRequiredAward);
        if (has.contains("b") && has.contains("c")) broken.insert(DiagnosticCode::ExclusiveAwards);
    }

    const Contract& contract_;
};

/// The catalogue that the contracts are made for.
const Catalogue& catalogue() {
    static SmallCatalogue small;
    if (small.catalogue.cards.empty()) {
        small.set_part_cards("zorg, a, b, c");
        const auto relation = [](const char* kind) {
            return std::string("relaties: [{soort: ") + kind + ", kaart: c, niveau: contract}]\n";
        };
        small.add_card("a", SmallCatalogue::card("02A51", relation("vereist")));
        small.add_card("b", SmallCatalogue::card("02A51", relation("sluit-uit")));
        small.add_card("c", SmallCatalogue::card("02A53"));
        small.read();
    }
    return small.catalogue;
}

/// A rate sheet shows in each lot and municipality the rate that holds, and no other.
void check_sheet(const RateResolution& rates, const AwardedProduct& awarded, const std::string& provider, int day) {
    std::map<std::pair<std::string, std::string>, const Rate*> shown;
    for (const PricedProduct& priced : rates.priced_products(awarded, provider, date_of_day(day), false)) {
        for (const ContractLot* lot : priced.lots) {
            for (const RateLines& lines : priced.lines) {
                REQUIRE(lines.stretches.size() == 1);
                CHECK(lines.stretches.front().days.contains(day));
                for (const std::string& code : municipalities) {
                    const bool for_it = lines.municipalities.empty() ||
                                        std::any_of(lines.municipalities.begin(), lines.municipalities.end(),
                                                    [&](const auto* one) { return one->code.value == code; });
                    if (for_it) CHECK(shown.emplace(std::pair(lot->id.value, code), lines.stretches[0].rate).second);
                }
            }
        }
    }
    for (const Grant& grant : awarded.grants) {
        for (const std::string& code : municipalities) {
            const Rate* rate = rates.rate_on(awarded.product, {provider, grant.lot->id.value, code}, day);
            const auto found = shown.find({grant.lot->id.value, code});
            REQUIRE((found != shown.end()) == (rate != nullptr));
            if (rate != nullptr) CHECK(same_rate(*found->second, *rate));
        }
    }
}

}  // namespace

TEST_CASE("Resolution agrees with the account of every day") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        const RandomContract made(seed);
        const DailyAccount account(made.contract);
        const AwardResolution awards(made.contract);
        const RateResolution rates(made.contract);
        INFO("seed " << seed);
        for (int day = first_day(); day < first_day() + days; ++day) {
            for (const std::string& provider : providers) {
                std::set<std::pair<std::string, std::string>> expected;
                for (const ContractLot& lot : made.contract.lots) {
                    for (const std::string& card : cards) {
                        if (!account.rows_of(provider, lot, card, day).empty()) expected.emplace(card, lot.id.value);
                        for (const std::string& municipality : municipalities) {
                            const RateContext context{provider, lot.id.value, municipality};
                            CHECK(rates.rate_on({card}, context, day) ==
                                  account.rate_of(card, provider, lot.id.value, municipality, day));
                            const auto stretches = rates.stretches({card}, context, {day, day});
                            REQUIRE(stretches.size() == 1);
                            CHECK(stretches[0].rate == rates.rate_on({card}, context, day));
                        }
                    }
                }
                std::set<std::pair<std::string, std::string>> found;
                for (const AwardedProduct& awarded : awards.awarded_on(provider, date_of_day(day))) {
                    for (const Grant& grant : awarded.grants) {
                        CHECK(found.emplace(awarded.product.card, grant.lot->id.value).second);
                    }
                    check_sheet(rates, awarded, provider, day);
                }
                CHECK(found == expected);
            }
        }
    }
}

TEST_CASE("The rules find a fault exactly when a day has it") {
    const std::set<DiagnosticCode> compared = {DiagnosticCode::AwardsOverlap,   DiagnosticCode::MissingRequiredAward,
                                               DiagnosticCode::ExclusiveAwards, DiagnosticCode::RatesOverlap,
                                               DiagnosticCode::RatesOfOneCode,  DiagnosticCode::MissingRate};
    std::set<DiagnosticCode> ever;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        RandomContract made(seed);
        const DailyAccount account(made.contract);
        std::size_t unused = made.contract.rates.size() - account.used.size();
        made.contracts.contracts.push_back(made.contract);
        // Rates are told apart by their places.
        SourceStore sources;
        const Source& source = sources.add("tarieven.csv", "");
        std::uint32_t line = 0;
        for (Rate& rate : made.contracts.contracts.front().rates) rate.place = {&source, ++line, 1};
        Diagnostics diagnostics;
        check_contracts(catalogue(), made.contracts, diagnostics);
        std::set<DiagnosticCode> found;
        std::size_t found_unused = 0;
        for (const Diagnostic& fault : diagnostics.sorted()) {
            if (compared.contains(fault.code)) found.insert(fault.code);
            if (fault.code == DiagnosticCode::UnusedRate) ++found_unused;
        }
        INFO("seed " << seed);
        CHECK(found == account.broken);
        // Of rates that contradict each other none is called unused.
        if (!found.contains(DiagnosticCode::RatesOverlap)) CHECK(found_unused == unused);
        ever.insert(found.begin(), found.end());
    }
    CHECK(ever == compared);
}

TEST_CASE("Without faults a provider has at most one rate for a product in a municipality on a day") {
    std::size_t faultless = 0;
    for (unsigned seed = 0; seed < 6000; ++seed) {
        RandomContract made(seed);
        made.contracts.contracts.push_back(made.contract);
        const Contract& contract = made.contracts.contracts.front();
        Diagnostics diagnostics;
        check_contracts(catalogue(), made.contracts, diagnostics);
        if (diagnostics.has_errors() || contract.awards.empty()) continue;
        ++faultless;
        const AwardResolution awards(contract);
        const RateResolution rates(contract);
        INFO("seed " << seed);
        for (const std::string_view provider : awards.providers()) {
            for (int day = first_day(); day < first_day() + days; ++day) {
                const Date date = date_of_day(day);
                for (const AwardedProduct& awarded : awards.awarded_on(provider, date)) {
                    for (const std::string& municipality : municipalities) {
                        std::set<std::int64_t> amounts;
                        for (const Grant& grant : awarded.grants) {
                            const Rate* rate =
                                rates.rate_on(awarded.product, {provider, grant.lot->id.value, municipality}, day);
                            REQUIRE(rate != nullptr);
                            amounts.insert(rate->amount.value.cents);
                        }
                        CHECK(amounts.size() == 1);
                    }
                }
            }
        }
    }
    CHECK(faultless > 20);
}
