#include "support/workbook.h"

#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "support/run_tool.h"

namespace boekwerk {

namespace {

/// "AB12" gives 27.
std::size_t column_of(const std::string& reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column - 1;
}

WorkbookCell cell_of(const pugi::xml_node& node) {
    WorkbookCell cell;
    cell.is_text = std::string(node.attribute("t").value()) == "inlineStr";
    cell.style = node.attribute("s").as_int();
    cell.text = cell.is_text ? node.child("is").child("t").text().get() : node.child("v").text().get();
    return cell;
}

}  // namespace

Workbook::Workbook(std::string_view bytes) {
    const TemporaryFile file(bytes);
    std::istringstream names(run_tool("unzip -Z1 '" + file.path() + "'").output);
    for (std::string name; std::getline(names, name);) {
        // A name with brackets would be a pattern.
        std::string pattern = name;
        if (pattern.front() == '[') pattern.insert(0, 1, '\\');
        const ToolResult part = run_tool("unzip -p '" + file.path() + "' '" + pattern + "'");
        if (part.exit_code != 0) throw std::runtime_error("cannot unpack " + name + ": " + part.output);
        parts_[name] = part.output;
    }
}

std::vector<std::vector<WorkbookCell>> Workbook::rows(int number) const {
    pugi::xml_document document;
    const std::string& xml = parts_.at("xl/worksheets/sheet" + std::to_string(number) + ".xml");
    if (!document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single)) {
        throw std::runtime_error("tab " + std::to_string(number) + " is no XML");
    }
    std::vector<std::vector<WorkbookCell>> rows;
    for (const pugi::xml_node& row : document.child("worksheet").child("sheetData").children("row")) {
        rows.emplace_back();
        for (const pugi::xml_node& node : row.children("c")) {
            const std::size_t column = column_of(node.attribute("r").value());
            if (rows.back().size() <= column) rows.back().resize(column + 1);
            rows.back()[column] = cell_of(node);
        }
    }
    return rows;
}

std::string Workbook::all_text() const {
    std::string text;
    for (const auto& [name, part] : parts_) text += name + "\n" + part + "\n";
    return text;
}

}  // namespace boekwerk
