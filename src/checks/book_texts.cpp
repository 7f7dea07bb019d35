#include "checks/book_texts.h"

#include <string>
#include <string_view>

#include "base/utf8.h"

namespace boekwerk {

namespace {

void visit_text(const Located<std::string>& text, TextKind kind, const VisitText& visit) {
    if (!text.value.empty()) visit(Passage(text.value, text.place), kind);
}

/// A text without a place of its own; it stands somewhere behind `begin`.
void visit_value(const Place& begin, const std::string& text, TextKind kind, const VisitText& visit) {
    if (!text.empty()) visit(Passage(text, find_value(begin, text)), kind);
}

void visit_blocks(const Blocks& blocks, const std::vector<Footnote>& footnotes, const VisitText& visit) {
    const auto visit_passage = [&](const Passage& passage) { visit(passage, TextKind::Running); };
    for_each_passage(blocks, visit_passage);
    for (const Footnote& footnote : footnotes) for_each_passage(footnote.blocks, visit_passage);
}

std::size_t offset_of(const Source& source, const Place& place) {
    const std::string_view line = source.line(place.line);
    if (line.data() == nullptr) return 0;
    auto at = static_cast<std::size_t>(line.data() - source.text().data());
    for (std::uint32_t column = 1; column < place.column && at < source.text().size(); ++column) {
        next_character(source.text(), at);
    }
    return at;
}

}  // namespace

void for_each_text(const Card& card, const VisitText& visit) {
    visit_text(card.name, TextKind::Name, visit);
    for (const NamedValue& feature : card.features) {
        if (feature.items.empty()) visit_text(feature.value, TextKind::Running, visit);
        for (const Located<std::string>& item : feature.items) visit_text(item, TextKind::Running, visit);
    }
    for (const CardSection& section : card.sections) visit_blocks(section.blocks, {}, visit);
    visit_blocks({}, card.footnotes, visit);
}

void for_each_text(const BookPart& part, const VisitText& visit) {
    visit_text(part.title, TextKind::Name, visit);
    for (const CardGroup& group : part.groups) visit_text(group.title, TextKind::Name, visit);
    visit_blocks(part.blocks, part.footnotes, visit);
}

void for_each_text(const Book& book, const std::vector<const Term*>& terms, const VisitText& visit) {
    const Place begin = book.source == nullptr ? Place{} : Place{book.source, 1, 1};
    visit_text(book.title, TextKind::Name, visit);
    visit_value(begin, book.subtitle, TextKind::Name, visit);
    for (const Change& change : book.changes) visit_value(begin, change.text, TextKind::Running, visit);
    for (const std::string* heading : {&book.card_model.row_heading, &book.card_model.text_heading}) {
        visit_value(begin, *heading, TextKind::Running, visit);
    }
    for (const FeatureModel& feature : book.card_model.features) {
        visit_value(begin, feature.heading, TextKind::Running, visit);
    }
    for (const SectionModel& section : book.card_model.sections) {
        visit_value(begin, section.heading, TextKind::Running, visit);
    }
    for (const Lot& lot : book.lots) visit_text(lot.name, TextKind::Name, visit);
    for (const Overview& overview : book.overviews) visit_text(overview.title, TextKind::Running, visit);
    for (const Comparison& comparison : book.comparisons) visit_text(comparison.title, TextKind::Running, visit);
    for (const Term* term : terms) visit_value(term->place, term->definition, TextKind::Running, visit);
}

Place find_value(const Place& begin, const std::string& text) {
    if (begin.source == nullptr || begin.line == 0) return begin;
    const std::string_view all = begin.source->text();
    std::size_t at = offset_of(*begin.source, begin);
    // A value stands behind a mark of YAML, not in the middle of another one.
    while ((at = all.find(text, at)) != std::string_view::npos) {
        const std::string_view before = all.substr(0, at);
        for (const char* mark : {": ", "- ", ", ", "[", "\"", "'"}) {
            if (before.ends_with(mark)) return begin.source->place_at(at);
        }
        ++at;
    }
    return begin;
}

}  // namespace boekwerk
