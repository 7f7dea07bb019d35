#include "pipeline/remake_reasons.h"

namespace boekwerk {

std::vector<std::string> remake_reasons(const std::string& document, const MadeDocument& made,
                                        const BuildRecord& earlier) {
    std::vector<std::string> reasons;
    bool changed = false;
    for (const MadeDocument::File& file : made.files) {
        if (file.kept) continue;
        const auto before = earlier.find(document, file.extension);
        if (before && before->fingerprint != file.fingerprint) {
            changed = true;
        } else if (before) {
            reasons.push_back("het bestand ." + file.extension + " ontbrak of was met de hand veranderd");
        } else if (earlier.has(document)) {
            reasons.push_back("het bestand ." + file.extension + " is niet eerder gemaakt");
        } else {
            return {"niet eerder gemaakt"};
        }
    }
    if (!changed) return reasons;
    std::vector<std::string> changes = changes_between(earlier.inputs_of(document), made.inputs);
    // The documents of a set refer to each other by number and title, and a book counts what it does not show.
    if (changes.empty()) changes.push_back("iets waarnaar het verwijst is veranderd");
    reasons.insert(reasons.end(), changes.begin(), changes.end());
    return reasons;
}

}  // namespace boekwerk
