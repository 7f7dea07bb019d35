// Numbers and references of one document, for all formats in one pass: heading numbers, footnotes, the table of
// contents, the text of references. Writers never decide a number.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"

namespace boekwerk {

/// What numbering counted.
struct NumberingSummary {
    /// A reference to an article, or to a paragraph of one, that no document has.
    struct UnknownArticle {
        std::string id;  ///< As written: "tarieven#2".
        Place place;
    };

    /// Two headings of a document with articles that have one name, at least one of them an article: a reference can
    /// lead to one only.
    struct NameTwice {
        std::string name;
        Place place;
        Place first;
    };

    std::size_t references = 0;         ///< All references to cards and terms.
    std::size_t absent_references = 0;  ///< Those whose target neither this document nor its set contains.
    std::vector<UnknownArticle> unknown_articles;
    std::vector<NameTwice> names_twice;
};

/// Numbers `document` in place: fills Heading::number (by `document.numbering`), FootnoteMark::number and
/// Footnote::number (order of first mark; footnotes are sorted so), Contents::entries, Reference::content and
/// Reference::anchor, Diagram::number. Headings and paragraphs with an anchor are targets: `<id>`, `<id>--<part>`,
/// `begrip--<id>`, `extern--<id>`. A part of a card is named after the card: "§ 4.3 Verblijf, Trede 2"; a card without
/// a number of its own after the heading above: "§ 4.3, Verblijf". An anchor that stands there twice stays with the
/// first, so that every format has it once. A reference to an article leads to an article only, and no other reference
/// does. Errors are faults of an earlier stage and cannot come from the user: the
/// result is always complete.
NumberingSummary number_document(Document& document);

class DocumentNumberer;

/// Numbers the documents of a set, which may refer to each other: first count each of them, then fill in the references
/// of each. A reference to what stands in another document gets its `document` and `anchor`, and reads "bijlage 1,
/// § 3.4 Beschut wonen" or "artikel 5, lid 1". The documents must live as long, and stay where they are.
class SetNumbering {
public:
    SetNumbering();
    ~SetNumbering();

    void count(Document& document);
    /// Of the document that was counted as number `index` (from 0), once all have been counted.
    NumberingSummary refer(std::size_t index);

private:
    std::vector<std::unique_ptr<DocumentNumberer>> documents_;
};

}  // namespace boekwerk
