#include "pipeline/build_record.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>

namespace boekwerk {

namespace {

using nlohmann::json;

std::string key_of(const BuildInput& input) {
    return input.name + '\n' + input.hash;
}

std::string quoted(const std::string& text) {
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string text_of(const json& object, const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

std::optional<std::vector<FileRecord>> files_in(const json& document) {
    std::vector<FileRecord> files;
    if (!document.contains("bestanden") || !document["bestanden"].is_object()) return std::nullopt;
    for (const auto& [extension, file] : document["bestanden"].items()) {
        if (!file.is_object()) return std::nullopt;
        FileRecord record{extension, text_of(file, "vingerafdruk"), 0};
        if (file.contains("paginas") && file["paginas"].is_number_unsigned()) {
            record.pages = file["paginas"].get<std::size_t>();
        }
        files.push_back(std::move(record));
    }
    return files;
}

}  // namespace

std::uint32_t BuildRecord::number_of(const BuildInput& input) {
    const auto [found, added] = numbers_.try_emplace(key_of(input), static_cast<std::uint32_t>(inputs_.size()));
    if (added) inputs_.push_back({input.name, input.hash});
    return found->second;
}

void BuildRecord::add(const std::string& document, const std::vector<BuildInput>& inputs,
                      std::vector<FileRecord> files) {
    const std::lock_guard lock(mutex_);
    Document& known = documents_[document];
    for (const BuildInput& input : inputs) known.inputs.push_back(number_of(input));
    for (FileRecord& file : files) known.add(std::move(file));
}

/// A file that is known already stays as it is.
void BuildRecord::Document::add(FileRecord file) {
    const auto place = std::lower_bound(files.begin(), files.end(), file, [](const FileRecord& a, const FileRecord& b) {
        return a.extension < b.extension;
    });
    if (place == files.end() || place->extension != file.extension) files.insert(place, std::move(file));
}

void BuildRecord::adopt(const std::string& document, const BuildRecord& other) {
    const auto found = other.documents_.find(document);
    if (found == other.documents_.end()) return;
    const std::lock_guard lock(mutex_);
    const auto [here, added] = documents_.try_emplace(document);
    if (added) {
        for (const std::uint32_t number : found->second.inputs) {
            here->second.inputs.push_back(number_of(other.inputs_[number]));
        }
    }
    for (const FileRecord& file : found->second.files) here->second.add(file);
}

const FileRecord* BuildRecord::find(const std::string& document, std::string_view extension) const {
    const auto found = documents_.find(document);
    if (found == documents_.end()) return nullptr;
    for (const FileRecord& file : found->second.files) {
        if (file.extension == extension) return &file;
    }
    return nullptr;
}

std::vector<BuildInput> BuildRecord::inputs_of(const std::string& document) const {
    std::vector<BuildInput> inputs;
    const auto found = documents_.find(document);
    if (found == documents_.end()) return inputs;
    for (const std::uint32_t number : found->second.inputs) inputs.push_back(inputs_[number]);
    return inputs;
}

void BuildRecord::write(const TakePiece& take) const {
    constexpr std::size_t piece_size = std::size_t{64} * 1024;
    // Numbers follow the order of names, not that in which threads were ready.
    std::vector<std::uint32_t> order(inputs_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return inputs_[a] < inputs_[b]; });
    std::vector<std::uint32_t> places(inputs_.size());
    std::string text = "{\n  \"bronnen\": [";
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        const BuildInput& input = inputs_[order[place]];
        places[order[place]] = place;
        text += (place == 0 ? "\n" : ",\n");
        text += "    {\"bron\": " + quoted(input.name) + ", \"hash\": " + quoted(input.hash) + "}";
    }
    text += "\n  ],\n  \"documenten\": [";
    const char* separator = "\n";
    for (const auto& [name, document] : documents_) {
        if (text.size() > piece_size) {
            if (!take(text)) return;
            text.clear();
        }
        text += separator;
        separator = ",\n";
        text += "    {\"document\": " + quoted(name) + ", \"uit\": [";
        for (const std::uint32_t number : document.inputs) text += std::to_string(places[number]) + ",";
        if (!document.inputs.empty()) text.pop_back();
        text += "], \"bestanden\": {";
        for (const FileRecord& file : document.files) {
            text += quoted(file.extension) + ": {\"vingerafdruk\": " + quoted(file.fingerprint);
            if (file.pages > 0) text += ", \"paginas\": " + std::to_string(file.pages);
            text += "}, ";
        }
        if (!document.files.empty()) text.resize(text.size() - 2);
        text += "}}";
    }
    text += "\n  ]\n}\n";
    take(text);
}

void BuildRecord::read(std::istream& input) {
    bool understood = true;
    // Each part is taken and forgotten as soon as it is read: a record of many thousands never stands in memory.
    const auto take_part = [&](int depth, json::parse_event_t event, json& parsed) {
        if (depth != 2 || event != json::parse_event_t::object_end) return true;
        understood = understood && take(parsed);
        return false;
    };
    const json record = json::parse(input, take_part, false);
    if (understood && record.is_object()) return;
    inputs_.clear();
    numbers_.clear();
    documents_.clear();
}

/// Takes over a part of a record: an input, or a document that names inputs before it. False when it is neither.
bool BuildRecord::take(const nlohmann::json& part) {
    if (part.contains("bron")) {
        inputs_.push_back({text_of(part, "bron"), text_of(part, "hash")});
        numbers_.emplace(key_of(inputs_.back()), static_cast<std::uint32_t>(inputs_.size() - 1));
        return true;
    }
    if (!part.contains("uit") || !part["uit"].is_array()) return false;
    Document document;
    for (const json& number : part["uit"]) {
        if (!number.is_number_unsigned() || number.get<std::size_t>() >= inputs_.size()) return false;
        document.inputs.push_back(number.get<std::uint32_t>());
    }
    auto files = files_in(part);
    if (!files) return false;
    document.files = std::move(*files);
    documents_.emplace(text_of(part, "document"), std::move(document));
    return true;
}

}  // namespace boekwerk
