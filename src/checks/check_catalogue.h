// The rules over the whole catalogue: what one card says is compared with the others. Each file by itself has been
// checked when it was read. Knows no documents and no formats.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports what does not fit together: product codes (ProductCodeShared, OddProductCode), references (UnknownCard,
/// UnknownSectionReference, UnknownTerm, UnknownExternalSource, SourceWithoutParts, UnknownBook,
/// UnusedExternalSource), relations (UnknownCard, RelationToItself, RelationContradiction), overviews and comparisons
/// (UnknownKey, UnknownChoice, UnknownCard, DuplicateId), the glossary (UnknownBook, DoubleTerm, UnusedTerm) and the
/// words of the texts (CapitalWithoutTerm, OtherSpelling, UnexplainedAbbreviation, UnusedProperName); and what is not
/// finished: MissingContent for each entry of `ontbreekt`, OpenQuestion for each question under `redactie`.
void check_catalogue(const Catalogue& catalogue, Diagnostics& diagnostics, unsigned threads = 1);

}  // namespace boekwerk
