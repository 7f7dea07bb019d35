#include "catalogue/insert_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/read_card_parts.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

constexpr int part_level = 3;

const Insertion* part_marker(const Block& block) {
    const auto* insertion = std::get_if<Insertion>(&block.value);
    return insertion != nullptr && insertion->kind != InsertionKind::Text ? insertion : nullptr;
}

/// The marker as an author writes it.
std::string written(const Insertion& marker) {
    return (marker.kind == InsertionKind::Part ? "{onderdeel: " : "{onderdelen: ") + marker.name + "}";
}

Block text_block(std::string text, const Place& place, Anchor anchor = {}) {
    Inlines inlines;
    inlines.push_back({place, Text{std::move(text)}});
    return {place, Paragraph{std::move(inlines), std::move(anchor)}};
}

Cell text_cell(std::string text, const Place& place, bool heads_row, Anchor anchor = {}) {
    Cell cell{place, {}, heads_row};
    cell.blocks.push_back(text_block(std::move(text), place, std::move(anchor)));
    return cell;
}

class PartInserter {
public:
    PartInserter(Card& card, const CardModel& model, bool is_whole, Diagnostics& diagnostics)
        : card_(card), model_(model), is_whole_(is_whole), diagnostics_(diagnostics) {}

    void insert() {
        for (CardSection& section : card_.sections) insert_into(section.blocks);
        for (Footnote& footnote : card_.footnotes) {
            reject(footnote.blocks, "in een voetnoot");
        }
        if (is_whole_) check_all_inserted();
    }

private:
    void insert_into(Blocks& blocks) {
        reject_nested(blocks);
        if (std::none_of(blocks.begin(), blocks.end(), part_marker)) return;
        Blocks result;
        result.reserve(blocks.size());
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            Block& block = blocks[i];
            const Insertion* marker = part_marker(block);
            if (marker == nullptr) {
                result.push_back(std::move(block));
            } else if (marker->kind == InsertionKind::Part) {
                if (!insert_heading(*marker, block.place, result)) continue;
                check_text_follows(*marker, block.place, i + 1 < blocks.size() ? &blocks[i + 1] : nullptr);
            } else {
                insert_table(*marker, block.place, result);
            }
        }
        blocks = std::move(result);
    }

    void reject_nested(Blocks& blocks) {
        for (Block& block : blocks) {
            if (auto* list = std::get_if<List>(&block.value)) {
                for (ListItem& item : list->items) reject(item.blocks, "in een lijst");
            } else if (auto* box = std::get_if<Box>(&block.value)) {
                reject(box->blocks, "in een kader");
            }
        }
    }

    /// What a rejected marker names is not missing as well.
    void reject(Blocks& blocks, const char* where) {
        for (const Insertion& marker : reject_part_markers(blocks, where, diagnostics_)) {
            rejected_.emplace(marker.kind, marker.name);
        }
    }

    /// Gives whether the marker is right.
    bool insert_heading(const Insertion& marker, const Place& place, Blocks& out) {
        const CardPart* part = find_part(card_, marker.name);
        if (part == nullptr) {
            if (card_.damaged && card_.parts.empty()) return false;
            std::vector<std::string> known;
            for (const CardPart& other : card_.parts) known.push_back(other.id.value);
            report(
                DiagnosticCode::UnknownPart, place,
                marker.name.empty() ? "deze regel noemt geen onderdeel"
                                    : "kaart " + card_.id + " heeft geen onderdeel ‘" + marker.name + "’",
                known.empty() ? "zet het onderdeel op de kaart onder ‘onderdelen’" : suggest_name(marker.name, known));
            return false;
        }
        const PartModel* kind = find_part_model(model_, part->kind.value);
        if (kind == nullptr || !is_new(marker, place)) return false;
        if (kind->view != PartView::Sections) {
            report(DiagnosticCode::MisplacedPart, place,
                   "onderdeel ‘" + marker.name + "’ heeft geen eigen tekst: soort ‘" + kind->id + "’ is een " +
                       view_name(kind->view),
                   "gebruik {onderdelen: " + kind->id + "}");
            return false;
        }
        Heading heading;
        heading.level = part_level;
        heading.anchor = part_anchor(card_.id, part->id.value);
        heading.content.push_back({place, Text{part->label}});
        out.push_back({place, std::move(heading)});
        return true;
    }

    /// A part needs a text of its own before the next part, the next heading of its level and the end of the section.
    void check_text_follows(const Insertion& marker, const Place& place, const Block* next) {
        const auto* heading = next == nullptr ? nullptr : std::get_if<Heading>(&next->value);
        const auto* other = next == nullptr ? nullptr : part_marker(*next);
        const bool ends = next == nullptr || (heading != nullptr && heading->level <= part_level) ||
                          (other != nullptr && other->kind == InsertionKind::Part);
        if (!ends || !is_whole_) return;
        report(DiagnosticCode::EmptySection, place, "onderdeel ‘" + marker.name + "’ heeft geen tekst",
               "schrijf de tekst onder " + written(marker));
    }

    void insert_table(const Insertion& marker, const Place& place, Blocks& out) {
        const PartModel* kind = find_part_model(model_, marker.name);
        std::vector<const CardPart*> parts;
        for (const CardPart& part : card_.parts) {
            if (part.kind.value == marker.name) parts.push_back(&part);
        }
        if (parts.empty()) {
            if (card_.damaged && card_.parts.empty()) return;
            std::vector<std::string> known;
            for (const CardPart& part : card_.parts) {
                if (std::find(known.begin(), known.end(), part.kind.value) == known.end()) {
                    known.push_back(part.kind.value);
                }
            }
            report(DiagnosticCode::UnknownPart, place,
                   marker.name.empty() ? "deze regel noemt geen soort onderdelen"
                                       : "kaart " + card_.id + " heeft geen onderdelen van soort ‘" + marker.name + "’",
                   known.empty() ? "zet ze op de kaart onder ‘onderdelen’" : suggest_name(marker.name, known));
            return;
        }
        if (kind == nullptr || !is_new(marker, place)) return;
        if (kind->view == PartView::List) {
            out.push_back(make_list(parts, place));
        } else if (kind->view == PartView::Matrix) {
            out.push_back(make_matrix(*kind, parts, place));
        } else {
            report(DiagnosticCode::MisplacedPart, place,
                   "onderdelen van soort ‘" + kind->id + "’ hebben elk een eigen tekst",
                   "zet {onderdeel: " + parts.front()->id.value +
                       "} boven de tekst van dat onderdeel, en zo bij elk onderdeel");
        }
    }

    Block make_list(const std::vector<const CardPart*>& parts, const Place& place) const {
        List list;
        for (const CardPart* part : parts) {
            ListItem item{place, {}};
            item.blocks.push_back(text_block(part->label, place, {part_anchor(card_.id, part->id.value), part->label}));
            list.items.push_back(std::move(item));
        }
        return {place, std::move(list)};
    }

    Block make_matrix(const PartModel& kind, const std::vector<const CardPart*>& parts, const Place& place) const {
        std::vector<std::string> rows;
        std::vector<std::string> columns;
        std::map<std::pair<std::string, std::string>, const CardPart*> cells;
        for (const CardPart* part : parts) {
            const NamedValue* row = find_property(*part, kind.row_property);
            const NamedValue* column = find_property(*part, kind.column_property);
            if (row == nullptr || column == nullptr) continue;
            for (const auto& [value, values] : {std::pair(row, &rows), std::pair(column, &columns)}) {
                if (std::find(values->begin(), values->end(), value->value.value) == values->end()) {
                    values->push_back(value->value.value);
                }
            }
            cells.emplace(std::pair(row->value.value, column->value.value), part);
        }
        Table table;
        table.columns.resize(columns.size() + 1);
        Row header{place, {}};
        header.cells.push_back(text_cell(kind.heading, place, false));
        for (const std::string& column : columns) header.cells.push_back(text_cell(column, place, false));
        table.header.push_back(std::move(header));
        for (const std::string& name : rows) {
            Row row{place, {}};
            row.cells.push_back(text_cell(name, place, true));
            for (const std::string& column : columns) {
                const auto found = cells.find({name, column});
                if (found == cells.end()) {
                    row.cells.push_back(text_cell("nee", place, false));
                } else {
                    const CardPart& part = *found->second;
                    row.cells.push_back(
                        text_cell("ja", place, false, {part_anchor(card_.id, part.id.value), part.label}));
                }
            }
            table.rows.push_back(std::move(row));
        }
        return {place, std::move(table)};
    }

    bool is_new(const Insertion& marker, const Place& place) {
        const auto [first, is_new] = first_.emplace(std::pair(marker.kind, marker.name), place);
        if (is_new) return true;
        diagnostics_.report({DiagnosticCode::DoublePart,
                             place,
                             written(marker) + " staat twee keer op kaart " + card_.id,
                             "haal een van de twee weg",
                             {{first->second, "hier ook"}}});
        return false;
    }

    void check_all_inserted() {
        for (const PartModel& kind : model_.parts) {
            for (const CardPart& part : card_.parts) {
                if (part.kind.value != kind.id) continue;
                const bool own_text = kind.view == PartView::Sections;
                const Insertion marker{own_text ? part.id.value : kind.id,
                                       own_text ? InsertionKind::Part : InsertionKind::PartTable};
                const std::pair key(marker.kind, marker.name);
                if (!first_.contains(key) && !rejected_.contains(key)) {
                    report(DiagnosticCode::PartNotInText, part.id.place,
                           own_text ? "onderdeel ‘" + part.id.value + "’ staat nergens in de tekst"
                                    : "de onderdelen van soort ‘" + kind.id + "’ staan nergens in de tekst",
                           "zet " + written(marker) + " alleen op een regel" +
                               (own_text ? ", met de tekst van het onderdeel eronder" : ""));
                }
                if (!own_text) break;
            }
        }
    }

    static std::string view_name(PartView view) { return view == PartView::List ? "lijst" : "matrix"; }

    void report(DiagnosticCode code, const Place& place, std::string message, std::string remedy) {
        diagnostics_.report({code, place, std::move(message), std::move(remedy)});
    }

    Card& card_;
    const CardModel& model_;
    bool is_whole_;
    Diagnostics& diagnostics_;
    std::map<std::pair<InsertionKind, std::string>, Place> first_;  ///< Where each marker was found first.
    std::set<std::pair<InsertionKind, std::string>> rejected_;      ///< Markers that stand at a wrong place.
};

}  // namespace

void insert_parts(Card& card, const CardModel& model, bool is_whole, Diagnostics& diagnostics) {
    PartInserter(card, model, is_whole, diagnostics).insert();
}

std::vector<Insertion> reject_part_markers(Blocks& blocks, const std::string& where, Diagnostics& diagnostics) {
    std::vector<Insertion> rejected;
    const auto take_out = [&](Blocks& list) {
        for (const Block& block : list) {
            const Insertion* marker = part_marker(block);
            if (marker == nullptr) continue;
            rejected.push_back(*marker);
            diagnostics.report({DiagnosticCode::MisplacedPart, block.place,
                                written(*marker) + " kan niet " + where + " staan",
                                "zet de regel in een sectie van een kaart, buiten lijsten en kaders"});
        }
        list.erase(std::remove_if(list.begin(), list.end(), part_marker), list.end());
    };
    take_out(blocks);
    for_each_block(blocks, [&](Block& block) {
        if (auto* list = std::get_if<List>(&block.value)) {
            for (ListItem& item : list->items) take_out(item.blocks);
        } else if (auto* box = std::get_if<Box>(&block.value)) {
            take_out(box->blocks);
        }
    });
    return rejected;
}

}  // namespace boekwerk
