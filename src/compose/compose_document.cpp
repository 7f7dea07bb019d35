#include "compose/compose_document.h"

#include "compose/contract_tables.h"
#include "compose/edition_values.h"
#include "compose/fill_tokens.h"
#include "compose/target_names.h"

namespace boekwerk {

namespace {

/// The paragraphs (leden) of an article are the items of the numbered list below its heading: references lead to them.
void name_article_paragraphs(Blocks& blocks) {
    const Heading* article = nullptr;
    for (Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.value)) article = heading;
        auto* list = std::get_if<List>(&block.value);
        if (list == nullptr || list->style == ListStyle::Bullet || article == nullptr || article->anchor.empty())
            continue;
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            Blocks& item = list->items[i].blocks;
            auto* paragraph = item.empty() ? nullptr : std::get_if<Paragraph>(&item.front().value);
            if (paragraph == nullptr) continue;
            const std::string number = std::to_string(static_cast<std::size_t>(list->start) + i);
            paragraph->anchor = {article->anchor + "--" + number, "lid " + number};
        }
    }
}

/// What a template has no place for would be lost without a word.
void report_not_shown(const TokenTable& tokens, const Source* source, Diagnostics& diagnostics) {
    const std::vector<std::string> owners = tokens.not_shown();
    if (owners.empty()) return;
    const std::string what =
        owners.size() == 1 ? "de tekst van ‘" + owners.front() + "’ niet"
                           : std::to_string(owners.size()) + " teksten niet, zoals die van ‘" + owners.front() + "’";
    diagnostics.report({DiagnosticCode::TextNotShown,
                        {source, 0, 0},
                        "dit sjabloon toont " + what,
                        "geef elke tekst een plaats: {{deel-tekst}}, {{sectie-tekst}} of {{kaarttabel}}, ook binnen "
                        "{{#groepen}}"});
}

/// "Tarievenblad V-2025-001-06 · Stichting De Blauwe Pelikaan".
std::string full_title_of(const std::string& title, const ContractSet& set) {
    return title + " " + contract_number(set) + " · " + set.provider->name.value;
}

std::string set_name_of(const Edition& edition) {
    for (const SetDocument& document : edition.set->contract->documents) {
        if (document.id.value == edition.document_id) return name_in_set(document);
    }
    return {};
}

}  // namespace

std::optional<Document> compose_document(const Edition& edition, const Catalogue& catalogue, TemplateStore& templates,
                                         Diagnostics& diagnostics) {
    const Template* page = templates.get(edition.document_template.value, edition.document_template.place,
                                         template_names(edition.kind), diagnostics);
    if (page == nullptr) return std::nullopt;

    TokenTable tokens;
    ParsedMarkdown parsed = page->parse(page->render(edition_values(edition, catalogue, tokens)), diagnostics);

    Document document;
    document.id = edition.document_id;
    document.identifier = edition.folder + "/" + edition.document_id;
    document.title = edition.title.value;
    document.version = edition.version;
    document.date = edition.date;
    document.status = edition.status;
    document.house_style = edition.house_style.value;
    document.numbering = edition.numbering;
    document.footnotes = std::move(parsed.footnotes);
    document.blocks = fill_tokens(std::move(parsed.blocks), tokens, document.footnotes, diagnostics);
    report_not_shown(tokens, page->origins().empty() ? nullptr : page->origins().front().source, diagnostics);
    if (edition.set != nullptr) document.full_title = full_title_of(document.title, *edition.set);
    if (edition.kind == EditionKind::Agreement) {
        document.has_articles = true;
        name_article_paragraphs(document.blocks);
    } else if (edition.set != nullptr) {
        document.name_in_set = set_name_of(edition);
    }
    name_targets(document, catalogue, edition.reference_date, edition.set.get(), diagnostics);
    return document;
}

}  // namespace boekwerk
