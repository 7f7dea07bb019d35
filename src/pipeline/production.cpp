#include "pipeline/production.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/sha256.h"
#include "catalogue/read_house_style.h"
#include "compose/compose_document.h"
#include "document/fingerprint.h"
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

const char* extension_of(Format format) {
    switch (format) {
        case Format::Markdown: return "md";
        case Format::Html: return "html";
        case Format::Pdf: break;
    }
    return "pdf";
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

bool take_over(MadeDocument::File& file, const std::string& document, const FindEarlier& find_earlier) {
    const auto earlier = find_earlier ? find_earlier(document + "." + file.extension, file.fingerprint) : std::nullopt;
    if (!earlier) return false;
    file.kept = true;
    file.sha256 = earlier->sha256;
    file.pages = earlier->pages;
    return true;
}

Production::Production(const Catalogue& catalogue, const FileSystem& files, const BuildRequest& request,
                       SourceStore& sources, Diagnostics& diagnostics)
    : catalogue_(catalogue),
      files_(files),
      templates_folder_(request.templates),
      inputs_(catalogue, request, program_),
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
    const std::string text = find_earlier_ ? fingerprint(made.document) : std::string();
    const std::vector<Format> order(formats.rbegin(), formats.rend());  // PDF, the longest, first.
    run_parallel(order.size(), threads, [&](std::size_t i) {
        MadeDocument::File& file = made.files[i];
        file.extension = extension_of(order[i]);
        if (order[i] == Format::Markdown) made.pictures = pictures_of(made.document);
        if (find_earlier_) {
            file.fingerprint = sha256_hex(text + file.extension + surroundings(edition, order[i]));
        }
        if (!take_over(file, edition.folder + "/" + edition.document_id, find_earlier_)) {
            write_file(made, edition, order[i], file, threads);
        }
        if (order[i] == Format::Pdf) made.pages = file.pages;
    });
    if (find_earlier_) gather_inputs(made, edition, formats);
}

void Production::write_file(MadeDocument& made, const Edition& edition, Format format, MadeDocument::File& file,
                            unsigned threads) {
    switch (format) {
        case Format::Markdown: file.content = write_markdown(made.document); break;
        case Format::Html: {
            const HtmlShell* shell = html_shell();
            if (shell != nullptr) file.content = write_html(made.document, *shell, path_to_assets(edition));
            break;
        }
        case Format::Pdf: {
            Look* with = look(edition);
            if (with == nullptr) return;
            const LaidOutDocument pages =
                lay_out(made.document, with->style, *with->fonts, hyphenator_, diagnostics_, &with->lines);
            file.pages = pages.pages.size();
            file.content = write_pdf(pages, with->style, *with->fonts, diagnostics_, threads);
            break;
        }
    }
    file.sha256 = sha256_hex(file.content);
}

std::string Production::surroundings(const Edition& edition, Format format) {
    if (format == Format::Html) {
        const HtmlShell* shell = html_shell();
        return shell == nullptr ? program_ : program_ + shell_fingerprint_ + path_to_assets(edition);
    }
    const Look* with = format == Format::Pdf ? look(edition) : nullptr;
    return with == nullptr ? program_ : program_ + with->fingerprint;
}

void Production::gather_inputs(MadeDocument& made, const Edition& edition, const std::set<Format>& formats) {
    std::vector<BuildInput> others;
    if (formats.contains(Format::Html) && html_shell() != nullptr) others.push_back(shell_input_);
    if (formats.contains(Format::Pdf)) {
        const Look* with = look(edition);
        if (with != nullptr) others.insert(others.end(), {with->style_input, with->fonts_input});
    }
    made.inputs = inputs_.of(made.document, edition, std::move(others));
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
        shell_input_ = inputs_.file(path, text);
        shell_fingerprint_ = sha256_hex(text);
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
    const std::string path = templates_folder_ + "/huisstijl/" + name.value + ".yaml";
    made->style = read_house_style(files_, path, sources_, diagnostics_);
    made->fonts = FontSet::open(made->style, diagnostics_);
    if (made->fonts != nullptr) {
        const std::string style = fingerprint(made->style);
        const std::string fonts = made->fonts->identity() + hyphenator_.dictionary();
        made->style_input = inputs_.file(path, style);
        made->fonts_input = inputs_.file(fonts_input, fonts);
        made->fingerprint = sha256_hex(style + fonts);
    } else {
        made.reset();
    }
    return looks_.emplace(name.value, std::move(made)).first->second.get();
}

}  // namespace boekwerk
