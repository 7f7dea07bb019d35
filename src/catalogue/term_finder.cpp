#include "catalogue/term_finder.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/letters.h"
#include "base/parallel.h"
#include "document/passage.h"

namespace boekwerk {

namespace {

using UsedTerms = std::vector<std::uint32_t>;

/// The glossary as one book uses it.
class BookGlossary {
public:
    BookGlossary(const std::vector<Term>& terms, const std::string& book)
        : finder_(terms, book), behind_(terms.size()) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!holds_in(terms[i], book) || terms[i].definition.empty()) continue;
            std::vector<bool> used(terms.size());
            finder_.mark_used(terms[i].definition, used);
            behind_[i] = indexes(used);
        }
    }

    const TermFinder& finder() const { return finder_; }

    /// With the terms that definitions lead to.
    UsedTerms complete(std::vector<bool> used) const {
        UsedTerms open = indexes(used);
        while (!open.empty()) {
            const std::uint32_t term = open.back();
            open.pop_back();
            for (const std::uint32_t next : behind_[term]) {
                if (used[next]) continue;
                used[next] = true;
                open.push_back(next);
            }
        }
        return indexes(used);
    }

private:
    static UsedTerms indexes(const std::vector<bool>& used) {
        UsedTerms result;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (used[i]) result.push_back(static_cast<std::uint32_t>(i));
        }
        return result;
    }

    TermFinder finder_;
    std::vector<UsedTerms> behind_;  ///< By term: those that its definition uses.
};

/// Marks what one card, part or book uses.
class UseMarker {
public:
    UseMarker(const Catalogue& catalogue, const std::unordered_map<std::string, std::size_t>& ids,
              const BookGlossary& glossary)
        : ids_(ids), glossary_(glossary), used_(catalogue.terms.size()) {}

    void mark(std::string_view text) { glossary_.finder().mark_used(text, used_); }

    void mark(const Blocks& blocks) {
        for_each_passage(blocks, [this](const Passage& passage) {
            mark(passage.text());
            for (const Reference* reference : passage.references()) {
                const auto term = reference->kind == TargetKind::Term ? ids_.find(reference->id) : ids_.end();
                if (term != ids_.end()) used_[term->second] = true;
            }
        });
    }

    void mark(const std::vector<Footnote>& footnotes) {
        for (const Footnote& footnote : footnotes) mark(footnote.blocks);
    }

    UsedTerms take() { return glossary_.complete(std::move(used_)); }

private:
    const std::unordered_map<std::string, std::size_t>& ids_;
    const BookGlossary& glossary_;
    std::vector<bool> used_;
};

void mark_card(const Card& card, const Book& book, UseMarker& marker) {
    marker.mark(card.name.value);
    if (card.law) marker.mark(law_name(card.law->value));
    for (const FeatureModel& feature : book.card_model.features) {
        const auto value = std::find_if(card.features.begin(), card.features.end(),
                                        [&](const NamedValue& candidate) { return candidate.key == feature.id; });
        if (value == card.features.end()) continue;
        marker.mark(feature.heading);
        marker.mark(value->value.value);
    }
    for (const Lot& lot : book.lots) {
        const bool stands_in = std::any_of(card.lots.begin(), card.lots.end(),
                                           [&](const Located<std::string>& id) { return id.value == lot.id; });
        if (stands_in) marker.mark(lot.name.value);
    }
    for (const CardSection& section : card.sections) {
        if (const SectionModel* model = find_section(book.card_model, section.id)) marker.mark(model->heading);
        marker.mark(section.blocks);
    }
    marker.mark(card.footnotes);
}

void mark_part(const BookPart& part, UseMarker& marker) {
    marker.mark(part.title.value);
    for (const CardGroup& group : part.groups) marker.mark(group.title.value);
    marker.mark(part.blocks);
    marker.mark(part.footnotes);
}

void mark_book(const Book& book, UseMarker& marker) {
    marker.mark(book.title.value);
    marker.mark(book.subtitle);
    for (const Change& change : book.changes) marker.mark(change.text);
    for (const Overview& overview : book.overviews) marker.mark(overview.title.value);
    for (const Comparison& comparison : book.comparisons) marker.mark(comparison.title.value);
}

}  // namespace

void add_phrases(PhraseFinder& finder, const Term& term, std::uint32_t value) {
    finder.add(term.term.value, value, PhraseKind::Word);
    for (const std::string& inflection : term.inflections) finder.add(inflection, value, PhraseKind::Word);
    const bool small = folded(term.abbreviation) == term.abbreviation;
    finder.add(term.abbreviation, value, small ? PhraseKind::Word : PhraseKind::Fixed);
}

TermFinder::TermFinder(const std::vector<Term>& terms, const std::string& book) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (holds_in(terms[i], book)) add_phrases(phrases_, terms[i], static_cast<std::uint32_t>(i));
    }
}

void TermFinder::mark_used(std::string_view text, std::vector<bool>& used) const {
    phrases_.find_all(text, [&](std::size_t, const PhraseFinder::Match& match) { used[match.value] = true; });
}

void find_used_terms(Catalogue& catalogue, unsigned threads) {
    if (catalogue.terms.empty()) return;
    std::unordered_map<std::string, std::size_t> ids;
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) ids.emplace(catalogue.terms[i].id, i);

    std::vector<std::unique_ptr<const BookGlossary>> glossaries(catalogue.books.size());
    std::vector<std::pair<Card*, std::size_t>> cards;  // With the index of its book.
    for (auto& [id, versions] : catalogue.cards) {
        const Book* book = catalogue.find_book(versions.front().book);
        if (book == nullptr) continue;
        const auto index = static_cast<std::size_t>(book - catalogue.books.data());
        for (Card& card : versions) cards.emplace_back(&card, index);
    }
    run_parallel(catalogue.books.size(), threads, [&](std::size_t i) {
        Book& book = catalogue.books[i];
        glossaries[i] = std::make_unique<const BookGlossary>(catalogue.terms, book.id);
        UseMarker of_book(catalogue, ids, *glossaries[i]);
        mark_book(book, of_book);
        book.used_terms = of_book.take();
        for (BookPart& part : book.parts) {
            UseMarker of_part(catalogue, ids, *glossaries[i]);
            mark_part(part, of_part);
            part.used_terms = of_part.take();
        }
    });
    run_parallel(cards.size(), threads, [&](std::size_t i) {
        const auto [card, book] = cards[i];
        UseMarker marker(catalogue, ids, *glossaries[book]);
        mark_card(*card, catalogue.books[book], marker);
        card->used_terms = marker.take();
    });
}

}  // namespace boekwerk
