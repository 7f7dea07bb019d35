// The modules' include directions and the independence of the code from the catalogue: docs/architecture.md.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root = BOEKWERK_ROOT;

/// What each module may include besides itself.
const std::map<std::string, std::set<std::string>>& allowed_includes() {
    static const std::set<std::string> all = {"base",      "document",         "markdown",     "catalogue",
                                              "contracts", "checks",           "compose",      "numbering",
                                              "layout",    "writers/markdown", "writers/html", "writers/pdf"};
    static const std::map<std::string, std::set<std::string>> table = {
        {"base", {}},
        {"document", {"base"}},
        {"markdown", {"base", "document"}},
        {"catalogue", {"base", "document", "markdown"}},
        {"contracts", {"base", "catalogue"}},
        {"checks", {"base", "document", "catalogue", "contracts"}},
        {"compose", {"base", "document", "markdown", "catalogue", "contracts"}},
        {"numbering", {"base", "document"}},
        {"layout", {"base", "document", "numbering"}},
        {"writers/markdown", {"base", "document", "numbering"}},
        {"writers/html", {"base", "document", "numbering"}},
        {"writers/pdf", {"base", "document", "layout"}},
        {"pipeline", all},
        {"server", {"base", "pipeline"}},
        {"cli", {"base", "pipeline", "server"}},
    };
    return table;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string module_of(const std::string& path_below_src) {
    const std::size_t last = path_below_src.rfind('/');
    return last == std::string::npos ? std::string() : path_below_src.substr(0, last);
}

std::vector<fs::path> source_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The files that a source file includes, as written, with their delimiter: `"base/date.h"` or `<hpdf.h>`.
std::vector<std::string> includes_of(const fs::path& file) {
    std::vector<std::string> result;
    std::istringstream lines(read(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("#include ", 0) == 0) result.push_back(line.substr(9));
    }
    return result;
}

}  // namespace

TEST_CASE("every include follows the table of modules") {
    for (const fs::path& file : source_files()) {
        const std::string below = fs::relative(file, root / "src").generic_string();
        const std::string from = module_of(below);
        INFO(below);
        REQUIRE(allowed_includes().count(from) == 1);
        for (const std::string& include : includes_of(file)) {
            if (include[0] != '"') continue;
            const std::string to = module_of(include.substr(1, include.size() - 2));
            INFO(include);
            CHECK((to == from || allowed_includes().at(from).count(to) == 1));
        }
    }
}

TEST_CASE("cmark-gfm, libharu, HarfBuzz, libzip and the hashes of nettle are each included by one module") {
    for (const fs::path& file : source_files()) {
        const std::string below = fs::relative(file, root / "src").generic_string();
        const std::string from = module_of(below);
        for (const std::string& include : includes_of(file)) {
            INFO(below << " " << include);
            if (include.rfind("<cmark", 0) == 0) CHECK(from == "markdown");
            if (include.rfind("<hpdf", 0) == 0 || include.rfind("<hb", 0) == 0) CHECK(from == "writers/pdf");
            if (include.rfind("<nettle/sha", 0) == 0) CHECK(from == "base");
            if (include == "<zip.h>") CHECK(from == "pipeline");
        }
    }
}

TEST_CASE("no id of the catalogue occurs in the code") {
    std::set<std::string> ids;
    for (const auto& book : fs::directory_iterator(root / "catalogue" / "boeken")) {
        ids.insert(book.path().filename().string());
        if (!fs::exists(book.path() / "kaarten")) continue;
        for (const auto& card : fs::directory_iterator(book.path() / "kaarten"))
            ids.insert(card.path().stem().string());
    }
    REQUIRE(ids.size() > 50);
    for (const fs::path& file : source_files()) {
        const std::string text = read(file);
        for (const std::string& id : ids) {
            INFO(file.string() << " " << id);
            CHECK(text.find(id) == std::string::npos);
        }
    }
}

TEST_CASE("a type's name stands in one header only: the modules share one namespace") {
    std::map<std::string, std::string> header_of;
    for (const fs::path& file : source_files()) {
        if (file.extension() != ".h") continue;
        std::istringstream lines(read(file));
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            std::string kind;
            std::string name;
            words >> kind >> name;
            if (name.rfind("alignas(", 0) == 0) words >> name;
            if ((line.rfind("class ", 0) != 0 && line.rfind("struct ", 0) != 0) || line.back() != '{') continue;
            const auto [found, inserted] = header_of.emplace(name, file.string());
            INFO(name << " in " << file.string() << " and " << found->second);
            CHECK(inserted);
        }
    }
}
