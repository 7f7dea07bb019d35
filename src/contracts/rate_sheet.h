// The rows of a provider's rate sheet: what it may bill, under which code, at which rate, from when to when, and where.
// One source for the table of the document and for its files for administrations. Knows no documents.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/contract_set.h"

namespace boekwerk {

/// A product under one code at one rate on some days.
struct RateSheetRow {
    ProductId product;
    std::string code;                                 ///< Empty: the product has none yet.
    const Rate* rate = nullptr;                       ///< Never null.
    Period days;                                      ///< On which both code and rate hold.
    std::vector<const Municipality*> municipalities;  ///< Empty: all of the contract.
    std::vector<const ContractLot*> lots;
};

/// The rows in the order of the set's products. A product with several codes, for one municipality or one after the
/// other, has a row for each.
std::vector<RateSheetRow> rate_sheet_rows(const ContractSet& set, const Catalogue& catalogue);

/// "alle", or the names of the municipalities.
std::string municipality_names(const RateSheetRow& row);
std::string lot_names(const std::vector<const ContractLot*>& lots);

/// How a product is named on a day: the card's name, and the label of the part when it is one.
std::string product_title(const ProductId& product, const Catalogue& catalogue, const Date& date);

}  // namespace boekwerk
