#include "writers/tables/write_xlsx.h"

#include <algorithm>
#include <deque>
#include <vector>

#include "base/xml_text.h"
#include "base/zip_archive.h"
#include "writers/tables/xlsx_tab.h"

namespace boekwerk {

namespace {

using namespace std::string_literals;

constexpr const char* facts_name = "Toelichting";
const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string office = "http://schemas.openxmlformats.org/";
const std::string relations_of_package = "xmlns=\"" + office + "package/2006/relationships\"";
const std::string relation_kind = office + "officeDocument/2006/relationships/";
const std::string content_kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const std::string package_relations =
    xml_head + "<Relationships " + relations_of_package + "><Relationship Id=\"rId1\" Type=\"" + relation_kind +
    "officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"" + office +
    "package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

/// A cell format. 1, 4 and 49 are `0`, `#,##0.00` and `@` in every Excel, 164 is ours.
std::string cell_format(int number_format, int font, int fill, const char* alignment) {
    const std::string border = fill == 0 ? "0" : "1";
    return "<xf numFmtId=\"" + std::to_string(number_format) + "\" fontId=\"" + std::to_string(font) + "\" fillId=\"" +
           std::to_string(fill) + "\" borderId=\"" + border +
           "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
           "applyAlignment=\"1\"><alignment vertical=\"top\"" +
           alignment + "/></xf>";
}

/// Fonts: plain, bold. Fills: none, the one that Excel asks for, behind headings.
const std::string styles =
    xml_head + "<styleSheet xmlns=\"" + office +
    "spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
    "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF4\"/><bgColor indexed=\"64\"/>"
    "</patternFill></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>"
    "<bottom style=\"thin\"><color rgb=\"FF1A1A1A\"/></bottom><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"7\">" +
    // In the order of xlsx::Style. Days keep off the numbers before them.
    cell_format(0, 0, 0, "") + cell_format(49, 0, 0, " wrapText=\"1\"") + cell_format(4, 0, 0, "") +
    cell_format(164, 0, 0, " horizontal=\"left\" indent=\"1\"") + cell_format(1, 0, 0, "") +
    cell_format(49, 1, 2, " wrapText=\"1\"") + cell_format(49, 1, 0, "") +
    "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    "</styleSheet>";

/// A tab under its name; `range` of a table, empty for the facts.
struct Tab {
    std::string name;
    std::string range;
    GivePieces give;  ///< Its XML.
};

/// The sheet must live longer.
std::vector<Tab> tabs_of(const Sheet& sheet, std::size_t rows_on_tab) {
    std::vector<Tab> tabs;
    const std::string last_column = xlsx::column_letters(sheet.headings.size() - 1);
    const xlsx::TableSize size = xlsx::size_of(sheet);
    for (std::size_t first = 0; tabs.empty() || first < size.rows; first += rows_on_tab) {
        const std::size_t count = std::min(rows_on_tab, size.rows - first);
        const std::string name = tabs.empty() ? sheet.name : sheet.name + " " + std::to_string(tabs.size() + 1);
        tabs.push_back({name, "$A$1:$" + last_column + "$" + std::to_string(count + 1),
                        [&sheet, widths = size.widths, first, count](const TakePiece& take) {
                            xlsx::give_table_tab(sheet, widths, first, count, take);
                        }});
    }
    if (!sheet.facts.empty()) {
        tabs.push_back({facts_name, {}, [&sheet](const TakePiece& take) { xlsx::give_facts_tab(sheet, take); }});
    }
    return tabs;
}

std::string number_of(std::size_t tab) {
    return std::to_string(tab + 1);
}

std::string content_types(std::size_t tabs) {
    const auto part = [](const std::string& path, const std::string& type) {
        return "<Override PartName=\"" + path + "\" ContentType=\"" + type + "\"/>";
    };
    std::string xml = xml_head + "<Types xmlns=\"" + office +
                      "package/2006/content-types\"><Default Extension=\"rels\" "
                      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                      "Extension=\"xml\" ContentType=\"application/xml\"/>" +
                      part("/xl/workbook.xml", content_kind + "sheet.main+xml") +
                      part("/xl/styles.xml", content_kind + "styles+xml") +
                      part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    for (std::size_t i = 0; i < tabs; ++i) {
        xml += part("/xl/worksheets/sheet" + number_of(i) + ".xml", content_kind + "worksheet+xml");
    }
    return xml + "</Types>";
}

std::string workbook_relations(std::size_t tabs) {
    const auto relation = [](std::size_t number, const std::string& kind, const std::string& target) {
        return "<Relationship Id=\"rId" + number_of(number) + "\" Type=\"" + relation_kind + kind + "\" Target=\"" +
               target + "\"/>";
    };
    std::string xml = xml_head + "<Relationships " + relations_of_package + ">";
    for (std::size_t i = 0; i < tabs; ++i) {
        xml += relation(i, "worksheet", "worksheets/sheet" + number_of(i) + ".xml");
    }
    return xml + relation(tabs, "styles", "styles.xml") + "</Relationships>";
}

/// Names that Excel knows: what is filtered, and which row stands on every printed page.
std::string defined_names(const std::vector<Tab>& tabs) {
    std::string xml;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        if (tabs[i].range.empty()) continue;
        const auto name = [&](const std::string& attributes, const std::string& range) {
            return "<definedName name=\"_xlnm." + attributes + " localSheetId=\"" + std::to_string(i) + "\">'" +
                   tabs[i].name + "'!" + range + "</definedName>";
        };
        xml += name("_FilterDatabase\" hidden=\"1\"", tabs[i].range) + name("Print_Titles\"", "$1:$1");
    }
    return xml;
}

std::string workbook(const std::vector<Tab>& tabs) {
    std::string xml = xml_head + "<workbook xmlns=\"" + office + "spreadsheetml/2006/main\" xmlns:r=\"" + office +
                      "officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>";
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        xml += "<sheet";
        append_attribute(xml, "name", tabs[i].name);
        xml += " sheetId=\"" + number_of(i) + "\" r:id=\"rId" + number_of(i) + "\"/>";
    }
    return xml + "</sheets><definedNames>" + defined_names(tabs) + "</definedNames></workbook>";
}

std::string properties(const Sheet& sheet) {
    const std::string time = iso_date(sheet.date) + "T00:00:00Z";
    std::string xml = xml_head + "<cp:coreProperties xmlns:cp=\"" + office +
                      "package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>";
    append_escaped(xml, in_one_line(sheet.title));
    xml += "</dc:title><dc:identifier>";
    append_escaped(xml, in_one_line(sheet.identifier));
    xml += "</dc:identifier><cp:version>";
    append_escaped(xml, in_one_line(sheet.version));
    xml += "</cp:version><dc:description>";
    append_escaped(xml, in_one_line(sheet.edition));
    xml += "</dc:description><dc:creator>Boekwerk</dc:creator><dc:language>nl-NL</dc:language>";
    for (const char* event : {"created", "modified"}) {
        xml += "<dcterms:"s + event + " xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:" + event + ">";
    }
    return xml + "</cp:coreProperties>";
}

}  // namespace

std::string write_xlsx(const Sheet& sheet, std::size_t rows_on_tab) {
    static const ZipFile package_part("_rels/.rels", package_relations);
    static const ZipFile styles_part("xl/styles.xml", styles);
    const std::vector<Tab> tabs = tabs_of(sheet, rows_on_tab);
    const std::string types = content_types(tabs.size());
    const std::string relations = workbook_relations(tabs.size());
    const std::string book = workbook(tabs);
    const std::string core = properties(sheet);
    std::deque<ZipFile> parts;
    parts.emplace_back("[Content_Types].xml", types);
    parts.emplace_back("xl/workbook.xml", book);
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations);
    parts.emplace_back("docProps/core.xml", core);
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        parts.emplace_back("xl/worksheets/sheet" + number_of(i) + ".xml", tabs[i].give);
    }
    std::vector<const ZipFile*> files;
    for (const ZipFile& part : parts) files.push_back(&part);
    files.insert(files.begin() + 1, {&package_part, &styles_part});
    return write_zip(files, sheet.date);
}

}  // namespace boekwerk
