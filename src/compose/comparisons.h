// What cards have in common and where they differ, computed from their sections and features. Knows no template and no
// format.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The comparison of the cards that stand in the edition, as a table: what is equal on all of
/// them, and what each says differently; nothing when fewer than two of them do.
Blocks comparison_table(const Edition& edition, const Comparison& comparison);

}  // namespace boekwerk
