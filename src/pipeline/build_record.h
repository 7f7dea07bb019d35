// How the documents of an output folder were made: a fingerprint for each file and the inputs of each document, in
// `intern/bouw.json`. With it a build knows what it need not make again, and why it makes the rest. What the files are
// is in the manifest.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file_system.h"
#include "pipeline/build_input.h"

namespace boekwerk {

/// The record, relative to the output folder.
inline constexpr const char* build_record_path = "intern/bouw.json";

/// How one file was made.
struct FileRecord {
    std::string extension;    ///< "pdf"
    std::string fingerprint;  ///< Of everything that its bytes follow from.
    std::size_t pages = 0;    ///< Of a PDF.
};

/// A file that an earlier build has made and that need not be made again.
struct EarlierFile {
    std::string sha256;
    std::size_t pages = 0;  ///< Of a PDF.
};

/// Writing is safe from several threads; reading only when nobody writes.
class BuildRecord {
public:
    BuildRecord() = default;
    BuildRecord(const BuildRecord&) = delete;
    BuildRecord& operator=(const BuildRecord&) = delete;

    /// Reads what `write` gave. What cannot be understood gives an empty record: then everything is made again.
    void read(std::istream& input);
    /// Gives the record as JSON, in pieces.
    void write(const TakePiece& take) const;

    /// `document`: the path of its files without their extension. What is added twice is merged.
    void add(const std::string& document, const std::vector<BuildInput>& inputs, std::vector<FileRecord> files);
    /// Takes over what `other` knows of a document, as far as it is not known here.
    void adopt(const std::string& document, const BuildRecord& other);

    bool has(const std::string& document) const { return documents_.contains(document); }
    /// The file of a document with this extension, or null.
    const FileRecord* find(const std::string& document, std::string_view extension) const;
    /// Sorted; empty for a document that is not known.
    std::vector<BuildInput> inputs_of(const std::string& document) const;

private:
    struct Document {
        std::vector<std::uint32_t> inputs;  ///< In `inputs_`, in the order of names.
        std::vector<FileRecord> files;      ///< By extension.

        void add(FileRecord file);
    };

    bool take(const nlohmann::json& part);
    std::uint32_t number_of(const BuildInput& input);

    std::mutex mutex_;
    std::vector<BuildInput> inputs_;  ///< Each once: documents share most of them.
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::map<std::string, Document, std::less<>> documents_;
};

}  // namespace boekwerk
