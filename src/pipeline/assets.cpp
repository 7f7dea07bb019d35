#include "pipeline/assets.h"

#include <algorithm>

namespace boekwerk {

namespace {

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// A target stays below `output/assets`.
bool is_safe(std::string_view target) {
    return !target.empty() && target.front() != '/' && target.find("..") == std::string_view::npos;
}

/// Adds a file to the assets; files with the same target follow each other in it.
void add(std::vector<Asset>& assets, std::string_view target, std::string content) {
    const auto same = [&](const Asset& asset) { return asset.target == target; };
    const auto found = std::find_if(assets.begin(), assets.end(), same);
    if (found == assets.end()) {
        assets.push_back({std::string(target), std::move(content)});
    } else {
        found->content += "\n" + content;
    }
}

}  // namespace

std::vector<Asset> read_assets(const FileSystem& files, const std::string& templates, SourceStore& sources,
                               Diagnostics& diagnostics) {
    const std::string folder = templates + "/html/";
    std::string list_text;
    if (const std::error_code error = files.read(folder + "bestanden.txt", list_text)) {
        diagnostics.report({DiagnosticCode::FileMissing,
                            {},
                            "kan " + folder + "bestanden.txt niet lezen: " + error_reason(error),
                            "zet het bestand terug; het zegt welke opmaak naast de pagina’s komt"});
        return {};
    }
    const Source& list = sources.add(folder + "bestanden.txt", std::move(list_text));
    std::vector<Asset> assets;
    for (std::uint32_t number = 1; number <= list.line_count(); ++number) {
        const std::string_view line = trim(list.line(number));
        if (line.empty() || line.front() == '#') continue;
        const Place place{&list, number, 1};
        const std::size_t arrow = line.find("->");
        const std::string_view target =
            arrow == std::string_view::npos ? std::string_view() : trim(line.substr(arrow + 2));
        if (!is_safe(target)) {
            diagnostics.report({DiagnosticCode::FileMissing, place, "de regel noemt geen bron en doel",
                                "schrijf ‘bron -> doel’, met een doel in de map assets"});
            continue;
        }
        const std::string source(trim(line.substr(0, arrow)));
        std::string content;
        if (const std::error_code error = files.read(folder + source, content)) {
            diagnostics.report({DiagnosticCode::FileMissing, place,
                                "kan " + folder + source + " niet lezen: " + error_reason(error),
                                "haal de pakketten op met ‘make assets’ of pas de regel aan"});
            continue;
        }
        add(assets, target, std::move(content));
    }
    return assets;
}

}  // namespace boekwerk
