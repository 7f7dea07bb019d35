// Small catalogues with what must come out of them: tests/golden/<case>/ holds catalogue/ (or the case is a fixture)
// and expected.md, expected.html (its <main>) and expected.layout. The case `zesde-boek` is a book with a form of its
// own that was made with the manual alone: it has templates/ too. UPDATE_GOLDEN=1 writes what comes out now; read the
// difference before keeping it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "base/file_system.h"
#include "catalogue/read_catalogue.h"
#include "catalogue/read_house_style.h"
#include "compose/compose_document.h"
#include "layout/dump_layout.h"
#include "layout/lay_out.h"
#include "markdown/parse_markdown.h"
#include "numbering/number_document.h"
#include "writers/html/write_html.h"
#include "writers/markdown/write_markdown.h"
#include "writers/pdf/write_pdf.h"

using namespace boekwerk;

namespace {

namespace fs = std::filesystem;

const fs::path root = BOEKWERK_ROOT;
const fs::path golden = root / "tests" / "golden";

/// The folders of a case.
struct Case {
    std::string catalogue;
    std::string templates = "templates";
};

const std::map<std::string, Case> cases = {
    {"alles", {"tests/golden/alles/catalogue"}},
    {"kaarttabel", {"tests/golden/kaarttabel/catalogue"}},
    {"klein", {"tests/fixtures/klein/catalogue"}},
    {"onderdelen", {"tests/golden/onderdelen/catalogue"}},
    {"zesde-boek", {"tests/golden/zesde-boek/catalogue", "tests/golden/zesde-boek/templates"}},
};

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The `<main>` of a page, with what is in it.
std::string main_of(const std::string& page) {
    const std::size_t begin = page.find("<main");
    const std::string end = "</main>\n";
    return page.substr(begin, page.find(end) + end.size() - begin);
}

/// What comes out of a catalogue with one book, by name of the expected file. Errors fail the test.
std::map<std::string, std::string> made_from(const Case& from) {
    prepare_markdown();
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    const std::string templates = (root / from.templates).string();
    const Catalogue catalogue = read_catalogue(*files, (root / from.catalogue).string(), sources, diagnostics, 1);
    REQUIRE(catalogue.books.size() == 1);
    const Edition edition = book_edition(catalogue, catalogue.books.front(), std::nullopt);
    TemplateStore store(*files, templates, sources);
    auto document = compose_document(edition, catalogue, store, diagnostics);
    REQUIRE(document);
    number_document(*document);

    const std::string shell_path = (root / "templates/html/pagina.html").string();
    const auto shell = read_html_shell(sources.add(shell_path, read(shell_path)), diagnostics);
    REQUIRE(shell);
    const HouseStyle style = read_house_style(
        *files, templates + "/huisstijl/" + edition.book->house_style.value + ".yaml", sources, diagnostics);
    const auto fonts = FontSet::open(style, diagnostics);
    REQUIRE(fonts != nullptr);
    const Hyphenator hyphenator("/usr/share/hyphen/hyph_nl_NL.dic");
    const LaidOutDocument pages = lay_out(*document, style, *fonts, hyphenator, diagnostics);
    CHECK(!diagnostics.has_errors());
    return {{"expected.md", write_markdown(*document)},
            {"expected.html", main_of(write_html(*document, *shell, "../../assets"))},
            {"expected.layout", dump_layout(pages) + "\n" + dump_structure(pages)}};
}

/// The first line that differs, as both have it; empty when the texts are equal.
std::string first_difference(const std::string& expected, const std::string& given) {
    std::istringstream one(expected);
    std::istringstream other(given);
    std::string expected_line;
    std::string given_line;
    for (int line = 1;; ++line) {
        const bool more = static_cast<bool>(std::getline(one, expected_line));
        const bool more_given = static_cast<bool>(std::getline(other, given_line));
        if (!more && !more_given) return expected == given ? "" : "the last line end differs";
        if (more == more_given && expected_line == given_line) continue;
        return "line " + std::to_string(line) + "\nexpected: " + (more ? expected_line : "(end)") +
               "\ngiven:    " + (more_given ? given_line : "(end)") + "\n";
    }
}

}  // namespace

TEST_CASE("catalogues give the documents that are expected of them") {
    for (const auto& [name, folders] : cases) {
        for (const auto& [file, given] : made_from(folders)) {
            const fs::path path = golden / name / file;
            INFO(path.string());
            if (std::getenv("UPDATE_GOLDEN") != nullptr) {
                fs::create_directories(path.parent_path());
                std::ofstream(path, std::ios::binary) << given;
            } else {
                CHECK(first_difference(read(path), given) == "");
            }
        }
    }
}

TEST_CASE("there are no expected documents that nothing gives") {
    for (const auto& entry : fs::directory_iterator(golden)) {
        if (!entry.is_directory()) continue;
        INFO(entry.path().string());
        CHECK(cases.count(entry.path().filename().string()) == 1);
        for (const auto& file : fs::directory_iterator(entry.path())) {
            const std::string name = file.path().filename().string();
            INFO(name);
            CHECK((name == "catalogue" || name == "templates" || name == "expected.md" || name == "expected.html" ||
                   name == "expected.layout"));
        }
    }
}
