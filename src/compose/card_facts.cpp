#include "compose/card_facts.h"

#include <algorithm>
#include <functional>

#include "compose/made_blocks.h"
#include "compose/shown_awards.h"

namespace boekwerk {

namespace {

bool is_missing(const Card& card, const std::string& key) {
    return std::any_of(card.missing.begin(), card.missing.end(),
                       [&](const Located<std::string>& entry) { return entry.value == key; });
}

/// Rows of a facts table, each with the place of its value.
class FactRows {
public:
    FactRows(const Card& card, Table& table) : card_(card), table_(table) {}

    /// Adds a row when there is a value, or "Volgt nog" when `key` stands under `ontbreekt`; else nothing.
    void add(const std::string& key, const std::string& heading, const std::string& value, const Place& place) {
        if (!value.empty()) {
            add_row(heading, value, place);
        } else if (is_missing(card_, key)) {
            add_row(heading, to_follow, place);
        }
    }

private:
    void add_row(const std::string& heading, const std::string& value, const Place& place) {
        Row row{place, {}};
        row.cells.push_back(text_cell(heading, place, true));
        row.cells.push_back(text_cell(value, place));
        table_.rows.push_back(std::move(row));
    }

    const Card& card_;
    Table& table_;
};

std::string validity(const Card& card) {
    if (card.valid_from && card.valid_to) {
        return long_date(*card.valid_from) + " tot en met " + long_date(*card.valid_to);
    }
    if (card.valid_from) return "vanaf " + long_date(*card.valid_from);
    if (card.valid_to) return "tot en met " + long_date(*card.valid_to);
    return {};
}

std::string lot_names(const std::vector<Located<std::string>>& lots, const Edition& edition) {
    std::vector<std::string> names;
    for (const ShownLot& lot : shown_lots(edition)) {
        const bool stands_in =
            std::any_of(lots.begin(), lots.end(), [&](const Located<std::string>& id) { return id.value == lot.id; });
        if (stands_in) names.push_back(lot.name);
    }
    return join(names, ", ");
}

std::string question_text(const Question& question) {
    std::string text = question.text;
    std::vector<std::string> details;
    if (!question.who.empty()) details.push_back("voor: " + question.who);
    if (question.due) details.push_back("vóór " + long_date(*question.due));
    if (!details.empty()) text += " (" + join(details, ", ") + ")";
    return text;
}

/// The item of one card: its name, what is missing, its questions.
ListItem card_item(const Card& card, const CardModel& model) {
    ListItem item{card.name.place, {}};
    Inlines name;
    name.push_back(card_reference(card, ReferenceForm::Full, true));
    item.blocks.push_back(inline_paragraph(std::move(name), card.name.place));
    List points;
    const std::vector<std::string> missing = missing_names(card, model);
    if (!missing.empty()) {
        const Place& place = card.missing.front().place;
        points.items.push_back(text_item("Volgt nog: " + join(missing, ", ") + ".", place));
    }
    for (const Question& question : card.questions) {
        points.items.push_back(text_item(question_text(question), question.place));
    }
    item.blocks.push_back({card.name.place, std::move(points)});
    return item;
}

}  // namespace

std::string product_codes(const Card& card, const Date& date) {
    std::vector<std::string> codes;
    for (const ProductCode& code : card.codes) {
        if ((code.from && *code.from > date) || (code.to && *code.to < date)) continue;
        codes.push_back(code.municipality.empty() ? code.code.value
                                                  : code.code.value + " (gemeente " + code.municipality + ")");
    }
    return join(codes, ", ");
}

std::string unit_names(const Card& card) {
    std::vector<std::string> names;
    for (const Located<Unit>& unit : card.units) names.emplace_back(unit.value.name);
    return join(names, ", ");
}

std::vector<std::string> missing_names(const Card& card, const CardModel& model) {
    static const std::vector<std::pair<std::string, std::string>> fixed = {{"productcode", "Productcode"},
                                                                           {"codes", "Productcode"},
                                                                           {"wet", "Wet"},
                                                                           {"eenheid", "Eenheid"},
                                                                           {"geldig", "Geldigheid"}};
    std::vector<std::string> names;
    for (const Located<std::string>& entry : card.missing) {
        std::string name = entry.value;
        for (const auto& [key, heading] : fixed) {
            if (key == entry.value) name = heading;
        }
        for (const SectionModel& section : model.sections) {
            if (section.id == entry.value) name = section.heading;
        }
        for (const FeatureModel& feature : model.features) {
            if ("kenmerken." + feature.id == entry.value) name = feature.heading;
        }
        names.push_back(std::move(name));
    }
    return names;
}

Blocks facts_table(const Card& card, const Edition& edition) {
    const CardModel& model = edition.book->card_model;
    Table table;
    table.columns = {{Alignment::Left, 1}, {Alignment::Left, 3}};
    FactRows rows(card, table);
    const Place code_place = card.codes.empty() ? card.name.place : card.codes.front().code.place;
    rows.add("productcode", "Productcode", product_codes(card, edition.reference_date), code_place);
    rows.add("wet", "Wet", card.law ? law_name(card.law->value) : std::string(),
             card.law ? card.law->place : card.name.place);
    rows.add("eenheid", "Eenheid", unit_names(card), card.units.empty() ? card.name.place : card.units.front().place);
    rows.add("geldig", "Geldig", validity(card), card.name.place);
    const std::vector<Located<std::string>> lots = lots_of_card(edition, card);
    rows.add({}, "Percelen", lot_names(lots, edition), lots.empty() ? card.name.place : lots.front().place);
    for (const FeatureModel& feature : model.features) {
        if (feature.overview_only) continue;
        const auto found = std::find_if(card.features.begin(), card.features.end(),
                                        [&](const NamedValue& value) { return value.key == feature.id; });
        const bool present = found != card.features.end();
        rows.add("kenmerken." + feature.id, feature.heading, present ? found->value.value : std::string(),
                 present ? found->value.place : card.name.place);
    }
    std::vector<std::string> sections;
    for (const SectionModel& section : model.sections) {
        if (is_missing(card, section.id)) sections.push_back(section.heading);
    }
    rows.add({}, "Volgt nog", join(sections, ", "),
             card.missing.empty() ? card.name.place : card.missing.front().place);
    Blocks blocks;
    if (!table.rows.empty()) blocks.push_back({card.name.place, std::move(table)});
    return blocks;
}

namespace {

/// A column of the overview of products that cards may have nothing to say in.
struct OverviewColumn {
    const char* heading;
    std::vector<const char*> keys;  ///< Under `ontbreekt`.
    std::function<std::string(const Card&)> text_of;
    const char* absent = "geen";  ///< What the cell says when the card has no such thing.

    /// What a card's cell says; empty when the card has no such thing.
    std::string cell_text(const Card& card) const {
        std::string text = text_of(card);
        const bool announced =
            std::any_of(keys.begin(), keys.end(), [&](const char* key) { return is_missing(card, key); });
        return text.empty() && announced ? to_follow : text;
    }
};

/// Of code, law and awarded parts those of which some card says something.
std::vector<OverviewColumn> overview_columns(const Edition& edition) {
    std::vector<OverviewColumn> columns = {
        {"Productcode",
         {"productcode", "codes"},
         [&edition](const Card& card) { return product_codes(card, edition.reference_date); }},
        {"Wet", {"wet"}, [](const Card& card) { return card.law ? law_name(card.law->value) : std::string(); }},
        {"Gegunde onderdelen",
         {},
         [&edition](const Card& card) { return join(awarded_part_labels(edition, card), "; "); },
         "alles"}};
    std::erase_if(columns, [&](const OverviewColumn& column) {
        return std::all_of(edition.parts.begin(), edition.parts.end(), [&](const EditionPart& part) {
            return std::all_of(part.cards.begin(), part.cards.end(),
                               [&](const Card* card) { return column.cell_text(*card).empty(); });
        });
    });
    return columns;
}

}  // namespace

Block product_overview(const Edition& edition) {
    // Parts are level 1, so cards have numbers of their own from level 2 on.
    const bool numbered = edition.numbering.size() >= 2;
    const std::vector<OverviewColumn> columns = overview_columns(edition);
    std::vector<std::string> headings = {"Product"};
    if (numbered) headings.insert(headings.begin(), "Nummer");
    for (const OverviewColumn& column : columns) headings.emplace_back(column.heading);
    headings.emplace_back("Segment");
    Table table;
    table.anchor = "productoverzicht-tabel";
    table.columns.resize(headings.size());
    table.header.push_back(header_row(headings));
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) {
            const Place& place = card->name.place;
            Row row{place, {}};
            if (numbered) {
                row.cells.push_back(reference_cell(*card, ReferenceForm::Number, false));
                row.cells.push_back(text_cell(card->name.value, place, true));
            } else {
                row.cells.push_back(reference_cell(*card, ReferenceForm::Title, true));
            }
            for (const OverviewColumn& column : columns) {
                const std::string text = column.cell_text(*card);
                row.cells.push_back(text_cell(text.empty() ? column.absent : text, place));
            }
            row.cells.push_back(text_cell(part.part->title.value, part.part->title.place));
            table.rows.push_back(std::move(row));
        }
    }
    return {edition.title.place, std::move(table)};
}

bool has_open_points(const Edition& edition) {
    if (!edition.book->questions.empty()) return true;
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) {
            if (!card->missing.empty() || !card->questions.empty()) return true;
        }
    }
    return false;
}

Blocks open_points(const Edition& edition) {
    Blocks blocks;
    List book_list;
    for (const Question& question : edition.book->questions) {
        book_list.items.push_back(text_item(question_text(question), question.place));
    }
    if (!book_list.items.empty()) {
        blocks.push_back(text_paragraph("Over het hele boek:", edition.book->title.place));
        blocks.push_back({edition.book->title.place, std::move(book_list)});
    }
    for (const EditionPart& part : edition.parts) {
        List cards;
        cards.tight = false;
        for (const Card* card : part.cards) {
            if (card->missing.empty() && card->questions.empty()) continue;
            cards.items.push_back(card_item(*card, edition.book->card_model));
        }
        if (cards.items.empty()) continue;
        Heading heading;
        heading.level = 2;
        heading.numbered = false;
        heading.anchor = "open-punten--" + part.part->id;
        heading.content.push_back({part.part->title.place, Text{part.part->title.value}});
        blocks.push_back({part.part->title.place, std::move(heading)});
        blocks.push_back({part.part->title.place, std::move(cards)});
    }
    return blocks;
}

std::string absent_card_text(const Card& card, const std::string& part, const Book& book, const Date& date) {
    const std::string code = product_codes(card, date);
    std::string text = card.name.value;
    const SectionModel* section = find_section(book.card_model, part);
    const CardPart* card_part = find_part(card, part);
    if (section != nullptr) text += ", " + section->heading;
    if (card_part != nullptr) text += ", " + card_part->label;
    text += " (";
    if (!code.empty()) text += "productcode " + code + ", ";
    return text + book.title.value + ", versie " + book.version + ")";
}

}  // namespace boekwerk
