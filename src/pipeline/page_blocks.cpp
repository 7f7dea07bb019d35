#include "pipeline/page_blocks.h"

#include "base/date.h"
#include "pipeline/file_formats.h"
namespace boekwerk {

namespace {

/// "12 kB", "1,4 MB".
std::string size_text(std::size_t bytes) {
    const std::size_t tenths = (bytes + 52428) / 104858;
    if (tenths == 0) return std::to_string((bytes + 1023) / 1024) + " kB";
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " MB";
}

}  // namespace

Inlines page_text(std::string words) {
    return {{{}, Text{std::move(words)}}};
}

Block page_paragraph(Inlines content) {
    return {{}, Paragraph{std::move(content)}};
}

Block page_paragraph(std::string words) {
    return page_paragraph(page_text(std::move(words)));
}

Block example_notice() {
    return page_paragraph(
        {{{}, Strong{page_text("Dit is een voorbeeld. De partijen, gunningen en tarieven zijn verzonnen.")}}});
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

Table page_table(const std::vector<std::string>& headings) {
    Table table;
    table.columns.resize(headings.size());
    Row header;
    for (const std::string& heading : headings) header.cells.push_back(page_cell(page_text(heading)));
    table.header.push_back(std::move(header));
    return table;
}

Table page_table(std::string anchor, const char* first_heading, const char* second_heading) {
    Table table = page_table({first_heading, second_heading});
    table.anchor = std::move(anchor);
    return table;
}

Inline file_link(const ManifestEntry& entry, std::size_t folder) {
    std::string words(format_name(entry.path));
    words += " (" + size_text(entry.size) + ")";
    return {{}, Link{entry.path.substr(folder), page_text(std::move(words))}};
}

std::string version_text(const FileOrigin& origin) {
    std::string text = "Versie " + origin.version;
    const auto date = parse_date(origin.date);
    if (date) text += ", " + long_date(*date);
    if (!origin.status.empty()) text += ", status: " + origin.status;
    return text + ".";
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
