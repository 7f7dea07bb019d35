#include "catalogue/read_card.h"

#include <algorithm>

#include "base/nearest.h"
#include "catalogue/card_sections.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/missing_content.h"
#include "catalogue/read_card_parts.h"
#include "catalogue/shared_values.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

/// The offset after the line at `start` when that line is `---` (blanks after it do not count), else nothing.
std::optional<std::size_t> after_fence(const std::string& text, std::size_t start) {
    if (text.compare(start, 3, "---") != 0) return std::nullopt;
    const std::size_t end = text.find_first_not_of(" \t", start + 3);
    if (end == std::string::npos) return text.size();
    return text[end] == '\n' ? std::optional(end + 1) : std::nullopt;
}

/// A period in a mapping with `van` and `tot`; reports BadDate when it ends before it begins.
void read_period(const MappingReader& reader, std::optional<Date>& from, std::optional<Date>& to,
                 Diagnostics& diagnostics) {
    from = reader.date(keys::from);
    to = reader.date(keys::to);
    if (from && to) check_order(*from, *to, reader.find(keys::to)->place, diagnostics);
}

class CardReader {
public:
    CardReader(const YamlNode& front, Card& card, Diagnostics& diagnostics)
        : reader_(front, "de kaart", keys::of_card(), diagnostics), card_(card), diagnostics_(diagnostics) {}

    /// The footnote on the card's name, if it has one.
    const std::optional<Located<std::string>>& name_note() const { return name_note_; }

    void read() {
        if (const auto name = reader_.required_text(keys::name)) card_.name = *name;
        name_note_ = reader_.text(keys::name_note);
        read_codes();
        if (const auto law = reader_.choice(keys::law, keys::laws())) card_.law = *law;
        read_units();
        read_validity();
        read_features();
        card_.values = read_named_values(keys::values);
        for (const NamedValue& value : card_.values) check_id({value.key, value.key_place}, diagnostics_);
        for (const YamlNode& item : reader_.list(keys::relations)) read_relation(item);
        card_.parts = read_card_parts(reader_.list(keys::card_parts), diagnostics_);
        if (const YamlNode* lots = reader_.find(keys::lots)) {
            card_.lots = read_distinct_texts(*lots, keys::lots, diagnostics_);
        }
        for (const YamlNode& item : reader_.list(keys::missing)) {
            if (auto entry = read_text(item, keys::missing, diagnostics_)) card_.missing.push_back(std::move(*entry));
        }
        card_.questions = read_questions(reader_.list(keys::questions), diagnostics_);
    }

private:
    void read_codes() {
        if (auto code = reader_.text(keys::product_code)) card_.codes.push_back({std::move(*code), {}, {}, {}});
        const YamlEntry* codes = reader_.find_entry(keys::codes);
        if (codes == nullptr) return;
        if (const YamlEntry* single = reader_.find_entry(keys::product_code)) {
            diagnostics_.report({DiagnosticCode::DoubleKey,
                                 codes->key_place,
                                 "‘codes’ en ‘productcode’ kunnen niet samen op een kaart staan",
                                 "gebruik ‘productcode’ voor één code, ‘codes’ voor codes per gemeente of periode",
                                 {{single->key_place, "hier staat ‘productcode’"}}});
        }
        expect_items(codes->value, keys::codes, "code", diagnostics_);
        for (const YamlNode& item : reader_.list(keys::codes)) read_code(item);
    }

    void read_code(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::codes), keys::of_code(), diagnostics_);
        ProductCode code;
        const auto text = reader.required_text(keys::code);
        if (const auto municipality = reader.text(keys::municipality)) {
            code.municipality = municipality->value;
            const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
            if (code.municipality.size() != 4 ||
                !std::all_of(code.municipality.begin(), code.municipality.end(), is_digit)) {
                diagnostics_.report({DiagnosticCode::WrongType, municipality->place,
                                     "‘" + code.municipality + "’ is geen gemeentecode van vier cijfers",
                                     "schrijf de code van het CBS tussen aanhalingstekens, zoals \"0513\""});
            }
        }
        read_period(reader, code.from, code.to, diagnostics_);
        if (!text) return;
        code.code = *text;
        card_.codes.push_back(std::move(code));
    }

    void read_units() {
        const YamlNode* node = reader_.find(keys::unit);
        if (node == nullptr) return;
        if (node->kind != YamlKind::List) {
            read_unit(*node);
            return;
        }
        expect_items(*node, keys::unit, "eenheid", diagnostics_);
        for (const YamlNode& item : node->items) read_unit(item);
    }

    void read_unit(const YamlNode& node) {
        const auto text = read_text(node, keys::unit, diagnostics_);
        if (!text) return;
        if (const auto unit = find_known_unit(*text, diagnostics_)) card_.units.push_back({*unit, text->place});
    }

    void read_validity() {
        const YamlNode* node = reader_.find(keys::valid);
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘geldig’", keys::of_validity(), diagnostics_);
        read_period(reader, card_.valid_from, card_.valid_to, diagnostics_);
    }

    std::vector<NamedValue> read_named_values(const char* key) {
        std::vector<NamedValue> result;
        const YamlNode* node = reader_.find(key);
        if (node == nullptr || !expect_mapping(*node, "‘" + std::string(key) + "’", diagnostics_)) return result;
        for (const YamlEntry& entry : node->entries) {
            if (auto text = read_text(entry.value, entry.key, diagnostics_)) {
                result.push_back({entry.key, std::move(*text), entry.key_place});
            }
        }
        return result;
    }

    /// A feature is a text or a list of texts.
    void read_features() {
        const YamlNode* node = reader_.find(keys::features);
        if (node == nullptr || !expect_mapping(*node, "‘kenmerken’", diagnostics_)) return;
        for (const YamlEntry& entry : node->entries) {
            if (entry.value.kind != YamlKind::List) {
                if (auto text = read_text(entry.value, entry.key, diagnostics_)) {
                    card_.features.push_back({entry.key, std::move(*text), entry.key_place});
                }
                continue;
            }
            expect_items(entry.value, entry.key, "waarde", diagnostics_);
            NamedValue feature{entry.key, {{}, entry.value.place}, entry.key_place};
            feature.items = read_distinct_texts(entry.value, entry.key, diagnostics_);
            if (feature.items.empty()) continue;
            for (const auto& item : feature.items) {
                feature.value.value += (&item == &feature.items.front() ? "" : ", ") + item.value;
            }
            card_.features.push_back(std::move(feature));
        }
    }

    void read_relation(const YamlNode& item) {
        const MappingReader reader(item, item_of(keys::relations), keys::of_relation(), diagnostics_);
        if (!reader.is_mapping()) return;
        reader.require(keys::kind);
        const auto kind = reader.choice(keys::kind, keys::relation_kinds(), DiagnosticCode::UnknownRelation);
        const auto card = reader.required_text(keys::card);
        const auto level = reader.choice(keys::level, keys::relation_levels());
        if (!kind || !card) return;
        const bool has_level = kind->value == RelationKind::Requires || kind->value == RelationKind::Excludes;
        if (level && !has_level) {
            diagnostics_.report({DiagnosticCode::UnknownKey, reader.find_entry(keys::level)->key_place,
                                 "‘niveau’ hoort alleen bij ‘vereist’ en ‘sluit-uit’", "haal ‘niveau’ weg"});
        }
        card_.relations.push_back({kind->value, level ? level->value : RelationLevel::Client, *card, reader.place()});
    }

    MappingReader reader_;
    Card& card_;
    std::optional<Located<std::string>> name_note_;
    Diagnostics& diagnostics_;
};

/// Checks the feature's values against its model; one value of a feature with choices becomes a list too.
void check_values(NamedValue& feature, const FeatureModel& model, Diagnostics& diagnostics) {
    if (model.choices.empty()) {
        if (feature.items.empty()) return;
        diagnostics.report({DiagnosticCode::WrongType, feature.value.place,
                            "kenmerk ‘" + feature.key + "’ heeft geen ‘keuzes’ in boek.yaml en is dus geen lijst",
                            "schrijf één tekst"});
        return;
    }
    if (feature.items.empty()) feature.items.push_back(feature.value);
    for (const auto& item : feature.items) {
        if (std::find(model.choices.begin(), model.choices.end(), item.value) != model.choices.end()) continue;
        diagnostics.report({DiagnosticCode::UnknownChoice, item.place,
                            "‘" + item.value + "’ is geen keuze van kenmerk ‘" + feature.key + "’",
                            suggest_name(item.value, model.choices)});
    }
}

void check_features(Card& card, const CardModel& model, Diagnostics& diagnostics) {
    for (NamedValue& feature : card.features) {
        const auto known = std::find_if(model.features.begin(), model.features.end(),
                                        [&](const FeatureModel& other) { return other.id == feature.key; });
        if (known != model.features.end()) {
            check_values(feature, *known, diagnostics);
            continue;
        }
        std::vector<std::string> ids;
        for (const FeatureModel& other : model.features) ids.push_back(other.id);
        diagnostics.report({DiagnosticCode::UnknownKey, feature.key_place,
                            "het kaartmodel van het boek kent geen kenmerk ‘" + feature.key + "’",
                            suggest_name(feature.key, ids)});
    }
}

void check_lots(const Card& card, const Book& book, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Lot& lot : book.lots) known.push_back(lot.id);
    for (const auto& lot : card.lots) {
        if (std::find(known.begin(), known.end(), lot.value) != known.end()) continue;
        diagnostics.report(
            {DiagnosticCode::UnknownChoice, lot.place, "het boek kent geen perceel ‘" + lot.value + "’",
             known.empty() ? "noem de percelen in boek.yaml onder ‘percelen’" : suggest_name(lot.value, known)});
    }
}

/// Puts the footnote on the name before those of the text, with a label that these do not have.
void add_name_note(Card& card, const Located<std::string>& text) {
    std::string label = keys::name_note;
    const auto is_taken = [&] {
        return std::any_of(card.footnotes.begin(), card.footnotes.end(),
                           [&](const Footnote& footnote) { return footnote.label == label; });
    };
    while (is_taken()) label += '-';
    Footnote footnote;
    footnote.place = text.place;
    footnote.label = label;
    Inlines inlines;
    inlines.push_back({text.place, Text{text.value}});
    footnote.blocks.push_back({text.place, Paragraph{std::move(inlines)}});
    card.footnotes.insert(card.footnotes.begin(), std::move(footnote));
    card.name_note = std::move(label);
}

}  // namespace

std::vector<Question> read_questions(const std::vector<YamlNode>& items, Diagnostics& diagnostics) {
    std::vector<Question> result;
    for (const YamlNode& item : items) {
        const MappingReader reader(item, item_of(keys::questions), keys::of_question(), diagnostics);
        const auto text = reader.required_text(keys::question);
        const auto who = reader.text(keys::who);
        const auto due = reader.date(keys::due);
        if (text) result.push_back({text->value, who ? who->value : std::string(), due, text->place});
    }
    return result;
}

CardText parse_card(const Source& source, Diagnostics& diagnostics) {
    const std::string& text = source.text();
    CardText result;
    const auto begin = after_fence(text, 0);
    if (!begin) {
        diagnostics.report({DiagnosticCode::NoFrontMatter, source.place_at(0), "de kaart begint niet met gegevens",
                            "begin de kaart met een regel ---, de gegevens en nog een regel ---"});
        result.text = read_markdown_text(source, 0, diagnostics);
        return result;
    }
    std::size_t end = *begin;
    std::optional<std::size_t> body;
    while (end < text.size() && !(body = after_fence(text, end))) {
        const std::size_t line_end = text.find('\n', end);
        end = line_end == std::string::npos ? text.size() : line_end + 1;
    }
    if (body) {
        result.front = parse_yaml(source, *begin, end, diagnostics);
    } else {
        diagnostics.report({DiagnosticCode::NoFrontMatter, source.place_at(0), "de gegevens van de kaart sluiten niet",
                            "zet onder de gegevens een regel ---"});
    }
    result.text = read_markdown_text(source, body.value_or(text.size()), diagnostics);
    return result;
}

Card read_card(const CatalogueFile& file, CardText& text, const Book* book, Diagnostics& diagnostics) {
    Card card;
    card.id = file.id;
    card.book = file.book;
    card.reads_from = file.from;
    card.source = text.text.source;
    card.name.value = file.id;
    std::optional<Located<std::string>> name_note;
    if (text.front) {
        CardReader reader(*text.front, card, diagnostics);
        reader.read();
        name_note = reader.name_note();
    }
    const bool has_front = text.front && text.front->kind == YamlKind::Mapping;
    card.damaged = book == nullptr || !has_front;
    if (book == nullptr || text.text.source == nullptr) return card;

    const CardModel& model = book->card_model;
    CardSections split = split_sections(std::move(text.text.parsed.blocks), model, diagnostics);
    card.damaged = card.damaged || split.left_out_text;
    card.sections = std::move(split.sections);
    card.footnotes = std::move(text.text.parsed.footnotes);
    if (name_note) add_name_note(card, *name_note);
    if (has_front) {
        check_features(card, model, diagnostics);
        check_lots(card, *book, diagnostics);
        complete_card_parts(card, model, diagnostics);
        check_missing_content(card, *text.front, model, split.mistyped, diagnostics);
    }
    return card;
}

}  // namespace boekwerk
