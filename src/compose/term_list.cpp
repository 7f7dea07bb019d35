#include "compose/term_list.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "compose/card_facts.h"
#include "compose/made_blocks.h"

namespace boekwerk {

namespace {

/// The terms that the edition uses, in the order of the alphabet: letter case and diacritics do not count.
std::vector<const Term*> used_terms(const Edition& edition, const Catalogue& catalogue) {
    std::vector<bool> used(catalogue.terms.size());
    const auto mark = [&](const std::vector<std::uint32_t>& terms) {
        for (const std::uint32_t term : terms) used[term] = true;
    };
    mark(edition.book->used_terms);
    for (const EditionPart& part : edition.parts) {
        mark(part.part->used_terms);
        for (const Card* card : part.cards) mark(card->used_terms);
    }
    std::vector<std::pair<std::string, const Term*>> sorted;
    for (std::size_t i = 0; i < used.size(); ++i) {
        const Term& term = catalogue.terms[i];
        if (used[i]) sorted.emplace_back(folded(term.term.value), &term);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Term*> terms;
    terms.reserve(sorted.size());
    for (const auto& [key, term] : sorted) terms.push_back(term);
    return terms;
}

/// The term itself is the meaning of an abbreviation that only needs to be written out.
std::string meaning(const Term& term) {
    return term.definition.empty() && term.abbreviation.empty() ? to_follow : term.definition;
}

/// A cell with nothing to say stays empty.
Cell optional_cell(std::string text, const Place& place) {
    return text.empty() ? Cell{place, {}} : text_cell(std::move(text), place);
}

}  // namespace

Blocks term_list(const Edition& edition, const Catalogue& catalogue) {
    const std::vector<const Term*> terms = used_terms(edition, catalogue);
    if (terms.empty()) return {};
    const auto has = [&](const auto& text_of) {
        return std::any_of(terms.begin(), terms.end(), [&](const Term* term) { return !text_of(*term).empty(); });
    };
    const bool has_abbreviations = has([](const Term& term) { return term.abbreviation; });
    const bool has_meanings = has(meaning);

    Table table;
    table.columns.push_back({Alignment::Left, 30});
    std::vector<std::string> headings = {"Begrip"};
    if (has_abbreviations) {
        table.columns.push_back({Alignment::Left, 15});
        headings.emplace_back("Afkorting");
    }
    if (has_meanings) {
        table.columns.push_back({Alignment::Left, 55});
        headings.emplace_back("Betekenis");
    }
    table.header.push_back(header_row(headings));
    for (const Term* term : terms) {
        const Place& place = term->term.place;
        Row row{place, {}};
        Cell name{place, {}, true};
        name.blocks.push_back(text_paragraph(term->term.value, place, {"begrip--" + term->id, term->term.value}));
        row.cells.push_back(std::move(name));
        if (has_abbreviations) row.cells.push_back(optional_cell(term->abbreviation, place));
        if (has_meanings) row.cells.push_back(optional_cell(meaning(*term), place));
        table.rows.push_back(std::move(row));
    }
    Blocks blocks;
    blocks.push_back({edition.book->title.place, std::move(table)});
    return blocks;
}

}  // namespace boekwerk
