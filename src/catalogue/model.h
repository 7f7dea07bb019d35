// The catalogue as the program knows it: typed cards, text blocks, books and terms, each value with its place. Read
// once by read_catalogue and never changed. Knows no editions and no formats.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/source.h"
#include "base/units.h"
#include "document/document.h"

namespace boekwerk {

/// A value with the place where it was written.
template <typename T>
struct Located {
    T value{};
    Place place;
};

enum class CardLaw { YouthAct, SocialSupportAct };  ///< Jeugdwet, Wmo 2015

/// "Jeugdwet", "Wmo 2015".
std::string law_name(CardLaw law);

/// A product code; an empty municipality means every municipality.
struct ProductCode {
    Located<std::string> code;
    std::string municipality;
    std::optional<Date> from;
    std::optional<Date> to;  ///< Inclusive.
};

enum class RelationKind { SameAs, See, Requires, Excludes, StepsDownTo, StepsUpTo, FlowsTo };
enum class RelationLevel { Client, Contract };

/// The name in the catalogue: "gelijk-aan", "zie", "vereist", "sluit-uit", "afschalen-naar", "opschalen-naar",
/// "doorstroom-naar".
std::string relation_name(RelationKind kind);

struct Relation {
    RelationKind kind = RelationKind::See;
    RelationLevel level = RelationLevel::Client;
    Located<std::string> card;
    Place place;
};

/// An open question of the editors.
struct Question {
    std::string text;
    std::string who;  ///< May be empty.
    std::optional<Date> due;
    Place place;
};

/// One key and value of `kenmerken` or `waarden`, in the order of the file.
struct NamedValue {
    std::string key;
    Located<std::string> value;
    Place key_place;
};

/// One section of a card with its text blocks inserted and its values filled in.
struct CardSection {
    std::string id;  ///< Of the book's card model.
    Place place;     ///< Of the heading.
    Blocks blocks;   ///< Heading levels as written: 3 and deeper.
};

/// One product card, as it reads from a date on (`<id>@2026-07-01.md`), or from the beginning.
struct Card {
    std::string id;
    std::string book;
    const Source* source = nullptr;
    std::optional<Date> reads_from;
    Located<std::string> name;
    std::vector<ProductCode> codes;
    std::optional<Located<CardLaw>> law;
    std::vector<Located<Unit>> units;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;  ///< Inclusive.
    std::vector<NamedValue> features;
    std::vector<NamedValue> values;
    std::vector<Relation> relations;
    std::vector<Located<std::string>> missing;  ///< As written: "doelgroep", "kenmerken.groepsgrootte", "productcode".
    std::vector<Question> questions;
    std::vector<CardSection> sections;  ///< In the order of the card model.
    std::vector<Footnote> footnotes;    ///< Labels unique in the card; those of a text block begin with its id.
    bool damaged = false;               ///< Part of it could not be read: nothing follows from what seems to be absent.
};

struct SectionModel {
    std::string id;
    std::string heading;
    bool required = false;
};

struct FeatureModel {
    std::string id;
    std::string heading;
};

enum class CardForm { Sections, Table };

/// What a book's cards look like.
struct CardModel {
    CardForm form = CardForm::Sections;
    std::vector<FeatureModel> features;
    std::vector<SectionModel> sections;
};

struct Change {
    std::string version;
    Date date;
    std::string text;
};

/// A part of a book: free text, or a segment with cards; never both empty.
struct BookPart {
    std::string id;
    Located<std::string> title;
    bool numbered = true;
    Blocks blocks;  ///< Of `bestand`, values filled in; heading levels as written: 3 and deeper.
    std::vector<Footnote> footnotes;
    std::vector<Located<std::string>> cards;
    Place place;
};

struct Book {
    std::string id;
    const Source* source = nullptr;
    Located<std::string> title;
    std::string subtitle;  ///< `ondertitel`, may be empty.
    std::string version;
    Date date;
    DocumentStatus status = DocumentStatus::Concept;
    Located<std::string> document_template;  ///< `sjabloon`: templates/documents/<name>.md
    Located<std::string> house_style;        ///< `huisstijl`: templates/huisstijl/<name>.yaml, default "standaard"
    std::vector<Change> changes;
    std::vector<Located<std::string>> numbering;
    CardModel card_model;
    std::vector<BookPart> parts;
    std::vector<Question> questions;
};

/// A term of the glossary.
struct Term {
    std::string id;
    Located<std::string> term;
    std::vector<std::string> inflections;
    std::string abbreviation;
    std::string definition;
    Place place;
};

/// Everything. Books and cards are ordered by id; all places point into `sources`.
struct Catalogue {
    std::vector<Book> books;
    std::map<std::string, std::vector<Card>> cards;  ///< By id; each id's versions, the oldest first.
    std::vector<Term> terms;
    bool terms_damaged = false;  ///< begrippen.yaml could not be read: nothing follows from a term that is absent.

    const Book* find_book(const std::string& id) const;
    /// The card as it reads on a date: its latest version that starts on or before it; null when there is none.
    const Card* card_on(const std::string& id, const Date& date) const;
    const Term* find_term(const std::string& id) const;
};

/// The book's section model with this id, or null.
const SectionModel* find_section(const CardModel& model, const std::string& id);

}  // namespace boekwerk
