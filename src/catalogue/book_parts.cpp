#include "catalogue/book_parts.h"

#include <algorithm>

#include "base/nearest.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/insert_parts.h"
#include "catalogue/insert_text_blocks.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

TextValues values_of(const Book& book) {
    TextValues result;
    result.owner = "boek " + book.id;
    result.values = {{keys::title, book.title.value},
                     {keys::subtitle, book.subtitle},
                     {keys::version, book.version},
                     {keys::date, long_date(book.date)},
                     {keys::status, status_name(book.status)}};
    result.remedy = "een deel van een boek kent alleen titel, ondertitel, versie, datum en status";
    return result;
}

}  // namespace

void fill_part_texts(BookText& book, const std::vector<PartText>& texts, const TextBlocks& blocks, SourceStore& sources,
                     Diagnostics& diagnostics) {
    const TextValues values = values_of(book.book);
    std::vector<std::string> names;
    names.reserve(texts.size());
    for (const PartText& text : texts) names.push_back(text.file_name);
    std::vector<bool> used(texts.size());
    for (std::size_t i = 0; i < book.book.parts.size(); ++i) {
        BookPart& part = book.book.parts[i];
        const auto& file = book.part_files[i];
        if (!file) continue;
        const auto found = std::find(names.begin(), names.end(), file->value);
        if (found == names.end()) {
            diagnostics.report({DiagnosticCode::FileMissing, file->place,
                                "bestand ‘" + file->value + "’ staat niet in de map van het boek",
                                suggest_name(file->value, names)});
            continue;
        }
        const auto index = static_cast<std::size_t>(found - names.begin());
        used[index] = true;
        const MarkdownText& text = *texts[index].text;
        if (text.source == nullptr) continue;
        if (text.parsed.blocks.empty()) {
            diagnostics.report({DiagnosticCode::EmptySection,
                                {text.source, 0, 0},
                                "de tekst van het deel is leeg",
                                "schrijf de tekst of haal het deel uit boek.yaml"});
        }
        check_no_section_headings(text, "een deel van een boek", diagnostics);
        TextInserter inserter(blocks, values, book.book.date, sources, diagnostics);
        inserter.add_footnotes(text.parsed.footnotes);
        part.blocks = text.parsed.blocks;
        inserter.insert_into(part.blocks);
        part.footnotes = inserter.take_footnotes();
        reject_part_markers(part.blocks, "in een deel van een boek", diagnostics);
        for (Footnote& footnote : part.footnotes) {
            reject_part_markers(footnote.blocks, "in een deel van een boek", diagnostics);
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (used[i] || texts[i].text->source == nullptr) continue;
        diagnostics.report({DiagnosticCode::UnexpectedFile,
                            {texts[i].text->source, 0, 0},
                            "geen deel in boek.yaml noemt dit bestand",
                            "noem het bij een deel met ‘bestand: " + names[i] + "’ of haal het weg"});
    }
}

void check_part_cards(const BookText& text, const std::map<std::string, CardHome>& cards, Diagnostics& diagnostics) {
    const Book& book = text.book;
    std::map<std::string, const Located<std::string>*> placed;
    for (const BookPart& part : book.parts) {
        for (const auto& card : part.cards) {
            const auto home = cards.find(card.value);
            const auto [first, is_new] = placed.emplace(card.value, &card);
            if (home == cards.end()) {
                std::vector<std::string> known;
                for (const auto& [id, other] : cards) {
                    if (other.book == book.id) known.push_back(id);
                }
                diagnostics.report({DiagnosticCode::UnknownCard, card.place, "kaart ‘" + card.value + "’ bestaat niet",
                                    suggest_id(card.value, known)});
            } else if (home->second.book != book.id) {
                diagnostics.report({DiagnosticCode::UnknownCard, card.place,
                                    "kaart ‘" + card.value + "’ hoort bij boek ‘" + home->second.book + "’",
                                    "zet de kaart in de map van dit boek of haal haar weg uit het deel"});
            } else if (!is_new) {
                diagnostics.report({DiagnosticCode::CardInTwoParts,
                                    card.place,
                                    "kaart ‘" + card.value + "’ staat al in een deel",
                                    "laat de kaart op één plaats staan",
                                    {{first->second->place, "hier ook"}}});
            }
        }
    }
    if (!text.parts_known) return;
    for (const auto& [id, home] : cards) {
        if (home.book != book.id || placed.contains(id)) continue;
        diagnostics.report({DiagnosticCode::CardInNoPart, home.place,
                            "kaart ‘" + id + "’ staat in geen enkel deel van het boek",
                            "zet de kaart in boek.yaml onder ‘kaarten’ van een deel"});
    }
}

}  // namespace boekwerk
