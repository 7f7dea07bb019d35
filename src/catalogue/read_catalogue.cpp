#include "catalogue/read_catalogue.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "catalogue/book_parts.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/images.h"
#include "catalogue/read_book.h"
#include "catalogue/read_card.h"
#include "catalogue/read_external_sources.h"
#include "catalogue/read_terms.h"
#include "catalogue/term_finder.h"
#include "catalogue/text_blocks.h"
#include "catalogue/whole_cards.h"

namespace boekwerk {

namespace {

class CatalogueReader {
public:
    CatalogueReader(const FileSystem& files, CatalogueFiles found, SourceStore& sources, Diagnostics& diagnostics,
                    unsigned threads)
        : files_(files),
          found_(std::move(found)),
          sources_(sources),
          diagnostics_(diagnostics),
          threads_(threads),
          images_(files, found_.folder, found_.resolved_folder, diagnostics),
          parsed_(found_.files.size()),
          places_(found_.files.size()) {}

    Catalogue read() {
        run_parallel(parsed_.size(), threads_, [this](std::size_t index) { parse(index); });
        read_data();
        const TextBlocks blocks(collect_text_blocks());
        check_texts(blocks);
        read_cards(blocks);
        for (auto& [id, book] : books_) {
            fill_part_texts(book, part_texts(id), blocks, sources_, diagnostics_);
            check_part_cards(book, homes_, diagnostics_);
            catalogue_.books.push_back(std::move(book.book));
        }
        find_used_terms(catalogue_, threads_);
        return std::move(catalogue_);
    }

private:
    /// The files of one card, `begin` to `end` in the list of files, and the cards made of them.
    struct CardVersions {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::vector<Card> cards;
    };

    void parse(std::size_t index) {
        const CatalogueFile& file = found_.files[index];
        CardText& parsed = parsed_[index];
        const Source* source = read_text_file(files_, file.path, found_.resolved_folder, sources_, diagnostics_);
        places_[index] = source != nullptr ? Place{source, 0, 0} : place_of_file(file.path, sources_);
        if (source == nullptr) return;
        switch (file.role) {
            case FileRole::Glossary:
            case FileRole::ExternalSources:
            case FileRole::ProperNames:
            case FileRole::Book: parsed.front = parse_yaml(*source, 0, source->text().size(), diagnostics_); break;
            case FileRole::TextBlock:
            case FileRole::PartText: parsed.text = read_markdown_text(*source, 0, diagnostics_); break;
            case FileRole::Card: parsed = parse_card(*source, diagnostics_); break;
        }
        images_.read_into(parsed.text.parsed.blocks);
        for (Footnote& footnote : parsed.text.parsed.footnotes) images_.read_into(footnote.blocks);
    }

    void read_data() {
        for (std::size_t i = 0; i < parsed_.size(); ++i) {
            const CatalogueFile& file = found_.files[i];
            const auto& root = parsed_[i].front;
            if (file.role == FileRole::Glossary) {
                catalogue_.terms_damaged = !root;
                if (root) catalogue_.terms = read_terms(*root, diagnostics_);
            } else if (file.role == FileRole::ExternalSources) {
                catalogue_.external_sources_damaged = !root;
                if (root) catalogue_.external_sources = read_external_sources(*root, diagnostics_);
            } else if (file.role == FileRole::ProperNames) {
                catalogue_.proper_names_damaged = !root;
                if (root) catalogue_.proper_names = read_proper_names(*root, diagnostics_);
            } else if (file.role == FileRole::Book && root) {
                books_.emplace(file.book, read_book(file, *places_[i].source, *root, diagnostics_));
            }
        }
    }

    std::vector<TextBlock> collect_text_blocks() {
        std::vector<TextBlock> blocks;
        for (std::size_t i = 0; i < parsed_.size(); ++i) {
            const CatalogueFile& file = found_.files[i];
            if (file.role == FileRole::TextBlock) blocks.push_back({file.id, file.from, std::move(parsed_[i].text)});
        }
        return blocks;
    }

    void check_texts(const TextBlocks& blocks) {
        std::vector<const MarkdownText*> texts;
        for (std::size_t i = 0; i < parsed_.size(); ++i) {
            const FileRole role = found_.files[i].role;
            if (role == FileRole::Card || role == FileRole::PartText) texts.push_back(&parsed_[i].text);
        }
        for (const MarkdownText* text : texts) check_insertions(*text, blocks, diagnostics_);
        check_text_blocks(blocks, texts, diagnostics_);
    }

    /// The book whose card model its cards must follow; null when that could not be read.
    const Book* book_with_model(const std::string& id) const {
        const auto found = books_.find(id);
        if (found == books_.end() || found->second.book.card_model.sections.empty()) return nullptr;
        return &found->second.book;
    }

    void read_cards(const TextBlocks& blocks) {
        std::vector<CardVersions> groups;
        for (std::size_t i = 0; i < parsed_.size(); ++i) {
            const CatalogueFile& file = found_.files[i];
            if (file.role != FileRole::Card) continue;
            const bool same = !groups.empty() && found_.files[groups.back().begin].id == file.id &&
                              found_.files[groups.back().begin].book == file.book;
            if (!same) groups.push_back({i, i, {}});
            groups.back().end = i + 1;
        }
        run_parallel(groups.size(), threads_, [&](std::size_t index) {
            CardVersions& group = groups[index];
            std::vector<CardFile> cards;
            for (std::size_t i = group.begin; i < group.end; ++i) {
                const CatalogueFile& file = found_.files[i];
                const Book* book = book_with_model(file.book);
                Card card = read_card(file, parsed_[i], book, diagnostics_);
                card.source = places_[i].source;
                cards.push_back({std::move(card), &parsed_[i].text, book == nullptr ? nullptr : &book->card_model});
            }
            group.cards = make_whole_cards(std::move(cards), blocks, sources_, diagnostics_);
        });
        for (CardVersions& group : groups) keep(std::move(group));
    }

    void keep(CardVersions group) {
        const CatalogueFile& file = found_.files[group.begin];
        const Place place = places_[group.begin];
        const auto [home, is_new] = homes_.emplace(file.id, CardHome{file.book, place});
        if (is_new) {
            catalogue_.cards.emplace(file.id, std::move(group.cards));
            return;
        }
        diagnostics_.report({DiagnosticCode::DuplicateId,
                             place,
                             "kaart ‘" + file.id + "’ bestaat al in boek ‘" + home->second.book + "’",
                             "geef een van de twee kaarten een andere bestandsnaam",
                             {{home->second.place, "hier ook"}}});
    }

    std::vector<PartText> part_texts(const std::string& book) const {
        std::vector<PartText> texts;
        for (std::size_t i = 0; i < parsed_.size(); ++i) {
            const CatalogueFile& file = found_.files[i];
            if (file.role == FileRole::PartText && file.book == book) {
                texts.push_back({file.id + ".md", &parsed_[i].text});
            }
        }
        return texts;
    }

    const FileSystem& files_;
    CatalogueFiles found_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    unsigned threads_;
    Images images_;
    std::vector<CardText> parsed_;  ///< By file. Text blocks are moved out of it.
    std::vector<Place> places_;     ///< By file: what stands for the file as a whole.
    std::map<std::string, BookText> books_;
    std::map<std::string, CardHome> homes_;
    Catalogue catalogue_;
};

}  // namespace

Catalogue read_catalogue(const FileSystem& files, const std::string& folder, SourceStore& sources,
                         Diagnostics& diagnostics, unsigned threads) {
    prepare_markdown();
    CatalogueFiles found = find_catalogue_files(files, folder, sources, diagnostics);
    return CatalogueReader(files, std::move(found), sources, diagnostics, threads).read();
}

}  // namespace boekwerk
