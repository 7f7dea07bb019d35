// A card in the form of a table: a row for each section. Knows no template and no format.
#pragma once

#include "catalogue/model.h"
#include "document/document.h"

namespace boekwerk {

/// The sections of a card as a table of two columns, whose rows are headed by the names of the sections. Each row has
/// its section's anchor, `<card>--<section>`. Blocks are copied with the headings in them as bold paragraphs,
/// and tables of two columns with row headers.
Block card_table(const Card& card, const CardModel& model);

}  // namespace boekwerk
