#include "pipeline/build_record.h"

#include <algorithm>
#include <functional>
#include <istream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "base/piece_writer.h"

namespace boekwerk {

namespace {

using nlohmann::json;

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

template <typename Before>
std::vector<std::uint32_t> in_order(std::size_t count, const Before& before) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), before);
    return order;
}

}  // namespace

std::size_t BuildRecord::KnownInputHash::operator()(const KnownInput& input) const {
    return std::hash<std::string_view>{}({input.hash.data(), input.hash.size()}) ^ input.name * 0x9E3779B97F4A7C15U;
}

std::uint32_t BuildRecord::number_of(const BuildInput& input) {
    KnownInput known{names_.number(input.name), {}};
    std::copy_n(input.hash.data(), std::min(input.hash.size(), known.hash.size()), known.hash.data());
    const auto [found, added] = numbers_.try_emplace(known, static_cast<std::uint32_t>(inputs_.size()));
    if (added) inputs_.push_back(known);
    return found->second;
}

BuildInput BuildRecord::input(std::uint32_t number) const {
    const KnownInput& known = inputs_[number];
    const auto end = std::find(known.hash.begin(), known.hash.end(), '\0');
    return {names_.text(known.name), std::string(known.hash.begin(), end)};
}

FileRecord BuildRecord::file(const KnownDocument& document, std::uint32_t number) const {
    const KnownFile& known = files_[document.first_file + number];
    return {names_.text(known.extension), hex_of(known.fingerprint), known.pages};
}

const BuildRecord::KnownDocument* BuildRecord::find_document(std::string_view document) const {
    const auto path = paths_.find(document);
    const auto found = path ? places_.find(*path) : places_.end();
    return found == places_.end() ? nullptr : &documents_[found->second];
}

/// A document that is there already gets a new place with all that it has: that seldom happens.
void BuildRecord::store(std::string_view document, const std::vector<std::uint32_t>& inputs,
                        std::vector<FileRecord> files) {
    std::sort(files.begin(), files.end(),
              [](const FileRecord& a, const FileRecord& b) { return a.extension < b.extension; });
    KnownDocument known;
    known.path = paths_.number(document);
    known.first_use = static_cast<std::uint32_t>(uses_.size());
    known.use_count = static_cast<std::uint32_t>(inputs.size());
    uses_.insert(uses_.end(), inputs.begin(), inputs.end());
    known.first_file = static_cast<std::uint32_t>(files_.size());
    known.file_count = static_cast<std::uint32_t>(files.size());
    for (const FileRecord& file : files) {
        files_.push_back(
            {names_.number(file.extension), static_cast<std::uint32_t>(file.pages), digest_of_hex(file.fingerprint)});
    }
    const auto [place, added] = places_.try_emplace(known.path, static_cast<std::uint32_t>(documents_.size()));
    if (added) {
        documents_.push_back(known);
    } else {
        documents_[place->second] = known;
    }
}

void BuildRecord::add(std::string_view document, const std::vector<BuildInput>& inputs,
                      const std::vector<FileRecord>& files) {
    const std::lock_guard lock(mutex_);
    std::vector<std::uint32_t> numbers;
    std::vector<FileRecord> all;
    if (const KnownDocument* known = find_document(document)) {
        for (std::uint32_t i = 0; i < known->use_count; ++i) numbers.push_back(uses_[known->first_use + i]);
        for (std::uint32_t i = 0; i < known->file_count; ++i) all.push_back(file(*known, i));
    } else {
        for (const BuildInput& input : inputs) numbers.push_back(number_of(input));
    }
    for (const FileRecord& file : files) {
        const bool is_there = std::any_of(all.begin(), all.end(),
                                          [&](const FileRecord& known) { return known.extension == file.extension; });
        if (!is_there) all.push_back(file);
    }
    store(document, numbers, std::move(all));
}

void BuildRecord::adopt(std::string_view document, const BuildRecord& other) {
    const KnownDocument* known = other.find_document(document);
    if (known == nullptr) return;
    std::vector<FileRecord> files;
    for (std::uint32_t i = 0; i < known->file_count; ++i) files.push_back(other.file(*known, i));
    add(document, other.inputs_of(document), files);
}

std::optional<FileRecord> BuildRecord::find(std::string_view document, std::string_view extension) const {
    const KnownDocument* known = find_document(document);
    for (std::uint32_t i = 0; known != nullptr && i < known->file_count; ++i) {
        FileRecord record = file(*known, i);
        if (record.extension == extension) return record;
    }
    return std::nullopt;
}

std::vector<BuildInput> BuildRecord::inputs_of(std::string_view document) const {
    std::vector<BuildInput> inputs;
    const KnownDocument* known = find_document(document);
    for (std::uint32_t i = 0; known != nullptr && i < known->use_count; ++i) {
        inputs.push_back(input(uses_[known->first_use + i]));
    }
    return inputs;
}

void BuildRecord::write(const TakePiece& take) const {
    PieceWriter pieces(take);
    std::string& text = pieces.text();
    text = "{\n  \"bronnen\": [";
    const char* separator = "\n";
    const auto begin_line = [&] {
        text += separator;
        separator = ",\n";
        return pieces.go_on();
    };
    // Numbers follow the order of names, not that in which threads were ready.
    const auto number_before = [&](std::uint32_t a, std::uint32_t b) {
        const KnownInput& one = inputs_[a];
        const KnownInput& other = inputs_[b];
        return one.name == other.name ? one.hash < other.hash : names_.text(one.name) < names_.text(other.name);
    };
    const std::vector<std::uint32_t> inputs = in_order(inputs_.size(), number_before);
    std::vector<std::uint32_t> places(inputs.size());
    for (std::uint32_t place = 0; place < inputs.size(); ++place) {
        const BuildInput written = input(inputs[place]);
        places[inputs[place]] = place;
        if (!begin_line()) return;
        text += "    {\"bron\": " + quoted(written.name) + ", \"hash\": " + quoted(written.hash) + "}";
    }
    text += "\n  ],\n  \"documenten\": [";
    separator = "\n";
    const auto path_before = [&](std::uint32_t a, std::uint32_t b) {
        return paths_.before(documents_[a].path, documents_[b].path);
    };
    for (const std::uint32_t place : in_order(documents_.size(), path_before)) {
        const KnownDocument& document = documents_[place];
        if (!begin_line()) return;
        text += "    {\"document\": " + quoted(paths_.path(document.path)) + ", \"uit\": [";
        for (std::uint32_t i = 0; i < document.use_count; ++i) {
            text += (i == 0 ? "" : ",") + std::to_string(places[uses_[document.first_use + i]]);
        }
        text += "], \"bestanden\": {";
        for (std::uint32_t i = 0; i < document.file_count; ++i) {
            const FileRecord record = file(document, i);
            text +=
                (i == 0 ? "" : ", ") + quoted(record.extension) + ": {\"vingerafdruk\": " + quoted(record.fingerprint);
            if (record.pages > 0) text += ", \"paginas\": " + std::to_string(record.pages);
            text += "}";
        }
        text += "}}";
    }
    text += "\n  ]\n}\n";
    pieces.finish();
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
    uses_.clear();
    files_.clear();
    documents_.clear();
    places_.clear();
}

/// Takes over a part of a record: an input, or a document that names inputs before it. False when it is neither.
bool BuildRecord::take(const nlohmann::json& part) {
    if (part.contains("bron")) {
        number_of({text_of(part, "bron"), text_of(part, "hash")});
        return true;
    }
    if (!part.contains("uit") || !part["uit"].is_array()) return false;
    std::vector<std::uint32_t> inputs;
    for (const json& number : part["uit"]) {
        if (!number.is_number_unsigned() || number.get<std::size_t>() >= inputs_.size()) return false;
        inputs.push_back(number.get<std::uint32_t>());
    }
    auto files = files_in(part);
    if (!files) return false;
    store(text_of(part, "document"), inputs, std::move(*files));
    return true;
}

}  // namespace boekwerk
