#include "writers/pdf/write_pdf.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "writers/pdf/content_writer.h"
#include "writers/pdf/deflate.h"
#include "writers/pdf/font_embedding.h"
#include "writers/pdf/images.h"
#include "writers/pdf/metadata.h"
#include "writers/pdf/navigation.h"
#include "writers/pdf/pdf_file.h"
#include "writers/pdf/structure_writer.h"

namespace boekwerk {

namespace {

// Pages that one piece of work takes: few enough to share a book between threads.
constexpr std::size_t pages_at_once = 8;

struct PageContents {
    std::vector<std::string> deflated;              ///< By page.
    std::vector<std::vector<std::uint16_t>> codes;  ///< That are shown, by font file.
};

std::vector<UsedCodes> no_codes(const FontSet& fonts) {
    std::vector<UsedCodes> used;
    for (std::size_t i = 0; i < fonts.file_count(); ++i) used.emplace_back(fonts.file(i));
    return used;
}

PageContents write_contents(const LaidOutDocument& document, const FontSet& fonts, const ImageNames& images,
                            unsigned threads) {
    const std::size_t pages = document.pages.size();
    const std::size_t pieces = (pages + pages_at_once - 1) / pages_at_once;
    PageContents contents;
    contents.deflated.resize(pages);
    std::vector<std::vector<UsedCodes>> used(pieces, no_codes(fonts));
    run_parallel(pieces, threads, [&](std::size_t piece) {
        const std::size_t end = std::min(pages, (piece + 1) * pages_at_once);
        for (std::size_t i = piece * pages_at_once; i < end; ++i) {
            contents.deflated[i] = deflate(write_content(document, document.pages[i], fonts, images, used[piece]));
        }
    });
    for (std::size_t i = 0; i < fonts.file_count(); ++i) {
        UsedCodes all(fonts.file(i));
        for (const std::vector<UsedCodes>& piece : used) all.merge(piece[i]);
        contents.codes.push_back(all.codes());
    }
    return contents;
}

/// All pages share one dictionary of resources: named in each, since PDF/A-2 forbids to inherit it (ISO 19005-2
/// §6.2.2).
ObjectNumber add_resources(PdfFile& file, FontSet& fonts, const std::vector<std::vector<std::uint16_t>>& codes,
                           const std::vector<ObjectNumber>& images, unsigned threads) {
    std::vector<std::shared_ptr<const EmbeddedFont>> embedded(codes.size());
    run_parallel(codes.size(), threads, [&](std::size_t i) {
        if (!codes[i].empty()) embedded[i] = fonts.subset(i, codes[i]);
    });
    std::string out = "<</Font<<";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].empty()) continue;
        out += "/F" + std::to_string(i) + " ";
        append_reference(out, add_font(file, fonts.file(i), *embedded[i]));
    }
    out += ">>";
    if (!images.empty()) out += "/XObject<<";
    for (std::size_t i = 0; i < images.size(); ++i) {
        out += "/I" + std::to_string(i) + " ";
        append_reference(out, images[i]);
    }
    if (!images.empty()) out += ">>";
    return file.add(out += ">>");
}

std::vector<PageObjects> add_pages(PdfFile& file, const LaidOutDocument& document, const HouseStyle& style,
                                   std::vector<std::string>&& contents) {
    std::vector<PageObjects> pages(contents.size());
    std::size_t key = contents.size();
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const std::size_t links = document.pages[i].links.size();
        pages[i].page = file.add_page(style.page_width, style.page_height, std::move(contents[i]));
        pages[i].first_link = file.reserve(links);
        pages[i].first_key = key;
        key += links;
    }
    return pages;
}

void complete_pages(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages,
                    ObjectNumber resources) {
    std::string entries;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        entries = "/Resources ";
        append_reference(entries, resources);
        entries += "/Tabs/S/StructParents ";
        append_integer(entries, static_cast<std::int64_t>(i));
        const std::size_t links = document.pages[i].links.size();
        if (links > 0) entries += "/Annots[";
        for (std::size_t j = 0; j < links; ++j) {
            append_reference(entries, pages[i].first_link + static_cast<ObjectNumber>(j));
            entries += ' ';
        }
        if (links > 0) entries += ']';
        file.extend(pages[i].page, entries);
    }
}

void complete_catalog(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages) {
    std::string entries =
        "/Lang(nl-NL)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ";
    append_reference(entries, add_structure(file, document, pages));
    if (const ObjectNumber bookmarks = add_bookmarks(file, document, pages); bookmarks != 0) {
        entries += "/PageMode/UseOutlines/Outlines ";
        append_reference(entries, bookmarks);
    }
    if (const ObjectNumber destinations = add_destinations(file, document, pages); destinations != 0) {
        entries += "/Names<</Dests ";
        append_reference(entries, destinations);
        entries += ">>";
    }
    file.extend(file.catalog(), entries);
}

}  // namespace

std::string write_pdf(const LaidOutDocument& pages, const HouseStyle& style, FontSet& fonts, Diagnostics& diagnostics,
                      unsigned threads) {
    PdfFile file;
    const PdfImages images = add_images(file, pages, diagnostics);
    PageContents contents = write_contents(pages, fonts, images.names, threads);
    const std::vector<PageObjects> objects = add_pages(file, pages, style, std::move(contents.deflated));
    complete_pages(file, pages, objects, add_resources(file, fonts, contents.codes, images.objects, threads));
    define_links(file, pages, objects);
    complete_catalog(file, pages, objects);
    add_metadata(file, *pages.document, style, fonts.colour_profile());
    return file.serialise(threads);
}

}  // namespace boekwerk
