#include "pipeline/manifest.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/open_file_buffer.h"

namespace boekwerk {

namespace {

using nlohmann::json;

std::string quoted(const std::string& text) {
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

ManifestEntry entry_of(const json& file) {
    const auto text = [&](const char* key) {
        return file.contains(key) && file[key].is_string() ? file[key].get<std::string>() : std::string();
    };
    FileOrigin origin{text("document"), text("titel"), text("versie"), text("datum"), text("status"), text("voor")};
    if (origin.audience.empty()) origin.audience = for_everybody;
    ManifestEntry entry{text("pad"), 0, text("sha256"), std::make_shared<const FileOrigin>(std::move(origin))};
    if (file.contains("bytes") && file["bytes"].is_number_unsigned()) entry.size = file["bytes"].get<std::size_t>();
    return entry;
}

}  // namespace

ManifestWriter::ManifestWriter(const TakePiece& take) : pieces_(take) {
    pieces_.text() = "{\n  \"bestanden\": [";
}

void ManifestWriter::add(const ManifestEntry& entry) {
    std::string& text = pieces_.text();
    text += separator_;
    separator_ = ",\n";
    text += "    {\n";
    const auto add_line = [&](const char* key, const std::string& value) {
        text += "      \"" + std::string(key) + "\": " + value + ",\n";
    };
    const auto add_text = [&](const char* key, const std::string& value) { add_line(key, quoted(value)); };
    const FileOrigin& origin = *entry.origin;
    add_text("pad", entry.path);
    add_line("bytes", std::to_string(entry.size));
    add_text("sha256", entry.sha256);
    if (!origin.document.empty()) {
        add_text("document", origin.document);
        add_text("titel", origin.title);
        add_text("versie", origin.version);
        if (!origin.date.empty()) add_text("datum", origin.date);
        if (!origin.status.empty()) add_text("status", origin.status);
    }
    add_text("voor", origin.audience);
    text.erase(text.size() - 2, 1);  // The comma after the last key.
    text += "    }";
    pieces_.go_on();
}

void ManifestWriter::finish() {
    pieces_.text() += "\n  ]\n}\n";
    pieces_.finish();
}

std::string write_manifest(std::vector<const ManifestEntry*> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const ManifestEntry* a, const ManifestEntry* b) { return a->path < b->path; });
    std::string text;
    const TakePiece take = [&text](std::string_view piece) {
        text += piece;
        return true;
    };
    ManifestWriter writer(take);
    for (const ManifestEntry* entry : entries) writer.add(*entry);
    writer.finish();
    return text;
}

namespace {

/// `input` is what the JSON library reads from: iterators or a stream. False when it is no manifest.
template <typename... Input>
bool parse_entries(const std::function<void(ManifestEntry)>& take, Input&&... input) {
    std::shared_ptr<const FileOrigin> last;
    // Each file is taken and forgotten as soon as it is read: a manifest of many thousands never stands in memory.
    const auto take_file = [&](int depth, json::parse_event_t event, json& parsed) {
        if (depth != 2 || event != json::parse_event_t::object_end) return true;
        ManifestEntry entry = entry_of(parsed);
        if (last != nullptr && *last == *entry.origin) {
            entry.origin = last;
        } else {
            last = entry.origin;
        }
        if (!entry.path.empty()) take(std::move(entry));
        return false;
    };
    const json manifest = json::parse(std::forward<Input>(input)..., take_file, false);
    return manifest.is_object() && manifest.contains("bestanden") && manifest["bestanden"].is_array();
}

}  // namespace

std::vector<ManifestEntry> parse_manifest(std::string_view text) {
    std::vector<ManifestEntry> entries;
    const auto take = [&](ManifestEntry entry) { entries.push_back(std::move(entry)); };
    if (!parse_entries(take, text.begin(), text.end())) entries.clear();
    return entries;
}

bool read_manifest(const FileSystem& files, const std::string& path, const std::function<void(ManifestEntry)>& take) {
    std::unique_ptr<OpenFile> file;
    if (files.kind(path) != FileKind::File || files.open(path, file)) return false;
    OpenFileBuffer buffer(std::move(file));
    std::istream stream(&buffer);
    return parse_entries(take, stream);
}

}  // namespace boekwerk
