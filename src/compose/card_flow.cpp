// The flow picture of a group of products, and the same steps in words. A part of CardRelations.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "compose/card_relations.h"
#include "compose/made_blocks.h"

namespace boekwerk {

namespace {

/// More than this nobody can read from a picture.
constexpr std::size_t most_boxes = 30;
constexpr std::size_t most_arrows = 45;

const char* step_name(RelationKind kind) {
    switch (kind) {
        case RelationKind::StepsDownTo: return "afschalen";
        case RelationKind::StepsUpTo: return "opschalen";
        default: return "doorstroom";
    }
}

bool is_step(RelationKind kind) {
    return kind == RelationKind::StepsDownTo || kind == RelationKind::StepsUpTo || kind == RelationKind::FlowsTo;
}

bool has_relation(const Card& card, RelationKind kind, const std::string& id) {
    return std::any_of(card.relations.begin(), card.relations.end(),
                       [&](const Relation& relation) { return relation.kind == kind && relation.card.value == id; });
}

std::string counted(std::size_t count, const char* one, const char* more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
}

}  // namespace

Blocks CardRelations::flow(const std::string& id, const std::string& title, const Card* const* first,
                           std::size_t count) const {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto here = position(first[i]->id)) add_steps(*first[i], *here, steps);
    }
    if (steps.empty()) return {};
    const auto order = [](const Step& step) { return std::tie(step.from, step.to, step.kind); };
    std::stable_sort(steps.begin(), steps.end(), [&](const Step& a, const Step& b) { return order(a) < order(b); });
    steps.erase(
        std::unique(steps.begin(), steps.end(), [&](const Step& a, const Step& b) { return order(a) == order(b); }),
        steps.end());
    Blocks blocks;
    blocks.reserve(2);
    Block drawn = picture(id, title, steps, first, count);
    const auto& diagram = std::get<Diagram>(drawn.value);
    const bool readable = diagram.nodes.size() <= most_boxes && diagram.edges.size() <= most_arrows;
    if (readable) blocks.push_back(std::move(drawn));
    blocks.push_back(steps_in_words(steps, first, count));
    return blocks;
}

void CardRelations::add_steps(const Card& card, std::size_t from, std::vector<Step>& steps) const {
    for (const Relation& relation : card.relations) {
        const auto to = position(relation.card.value);
        if (!is_step(relation.kind) || !to || *to == from) continue;
        Step step{from, *to, relation.kind, relation.place};
        // What both cards say of each other is one step: down.
        if (relation.kind == RelationKind::StepsUpTo &&
            has_relation(*cards_[*to], RelationKind::StepsDownTo, card.id)) {
            std::swap(step.from, step.to);
            step.kind = RelationKind::StepsDownTo;
        }
        steps.push_back(step);
    }
}

Block CardRelations::picture(const std::string& id, const std::string& title, const std::vector<Step>& steps,
                             const Card* const* first, std::size_t count) const {
    Diagram diagram;
    diagram.anchor = id + "--stroomschema";
    std::set<std::size_t> wanted;
    for (const Step& step : steps) wanted.insert({step.from, step.to});
    std::map<std::size_t, std::size_t> node;  // By position of the card.
    const auto add_node = [&](std::size_t card) {
        node.emplace(card, diagram.nodes.size());
        diagram.nodes.push_back({cards_[card]->name.value});
    };
    for (std::size_t i = 0; i < count; ++i) {
        const auto here = position(first[i]->id);
        if (here && wanted.erase(*here) != 0) add_node(*here);
    }
    for (const std::size_t other : wanted) add_node(other);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool again = i > 0 && steps[i].from == steps[i - 1].from && steps[i].to == steps[i - 1].to;
        if (again) {
            diagram.edges.back().label += std::string(", ") + step_name(steps[i].kind);
        } else {
            diagram.edges.push_back({node.at(steps[i].from), node.at(steps[i].to), step_name(steps[i].kind)});
        }
    }
    const Place& place = steps.front().place;
    diagram.caption.push_back({place, Text{"Van product naar product: " + title}});
    diagram.alternative =
        "Schema van " + title + ": " + counted(diagram.edges.size(), "stap", "stappen") + " tussen " +
        counted(diagram.nodes.size(), "product", "producten") +
        ", elk als een pijl naar het product dat kan volgen. De lijst onder het schema noemt dezelfde "
        "stappen in woorden.";
    return {place, std::move(diagram)};
}

Block CardRelations::steps_in_words(const std::vector<Step>& steps, const Card* const* first, std::size_t count) const {
    std::set<std::string_view> here;
    for (std::size_t i = 0; i < count; ++i) here.insert(first[i]->id);
    List list;
    for (std::size_t i = 0; i < steps.size();) {
        const Step& step = steps[i];
        std::string names;
        for (; i < steps.size() && steps[i].from == step.from && steps[i].to == step.to; ++i) {
            names += std::string(names.empty() ? ": " : ", ") + step_name(steps[i].kind);
        }
        Inlines content;
        content.push_back({step.place, Text{"Van "}});
        for (const std::size_t card : {step.from, step.to}) {
            if (card == step.to) content.push_back({step.place, Text{" naar "}});
            // What stands in the same group is not far; of another product the page helps.
            const std::string& id = cards_[card]->id;
            content.push_back(reference_to(id, step.place, !here.contains(id)));
        }
        content.push_back({step.place, Text{std::move(names)}});
        ListItem& item = list.items.emplace_back(ListItem{step.place, {}});
        item.blocks.push_back(inline_paragraph(std::move(content), step.place));
    }
    return {steps.front().place, std::move(list)};
}

}  // namespace boekwerk
