// Which parts one document has, for whom and on which date. A book's edition is the whole book as it reads on a date;
// the editions of a contract set hold what one provider has been awarded. Knows no templates and no formats.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "contracts/contract_set.h"

namespace boekwerk {

/// One part of an edition with the cards that it holds, as they read on the edition's date.
struct EditionPart {
    const BookPart* part = nullptr;
    std::vector<const Card*> cards;  ///< All, those of the groups too.
    /// A group and how many of `cards` stand in it; they follow each other at the end of `cards`. A group without cards
    /// is left out.
    struct Group {
        const CardGroup* group = nullptr;
        std::size_t first_card = 0;
        std::size_t card_count = 0;
    };
    std::vector<Group> groups = {};
};

/// What a document shows of its contract set. A book has none.
enum class EditionKind { Book, Agreement, ProductDescriptions, RateSheet, Terms, DocumentList };

/// A file of a set as the list of documents names it.
struct ListedFile {
    std::string format;  ///< "PDF", "HTML", "Markdown", "Excel", "CSV".
    std::string sha256;  ///< 64 hexadecimal digits.
};

/// A document of a set as the list of documents names it.
struct ListedDocument {
    const SetDocument* document = nullptr;
    std::vector<ListedFile> files;
};

/// One document to make. Points into the catalogue and the contracts, which must live longer.
struct Edition {
    EditionKind kind = EditionKind::Book;
    std::string document_id;  ///< Names the files: `<document_id>.md`.
    std::string folder;       ///< In `output/`: "boeken/<boek>".
    Located<std::string> title;
    std::string subtitle = {};
    std::string version;
    Date date;
    DocumentStatus status = DocumentStatus::Concept;
    Located<std::string> document_template;  ///< templates/documents/<name>.md
    Located<std::string> house_style;        ///< templates/huisstijl/<name>.yaml
    std::vector<std::string> numbering;      ///< Pattern n numbers heading level n+1.
    const Book* book = nullptr;
    Date reference_date;  ///< `peildatum`
    std::vector<EditionPart> parts;
    std::shared_ptr<const ContractSet> set = nullptr;  ///< Null for a book.
    bool keeps_numbers = false;               ///< Parts and cards have the numbers that they have in the whole book.
    std::vector<ListedDocument> listed = {};  ///< Of a list of documents: all others of the set.
};

/// The edition of a whole book on `reference_date`, or on the book's own date when there is none given.
Edition book_edition(const Catalogue& catalogue, const Book& book, std::optional<Date> reference_date);

/// Where the documents of a set stand in the output folder: "contracten/<contract>/<provider>".
std::string set_folder(const std::string& contract, const std::string& provider);

/// The editions of a provider's set, in the order of the contract's documents; fixed annexes are no editions. The list
/// of documents has nothing in `listed` yet.
std::vector<Edition> set_editions(const Catalogue& catalogue, const std::shared_ptr<const ContractSet>& set);

}  // namespace boekwerk
