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

/// One key and value of `kenmerken`, `waarden` or `eigenschappen`, in the order of the file. A feature with choices
/// or several values has them in `items`, and joined by commas in `value`.
struct NamedValue {
    std::string key;
    Located<std::string> value;
    Place key_place;
    std::vector<Located<std::string>> items = {};
};

/// A step, package, category or other part of a card that has an identity of its own. Its anchor is `<card>--<id>`.
struct CardPart {
    Located<std::string> id;
    Located<std::string> kind;  ///< Of the book's card model.
    std::string name;           ///< May be empty.
    int number = 1;             ///< `nummer`, or its position among the card's parts of this kind.
    std::vector<NamedValue> properties;
    std::string label;  ///< By the kind's pattern: "Trede 2: Slaapwacht".
};

/// One section of a card with its text blocks inserted and its values filled in.
struct CardSection {
    std::string id;  ///< Of the book's card model.
    Place place;     ///< Of the heading.
    Blocks blocks;  ///< Heading levels as written: 3 and deeper. Parts of the card have become headings, lists, tables.
};

/// One product card, as it reads from a date on (`<id>@2026-07-01.md`), or from the beginning.
struct Card {
    std::string id;
    std::string book;
    const Source* source = nullptr;
    std::optional<Date> reads_from;
    Located<std::string> name;
    std::string name_note;  ///< Label of the footnote on the name, in `footnotes`; empty when there is none.
    std::vector<ProductCode> codes;
    std::optional<Located<CardLaw>> law;
    std::vector<Located<Unit>> units;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;  ///< Inclusive.
    std::vector<NamedValue> features;
    std::vector<NamedValue> values;
    std::vector<Relation> relations;
    std::vector<CardPart> parts;
    std::vector<Located<std::string>> lots;     ///< `percelen`: ids of the book's lots.
    std::vector<Located<std::string>> missing;  ///< As written: "doelgroep", "kenmerken.groepsgrootte", "productcode".
    std::vector<Question> questions;
    std::vector<CardSection> sections;  ///< In the order of the card model.
    std::vector<Footnote> footnotes;    ///< Labels unique in the card; those of a text block begin with its id.
    bool damaged = false;               ///< Part of it could not be read: nothing follows from what seems to be absent.
    std::vector<std::uint32_t> used_terms = {};  ///< By find_used_terms.
};

struct SectionModel {
    std::string id;
    std::string heading;
    bool required = false;
};

/// A feature of `kenmerken`. With `choices` a card names one or more of them; else it has one free text.
struct FeatureModel {
    std::string id;
    std::string heading;
    bool overview_only = false;  ///< `alleen-overzicht`: not shown on the card itself.
    std::vector<std::string> choices = {};
};

enum class CardForm { Sections, Table };
enum class PartView { Sections, List, Matrix };

/// A kind of parts that cards of a book may have.
struct PartModel {
    std::string id;
    std::string label;  ///< Pattern: `{n}` is the part's number, `{naam}` its name: "Trede {n}: {naam}".
    PartView view = PartView::Sections;
    std::string row_property;     ///< Matrix: the property whose values head the rows.
    std::string column_property;  ///< Matrix: the property whose values head the columns.
    std::string heading;          ///< Matrix: of the column of row headers.
};

/// What a book's cards look like.
struct CardModel {
    CardForm form = CardForm::Sections;
    std::string row_heading;   ///< Table: heads the column of section names; may be empty.
    std::string text_heading;  ///< Table: heads the column of texts; empty together with `row_heading`.
    std::vector<FeatureModel> features;
    std::vector<SectionModel> sections;
    std::vector<PartModel> parts;
    std::vector<std::string> required_keys;  ///< `gegevens`: keys that each card has or names under `ontbreekt`.
};

/// A lot (perceel) that a book's products can stand in.
struct Lot {
    std::string id;
    Located<std::string> name;
};

/// An overview that is computed from the cards: columns of features, or a matrix of products and the choices of one
/// feature, or of products and lots.
struct Overview {
    Located<std::string> id;
    Located<std::string> title;
    std::vector<Located<std::string>> features;  ///< `kenmerken`: one column each; empty for a matrix.
    Located<std::string> matrix;                 ///< Id of a feature with choices, or `percelen`; empty for columns.
};

/// Cards of a book that are shown beside each other: what is equal, what differs.
struct Comparison {
    Located<std::string> id;
    Located<std::string> title;
    std::vector<Located<std::string>> cards;
};

struct Change {
    std::string version;
    Date date;
    std::string text;
};

/// A group of cards under a heading of its own, within a part of a book.
struct CardGroup {
    std::string id;
    Located<std::string> title;
    bool numbered = true;
    bool shows_count = false;    ///< `toon-aantal`: the heading says how many products follow.
    std::string card_heading;    ///< `kaartkop`; empty: that of the part.
    std::size_t first_card = 0;  ///< In BookPart::cards.
    std::size_t card_count = 0;
};

/// A part of a book: free text, or a segment with cards; never all empty.
struct BookPart {
    std::string id;
    Located<std::string> title;
    bool numbered = true;
    bool shows_count = false;  ///< `toon-aantal`: the heading says how many products follow.
    std::string card_heading;  ///< `kaartkop`: pattern of the headings of its cards: "Resultaatgebied {n}: {naam}".
    Blocks blocks;             ///< Of `bestand`, values filled in; heading levels as written: 3 and deeper.
    std::vector<Footnote> footnotes;
    std::vector<Located<std::string>> cards;  ///< All, in order; those of the groups too.
    std::vector<CardGroup> groups;            ///< Cards before the first group stand in none.
    Place place;
    std::vector<std::uint32_t> used_terms = {};  ///< Of its own title, text and groups; by find_used_terms.
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
    std::vector<Lot> lots;
    std::vector<BookPart> parts;
    std::vector<Overview> overviews;
    std::vector<Comparison> comparisons;
    std::vector<Question> questions;
    std::vector<std::uint32_t> used_terms = {};  ///< Of its title, changes and overviews; by find_used_terms.
};

/// A term of the glossary.
struct Term {
    std::string id;
    Located<std::string> term;
    std::vector<std::string> inflections;
    std::string abbreviation;
    std::string definition;
    std::vector<Located<std::string>> books;  ///< Ids of the books that it holds in; empty: all.
    Place place;
};

/// A requirement or annex outside the catalogue.
struct ExternalSource {
    std::string id;
    Located<std::string> title;
    std::string version;   ///< May be empty.
    std::string location;  ///< `vindplaats`, may be empty.
    std::string label;     ///< `etiket`: how a part of it is named: "eis {onderdeel}"; may be empty.
    Place place;
};

/// Everything. Books and cards are ordered by id; all places point into `sources`.
struct Catalogue {
    std::vector<Book> books;
    std::map<std::string, std::vector<Card>> cards;  ///< By id; each id's versions, the oldest first.
    std::vector<Term> terms;
    bool terms_damaged = false;  ///< begrippen.yaml could not be read: nothing follows from a term that is absent.
    std::vector<ExternalSource> external_sources;
    bool external_sources_damaged = false;
    std::vector<Located<std::string>> proper_names;  ///< eigennamen.yaml: written with a capital, but no terms.
    bool proper_names_damaged = false;

    const Book* find_book(const std::string& id) const;
    /// The card as it reads on a date: its latest version that starts on or before it; null when there is none.
    const Card* card_on(const std::string& id, const Date& date) const;
    const Term* find_term(const std::string& id) const;
    const ExternalSource* find_external_source(const std::string& id) const;
};

/// Whether a term holds in the texts of a book.
bool holds_in(const Term& term, const std::string& book);

/// The card's part with this id, or null.
const CardPart* find_part(const Card& card, const std::string& id);

/// The anchor of a section or part of a card: `<card>--<id>`.
std::string part_anchor(const std::string& card, const std::string& id);

/// The model's kind of parts with this id, or null.
const PartModel* find_part_model(const CardModel& model, const std::string& id);

/// The book's section model with this id, or null.
const SectionModel* find_section(const CardModel& model, const std::string& id);

}  // namespace boekwerk
