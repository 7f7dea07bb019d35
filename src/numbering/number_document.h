// Numbers and references of one document, for all formats in one pass: heading numbers, footnotes, the table of
// contents, the text of references. Writers never decide a number.
#pragma once

#include "base/diagnostics.h"
#include "document/document.h"

namespace boekwerk {

/// What numbering counted.
struct NumberingSummary {
    std::size_t references = 0;         ///< All references to cards and terms.
    std::size_t absent_references = 0;  ///< Those whose target this document does not contain.
};

/// Numbers `document` in place: fills Heading::number (by `document.numbering`), FootnoteMark::number and
/// Footnote::number (order of first mark; footnotes are sorted so), Contents::entries, Reference::content and
/// Reference::anchor, Diagram::number. Headings and paragraphs with an anchor are targets: `<id>`, `<id>--<part>`,
/// `begrip--<id>`, `extern--<id>`. A part of a card is named after the card: "§ 4.3 Verblijf, Trede 2"; a card without a
/// number of its own after the heading above: "§ 4.3, Verblijf".
/// An anchor that stands there twice stays with the first, so that every format has it once.
/// Errors are faults of an earlier stage and cannot come from the user: the result is always complete.
NumberingSummary number_document(Document& document);

}  // namespace boekwerk
