#include "pipeline/manifest.h"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace boekwerk {

std::string sha256_hex(std::string_view content) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, content.size(), reinterpret_cast<const std::uint8_t*>(content.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

std::string write_manifest(std::vector<ManifestEntry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const ManifestEntry& entry : entries) {
        nlohmann::ordered_json file;
        file["pad"] = entry.path;
        file["bytes"] = entry.size;
        file["sha256"] = entry.sha256;
        if (!entry.document.empty()) {
            file["document"] = entry.document;
            file["titel"] = entry.title;
            file["versie"] = entry.version;
            file["datum"] = entry.date;
            file["status"] = entry.status;
        }
        files.push_back(std::move(file));
    }
    nlohmann::ordered_json manifest;
    manifest["bestanden"] = std::move(files);
    return manifest.dump(2) + "\n";
}

std::vector<ManifestEntry> read_manifest(const FileSystem& files, const std::string& folder) {
    std::string content;
    if (files.read(folder + "/manifest.json", content)) return {};
    const nlohmann::json manifest = nlohmann::json::parse(content, nullptr, false);
    if (!manifest.is_object() || !manifest.contains("bestanden") || !manifest["bestanden"].is_array()) return {};
    std::vector<ManifestEntry> entries;
    for (const nlohmann::json& file : manifest["bestanden"]) {
        const auto text = [&](const char* key) {
            return file.is_object() && file.contains(key) && file[key].is_string() ? file[key].get<std::string>()
                                                                                   : std::string();
        };
        ManifestEntry entry{
            text("pad"),   0, text("sha256"), text("document"), text("titel"), text("versie"), text("datum"),
            text("status")};
        if (entry.path.empty()) continue;
        if (file.contains("bytes") && file["bytes"].is_number_unsigned()) entry.size = file["bytes"].get<std::size_t>();
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace boekwerk
