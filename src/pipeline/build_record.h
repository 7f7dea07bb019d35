// How the documents of an output folder were made: a fingerprint for each file and the inputs of each document, in
// `intern/bouw.json`. With it a build knows what it need not make again, and why it makes the rest. What the files are
// is in the manifest.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <iosfwd>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file_system.h"
#include "base/sha256.h"
#include "base/text_pool.h"
#include "pipeline/build_input.h"
#include "pipeline/path_pool.h"

namespace boekwerk {

/// The record, relative to the output folder.
inline constexpr const char* build_record_path = "intern/bouw.json";

/// How one file was made.
struct FileRecord {
    std::string extension;    ///< "pdf"
    std::string fingerprint;  ///< SHA-256 of everything that its bytes follow from.
    std::size_t pages = 0;    ///< Of a PDF.
};

/// A file that an earlier build has made and that need not be made again.
struct EarlierFile {
    std::string sha256;
    std::size_t pages = 0;  ///< Of a PDF.
};

/// In little memory, for many thousands of documents. Writing is safe from several threads; reading only when nobody
/// writes.
class BuildRecord {
public:
    BuildRecord() = default;
    BuildRecord(const BuildRecord&) = delete;
    BuildRecord& operator=(const BuildRecord&) = delete;

    /// Reads what `write` gave. What cannot be understood gives an empty record: then everything is made again.
    void read(std::istream& input);
    /// Gives the record as JSON, in pieces.
    void write(const TakePiece& take) const;

    /// `document`: the path of its files without their extension. Of a document that is there, just the files that it
    /// had not are added.
    void add(std::string_view document, const std::vector<BuildInput>& inputs, const std::vector<FileRecord>& files);
    /// Takes over what `other` knows of a document, as far as it is not known here.
    void adopt(std::string_view document, const BuildRecord& other);

    bool has(std::string_view document) const { return find_document(document) != nullptr; }
    /// The file of a document with this extension.
    std::optional<FileRecord> find(std::string_view document, std::string_view extension) const;
    /// Sorted; empty for a document that is not known.
    std::vector<BuildInput> inputs_of(std::string_view document) const;

private:
    struct KnownInput {
        std::uint32_t name = 0;          ///< In `names_`.
        std::array<char, 16> hash = {};  ///< Filled up with zeros.

        friend bool operator==(const KnownInput&, const KnownInput&) = default;
    };
    struct KnownInputHash {
        std::size_t operator()(const KnownInput& input) const;
    };
    struct KnownFile {
        std::uint32_t extension = 0;  ///< In `names_`.
        std::uint32_t pages = 0;
        Digest fingerprint;
    };
    /// Stretches of `uses_` and `files_`.
    struct KnownDocument {
        PathNumber path;
        std::uint32_t first_use = 0;
        std::uint32_t use_count = 0;
        std::uint32_t first_file = 0;
        std::uint32_t file_count = 0;
    };

    bool take(const nlohmann::json& part);
    std::uint32_t number_of(const BuildInput& input);
    BuildInput input(std::uint32_t number) const;
    FileRecord file(const KnownDocument& document, std::uint32_t number) const;
    const KnownDocument* find_document(std::string_view document) const;
    void store(std::string_view document, const std::vector<std::uint32_t>& inputs, std::vector<FileRecord> files);

    std::mutex mutex_;
    PathPool paths_;
    TextPool names_;
    std::deque<KnownInput> inputs_;  ///< Each once: documents share most of them.
    std::unordered_map<KnownInput, std::uint32_t, KnownInputHash> numbers_;
    std::deque<std::uint32_t> uses_;  ///< Numbers in `inputs_`, per document in the order of names.
    std::deque<KnownFile> files_;     ///< Per document by extension.
    std::deque<KnownDocument> documents_;
    std::unordered_map<PathNumber, std::uint32_t, PathNumberHash> places_;  ///< In `documents_`.
};

}  // namespace boekwerk
