#include "pipeline/index_page.h"

#include <algorithm>
#include <map>

namespace boekwerk {

namespace {

Block paragraph(Inlines content) {
    return {{}, Paragraph{std::move(content)}};
}

Inlines text(std::string words) {
    return {{{}, Text{std::move(words)}}};
}

Cell cell(Inlines content, bool heads_row = false) {
    return {{}, {paragraph(std::move(content))}, heads_row};
}

/// "PDF (1,4 MB)": the name of the format and the size, for whoever downloads.
std::string link_text(const ManifestEntry& entry) {
    const std::string extension = entry.path.substr(entry.path.rfind('.') + 1);
    const std::string format = extension == "pdf" ? "PDF" : extension == "html" ? "HTML" : "Markdown";
    const std::size_t tenths = (entry.size + 52428) / 104858;
    const std::string size = tenths == 0 ? std::to_string((entry.size + 1023) / 1024) + " kB"
                                         : std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " MB";
    return format + " (" + size + ")";
}

std::string long_date_of(const std::string& iso) {
    const auto date = parse_date(iso);
    return date ? long_date(*date) : iso;
}

Row row_of(const std::vector<const ManifestEntry*>& files) {
    const ManifestEntry& first = *files.front();
    Inlines links;
    for (const ManifestEntry* file : files) {
        if (!links.empty()) links.push_back({{}, Text{", "}});
        links.push_back({{}, Link{file->path, text(link_text(*file))}});
    }
    Row row;
    row.cells.push_back(cell(text(first.title), true));
    row.cells.push_back(cell(text(first.version)));
    row.cells.push_back(cell(text(long_date_of(first.date))));
    row.cells.push_back(cell(text(first.status)));
    row.cells.push_back(cell(std::move(links)));
    return row;
}

}  // namespace

Document index_page(const std::vector<ManifestEntry>& entries) {
    std::map<std::string, std::vector<const ManifestEntry*>> documents;
    for (const ManifestEntry& entry : entries) {
        const bool picture =
            entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
        if (!entry.document.empty() && !picture) documents[entry.document].push_back(&entry);
    }
    Document page;
    page.id = "index";
    page.title = "Documenten";
    page.status = DocumentStatus::Adopted;
    page.blocks.push_back({{}, Title{text(page.title)}});
    page.blocks.push_back(
        paragraph(text("Hier staan alle documenten, met hun versie, datum en status. "
                       "De PDF is geschikt om te bewaren en te printen.")));
    Table table;
    table.columns.resize(5);
    Row header;
    for (const char* heading : {"Document", "Versie", "Datum", "Status", "Bestanden"}) {
        header.cells.push_back(cell(text(heading)));
    }
    table.header.push_back(std::move(header));
    for (auto& [id, files] : documents) {
        std::sort(files.begin(), files.end(),
                  [](const ManifestEntry* a, const ManifestEntry* b) { return a->path < b->path; });
        table.rows.push_back(row_of(files));
    }
    page.blocks.push_back({{}, std::move(table)});
    return page;
}

}  // namespace boekwerk
