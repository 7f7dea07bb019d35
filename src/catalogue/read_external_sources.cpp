#include "catalogue/read_external_sources.h"

#include <algorithm>
#include <utility>

#include "base/pattern.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

/// A label names the part: without it all parts of a source would read the same.
void check_label(const Located<std::string>& label, Diagnostics& diagnostics) {
    check_placeholders(label, keys::label, {keys::pattern_part}, diagnostics);
    if (!pattern_names(label.value).empty()) return;
    diagnostics.report({DiagnosticCode::WrongType, label.place,
                        "‘etiket’ noemt het onderdeel niet: ‘" + label.value + "’",
                        "zet {onderdeel} op de plaats van het nummer of de naam"});
}

}  // namespace

std::vector<ExternalSource> read_external_sources(const YamlNode& root, Diagnostics& diagnostics) {
    std::vector<ExternalSource> sources;
    if (root.kind == YamlKind::Empty) return sources;
    UniqueIds ids;
    for (const YamlNode& item : read_list(root, "externe bronnen", diagnostics)) {
        const MappingReader reader(item, item_of("externe bronnen"), keys::of_external_source(), diagnostics);
        if (!reader.is_mapping()) continue;
        ExternalSource source;
        const auto id = required_new_id(reader, ids, diagnostics);
        const auto title = reader.required_text(keys::title);
        if (auto version = reader.text(keys::version)) source.version = std::move(version->value);
        if (auto location = reader.text(keys::location)) source.location = std::move(location->value);
        if (auto label = reader.text(keys::label)) {
            check_label(*label, diagnostics);
            source.label = std::move(label->value);
        }
        if (!id || !title) continue;
        source.id = id->value;
        source.title = *title;
        source.place = id->place;
        sources.push_back(std::move(source));
    }
    return sources;
}

}  // namespace boekwerk
