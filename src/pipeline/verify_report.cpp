#include "pipeline/verify_report.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "pipeline/describe_file.h"
#include "pipeline/page_blocks.h"

namespace boekwerk {

namespace {

const char* verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::Unchanged: return "ongewijzigd";
        case Verdict::Manifest: return "manifest";
        case Verdict::Repacked: return "inhoud ongewijzigd";
        case Verdict::Changed: return "veranderd";
        case Verdict::OtherVersion: return "andere versie";
        case Verdict::Unknown: return "onbekend";
        case Verdict::Missing: return "ontbreekt";
        case Verdict::Foreign: return "niet door Boekwerk gemaakt";
    }
    return "";
}

/// Which document it is, and in which sets. What has one content is mostly one document.
std::string describe_same(const VerifiedFile& file) {
    std::map<std::string, std::vector<const ManifestEntry*>> by_description;
    for (const ManifestEntry* entry : file.same) by_description[describe_file(*entry, *file.manifest)].push_back(entry);
    std::string text;
    for (const auto& [description, entries] : by_description) {
        text += (text.empty() ? "" : "; ook ") + description + describe_audiences(entries);
    }
    return text;
}

std::string describe_valid(const VerifiedFile& file) {
    // Which of several it is nobody can tell: then only what they have in common is said.
    if (file.several_issues) return "een van de documenten ‘" + file.valid->origin->title + "’";
    std::string text = describe_file(*file.valid, *file.manifest);
    if (!file.several) text += describe_audiences({file.valid});
    return text;
}

/// What a file calls itself: "‘Tarievenblad’, versie 0.1 van 1 juli 2026".
std::string describe_claim(const ClaimedIdentity& claim) {
    std::string text = "‘" + (claim.title.empty() ? claim.identifier : claim.title) + "’";
    const std::string issue = describe_issue(claim.version, claim.date);
    return issue.empty() ? text : text + ", " + issue;
}

std::string explain_changed(const VerifiedFile& file) {
    if (file.opened) return "niet alle bestanden erin zijn ongewijzigd";
    if (file.valid == nullptr) return {};
    if (file.evidence == Evidence::Claim) {
        return "dit is " + describe_valid(file) + ", maar de inhoud is anders dan in het manifest";
    }
    if (!file.same.empty()) return "hier hoort " + describe_valid(file) + "; dit is " + describe_same(file);
    return "hier hoort " + describe_valid(file) + "; de inhoud is anders";
}

std::string explain_other_version(const VerifiedFile& file) {
    const FileOrigin& valid = *file.valid->origin;
    std::string text = "dit is " + describe_claim(file.claim);
    if (!file.several) text += describe_audiences({file.valid});
    text += "; geldig is volgens het manifest " + describe_issue(valid.version, valid.date);
    if (!valid.status.empty()) text += " (" + valid.status + ")";
    return text;
}

std::string explain_unknown(const VerifiedFile& file) {
    if (!file.remark.empty()) return {};
    if (file.evidence == Evidence::Hint) {
        return "het staat niet in het manifest; de naam of titel is die van " + describe_valid(file) +
               ", maar de inhoud is anders";
    }
    if (!file.claim.identifier.empty()) {
        return "het noemt zich " + describe_claim(file.claim) + " (" + file.claim.identifier +
               "), maar dat document staat niet in het manifest";
    }
    return "het staat niet in het manifest, en niets wijst erop dat het uit Boekwerk komt";
}

/// What there is to say beside the verdict; may be empty.
std::string explanation(const VerifiedFile& file) {
    std::string text;
    switch (file.verdict) {
        case Verdict::Unchanged: text = describe_same(file); break;
        case Verdict::Manifest:
            text = file.sha256 == file.manifest->sha256() ? "hiermee is vergeleken"
                                                          : "het noemt dezelfde bestanden als " + file.manifest->path();
            break;
        case Verdict::Repacked: text = "alle bestanden in dit ZIP-bestand zijn ongewijzigd"; break;
        case Verdict::Changed: text = explain_changed(file); break;
        case Verdict::OtherVersion: text = explain_other_version(file); break;
        case Verdict::Unknown: text = explain_unknown(file); break;
        case Verdict::Missing: text = describe_valid(file); break;
        case Verdict::Foreign:
            if (!file.same.empty()) text = "dezelfde inhoud als " + describe_same(file);
            break;
    }
    if (text.empty() || file.remark.empty()) return text + file.remark;
    return text + "; " + file.remark;
}

std::string line_of(const VerifiedFile& file) {
    std::string line = file.path;
    if (!file.member.empty()) line += "/" + file.member;
    line += std::string(": ") + verdict_name(file.verdict);
    const std::string more = explanation(file);
    if (!more.empty()) line += ": " + more;
    return printable(line) + "\n";
}

/// "3 bestanden: 2 ongewijzigd, 1 ontbreekt".
std::string counts(const VerifyResult& result) {
    std::map<Verdict, std::size_t> count_of;
    std::size_t total = 0;
    for (const VerifiedFile& file : result.files) {
        if (file.opened || file.verdict == Verdict::Manifest) continue;
        ++count_of[file.verdict];
        ++total;
    }
    std::string text = counted_files(total);
    const char* separator = ": ";
    for (const auto& [verdict, count] : count_of) {
        text += separator + std::to_string(count) + " " +
                (verdict == Verdict::Missing && count > 1 ? "ontbreken" : verdict_name(verdict));
        separator = ", ";
    }
    return text;
}

const FileOrigin* origin_of(const VerifiedFile& file) {
    if (!file.same.empty()) return file.same.front()->origin.get();
    return file.valid == nullptr ? nullptr : file.valid->origin.get();
}

/// Adds the pairs whose value is not empty.
void add_texts(nlohmann::ordered_json& object, std::initializer_list<std::pair<const char*, std::string>> texts) {
    for (const auto& [key, text] : texts) {
        if (!text.empty()) object[key] = text;
    }
}

nlohmann::ordered_json object_of(const VerifiedFile& file) {
    nlohmann::ordered_json object;
    object["bestand"] = file.path;
    add_texts(object, {{"in-zip", file.member}});
    object["uitkomst"] = verdict_name(file.verdict);
    object["in-orde"] = is_fine(file.verdict);
    object["bytes"] = file.size;
    add_texts(object, {{"sha256", file.sha256}});
    if (const FileOrigin* origin = origin_of(file)) {
        add_texts(object, {{"document", origin->document},
                           {"titel", origin->title},
                           {"versie", origin->version},
                           {"datum", origin->date},
                           {"status", origin->status}});
    }
    std::vector<const ManifestEntry*> entries = file.same;
    if (entries.empty() && file.valid != nullptr && !file.several) entries = {file.valid};
    for (const ManifestEntry* entry : entries) {
        object["plaatsen"].push_back({{"pad", entry->path}, {"voor", entry->origin->audience}});
    }
    nlohmann::ordered_json claim;
    add_texts(claim, {{"kenmerk", file.claim.identifier},
                      {"titel", file.claim.title},
                      {"versie", file.claim.version},
                      {"datum", file.claim.date}});
    if (!claim.empty()) object["noemt-zich"] = std::move(claim);
    add_texts(object, {{"uitleg", explanation(file)}});
    if (file.manifest != nullptr) object["manifest"] = file.manifest->path();
    return object;
}

}  // namespace

std::string verify_text(const VerifyResult& result) {
    std::string text;
    for (const VerifiedFile& file : result.files) {
        const bool is_shown = file.named || file.verdict == Verdict::Foreign || !is_fine(file.verdict);
        if (is_shown) text += line_of(file);
    }
    if (result.files.empty()) return text;
    text += counts(result) + ".";
    const char* separator = " Vergeleken met ";
    for (const auto& manifest : result.manifests) {
        text += separator + printable(manifest->path());
        separator = ", ";
    }
    text += ".\n";
    if (result.vouches_for_itself) {
        text +=
            "Dat manifest lag bij de bestanden zelf. Dit toont dat zij bij elkaar horen en heel zijn, niet van wie zij "
            "komen.\n";
    }
    return text;
}

std::string verify_json(const VerifyResult& result) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const VerifiedFile& file : result.files) list.push_back(object_of(file));
    return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace boekwerk
