// Nothing in a provider's set names another provider, over contracts with chance awards; and every file of a set stands
// in its ZIP as it stands in the folder.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/pdf_checker.h"
#include "support/pdf_reader.h"
#include "support/pdf_structure.h"
#include "support/random_contract.h"
#include "support/run_tool.h"
#include "support/workbook.h"

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

/// A folder with a copy of the catalogue and one generated contract over its largest book, which is built.
class BuiltContract {
public:
    explicit BuiltContract(RandomContract contract) {
        std::string name = (fs::temp_directory_path() / "boekwerk-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        fs::copy(root / "catalogue", catalogue(), fs::copy_options::recursive);
        fs::remove_all(catalogue() / "contracten");
        contract.lots = lots_of_book(catalogue(), contract.book);
        providers_ = write_random_contract(catalogue(), contract, read(root / "tests/fixtures/bijlage.pdf"));
        build("--contract " + contract.id);
        REQUIRE(fs::exists(output() / "index.html"));
    }
    ~BuiltContract() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    BuiltContract(const BuiltContract&) = delete;
    BuiltContract& operator=(const BuiltContract&) = delete;

    void build(const std::string& choice) const {
        const ToolResult result =
            run_tool("'" BOEKWERK_PROGRAM "' build " + choice + " --catalogue '" + catalogue().string() +
                     "' --templates '" + (root / "templates").string() + "' --output '" + output().string() + "' 2>&1");
        INFO(result.output);
        REQUIRE(result.exit_code == 0);
    }

    fs::path catalogue() const { return folder_ / "catalogue"; }
    fs::path output() const { return folder_ / "output"; }
    const std::vector<RandomProvider>& providers() const { return providers_; }

private:
    fs::path folder_;
    std::vector<RandomProvider> providers_;
};

/// All that a PDF says: the text of its pages as a reader and as a screen reader meet it, every string of its objects
/// (title, bookmarks, descriptions, destinations), and its metadata.
std::string all_text_of_pdf(const fs::path& path) {
    std::string text = run_tool("pdftotext '" + path.string() + "' -").output;
    const PdfReader pdf(read(path));
    text += text_of(read_structure(pdf).root);
    text += pdf.objects().dump();
    for (const auto& [reference, object] : pdf.objects().items()) {
        if (object.is_object() && object.value("/Type", "") == "/Metadata") text += pdf.stream(reference);
    }
    return text;
}

std::string all_text_of(const fs::path& path) {
    if (path.extension() == ".xlsx") return Workbook(read(path)).all_text();
    return path.extension() == ".pdf" ? all_text_of_pdf(path) : read(path);
}

/// The entries of a ZIP by path, unpacked by another program.
std::map<std::string, std::string> entries_of(const fs::path& archive, const fs::path& folder) {
    fs::remove_all(folder);
    const ToolResult result = run_tool("unzip -q '" + archive.string() + "' -d '" + folder.string() + "'");
    INFO(result.output);
    REQUIRE(result.exit_code == 0);
    std::map<std::string, std::string> entries;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) entries[fs::relative(entry.path(), folder).string()] = read(entry.path());
    }
    return entries;
}

void check_names(const std::string& text, const std::vector<RandomProvider>& providers, const std::string& own) {
    for (const RandomProvider& provider : providers) {
        INFO("names of " << provider.id);
        CHECK(text.find(provider.contact_person) == std::string::npos);
        if (provider.id == own) continue;
        for (const std::string& name : {provider.id, provider.name, provider.chamber_number, provider.agb_code}) {
            INFO(name);
            CHECK(text.find(name) == std::string::npos);
        }
    }
}

}  // namespace

TEST_CASE("no file of a provider's set names another provider") {
    RandomContract contract;
    contract.id = "proef";
    contract.book = "productenboek-2025";
    contract.seed = GENERATE(1U, 2U, 3U);
    contract.providers = 4;
    contract.most_products = 4;
    contract.awards_public = contract.seed == 1;
    CAPTURE(contract.seed);
    const BuiltContract built(contract);
    for (const RandomProvider& provider : built.providers()) {
        const fs::path folder = built.output() / "contracten" / contract.id / provider.id;
        std::size_t files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".zip") continue;
            INFO(entry.path().string());
            const std::string text = all_text_of(entry.path());
            check_names(text, built.providers(), provider.id);
            if (entry.path().extension() == ".pdf") CHECK(check_pdf(read(entry.path())).empty());
            ++files;
        }
        CHECK(files == 20);  // Five documents in three formats, the rates as tables, the annex, the page, the manifest.
        for (const char* file : {"overeenkomst.pdf", "tarievenblad.xlsx"}) {
            CHECK(all_text_of(folder / file).find(provider.name) != std::string::npos);
        }
    }
}

TEST_CASE("the ZIP of a set holds its files as they stand in the folder, and what their pages need") {
    RandomContract contract;
    contract.id = "proef";
    contract.book = "productenboek-2025";
    contract.seed = 4;
    contract.providers = 3;
    contract.most_products = 3;
    const BuiltContract built(contract);
    for (const RandomProvider& provider : built.providers()) {
        const std::string path = "contracten/proef/" + provider.id + "/";
        auto entries = entries_of(built.output() / (path + provider.id + ".zip"), built.output() / "uitgepakt");
        check_names(entries.at("index.html"), built.providers(), provider.id);
        for (const auto& entry : fs::recursive_directory_iterator(built.output() / path)) {
            std::string name = fs::relative(entry.path(), built.output()).string();
            if (name == path + provider.id + ".zip" || name == path + "index.html") continue;
            if (name == path + "manifest.json") name = "manifest.json";
            INFO(name);
            REQUIRE(entries.count(name) == 1);
            CHECK((entries[name] == read(entry.path())));
            CHECK(entries["index.html"].find("SHA-256") != std::string::npos);
            entries.erase(name);
        }
        entries.erase("index.html");
        for (const auto& [name, content] : entries) {
            INFO(name);
            CHECK(name.rfind("assets/", 0) == 0);
            CHECK((content == read(built.output() / name)));
        }
        CHECK(entries.count("assets/boekwerk.css") == 1);
    }
}

TEST_CASE("what is public names providers only when the awards are public") {
    RandomContract contract;
    contract.id = "proef";
    contract.book = "productenboek-2025";
    contract.seed = 5;
    contract.providers = 3;
    contract.most_products = 2;
    contract.awards_public = GENERATE(true, false);
    contract.rates_public = !contract.awards_public;
    CAPTURE(contract.awards_public);
    const BuiltContract built(contract);
    const std::string index = read(built.output() / "index.html");
    const std::string manifest = read(built.output() / "manifest.json");
    const std::string rates = std::string(contract.rates_public ? "" : "intern/") + "contracten/proef/tarieven.json";
    CHECK((index.find("contracten/proef/tarieven.json") != std::string::npos) == contract.rates_public);
    CHECK((manifest.find("tarieven.json") != std::string::npos) == contract.rates_public);
    CHECK(manifest.find("intern/") == std::string::npos);
    CHECK(fs::exists(built.output() / "contracten/proef/tarieven.json") == contract.rates_public);
    check_names(read(built.output() / rates), built.providers(), {});
    check_names(read(built.output() / "catalogue.json"), built.providers(), {});
    for (const RandomProvider& provider : built.providers()) {
        CHECK((index.find(provider.name) != std::string::npos) == contract.awards_public);
        CHECK((manifest.find(provider.id) != std::string::npos) == contract.awards_public);
        CHECK(read(built.output() / "intern/index.html").find(provider.name) != std::string::npos);
        CHECK(read(built.output() / "intern/manifest.json").find(provider.id) != std::string::npos);
        const fs::path tables = built.output() / "intern/contracten/proef";
        for (const char* file : {"aanbieders-en-percelen.html", "aanbieders-en-percelen.csv",
                                 "aanbieders-en-percelen.xlsx", "tarieven-0513.csv", "tarieven-0627.xlsx"}) {
            INFO(file);
            CHECK(all_text_of(tables / file).find(provider.name) != std::string::npos);
        }
        for (const auto& entry : fs::recursive_directory_iterator(built.output())) {
            if (!entry.is_regular_file() || entry.path().extension() == ".pdf") continue;
            INFO(entry.path().string());
            CHECK(all_text_of(entry.path()).find(provider.contact_person) == std::string::npos);
        }
    }
}

TEST_CASE("what is public no more is gone after the first build, also of one provider") {
    RandomContract contract;
    contract.id = "proef";
    contract.book = "productenboek-2025";
    contract.seed = 6;
    contract.providers = 2;
    contract.most_products = 1;
    contract.awards_public = true;
    contract.rates_public = true;
    const BuiltContract built(contract);
    REQUIRE(fs::exists(built.output() / "contracten/proef/tarieven.json"));
    const fs::path settings = built.catalogue() / "contracten/proef/contract.yaml";
    std::string text = read(settings);
    for (const std::string shown : {"gunningen: ja", "tarieven: ja"}) {
        REQUIRE(text.find(shown) != std::string::npos);
        text.replace(text.find(shown) + shown.size() - 2, 2, "nee");
    }
    std::ofstream(settings, std::ios::binary) << text;
    const bool faults_elsewhere = GENERATE(false, true);
    CAPTURE(faults_elsewhere);
    if (faults_elsewhere) {
        std::ofstream(built.catalogue() / "contracten/proef/gunningen.csv", std::ios::app)
            << built.providers().back().id << ";;geen-product;;;;;\n";
    }
    built.build("--aanbieder " + built.providers().front().id);
    CHECK_FALSE(fs::exists(built.output() / "contracten/proef/tarieven.json"));
    const std::string index = read(built.output() / "index.html");
    CHECK(index.find("tarieven.json") == std::string::npos);
    check_names(index, built.providers(), {});
    check_names(read(built.output() / "manifest.json"), built.providers(), {});
    CHECK(fs::exists(built.output() / "contracten/proef" / built.providers().back().id / "index.html"));
}
