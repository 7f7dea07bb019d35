// From an edition to the bytes of its files: compose, number, lay out, write. What documents share (templates, fonts,
// hyphenation, house styles) is opened once. Knows no output folder.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalogue/model.h"
#include "compose/template_store.h"
#include "contracts/edition.h"
#include "layout/hyphenator.h"
#include "layout/pages.h"
#include "layout/shared_lines.h"
#include "pipeline/build.h"
#include "writers/html/write_html.h"
#include "writers/pdf/write_pdf.h"

namespace boekwerk {

/// One made document.
struct MadeDocument {
    Document document;
    std::size_t pages = 0;
    std::size_t absent_references = 0;
    struct File {
        std::string extension;  ///< "md", "html", "pdf"
        std::string content;
        std::string sha256 = {};  ///< Of a file of a set; else empty.
    };
    std::vector<File> files;
    std::vector<Image> pictures;  ///< Those that the Markdown links to; HTML and PDF hold theirs themselves.
};

/// The documents of one provider's set, in the order of the contract. Of a fixed annex there is just the PDF, as it was
/// given, and of its `document` what names it.
struct MadeSet {
    std::vector<MadeDocument> documents;
    std::size_t pages = 0;
    std::size_t absent_references = 0;
};

/// Makes documents. Safe to use from several threads; everything given must live longer.
class Production {
public:
    Production(const Catalogue& catalogue, const FileSystem& files, std::string templates_folder, SourceStore& sources,
               Diagnostics& diagnostics);

    /// Makes the files of one edition in `formats`, on up to `threads` threads. Nothing when it has errors, which have
    /// been reported. Without PDF among the formats nothing is laid out.
    std::optional<MadeDocument> make(const Edition& edition, const std::set<Format>& formats, unsigned threads);
    /// Makes the documents of a set. The list of documents comes last: it holds the SHA-256 of the files of all others.
    /// Reports UnknownTemplateReference for an article that no document has. Nothing when a template cannot be
    /// rendered.
    std::optional<MadeSet> make_set(const std::shared_ptr<const ContractSet>& set, const std::set<Format>& formats,
                                    unsigned threads);
    /// The page around every HTML body; null when it has faults, which have been reported.
    const HtmlShell* html_shell();

private:
    /// A house style with its opened fonts, and the lines that documents in it share.
    struct Look {
        HouseStyle style;
        std::unique_ptr<FontSet> fonts;
        SharedLines lines;
    };

    class SetInTheMaking;

    std::optional<MadeDocument> compose(const Edition& edition);
    /// Fills `made.files`, from its numbered document.
    void write_files(MadeDocument& made, const Edition& edition, const std::set<Format>& formats, unsigned threads);
    Look* look(const Edition& edition);

    const Catalogue& catalogue_;
    const FileSystem& files_;
    std::string templates_folder_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    TemplateStore templates_;
    Hyphenator hyphenator_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Look>> looks_;
    std::once_flag shell_read_;
    std::optional<HtmlShell> shell_;
};

}  // namespace boekwerk
