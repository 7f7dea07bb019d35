#include "compose/external_list.h"

#include <set>
#include <string>

#include "base/pattern.h"
#include "compose/made_blocks.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

/// Ids of the external sources that the edition's texts refer to.
std::set<std::string> used_sources(const Edition& edition) {
    std::set<std::string> used;
    const auto gather = [&](const Blocks& blocks) {
        for_each_inline(blocks, [&](const Inline& item) {
            const auto* reference = std::get_if<Reference>(&item.value);
            if (reference != nullptr && reference->kind == TargetKind::External) used.insert(reference->id);
        });
    };
    const auto gather_notes = [&](const std::vector<Footnote>& notes) {
        for (const Footnote& note : notes) gather(note.blocks);
    };
    for (const EditionPart& part : edition.parts) {
        gather(part.part->blocks);
        gather_notes(part.part->footnotes);
        for (const Card* card : part.cards) {
            for (const CardSection& section : card->sections) gather(section.blocks);
            gather_notes(card->footnotes);
        }
    }
    return used;
}

}  // namespace

Blocks external_list(const Edition& edition, const Catalogue& catalogue) {
    const std::set<std::string> used = used_sources(edition);
    Table table;
    table.columns = {{Alignment::Left, 50}, {Alignment::Left, 20}, {Alignment::Left, 30}};
    table.header.push_back(header_row({"Document", "Versie", "Waar te vinden"}));
    for (const ExternalSource& source : catalogue.external_sources) {
        if (!used.contains(source.id)) continue;
        Row row{source.place, {}};
        Cell title{source.title.place, {}, true};
        title.blocks.push_back(text_paragraph(source.title.value, source.title.place, {"extern--" + source.id}));
        row.cells.push_back(std::move(title));
        row.cells.push_back(text_cell(source.version.empty() ? "niet genoemd" : source.version, source.place));
        row.cells.push_back(text_cell(source.location.empty() ? "niet genoemd" : source.location, source.place));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return {};
    Blocks blocks;
    blocks.push_back({edition.book->title.place, std::move(table)});
    return blocks;
}

std::string external_text(const ExternalSource& source, const std::string& part) {
    std::string text;
    if (!part.empty()) text = fill_pattern(source.label, {{"onderdeel", part}}) + " van ";
    text += source.title.value;
    if (!source.version.empty()) text += ", versie " + source.version;
    return text;
}

}  // namespace boekwerk
