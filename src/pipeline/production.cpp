#include "pipeline/production.h"

#include <algorithm>

#include "base/parallel.h"
#include "catalogue/read_house_style.h"
#include "compose/compose_document.h"
#include "document/walk.h"
#include "layout/lay_out.h"
#include "numbering/number_document.h"
#include "writers/markdown/write_markdown.h"

namespace boekwerk {

namespace {

constexpr const char* dutch_patterns = "/usr/share/hyphen/hyph_nl_NL.dic";

/// The pictures of a document, each once.
std::vector<Image> pictures_of(const Document& document) {
    std::map<std::string, Image> pictures;
    const auto gather = [&](const Inline& item) {
        const auto* image = std::get_if<Image>(&item.value);
        if (image != nullptr && image->data != nullptr) pictures.emplace(image->path, *image);
    };
    for_each_inline(document.blocks, gather);
    for (const Footnote& note : document.footnotes) for_each_inline(note.blocks, gather);
    std::vector<Image> result;
    for (const auto& [path, image] : pictures) result.push_back(image);
    return result;
}

/// From a page of the edition to `assets` in the output folder.
std::string path_to_assets(const Edition& edition) {
    std::string path = "../";
    for (const char character : edition.folder) {
        if (character == '/') path += "../";
    }
    return path + "assets";
}

}  // namespace

Production::Production(const Catalogue& catalogue, const FileSystem& files, std::string templates_folder,
                       SourceStore& sources, Diagnostics& diagnostics)
    : catalogue_(catalogue),
      files_(files),
      templates_folder_(std::move(templates_folder)),
      sources_(sources),
      diagnostics_(diagnostics),
      templates_(files, templates_folder_, sources),
      hyphenator_(dutch_patterns) {}

std::optional<MadeDocument> Production::compose(const Edition& edition) {
    auto document = compose_document(edition, catalogue_, templates_, diagnostics_);
    if (!document) return std::nullopt;
    MadeDocument made;
    made.document = std::move(*document);
    return made;
}

std::optional<MadeDocument> Production::make(const Edition& edition, const std::set<Format>& formats,
                                             unsigned threads) {
    auto made = compose(edition);
    if (!made) {
        // A faulty template must not hide a faulty house style.
        if (formats.contains(Format::Pdf)) look(edition);
        return std::nullopt;
    }
    made->absent_references = number_document(made->document).absent_references;
    write_files(*made, edition, formats, threads);
    return made;
}

void Production::write_files(MadeDocument& made, const Edition& edition, const std::set<Format>& formats,
                             unsigned threads) {
    made.files.resize(formats.size());
    const std::vector<Format> order(formats.rbegin(), formats.rend());  // PDF, the longest, first.
    run_parallel(order.size(), threads, [&](std::size_t i) {
        MadeDocument::File& file = made.files[i];
        switch (order[i]) {
            case Format::Markdown:
                file = {"md", write_markdown(made.document)};
                made.pictures = pictures_of(made.document);
                break;
            case Format::Html: {
                const HtmlShell* shell = html_shell();
                if (shell != nullptr) file = {"html", write_html(made.document, *shell, path_to_assets(edition))};
                break;
            }
            case Format::Pdf: {
                file.extension = "pdf";
                Look* with = look(edition);
                if (with == nullptr) return;
                const LaidOutDocument pages =
                    lay_out(made.document, with->style, *with->fonts, hyphenator_, diagnostics_, &with->lines);
                made.pages = pages.pages.size();
                file.content = write_pdf(pages, with->style, *with->fonts, diagnostics_, threads);
                break;
            }
        }
    });
}

const HtmlShell* Production::html_shell() {
    std::call_once(shell_read_, [&] {
        const std::string path = templates_folder_ + "/html/pagina.html";
        std::string text;
        if (const std::error_code error = files_.read(path, text)) {
            diagnostics_.report({DiagnosticCode::UnknownTemplate,
                                 {},
                                 "kan " + path + " niet lezen: " + error_reason(error),
                                 "zet het bestand terug; het is de pagina om elke tekst heen"});
            return;
        }
        shell_ = read_html_shell(sources_.add(path, std::move(text)), diagnostics_);
    });
    return shell_ ? &*shell_ : nullptr;
}

Production::Look* Production::look(const Edition& edition) {
    const Located<std::string>& name = edition.house_style;
    const std::lock_guard lock(mutex_);
    const auto found = looks_.find(name.value);
    if (found != looks_.end()) return found->second.get();
    auto made = std::make_unique<Look>();
    made->style =
        read_house_style(files_, templates_folder_ + "/huisstijl/" + name.value + ".yaml", sources_, diagnostics_);
    made->fonts = FontSet::open(made->style, diagnostics_);
    if (made->fonts == nullptr) made.reset();
    return looks_.emplace(name.value, std::move(made)).first->second.get();
}

}  // namespace boekwerk
