// What a municipality may be billed under a contract, over all its days: for its back office, which checks invoices.
// Knows no documents and no reference date.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/contract_set.h"

namespace boekwerk {

/// What one provider may bill under one code, on days on which unit, amount and kind do not change.
struct MunicipalRate {
    const Provider* provider = nullptr;    ///< Never null.
    std::string code;                      ///< Empty: the product has none yet.
    std::vector<ProductId> products;       ///< More than one when products share the code.
    std::vector<const ContractLot*> lots;  ///< That give them.
    const Rate* rate = nullptr;            ///< Never null.
    RateKind kind = RateKind::Fixed;       ///< The maximum goes before, when both hold.
    Period days;
};

/// The rates in one municipality, provider by provider: those of all of them need not stand in memory.
class MunicipalRates {
public:
    /// `sets` are those of `contract`. All must live longer.
    MunicipalRates(const Catalogue& catalogue, const Contract& contract, const ContractSets& sets,
                   const Municipality& municipality);
    ~MunicipalRates();
    MunicipalRates(const MunicipalRates&) = delete;
    MunicipalRates& operator=(const MunicipalRates&) = delete;

    /// What the municipality may be billed by a provider, by code (products without one last) and first day. For one
    /// code and day there is one rate: the checks see to that.
    std::vector<MunicipalRate> of(const Provider& provider);

private:
    class Finder;
    std::unique_ptr<Finder> finder_;
};

}  // namespace boekwerk
