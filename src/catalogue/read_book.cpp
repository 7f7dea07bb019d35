#include "catalogue/read_book.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "catalogue/catalogue_keys.h"
#include "catalogue/read_card.h"
#include "catalogue/read_card_model.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

constexpr std::size_t most_levels = 6;
constexpr std::array<const char*, 3> contents_of_part = {keys::file, keys::cards, keys::groups};

/// The title of a part that names none: its id as words.
std::string title_from_id(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    if (!id.empty()) id[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(id[0])));
    return id;
}

/// Checks the counters of the pattern for one heading level: `{1}` to `{level}`.
void check_pattern(const Located<std::string>& pattern, std::size_t level, Diagnostics& diagnostics) {
    const std::string& text = pattern.value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '{' && text[i] != '}') continue;
        const bool whole = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
        const bool known = whole && text[i + 1] >= '1' && text[i + 1] < static_cast<char>('1' + level);
        if (known) {
            i += 2;
            continue;
        }
        std::string counters = "{1}";
        if (level > 1) counters += (level == 2 ? " en {" : " tot en met {") + std::to_string(level) + "}";
        diagnostics.report(
            {DiagnosticCode::WrongType, pattern.place,
             "nummering ‘" + text + "’ van kopniveau " + std::to_string(level) + " heeft een onbekende teller",
             "gebruik " + counters});
        return;
    }
}

class BookReader {
public:
    BookReader(const YamlNode& root, BookText& result, Diagnostics& diagnostics)
        : reader_(root, "het boek", keys::of_book(), diagnostics),
          result_(result),
          book_(result.book),
          diagnostics_(diagnostics) {}

    void read() {
        if (!reader_.is_mapping()) return;
        if (const auto title = reader_.required_text(keys::title)) book_.title = *title;
        if (const auto subtitle = reader_.text(keys::subtitle)) book_.subtitle = subtitle->value;
        if (const auto version = reader_.required_text(keys::version)) book_.version = version->value;
        if (const auto date = reader_.required_date(keys::date)) book_.date = *date;
        reader_.require(keys::status);
        if (const auto status = reader_.choice(keys::status, keys::statuses())) book_.status = status->value;
        if (const auto name = reader_.required_text(keys::document_template)) {
            check_id(*name, diagnostics_);
            book_.document_template = *name;
        }
        book_.house_style = {keys::default_house_style, reader_.place()};
        if (const auto name = reader_.text(keys::house_style)) {
            check_id(*name, diagnostics_);
            book_.house_style = *name;
        }
        for (const YamlNode& item : reader_.list(keys::changes)) read_change(item);
        read_numbering();
        if (const YamlNode* model = reader_.require(keys::card_model)) {
            book_.card_model = read_card_model(*model, diagnostics_);
        }
        read_lots();
        const auto& parts = reader_.required_list(keys::parts);
        for (const YamlNode& item : parts) read_part(item);
        result_.parts_known = result_.part_files.size() == parts.size() && reader_.find(keys::parts) != nullptr;
        for (const YamlNode& item : reader_.list(keys::overviews)) read_overview(item);
        for (const YamlNode& item : reader_.list(keys::comparisons)) read_comparison(item);
        book_.questions = read_questions(reader_.list(keys::questions), diagnostics_);
    }

private:
    void read_change(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::changes), keys::of_change(), diagnostics_);
        const auto version = reader.required_text(keys::version);
        const auto date = reader.required_date(keys::date);
        const auto text = reader.required_text(keys::text);
        if (version && date && text) book_.changes.push_back({version->value, *date, text->value});
    }

    void read_numbering() {
        for (const YamlNode& item : reader_.list(keys::numbering)) {
            auto pattern = read_text(item, keys::numbering, diagnostics_);
            if (!pattern) continue;
            if (book_.numbering.size() == most_levels) {
                diagnostics_.report({DiagnosticCode::WrongType, pattern->place,
                                     "‘nummering’ heeft meer patronen dan er kopniveaus zijn",
                                     "geef ten hoogste " + std::to_string(most_levels) + " patronen"});
                return;
            }
            check_pattern(*pattern, book_.numbering.size() + 1, diagnostics_);
            book_.numbering.push_back(std::move(*pattern));
        }
    }

    void read_lots() {
        UniqueIds ids;
        for (const YamlNode& item : reader_.list(keys::lots)) {
            const MappingReader reader(item, item_of(keys::lots), keys::of_lot(), diagnostics_);
            const auto id = required_new_id(reader, ids, diagnostics_);
            const auto name = reader.required_text(keys::name);
            if (id && name) book_.lots.push_back({id->value, *name});
        }
    }

    void read_part(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::parts), keys::of_part(), diagnostics_);
        if (!reader.is_mapping()) return;
        BookPart part;
        part.place = reader.place();
        const auto id = required_new_id(reader, ids_, diagnostics_);
        if (id) part.id = id->value;
        const auto file = reader.text(keys::file);
        // A free text may go without a title of its own; a segment may not.
        if (const auto title = file ? reader.text(keys::title) : reader.required_text(keys::title)) {
            part.title = *title;
        } else {
            part.title = {title_from_id(part.id), part.place};
        }
        part.numbered = reader.yes_or_no(keys::numbered, true);
        part.shows_count = reader.yes_or_no(keys::shows_count, false);
        part.card_heading = read_card_heading(reader);
        add_cards(reader.list(keys::cards), part);
        for (const YamlNode& group : reader.list(keys::groups)) read_group(group, part);
        const bool empty = std::all_of(contents_of_part.begin(), contents_of_part.end(),
                                       [&](const char* key) { return reader.find(key) == nullptr; });
        if (empty) {
            diagnostics_.report({DiagnosticCode::MissingKey, part.place,
                                 "het deel heeft geen ‘bestand’, geen ‘kaarten’ en geen ‘groepen’",
                                 "geef het deel een tekst (‘bestand’), kaarten (‘kaarten’) of groepen met kaarten "
                                 "(‘groepen’)"});
        }
        if (!id) return;
        book_.parts.push_back(std::move(part));
        result_.part_files.push_back(file);
    }

    void read_group(const YamlNode& item, BookPart& part) {
        const MappingReader reader(item, item_of(keys::groups), keys::of_group(), diagnostics_);
        if (!reader.is_mapping()) return;
        CardGroup group;
        const auto id = required_new_id(reader, ids_, diagnostics_);
        const auto title = reader.required_text(keys::title);
        group.numbered = reader.yes_or_no(keys::numbered, true);
        group.shows_count = reader.yes_or_no(keys::shows_count, false);
        group.card_heading = read_card_heading(reader);
        if (const YamlNode* cards = reader.find(keys::cards)) expect_items(*cards, keys::cards, "kaart", diagnostics_);
        group.first_card = part.cards.size();
        add_cards(reader.required_list(keys::cards), part);
        group.card_count = part.cards.size() - group.first_card;
        if (!id || !title) return;
        group.id = id->value;
        group.title = *title;
        part.groups.push_back(std::move(group));
    }

    std::string read_card_heading(const MappingReader& reader) {
        const auto pattern = reader.text(keys::card_heading);
        if (!pattern) return {};
        check_placeholders(*pattern, keys::card_heading, {keys::pattern_number, keys::pattern_name}, diagnostics_);
        return pattern->value;
    }

    void add_cards(const std::vector<YamlNode>& items, BookPart& part) {
        for (const YamlNode& card : items) {
            if (auto text = read_text(card, keys::cards, diagnostics_)) part.cards.push_back(std::move(*text));
        }
    }

    void read_overview(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::overviews), keys::of_overview(), diagnostics_);
        if (!reader.is_mapping()) return;
        const auto id = required_new_id(reader, ids_, diagnostics_);
        const auto title = reader.required_text(keys::title);
        Overview overview;
        const YamlEntry* matrix = reader.find_entry(keys::matrix);
        const YamlEntry* features = reader.find_entry(keys::features);
        if (matrix == nullptr && features == nullptr) {
            diagnostics_.report({DiagnosticCode::MissingKey, reader.place(),
                                 "het overzicht heeft geen ‘kenmerken’ en geen ‘matrix’",
                                 "noem de kenmerken voor de kolommen (‘kenmerken’), of het kenmerk met keuzes waarvan "
                                 "elke keuze een kolom wordt (‘matrix’)"});
        } else if (matrix != nullptr && features != nullptr) {
            diagnostics_.report({DiagnosticCode::DoubleKey,
                                 matrix->key_place,
                                 "‘kenmerken’ en ‘matrix’ kunnen niet samen bij een overzicht staan",
                                 "maak er twee overzichten van",
                                 {{features->key_place, "hier staat ‘kenmerken’"}}});
        } else if (matrix != nullptr) {
            if (auto name = reader.text(keys::matrix)) overview.matrix = std::move(*name);
        } else {
            expect_items(features->value, keys::features, "kenmerk", diagnostics_);
            overview.features = read_distinct_texts(features->value, keys::features, diagnostics_);
        }
        if (!id || !title) return;
        overview.id = *id;
        overview.title = *title;
        book_.overviews.push_back(std::move(overview));
    }

    void read_comparison(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::comparisons), keys::of_comparison(), diagnostics_);
        if (!reader.is_mapping()) return;
        const auto id = required_new_id(reader, ids_, diagnostics_);
        const auto title = reader.required_text(keys::title);
        const YamlNode* list = reader.require(keys::cards);
        if (list == nullptr) return;
        auto cards = read_distinct_texts(*list, keys::cards, diagnostics_);
        if (list->kind == YamlKind::List && cards.size() < 2) {
            diagnostics_.report({DiagnosticCode::WrongType, list->place,
                                 "deze vergelijking noemt minder dan twee kaarten", "noem ten minste twee kaarten"});
        }
        if (id && title) book_.comparisons.push_back({*id, *title, std::move(cards)});
    }

    MappingReader reader_;
    BookText& result_;
    Book& book_;
    UniqueIds ids_;  ///< Of all that has a heading of its own: parts, groups, overviews and comparisons.
    Diagnostics& diagnostics_;
};

}  // namespace

BookText read_book(const CatalogueFile& file, const Source& source, const YamlNode& root, Diagnostics& diagnostics) {
    BookText result;
    result.book.id = file.book;
    result.book.source = &source;
    result.book.title.value = file.book;
    BookReader(root, result, diagnostics).read();
    return result;
}

}  // namespace boekwerk
