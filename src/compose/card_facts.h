// What compose makes of a card's data: the table of facts, the overview of products, the list of open points. Knows no
// template and no format.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The text for something that stands under `ontbreekt`.
inline constexpr const char* to_follow = "Volgt nog";

/// The codes of a card that hold on a date, joined by commas; empty when it has none.
std::string product_codes(const Card& card, const Date& date);
std::string unit_names(const Card& card);

/// The names of what stands under `ontbreekt`, as readers know them: "Doelgroep", "Groepsgrootte", "Productcode".
std::vector<std::string> missing_names(const Card& card, const CardModel& model);

/// The small table above a card: code, law, unit, validity, lots, the features of the book's card model, what is
/// missing. Each row is headed by its first cell. Nothing when there is nothing to say.
Blocks facts_table(const Card& card, const Edition& edition);

/// All products of the edition: number (when cards have one), product, code, law, the awarded parts when of some
/// product only some were awarded, segment.
Block product_overview(const Edition& edition);

/// Whether the edition has anything under `redactie` or `ontbreekt`.
bool has_open_points(const Edition& edition);

/// Everything under `redactie` and `ontbreekt`, by card.
Blocks open_points(const Edition& edition);

/// How a document names a card that it does not contain: name, the heading of section `part` when one is meant, code,
/// book and version.
std::string absent_card_text(const Card& card, const std::string& part, const Book& book, const Date& date);

}  // namespace boekwerk
