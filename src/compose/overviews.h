// The overviews that a book declares: computed from the cards' data. Knows no template and no format.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// One overview of the edition as a table; nothing when none of its cards says anything about it. A matrix cell says
/// "ja" or "niet genoemd" (lots: "ja" or "nee"): a sign is never the only carrier of meaning.
Blocks overview_table(const Edition& edition, const Overview& overview);

}  // namespace boekwerk
