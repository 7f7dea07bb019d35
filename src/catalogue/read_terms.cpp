#include "catalogue/read_terms.h"

#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

std::vector<Term> read_terms(const YamlNode& root, Diagnostics& diagnostics) {
    std::vector<Term> terms;
    if (root.kind == YamlKind::Empty) return terms;
    UniqueIds ids;
    for (const YamlNode& item : read_list(root, "begrippen", diagnostics)) {
        const MappingReader reader(item, item_of("begrippen"), keys::of_term(), diagnostics);
        if (!reader.is_mapping()) continue;
        const auto id = reader.required_text(keys::id);
        const auto name = reader.required_text(keys::term);
        const auto abbreviation = reader.text(keys::abbreviation);
        const auto definition = reader.text(keys::definition);
        Term term;
        for (const YamlNode& inflection : reader.list(keys::inflections)) {
            if (auto text = read_text(inflection, keys::inflections, diagnostics)) {
                term.inflections.push_back(std::move(text->value));
            }
        }
        if (const YamlNode* books = reader.find(keys::books)) {
            expect_items(*books, keys::books, "boek", diagnostics);
            term.books = read_distinct_texts(*books, keys::books, diagnostics);
        }
        if (!id) continue;
        check_id(*id, diagnostics);
        if (!ids.add(*id, diagnostics) || !name) continue;
        term.id = id->value;
        term.term = *name;
        if (definition) term.definition = definition->value;
        if (abbreviation) term.abbreviation = abbreviation->value;
        term.place = reader.place();
        terms.push_back(std::move(term));
    }
    return terms;
}

std::vector<Located<std::string>> read_proper_names(const YamlNode& root, Diagnostics& diagnostics) {
    if (root.kind == YamlKind::Empty) return {};
    return read_distinct_texts(root, "eigennamen", diagnostics);
}

}  // namespace boekwerk
