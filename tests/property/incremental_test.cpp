// A build over an earlier output gives what a clean build gives, whatever has changed in between, and makes again only
// what the change touches.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/run_tool.h"

using namespace boekwerk;
namespace fs = std::filesystem;

namespace {

const fs::path root = BOEKWERK_ROOT;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

using Files = std::map<std::string, std::string>;

Files files_below(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = read(entry.path());
    }
    return files;
}

/// A copy of the contract fixture and of the templates, to change and to build.
class Workshop {
public:
    Workshop() {
        std::string name = (fs::temp_directory_path() / "boekwerk-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        fs::copy(root / "tests/fixtures/contract/catalogue", folder_ / "catalogue", fs::copy_options::recursive);
        fs::create_directories(folder_ / "templates/html");
        for (const char* below : {"documents", "huisstijl"}) {
            fs::copy(root / "templates" / below, folder_ / "templates" / below, fs::copy_options::recursive);
        }
        for (const auto& entry : fs::directory_iterator(root / "templates/html")) {
            const fs::path target = folder_ / "templates/html" / entry.path().filename();
            if (entry.path().filename() == "node_modules") {
                fs::create_directory_symlink(entry.path(), target);
            } else {
                fs::copy(entry.path(), target, fs::copy_options::recursive);
            }
        }
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    /// Builds, and gives what the program says on standard output.
    std::string build(const std::string& output, const std::string& options = {}) const {
        const ToolResult result =
            run_tool("cd '" + folder_.string() + "' && '" BOEKWERK_PROGRAM "' build --output " + output + " " +
                     options + " 2>meldingen; code=$?; grep fout meldingen; exit $code");
        INFO(result.output);
        REQUIRE(result.exit_code == 0);
        return result.output;
    }
    /// The documents that a build makes again, with the reason of each.
    std::map<std::string, std::string> remade(const std::string& options = {}) const {
        std::map<std::string, std::string> reasons;
        std::istringstream lines(build("output", "--why " + options));
        for (std::string line; std::getline(lines, line);) {
            const std::size_t colon = line.find(": ");
            if (colon == std::string::npos || line.find(" in ") < colon) continue;  // The summary.
            reasons[line.substr(0, colon)] = line.substr(colon + 2);
        }
        return reasons;
    }
    Files output() const { return files_below(folder_ / "output"); }
    /// What a build gives that knows no earlier one.
    Files clean_output() const {
        fs::remove_all(folder_ / "schoon");
        build("schoon");
        return files_below(folder_ / "schoon");
    }

    fs::path path(const std::string& file) const { return folder_ / file; }
    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::string text = read(path(file));
        const std::size_t at = text.find(from);
        INFO(file << " has " << from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        std::ofstream(path(file), std::ios::binary) << text;
    }

private:
    fs::path folder_;
};

/// A change, and the documents that it touches with the reason that the program must give for each.
struct Change {
    const char* what;
    std::function<void(const Workshop&)> make;
    std::map<std::string, std::string> touched;
};

const std::string contract = "catalogue/contracten/wonen/";
const std::string others = "andere bestanden van de set zijn veranderd";

std::vector<Change> changes() {
    const std::string house = "catalogue/boeken/klein/kaarten/huis.md is veranderd";
    const std::string block = "catalogue/tekstblokken/aandeel-hbo.md is veranderd";
    return {
        {"the text of a card that one provider has",
         [](const Workshop& w) { w.replace("catalogue/boeken/klein/kaarten/huis.md", "eigen huis.", "huis."); },
         {{"boeken/klein/klein", house},
          {"contracten/wonen/anna/productbeschrijvingen", house},
          {"contracten/wonen/anna/documentenlijst", others}}},
        {"a text block in two cards",
         [](const Workshop& w) { w.replace("catalogue/tekstblokken/aandeel-hbo.md", "heeft", "krijgt"); },
         {{"boeken/klein/klein", block},
          {"contracten/wonen/anna/productbeschrijvingen", block},
          {"contracten/wonen/bert/productbeschrijvingen", block},
          {"contracten/wonen/anna/documentenlijst", others},
          {"contracten/wonen/bert/documentenlijst", others}}},
        {"a rate of a product that one provider has",
         [](const Workshop& w) { w.replace(contract + "tarieven.csv", "48,00", "48,01"); },
         {{"contracten/wonen/anna/tarievenblad", contract + "tarieven.csv:3 is veranderd"},
          {"contracten/wonen/anna/documentenlijst", others}}},
        {"a template",
         [](const Workshop& w) {
             w.replace("templates/documents/tarievenblad.md", "Zo leest u dit blad", "Zo leest u het blad");
         },
         {{"contracten/wonen/anna/tarievenblad", "templates/documents/tarievenblad.md is veranderd"},
          {"contracten/wonen/bert/tarievenblad", "templates/documents/tarievenblad.md is veranderd"},
          {"contracten/wonen/anna/documentenlijst", others},
          {"contracten/wonen/bert/documentenlijst", others}}},
        {"an award that goes",
         [](const Workshop& w) { w.replace(contract + "gunningen.csv", "perceel-1;kamer", "perceel-1;huis"); },
         {}},
        {"nothing but the order of the rates",
         [](const Workshop& w) {
             w.replace(contract + "tarieven.csv", "kamer;etmaal;62,50;;;;;;vast\n", "");
             w.replace(contract + "tarieven.csv", "vast\n", "vast\nkamer;etmaal;62,50;;;;;;vast\n");
         },
         {}},
    };
}

}  // namespace

TEST_CASE("a second build with nothing changed makes nothing and writes nothing") {
    const Workshop workshop;
    workshop.build("output");
    const auto before = workshop.output();
    const auto written = fs::last_write_time(workshop.path("output"));
    const std::string said = workshop.build("output", "--why");
    CHECK(said.find("Geen document hoefde opnieuw.") != std::string::npos);
    CHECK(said.find('\n') == said.size() - 1);
    CHECK((workshop.output() == before));
    CHECK(fs::last_write_time(workshop.path("output")) == written);
    CHECK((workshop.clean_output() == before));
}

TEST_CASE("after a change only what it touches is made again, and the output is that of a clean build") {
    for (const Change& change : changes()) {
        INFO(change.what);
        const Workshop workshop;
        workshop.build("output");
        change.make(workshop);
        const auto remade = workshop.remade();
        if (!change.touched.empty()) CHECK(remade == change.touched);
        CHECK((workshop.output() == workshop.clean_output()));
        CHECK(workshop.remade().empty());
    }
}

TEST_CASE("what all documents share makes all of them again") {
    const Workshop workshop;
    workshop.build("output");
    workshop.replace("templates/html/pagina.html", "<body", "<!-- anders --><body");
    const auto shell = workshop.remade();
    CHECK(shell.size() == 11);  // The book, and of each provider all but the fixed annex.
    CHECK(shell.at("boeken/klein/klein") == "templates/html/pagina.html is veranderd");
    workshop.replace("templates/huisstijl/standaard.yaml", "huisstijl", "Huisstijl");
    CHECK(workshop.remade().empty());  // A remark changes no look.
    CHECK((workshop.output() == workshop.clean_output()));
}

TEST_CASE("a file that was changed or removed by hand is made again") {
    const Workshop workshop;
    workshop.build("output");
    const auto whole = workshop.output();
    fs::remove(workshop.path("output/contracten/wonen/anna/tarievenblad.html"));
    std::ofstream(workshop.path("output/boeken/klein/klein.md"), std::ios::app) << "erbij";
    fs::remove(workshop.path("output/contracten/wonen/bert/bert.zip"));
    CHECK(workshop.remade() ==
          std::map<std::string, std::string>{
              {"boeken/klein/klein", "het bestand .md ontbrak of was met de hand veranderd"},
              {"contracten/wonen/anna/tarievenblad", "het bestand .html ontbrak of was met de hand veranderd"}});
    CHECK((workshop.output() == whole));
}

TEST_CASE("a build of a part leaves it known why the rest is made again later") {
    const Workshop workshop;
    workshop.build("output");
    workshop.replace("catalogue/tekstblokken/aandeel-hbo.md", "heeft", "krijgt");
    CHECK(workshop.remade("--boek klein").size() == 1);
    const auto rest = workshop.remade();
    CHECK(rest.count("boeken/klein/klein") == 0);
    CHECK(rest.at("contracten/wonen/bert/productbeschrijvingen") ==
          "catalogue/tekstblokken/aandeel-hbo.md is veranderd");
    CHECK((workshop.output() == workshop.clean_output()));
}

TEST_CASE("another reference date, other formats and a lost record are told") {
    const Workshop workshop;
    CHECK(workshop.remade("--format md").at("boeken/klein/klein") == "niet eerder gemaakt");
    CHECK(workshop.remade("--format md,html").at("contracten/wonen/anna/begrippen") ==
          "het bestand .html is niet eerder gemaakt");
    workshop.build("output");
    const auto reasons = workshop.remade("--peildatum 2027-01-01");
    CHECK(reasons.at("contracten/wonen/anna/overeenkomst") == "de peildatum is nu 1 januari 2027");
    workshop.build("output");
    fs::remove(workshop.path("output/intern/bouw.json"));
    CHECK(workshop.remade().at("boeken/klein/klein") == "niet eerder gemaakt");
    CHECK((workshop.output() == workshop.clean_output()));
}
