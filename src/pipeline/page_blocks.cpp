#include "pipeline/page_blocks.h"

#include "base/date.h"
namespace boekwerk {

namespace {

/// "12 kB", "1,4 MB".
std::string size_text(std::size_t bytes) {
    const std::size_t tenths = (bytes + 52428) / 104858;
    if (tenths == 0) return std::to_string((bytes + 1023) / 1024) + " kB";
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " MB";
}

}  // namespace

std::string_view format_of(std::string_view path) {
    const std::string_view extension = path.substr(path.rfind('.') + 1);
    if (extension == "pdf") return "PDF";
    if (extension == "html") return "HTML";
    if (extension == "zip") return "ZIP";
    if (extension == "csv") return "CSV";
    if (extension == "xlsx") return "Excel";
    return extension == "md" ? "Markdown" : extension;
}

Inlines page_text(std::string words) {
    return {{{}, Text{std::move(words)}}};
}

Block page_paragraph(Inlines content) {
    return {{}, Paragraph{std::move(content)}};
}

Block page_paragraph(std::string words) {
    return page_paragraph(page_text(std::move(words)));
}

Block page_heading(int level, std::string words) {
    Heading heading;
    heading.level = level;
    heading.numbered = false;
    heading.content = page_text(std::move(words));
    return {{}, std::move(heading)};
}

Cell page_cell(Inlines content, bool heads_row) {
    return {{}, {page_paragraph(std::move(content))}, heads_row};
}

Cell page_cell(Blocks blocks) {
    return {{}, std::move(blocks)};
}

Table page_table(std::string anchor, const char* first_heading, const char* second_heading) {
    Table table;
    table.anchor = std::move(anchor);
    table.columns.resize(2);
    Row header;
    for (const char* heading : {first_heading, second_heading}) header.cells.push_back(page_cell(page_text(heading)));
    table.header.push_back(std::move(header));
    return table;
}

Inline file_link(const ManifestEntry& entry, std::size_t folder) {
    std::string words(format_of(entry.path));
    words += " (" + size_text(entry.size) + ")";
    return {{}, Link{entry.path.substr(folder), page_text(std::move(words))}};
}

std::string version_text(const FileOrigin& origin) {
    const auto date = parse_date(origin.date);
    return "Versie " + origin.version + ", " + (date ? long_date(*date) : origin.date) + ", status: " + origin.status +
           ".";
}

Document empty_page(std::string id, std::string title) {
    Document page;
    page.id = std::move(id);
    page.title = std::move(title);
    page.status = DocumentStatus::Adopted;
    page.blocks.push_back({{}, Title{page_text(page.title)}});
    return page;
}

}  // namespace boekwerk
