// The words of the texts against the glossary and the proper names: capitals, spellings, abbreviations.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports, each at the first place in a file: CapitalWithoutTerm for a word with a capital inside a sentence that is
/// no known word (KnownWords), OtherSpelling for a term that is written otherwise than the glossary has it; once per
/// book: UnexplainedAbbreviation for a word with two or more capitals that is no known word, Roman number or code, and
/// that no text of the book explains; and UnusedProperName. Texts of inserted blocks are those of each card. Nothing
/// when the glossary or the proper names could not be read; no unused names when part of a card could not.
void check_wording(const Catalogue& catalogue, unsigned threads, Diagnostics& diagnostics);

}  // namespace boekwerk
