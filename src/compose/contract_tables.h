// The tables of a contract set: what is awarded, at which rates, and which documents there are. Knows no template and
// no format.
#pragma once

#include <string>

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// What was awarded on the edition's date: product, code, lots, first and last day, last day for new clients,
/// conditions. The edition must have a set; so for all below.
Block awarded_products_table(const Edition& edition, const Catalogue& catalogue);

/// Per product: code, name, unit, rate, first and last day; municipalities, lots and the kind of rate where they
/// differ.
Block rates_table(const Edition& edition, const Catalogue& catalogue);

/// The annexes of the set by number, with version, as references.
Blocks annex_list(const Edition& edition);

/// All other documents of the set with version, date, status, and the SHA-256 of each of their files.
Blocks document_list(const Edition& edition);

/// How a document of a set is named by the others: "bijlage 2", or its title when it has no annex number.
std::string name_in_set(const SetDocument& document);

/// How a document of a set is titled: "Bijlage 2: Tarievenblad", or its title when it has no annex number.
std::string title_in_set(const SetDocument& document);

/// What leads to a document of a set: its id, or the file of a fixed annex, which is a PDF in every format.
std::string file_name_in_set(const SetDocument& document);

/// A day as documents show it: "1 januari 2025".
std::string date_text(int day);

}  // namespace boekwerk
