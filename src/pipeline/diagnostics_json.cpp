#include "pipeline/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace boekwerk {

namespace {

void add_place(nlohmann::ordered_json& object, const Place& place) {
    if (place.source == nullptr) return;
    object["bestand"] = place.source->path();
    if (place.line == 0) return;
    object["regel"] = place.line;
    object["kolom"] = place.column;
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        nlohmann::ordered_json object;
        object["code"] = code_name(diagnostic.code);
        object["ernst"] = diagnostic_info(diagnostic.code).severity == Severity::Error ? "fout" : "waarschuwing";
        add_place(object, diagnostic.place);
        object["melding"] = diagnostic.message;
        if (!diagnostic.remedy.empty()) object["oplossing"] = diagnostic.remedy;
        for (const DiagnosticNote& note : diagnostic.notes) {
            nlohmann::ordered_json other;
            add_place(other, note.place);
            other["tekst"] = note.text;
            object["ook"].push_back(std::move(other));
        }
        list.push_back(std::move(object));
    }
    return list.dump(2) + "\n";
}

}  // namespace boekwerk
