// From an edition to the bytes of its files: compose, number, lay out, write. What documents share (templates, fonts,
// hyphenation, house styles) is opened once. Knows no output folder.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/program_identity.h"
#include "catalogue/model.h"
#include "compose/template_store.h"
#include "contracts/edition.h"
#include "layout/hyphenator.h"
#include "layout/pages.h"
#include "layout/shared_lines.h"
#include "pipeline/build.h"
#include "pipeline/build_record.h"
#include "pipeline/document_inputs.h"
#include "writers/html/write_html.h"
#include "writers/pdf/write_pdf.h"

namespace boekwerk {

/// One made document.
struct MadeDocument {
    Document document;
    std::size_t pages = 0;
    std::size_t absent_references = 0;
    struct File {
        std::string extension;  ///< "md", "html", "pdf"; of a rate sheet "xlsx" and "csv" too.
        std::string content;    ///< Empty when the file is `kept`.
        std::string sha256 = {};
        std::string fingerprint = {};  ///< Of everything that the bytes follow from.
        bool kept = false;             ///< An earlier build has made the same file; it was not made again.
        std::size_t pages = 0;         ///< Of a PDF.
    };
    std::vector<File> files;
    std::vector<Image> pictures;     ///< Those that the Markdown links to; HTML and PDF hold theirs themselves.
    std::vector<BuildInput> inputs;  ///< What it was made from.
};

/// The documents of one provider's set, in the order of the contract. Of a fixed annex there is just the PDF, as it was
/// given, and of its `document` what names it.
struct MadeSet {
    std::vector<MadeDocument> documents;
    std::size_t pages = 0;
    std::size_t absent_references = 0;
};

/// How a build saves work: what it asks of the output folder, by path in it and fingerprint.
using FindEarlier = std::function<std::optional<EarlierFile>(const std::string& path, const std::string& fingerprint)>;

/// Marks a file as kept, with what is known of it, when an earlier build has made it; its fingerprint must be set.
/// `document` is its path without extension. Without `find_earlier` nothing is kept.
bool take_over(MadeDocument::File& file, const std::string& document, const FindEarlier& find_earlier);

/// Makes documents. Safe to use from several threads; everything given must live longer.
class Production {
public:
    Production(const Catalogue& catalogue, const FileSystem& files, const BuildRequest& request, SourceStore& sources,
               Diagnostics& diagnostics);

    /// From now on files that `find` finds are not made again, and of each document the inputs are gathered. That hides
    /// no fault: what layout and writers report are errors, and no build with errors leaves files.
    void reuse(FindEarlier find) { find_earlier_ = std::move(find); }

    /// Makes the files of one edition in `formats`, on up to `threads` threads. Nothing when it has errors, which have
    /// been reported. Without PDF among the formats nothing is laid out.
    std::optional<MadeDocument> make(const Edition& edition, const std::set<Format>& formats, unsigned threads);
    /// Makes the documents of a set. The list of documents comes last: it holds the SHA-256 of the files of all others.
    /// Reports UnknownTemplateReference for an article that no document has, and DuplicateId for one whose name another
    /// heading has. Nothing when a template cannot be rendered.
    std::optional<MadeSet> make_set(const std::shared_ptr<const ContractSet>& set, const std::set<Format>& formats,
                                    unsigned threads);
    /// Lets go of fonts and lines. Comes after the last document: pages and tables of all providers need the room.
    void release_looks() { looks_.clear(); }
    /// The page around every HTML body; null when it has faults, which have been reported.
    const HtmlShell* html_shell();

private:
    /// A house style with its opened fonts, and the lines that documents in it share.
    struct Look {
        HouseStyle style;
        std::unique_ptr<FontSet> fonts;
        SharedLines lines;
        BuildInput style_input;
        BuildInput fonts_input;   ///< And the patterns of hyphenation.
        std::string fingerprint;  ///< Of all of it.
    };

    class SetInTheMaking;

    std::optional<MadeDocument> compose(const Edition& edition);
    /// Fills `made.files` and `made.inputs`, from its numbered document.
    void write_files(MadeDocument& made, const Edition& edition, const std::set<Format>& formats, unsigned threads);
    void write_file(MadeDocument& made, const Edition& edition, Format format, MadeDocument::File& file,
                    unsigned threads);
    /// What the bytes of a document in a format follow from beside the document itself.
    std::string surroundings(const Edition& edition, Format format);
    void gather_inputs(MadeDocument& made, const Edition& edition, const std::set<Format>& formats);
    Look* look(const Edition& edition);

    const Catalogue& catalogue_;
    const FileSystem& files_;
    const std::string templates_folder_;
    const std::string program_ = program_identity();
    FindEarlier find_earlier_;
    DocumentInputs inputs_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    TemplateStore templates_;
    Hyphenator hyphenator_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Look>> looks_;
    std::once_flag shell_read_;
    std::optional<HtmlShell> shell_;
    BuildInput shell_input_;
    std::string shell_fingerprint_;
};

}  // namespace boekwerk
