#include "catalogue/read_book.h"

#include <algorithm>
#include <cctype>

#include "catalogue/catalogue_keys.h"
#include "catalogue/read_card.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

constexpr std::size_t most_levels = 6;

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
        if (const YamlNode* model = reader_.require(keys::card_model)) read_card_model(*model);
        UniqueIds ids;
        const auto& parts = reader_.required_list(keys::parts);
        for (const YamlNode& item : parts) read_part(item, ids);
        result_.parts_known = result_.part_files.size() == parts.size() && reader_.find(keys::parts) != nullptr;
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

    void read_card_model(const YamlNode& node) {
        const MappingReader reader(node, "‘kaartmodel’", keys::of_card_model(), diagnostics_);
        if (const auto form = reader.choice(keys::form, keys::forms())) book_.card_model.form = form->value;
        UniqueIds feature_ids;
        for (const YamlNode& item : reader.list(keys::features)) {
            const MappingReader feature(item, item_of(keys::features), keys::of_feature_model(), diagnostics_);
            const auto id = required_new_id(feature, feature_ids);
            const auto heading = feature.required_text(keys::heading);
            if (id && heading) book_.card_model.features.push_back({id->value, heading->value});
        }
        UniqueIds section_ids;
        if (const YamlNode* sections = reader.find(keys::sections))
            expect_items(*sections, keys::sections, diagnostics_);
        for (const YamlNode& item : reader.required_list(keys::sections)) read_section_model(item, section_ids);
    }

    void read_section_model(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::sections), keys::of_section_model(), diagnostics_);
        const auto id = required_new_id(reader, ids);
        const auto heading = reader.required_text(keys::heading);
        const bool required = reader.yes_or_no(keys::required, false);
        if (!id || !heading) return;
        auto& sections = book_.card_model.sections;
        const bool taken = std::any_of(sections.begin(), sections.end(),
                                       [&](const SectionModel& section) { return section.heading == heading->value; });
        if (taken) {
            diagnostics_.report({DiagnosticCode::DuplicateId, heading->place,
                                 "kop ‘" + heading->value + "’ hoort al bij een andere sectie", "kies een andere kop"});
            return;
        }
        sections.push_back({id->value, heading->value, required});
    }

    void read_part(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::parts), keys::of_part(), diagnostics_);
        if (!reader.is_mapping()) return;
        BookPart part;
        part.place = reader.place();
        const auto id = required_new_id(reader, ids);
        if (id) part.id = id->value;
        const auto file = reader.text(keys::file);
        // A free text may go without a title of its own; a segment may not.
        if (const auto title = file ? reader.text(keys::title) : reader.required_text(keys::title)) {
            part.title = *title;
        } else {
            part.title = {title_from_id(part.id), part.place};
        }
        part.numbered = reader.yes_or_no(keys::numbered, true);
        for (const YamlNode& card : reader.list(keys::cards)) {
            if (auto text = read_text(card, keys::cards, diagnostics_)) part.cards.push_back(std::move(*text));
        }
        if (reader.find(keys::file) == nullptr && reader.find(keys::cards) == nullptr) {
            diagnostics_.report({DiagnosticCode::MissingKey, part.place,
                                 "het deel heeft geen ‘bestand’ en geen ‘kaarten’",
                                 "geef het deel een tekst (‘bestand’) of kaarten (‘kaarten’)"});
        }
        if (!id) return;
        book_.parts.push_back(std::move(part));
        result_.part_files.push_back(file);
    }

    /// The `id` of a mapping, when it is there and not used before; a bad one is reported and kept.
    std::optional<Located<std::string>> required_new_id(const MappingReader& reader, UniqueIds& ids) {
        auto id = reader.required_text(keys::id);
        if (!id) return std::nullopt;
        check_id(*id, diagnostics_);
        if (!ids.add(*id, diagnostics_)) return std::nullopt;
        return id;
    }

    MappingReader reader_;
    BookText& result_;
    Book& book_;
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
