#include "pipeline/completeness.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "document/walk.h"
#include "pipeline/listing.h"

namespace boekwerk {

namespace {

/// A number of the table: how it is called, in text and in JSON.
struct Count {
    const char* heading;
    const char* key;
    std::size_t BookCompleteness::*value;
};

constexpr std::array<Count, 7> counts = {{
    {"Kaarten", "kaarten", &BookCompleteness::cards},
    {"Secties", "secties", &BookCompleteness::sections},
    {"Volgen nog", "secties_volgen_nog", &BookCompleteness::missing_sections},
    {"Open punten", "open_punten", &BookCompleteness::open_points},
    {"Verwijzingen", "verwijzingen", &BookCompleteness::references},
    {"Buiten het boek", "verwijzingen_buiten_het_boek", &BookCompleteness::absent_references},
    {"Begrippen", "begrippen", &BookCompleteness::terms},
}};

/// Counts what the texts of an edition hold.
class Counter {
public:
    explicit Counter(const Edition& edition) : model_(edition.book->card_model) {
        result_.book = edition.book->id;
        result_.open_points = edition.book->questions.size();
        for (const EditionPart& part : edition.parts) {
            for (const Card* card : part.cards) present_.insert(card->id);
        }
        terms_.insert(edition.book->used_terms.begin(), edition.book->used_terms.end());
        for (const EditionPart& part : edition.parts) count(part);
        result_.terms = terms_.size();
    }

    BookCompleteness result() const { return result_; }

private:
    void count(const EditionPart& part) {
        count_references(part.part->blocks, part.part->footnotes);
        terms_.insert(part.part->used_terms.begin(), part.part->used_terms.end());
        for (const Card* card : part.cards) count(*card);
    }

    void count(const Card& card) {
        ++result_.cards;
        result_.sections += card.sections.size();
        result_.open_points += card.missing.size() + card.questions.size();
        for (const Located<std::string>& entry : card.missing) {
            if (find_section(model_, entry.value) != nullptr) ++result_.missing_sections;
        }
        for (const CardSection& section : card.sections) count_references(section.blocks, {});
        count_references({}, card.footnotes);
        terms_.insert(card.used_terms.begin(), card.used_terms.end());
    }

    void count_references(const Blocks& blocks, const std::vector<Footnote>& footnotes) {
        const auto count_one = [&](const Inline& item) {
            const auto* reference = std::get_if<Reference>(&item.value);
            if (reference == nullptr) return;
            ++result_.references;
            if (reference->kind == TargetKind::Card && !present_.contains(reference->id)) ++result_.absent_references;
        };
        for_each_inline(blocks, count_one);
        for (const Footnote& footnote : footnotes) for_each_inline(footnote.blocks, count_one);
    }

    const CardModel& model_;
    std::set<std::string_view> present_;
    std::set<std::uint32_t> terms_;
    BookCompleteness result_;
};

std::string right_aligned(std::string text, std::size_t width) {
    const std::size_t length = count_characters(text);
    return length >= width ? text : std::string(width - length, ' ') + text;
}

}  // namespace

BookCompleteness completeness_of(const Edition& edition) {
    return Counter(edition).result();
}

std::string completeness_text(const std::vector<BookCompleteness>& books) {
    Listing listing{{"Boek"}, std::vector<std::vector<std::string>>(books.size())};
    for (std::size_t i = 0; i < books.size(); ++i) listing.rows[i].push_back(books[i].book);
    for (const Count& count : counts) {
        std::size_t width = count_characters(count.heading);
        for (const BookCompleteness& book : books) width = std::max(width, std::to_string(book.*count.value).size());
        listing.columns.push_back(right_aligned(count.heading, width));
        for (std::size_t i = 0; i < books.size(); ++i) {
            listing.rows[i].push_back(right_aligned(std::to_string(books[i].*count.value), width));
        }
    }
    return listing_text(listing);
}

std::string completeness_json(const std::vector<BookCompleteness>& books) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const BookCompleteness& book : books) {
        nlohmann::ordered_json object;
        object["boek"] = book.book;
        for (const Count& count : counts) object[count.key] = book.*count.value;
        list.push_back(std::move(object));
    }
    return list.dump(2) + "\n";
}

}  // namespace boekwerk
