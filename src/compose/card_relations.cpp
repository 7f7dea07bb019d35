#include "compose/card_relations.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "compose/made_blocks.h"

namespace boekwerk {

namespace {

constexpr std::size_t outside = std::numeric_limits<std::size_t>::max();

/// The rows of a card's table, in their order: a kind of relation as one of its two cards sees it.
struct RelationRow {
    RelationKind kind;
    bool incoming;
    const char* words;
};
constexpr std::array<RelationRow, 12> relation_rows = {{
    {RelationKind::StepsDownTo, false, "Afschalen kan naar"},
    {RelationKind::StepsDownTo, true, "Afschalen kan vanaf"},
    {RelationKind::StepsUpTo, false, "Opschalen kan naar"},
    {RelationKind::StepsUpTo, true, "Opschalen kan vanaf"},
    {RelationKind::FlowsTo, false, "Doorstroom kan naar"},
    {RelationKind::FlowsTo, true, "Instroom kan vanaf"},
    {RelationKind::Requires, false, "Vereist ook"},
    {RelationKind::Requires, true, "Is vereist bij"},
    {RelationKind::Excludes, false, "Mag niet samen met"},
    {RelationKind::SameAs, false, "Gelijk aan"},
    {RelationKind::See, false, "Zie ook"},
    {RelationKind::See, true, "Wordt genoemd bij"},
}};

/// Whether a relation says the same from both sides.
bool is_symmetric(RelationKind kind) {
    return kind == RelationKind::Excludes || kind == RelationKind::SameAs;
}

/// The relation that makes an incoming one needless on a card: it says the same, or leads back to where that comes
/// from.
RelationKind counterpart(RelationKind kind) {
    switch (kind) {
        case RelationKind::StepsDownTo: return RelationKind::StepsUpTo;
        case RelationKind::StepsUpTo: return RelationKind::StepsDownTo;
        default: return kind;
    }
}

bool has_counterpart(RelationKind kind) {
    return kind == RelationKind::StepsDownTo || kind == RelationKind::StepsUpTo || kind == RelationKind::See;
}

bool has_level(RelationKind kind) {
    return kind == RelationKind::Requires || kind == RelationKind::Excludes;
}

std::size_t row_of(RelationKind kind, bool incoming) {
    const bool as_incoming = incoming && !is_symmetric(kind);
    const auto* const found = std::find_if(relation_rows.begin(), relation_rows.end(), [&](const RelationRow& row) {
        return row.kind == kind && row.incoming == as_incoming;
    });
    return static_cast<std::size_t>(found - relation_rows.begin());
}

/// One relation as a card sees it: the place of its row, and the other card.
struct Fact {
    std::size_t row = 0;
    RelationLevel level = RelationLevel::Client;
    std::size_t position = outside;  ///< Of the other card in the edition.
    std::string_view id;             ///< Of the other card.
    Place place;

    auto line() const { return std::tie(row, level); }
    auto order() const { return std::tie(row, level, position); }
    bool same(const Fact& other) const { return line() == other.line() && id == other.id; }
};

/// In their order; those outside the edition in the order in which the card names them. Each once.
void sort_facts(std::vector<Fact>& facts) {
    std::set<std::tuple<std::size_t, RelationLevel, std::string_view>> seen;
    facts.erase(std::remove_if(facts.begin(), facts.end(),
                               [&](const Fact& fact) {
                                   return !seen.insert({fact.row, fact.level, fact.id}).second;
                               }),
                facts.end());
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.order() < b.order(); });
}

std::string row_heading(const Fact& fact) {
    const RelationRow& row = relation_rows[fact.row];
    std::string text = row.words;
    if (!has_level(row.kind)) return text;
    return text +
           (fact.level == RelationLevel::Client ? " (voor dezelfde cliënt)" : " (in het contract van de aanbieder)");
}

/// One paragraph, or a list of more.
Cell cell_of(Blocks paragraphs, const Place& place) {
    Cell cell{place, {}};
    if (paragraphs.size() == 1) {
        cell.blocks = std::move(paragraphs);
        return cell;
    }
    List list;
    for (Block& paragraph : paragraphs) {
        ListItem& item = list.items.emplace_back(ListItem{paragraph.place, {}});
        item.blocks.push_back(std::move(paragraph));
    }
    cell.blocks.push_back({place, std::move(list)});
    return cell;
}

/// A rule of the whole book.
struct CombinationRule {
    std::size_t first = 0;  ///< Position of the card that it is listed under.
    bool excludes = false;
    std::size_t second = outside;
    RelationLevel level = RelationLevel::Client;
    std::string_view first_id;
    std::string_view second_id;
    Place place;

    auto order() const { return std::tie(first, excludes, second, second_id, level); }
};

/// In their order, each once.
void sort_rules(std::vector<CombinationRule>& rules) {
    std::stable_sort(rules.begin(), rules.end(),
                     [](const CombinationRule& a, const CombinationRule& b) { return a.order() < b.order(); });
    rules.erase(std::unique(rules.begin(), rules.end(),
                            [](const CombinationRule& a, const CombinationRule& b) { return a.order() == b.order(); }),
                rules.end());
}

}  // namespace

CardRelations::CardRelations(const Edition& edition) {
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) {
            if (positions_.emplace(card->id, cards_.size()).second) cards_.push_back(card);
        }
    }
    incoming_.resize(cards_.size());
    for (const Card* card : cards_) {
        for (const Relation& relation : card->relations) {
            const auto target = position(relation.card.value);
            if (target && cards_[*target] != card) incoming_[*target].push_back({card, &relation});
        }
    }
}

std::optional<std::size_t> CardRelations::position(std::string_view id) const {
    const auto found = positions_.find(id);
    if (found == positions_.end()) return std::nullopt;
    return found->second;
}

Inline CardRelations::reference_to(const std::string& id, const Place& place, bool shows_page) const {
    const auto at = position(id);
    Inline item = at ? card_reference(*cards_[*at], ReferenceForm::Full, shows_page) : Inline{place, Reference{}};
    item.place = place;
    std::get<Reference>(item.value).id = id;
    return item;
}

Blocks CardRelations::of_card(const Card& card) const {
    std::vector<Fact> facts;
    std::set<std::pair<RelationKind, std::string_view>> own;
    for (const Relation& relation : card.relations) {
        const std::string& id = relation.card.value;
        if (id == card.id) continue;
        own.insert({relation.kind, id});
        facts.push_back(
            {row_of(relation.kind, false), relation.level, position(id).value_or(outside), id, relation.place});
    }
    if (const auto here = position(card.id)) {
        for (const auto& [from, relation] : incoming_[*here]) {
            const RelationKind kind = relation->kind;
            if (has_counterpart(kind) && own.contains({counterpart(kind), from->id})) continue;
            facts.push_back({row_of(kind, true), relation->level, *position(from->id), from->id, relation->place});
        }
    }
    if (facts.empty()) return {};
    sort_facts(facts);
    Table table;
    table.columns = {{Alignment::Left, 0}, {Alignment::Left, 0}};
    for (std::size_t i = 0; i < facts.size();) {
        const Fact& first = facts[i];
        Blocks references;
        for (; i < facts.size() && facts[i].line() == first.line(); ++i) {
            Inlines content;
            content.push_back(reference_to(std::string(facts[i].id), facts[i].place, true));
            references.push_back(inline_paragraph(std::move(content), facts[i].place));
        }
        Row row{first.place, {}};
        row.cells.push_back(text_cell(row_heading(first), first.place, true));
        row.cells.push_back(cell_of(std::move(references), first.place));
        table.rows.push_back(std::move(row));
    }
    Blocks blocks;
    blocks.push_back({card.name.place, std::move(table)});
    return blocks;
}

Blocks CardRelations::combination_rules() const {
    std::vector<CombinationRule> rules;
    for (std::size_t here = 0; here < cards_.size(); ++here) {
        for (const Relation& relation : cards_[here]->relations) {
            if (!has_level(relation.kind) || relation.card.value == cards_[here]->id) continue;
            CombinationRule rule;
            rule.first = here;
            rule.excludes = relation.kind == RelationKind::Excludes;
            rule.second = position(relation.card.value).value_or(outside);
            rule.level = relation.level;
            rule.first_id = cards_[here]->id;
            rule.second_id = relation.card.value;
            rule.place = relation.place;
            if (rule.excludes && rule.second < rule.first) {
                std::swap(rule.first, rule.second);
                std::swap(rule.first_id, rule.second_id);
            }
            rules.push_back(rule);
        }
    }
    if (rules.empty()) return {};
    sort_rules(rules);
    Table table;
    table.anchor = "combinatieregels-tabel";
    table.columns = {{Alignment::Left, 0}, {Alignment::Left, 0}, {Alignment::Left, 0}, {Alignment::Left, 0}};
    table.header.push_back(header_row({"Product", "Regel", "Product", "Geldt voor"}));
    for (const CombinationRule& rule : rules) {
        Row row{rule.place, {}};
        const auto add_product = [&](std::string_view id, bool heads_row) {
            Inlines content;
            content.push_back(reference_to(std::string(id), rule.place, false));
            Cell& cell = row.cells.emplace_back(Cell{rule.place, {}, heads_row});
            cell.blocks.push_back(inline_paragraph(std::move(content), rule.place));
        };
        add_product(rule.first_id, true);
        row.cells.push_back(text_cell(rule.excludes ? "mag niet samen met" : "vereist ook", rule.place));
        add_product(rule.second_id, false);
        row.cells.push_back(text_cell(
            rule.level == RelationLevel::Client ? "dezelfde cliënt" : "het contract van de aanbieder", rule.place));
        table.rows.push_back(std::move(row));
    }
    Blocks blocks;
    blocks.push_back({cards_[rules.front().first]->name.place, std::move(table)});
    return blocks;
}

}  // namespace boekwerk
