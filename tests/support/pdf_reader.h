// Reads a PDF back for tests, through qpdf's JSON: objects, streams, pages. Independent of the writer.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// A PDF that was read. Values are qpdf's JSON (version 2): names "/Name", references "12 0 R", strings "u:text" or
/// "b:hex".
class PdfReader {
public:
    using Json = nlohmann::json;

    /// Throws std::runtime_error when qpdf finds a fault in the file.
    explicit PdfReader(std::string_view bytes);

    const Json& trailer() const { return trailer_; }
    const Json& catalog() const { return get(trailer_, "/Root"); }
    /// References of the pages, in order.
    const std::vector<std::string>& pages() const { return pages_; }
    /// All objects: "12 0 R" to its value; of a stream, its dictionary.
    const Json& objects() const { return objects_; }

    /// What a value refers to, or the value itself; null when there is no such object.
    const Json& resolve(const Json& value) const;
    /// The resolved entry of a dictionary, or null.
    const Json& get(const Json& dictionary, const std::string& key) const;
    /// The decoded data of a stream.
    std::string stream(const Json& reference) const;

    static bool is_reference(const Json& value);
    /// A string's text in UTF-8, or its bytes.
    static std::string text(const Json& value);

private:
    void collect_pages(const Json& reference);

    Json objects_ = Json::object();
    Json data_ = Json::object();  ///< Of streams, in base64.
    Json trailer_;
    std::vector<std::string> pages_;
};

}  // namespace boekwerk
