#include "compose/compose_document.h"

#include "compose/card_facts.h"
#include "compose/edition_values.h"
#include "compose/external_list.h"
#include "compose/fill_tokens.h"
#include "document/walk.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

namespace {

/// The text of a reference whose target the document does not contain, or that has no number.
std::string absent_text(const Reference& reference, const Catalogue& catalogue, const Date& date) {
    switch (reference.kind) {
        case TargetKind::Term: {
            const Term* term = catalogue.find_term(reference.id);
            return term == nullptr ? reference.id : term->term.value;
        }
        case TargetKind::External: {
            const ExternalSource* source = catalogue.find_external_source(reference.id);
            return source == nullptr ? reference.id : external_text(*source, reference.part);
        }
        case TargetKind::Document: {
            const Book* book = catalogue.find_book(reference.id);
            return book == nullptr ? reference.id : book->title.value + ", versie " + book->version;
        }
        case TargetKind::Card: break;
    }
    const Card* card = catalogue.card_on(reference.id, date);
    const auto versions = catalogue.cards.find(reference.id);
    // A product that is only there from a later date has a name already.
    if (card == nullptr && versions != catalogue.cards.end()) card = &versions->second.front();
    const Book* book = card == nullptr ? nullptr : catalogue.find_book(card->book);
    return book == nullptr ? reference.id : absent_card_text(*card, reference.part, *book, date);
}

/// Gives every reference its absent text.
void name_absent_targets(Blocks& blocks, const Catalogue& catalogue, const Date& date) {
    for_each_inline(blocks, [&](Inline& item) {
        auto* reference = std::get_if<Reference>(&item.value);
        if (reference == nullptr || !reference->absent_text.empty()) return;
        reference->absent_text = absent_text(*reference, catalogue, date);
    });
}

/// The engine's text with one token per value; the engine itself never sees a value.
std::string render(const Template& page, const kainjow::mustache::data& values) {
    kainjow::mustache::mustache engine(page.text);
    engine.set_custom_escape([](const std::string& text) { return text; });
    std::string rendered;
    engine.render(values, [&](const std::string& piece) { rendered += piece; });
    return rendered;
}

}  // namespace

std::optional<Document> compose_document(const Edition& edition, const Catalogue& catalogue, TemplateStore& templates,
                                         Diagnostics& diagnostics) {
    const Book& book = *edition.book;
    const Template* page =
        templates.get(book.document_template.value, book.document_template.place, book_template_names(), diagnostics);
    if (page == nullptr) return std::nullopt;

    TokenTable tokens;
    const std::string rendered = render(*page, book_values(edition, catalogue, tokens));
    std::vector<LineOrigin> origins;
    const std::string text = take_markers(rendered, page->origins, origins);
    ParsedMarkdown parsed = parse_rendered_template(text, origins, diagnostics);

    Document document;
    document.id = edition.document_id;
    document.title = book.title.value;
    document.version = book.version;
    document.date = book.date;
    document.status = book.status;
    document.house_style = book.house_style.value;
    for (const Located<std::string>& pattern : book.numbering) document.numbering.push_back(pattern.value);
    document.footnotes = std::move(parsed.footnotes);
    document.blocks = fill_tokens(std::move(parsed.blocks), tokens, document.footnotes, diagnostics);
    name_absent_targets(document.blocks, catalogue, edition.reference_date);
    for (Footnote& note : document.footnotes) name_absent_targets(note.blocks, catalogue, edition.reference_date);
    return document;
}

}  // namespace boekwerk
