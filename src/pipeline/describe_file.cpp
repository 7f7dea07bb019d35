#include "pipeline/describe_file.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/date.h"
#include "base/utf8.h"
#include "pipeline/file_formats.h"

namespace boekwerk {

namespace {

constexpr std::string_view provider_mark = "aanbieder:";

/// "a", "a en b", "a, b en c".
std::string joined(const std::set<std::string_view>& names) {
    std::string text;
    std::size_t left = names.size();
    for (const std::string_view name : names) {
        text += name;
        --left;
        if (left > 0) text += left > 1 ? ", " : " en ";
    }
    return text;
}

/// The documents of a set, each once: "‘Overeenkomst’ 0.1, ‘Tarievenblad’ 0.2".
std::string documents_of(const std::string& audience, const ManifestIndex& manifest) {
    std::string text;
    std::set<std::string_view> seen;
    for (const ManifestEntry& entry : manifest.entries()) {
        const FileOrigin& origin = *entry.origin;
        if (origin.audience != audience || origin.document.empty() || !seen.insert(origin.document).second) continue;
        if (!text.empty()) text += ", ";
        text += "‘" + origin.title + "’ " + origin.version;
    }
    return text;
}

}  // namespace

std::string describe_file(const ManifestEntry& entry, const ManifestIndex& manifest) {
    const FileOrigin& origin = *entry.origin;
    const std::string format = " (" + std::string(format_name(entry.path)) + ")";
    if (!origin.document.empty()) {
        std::string text = "‘" + origin.title + "’";
        const std::string issue = describe_issue(origin.version, origin.date);
        if (!issue.empty()) text += ", " + issue;
        if (!origin.status.empty()) text += ", " + origin.status;
        return text + format;
    }
    const bool is_set = origin.audience.starts_with(provider_mark) && entry.path.ends_with(".zip");
    if (is_set) return "alle documenten" + format + ": " + documents_of(origin.audience, manifest);
    return "‘" + entry.path + "’" + format;
}

std::string describe_audiences(const std::vector<const ManifestEntry*>& entries) {
    bool for_officers_only = false;
    std::map<std::string_view, std::set<std::string_view>> providers_of;
    for (const ManifestEntry* entry : entries) {
        std::string_view audience = entry->origin->audience;
        for_officers_only = for_officers_only || audience == for_officers;
        if (!audience.starts_with(provider_mark)) continue;
        audience.remove_prefix(provider_mark.size());
        const std::size_t slash = std::min(audience.find('/'), audience.size() - 1);
        providers_of[audience.substr(0, slash)].insert(audience.substr(slash + 1));
    }
    constexpr std::size_t most_names = 3;
    std::string text = for_officers_only ? ", alleen voor de inkoop" : "";
    for (const auto& [contract, providers] : providers_of) {
        text += text.empty() ? ", " : "; ";
        if (providers.size() > most_names) {
            text += std::to_string(providers.size()) + " aanbieders";
        } else {
            text += (providers.size() == 1 ? "aanbieder " : "aanbieders ") + joined(providers);
        }
        text += ", contract " + std::string(contract);
    }
    return text;
}

std::string describe_issue(const std::string& version, const std::string& iso_date) {
    std::string text;
    if (!version.empty()) text = "versie " + version;
    const auto date = parse_date(iso_date);
    if (date) text += (text.empty() ? "van " : " van ") + long_date(*date);
    return text;
}

std::string counted_files(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " bestand" : " bestanden");
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const std::size_t valid = find_invalid_utf8(text).value_or(text.size());
        for (std::size_t offset = 0; offset < valid;) {
            const char32_t character = next_character(text, offset);
            const bool controls = character < 0x20 || (character >= 0x7F && character < 0xA0);
            append_utf8(shown, controls ? U'\uFFFD' : character);
        }
        text.remove_prefix(valid);
        if (text.empty()) break;
        append_utf8(shown, U'\uFFFD');
        text.remove_prefix(1);
    }
    return shown;
}

}  // namespace boekwerk
