#include "support/pdf_reader.h"

#include <array>
#include <stdexcept>

#include "support/run_tool.h"

namespace boekwerk {

namespace {

const PdfReader::Json nothing;

std::string decode_base64(const std::string& text) {
    static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<int, 256> values{};
    for (std::size_t i = 0; i < digits.size(); ++i) values[static_cast<unsigned char>(digits[i])] = static_cast<int>(i);
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=') break;
        bits = bits << 6 | static_cast<unsigned>(values[static_cast<unsigned char>(c)]);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> count & 0xFF);
    }
    return out;
}

}  // namespace

PdfReader::PdfReader(std::string_view bytes) {
    const TemporaryFile file(bytes);
    const ToolResult check = run_tool("qpdf --check " + file.path());
    if (check.exit_code != 0) throw std::runtime_error("qpdf --check: " + check.output);
    const ToolResult read =
        run_tool("qpdf --json=2 --json-key=qpdf --json-stream-data=inline --decode-level=generalized " + file.path());
    if (read.exit_code != 0) throw std::runtime_error("qpdf --json: " + read.output);
    const Json all = Json::parse(read.output);
    for (const auto& [key, object] : all.at("qpdf").at(1).items()) {
        if (key == "trailer") {
            trailer_ = object.at("value");
            continue;
        }
        const std::string reference = key.substr(4);
        if (object.contains("stream")) {
            objects_[reference] = object["stream"]["dict"];
            data_[reference] = object["stream"]["data"];
        } else {
            objects_[reference] = object.at("value");
        }
    }
    collect_pages(catalog().at("/Pages"));
}

void PdfReader::collect_pages(const Json& reference) {
    const Json& node = resolve(reference);
    if (node.at("/Type") == "/Page") {
        pages_.push_back(reference.get<std::string>());
        return;
    }
    for (const Json& kid : node.at("/Kids")) collect_pages(kid);
}

bool PdfReader::is_reference(const Json& value) {
    if (!value.is_string()) return false;
    const std::string& text = value.get_ref<const std::string&>();
    return text.size() > 4 && text.compare(text.size() - 4, 4, " 0 R") == 0 && text[1] != ':';
}

const PdfReader::Json& PdfReader::resolve(const Json& value) const {
    if (!is_reference(value)) return value;
    const auto found = objects_.find(value.get_ref<const std::string&>());
    return found == objects_.end() ? nothing : *found;
}

const PdfReader::Json& PdfReader::get(const Json& dictionary, const std::string& key) const {
    if (!dictionary.is_object()) return nothing;
    const auto found = dictionary.find(key);
    return found == dictionary.end() ? nothing : resolve(*found);
}

std::string PdfReader::stream(const Json& reference) const {
    return decode_base64(data_.at(reference.get<std::string>()).get<std::string>());
}

std::string PdfReader::text(const Json& value) {
    const std::string string = value.get<std::string>();
    if (string.compare(0, 2, "b:") != 0) return string.substr(2);
    std::string bytes;
    for (std::size_t i = 2; i + 1 < string.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(string.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

}  // namespace boekwerk
