#include "contracts/municipal_rates.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "contracts/code_stretches.h"

namespace boekwerk {

namespace {

/// A rate of one product in one lot.
struct BilledLine {
    ProductId product;
    const ContractLot* lot = nullptr;
    const Rate* rate = nullptr;
    Period days;
};

/// What an invoice names: a code, or a product that has none yet.
struct BilledName {
    bool without_code = false;
    std::string name;

    friend auto operator<=>(const BilledName&, const BilledName&) = default;
};

template <typename Thing>
void add_once(std::vector<Thing>& things, const Thing& thing) {
    if (std::find(things.begin(), things.end(), thing) == things.end()) things.push_back(thing);
}

/// The lines of one code on one after the other of the days on which they do not change.
class DaysInOrder {
public:
    explicit DaysInOrder(const std::vector<BilledLine>& lines) : lines_(lines) {
        for (const BilledLine& line : lines) {
            begins_.push_back(line.days.first);
            begins_.push_back(line.days.last + 1);
        }
        std::sort(begins_.begin(), begins_.end());
        begins_.erase(std::unique(begins_.begin(), begins_.end()), begins_.end());
    }

    /// Appends the rates to `rates`; `common` says what all have in common.
    void append_to(std::vector<MunicipalRate>& rates, const MunicipalRate& common) const {
        const std::size_t first = rates.size();
        for (std::size_t i = 0; i + 1 < begins_.size(); ++i) {
            MunicipalRate rate = common;
            rate.days = {begins_[i], begins_[i + 1] - 1};
            for (const BilledLine& line : lines_) {
                if (line.days.contains(begins_[i])) add(line, rate);
            }
            if (rate.rate == nullptr) continue;
            if (rates.size() > first && goes_on(rates.back(), rate)) {
                rates.back().days.last = rate.days.last;
                for (const ProductId& product : rate.products) add_once(rates.back().products, product);
                for (const ContractLot* lot : rate.lots) add_once(rates.back().lots, lot);
            } else {
                rates.push_back(std::move(rate));
            }
        }
    }

private:
    static void add(const BilledLine& line, MunicipalRate& rate) {
        if (rate.rate == nullptr) rate.rate = line.rate;
        if (line.rate->kind == RateKind::Maximum) rate.kind = RateKind::Maximum;
        add_once(rate.products, line.product);
        add_once(rate.lots, line.lot);
    }

    static bool goes_on(const MunicipalRate& before, const MunicipalRate& after) {
        return before.days.last + 1 == after.days.first && before.kind == after.kind &&
               before.rate->unit.value.code == after.rate->unit.value.code &&
               before.rate->amount.value == after.rate->amount.value;
    }

    const std::vector<BilledLine>& lines_;
    std::vector<int> begins_;  ///< Each day on which something changes.
};

}  // namespace

class MunicipalRates::Finder {
public:
    Finder(const Catalogue& catalogue, const Contract& contract, const ContractSets& sets,
           std::string_view municipality)
        : catalogue_(catalogue), contract_(contract), sets_(sets), municipality_(municipality) {}

    std::vector<MunicipalRate> rates_of(const Provider& provider) {
        std::vector<MunicipalRate> rates;
        for (const auto& [name, lines] : lines_of(provider.id.value)) {
            MunicipalRate common;
            common.provider = &provider;
            if (!name.without_code) common.code = name.name;
            DaysInOrder(lines).append_to(rates, common);
        }
        return rates;
    }

private:
    std::map<BilledName, std::vector<BilledLine>> lines_of(std::string_view provider) {
        std::map<BilledName, std::vector<BilledLine>> lines;
        for (const Grant& grant : sets_.awards().grants_of(provider)) {
            const RateContext context{provider, grant.lot->id.value, municipality_};
            for (const ProductId& product : sets_.rates().billed_products(*grant.product)) {
                for (const RateStretch& stretch : sets_.rates().stretches(product, context, grant.period)) {
                    if (stretch.rate != nullptr) add({product, grant.lot, stretch.rate, stretch.days}, lines);
                }
            }
        }
        return lines;
    }

    /// Adds the line under each code that it has.
    void add(const BilledLine& line, std::map<BilledName, std::vector<BilledLine>>& lines) {
        for (const CodeStretch& coded : codes_of(line.product.card)) {
            BilledLine part = line;
            part.days = common(line.days, coded.days);
            if (part.days.empty()) continue;
            for (const std::string& code : coded.codes) {
                lines[{code.empty(), code.empty() ? product_name(line.product) : code}].push_back(part);
            }
        }
    }

    /// Over all days of the contract: the same for all providers.
    const std::vector<CodeStretch>& codes_of(const std::string& card) {
        const auto [known, is_new] = codes_.try_emplace(card);
        if (is_new) {
            known->second = code_stretches(catalogue_.cards.at(card), municipality_, contract_.period.days);
        }
        return known->second;
    }

    const Catalogue& catalogue_;
    const Contract& contract_;
    const ContractSets& sets_;
    std::string_view municipality_;
    std::unordered_map<std::string, std::vector<CodeStretch>> codes_;  ///< By card.
};

MunicipalRates::MunicipalRates(const Catalogue& catalogue, const Contract& contract, const ContractSets& sets,
                               const Municipality& municipality)
    : finder_(std::make_unique<Finder>(catalogue, contract, sets, municipality.code.value)) {}

MunicipalRates::~MunicipalRates() = default;

std::vector<MunicipalRate> MunicipalRates::of(const Provider& provider) {
    return finder_->rates_of(provider);
}

}  // namespace boekwerk
