#include "pipeline/index_page.h"

#include <catch2/catch.hpp>

#include "document/walk.h"
#include "fakes/small_contract.h"
#include "pipeline/set_files.h"

using namespace boekwerk;

namespace {

/// All texts of a row, one after the other.
std::string text_of(const Row& row) {
    std::string text;
    for (const Cell& cell : row.cells) {
        for_each_inline(cell.blocks, [&](const Inline& item) {
            if (const auto* words = std::get_if<Text>(&item.value)) text += words->text + "|";
        });
    }
    return text;
}

/// The rows of providers on the page for officers, with these awards.
std::vector<std::string> rows_with(const std::string& awards) {
    SmallContract fake;
    fake.set_awards(awards);
    const Contract& contract = fake.read();
    std::vector<ContractChoice> choices;
    choices.push_back(
        {&contract, std::make_unique<ContractSets>(fake.small.catalogue, fake.contracts, contract), true});
    ManifestTable files;
    for (const char* id : {"anna", "bert"}) {
        FileOrigin origin;
        origin.audience = set_audience("c", id);
        const auto shared = std::make_shared<const FileOrigin>(origin);
        for (const char* name : {"/index.html", "/set.zip"}) {
            files.add({std::string("contracten/c/") + id + name, 1, {}, shared});
        }
    }
    files.sort();
    const LongDocument page = officers_page(files, choices, fake.small.catalogue, fake.contracts);
    std::vector<std::string> rows;
    REQUIRE(page.rows.size() == 1);
    page.rows.begin()->second([&](const Row& row) {
        rows.push_back(text_of(row));
        return true;
    });
    return rows;
}

}  // namespace

// Both cards of the small contract have the name "Zorg".
TEST_CASE("providers stand by name, with what was awarded") {
    const auto rows = rows_with("anna;noord;;;;;;\nbert;zuid;;;;;;\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].find("Bert bv|Perceel: Zuid|Product: Zorg|") == 0);
    CHECK(rows[1].find("Stichting Anna|Perceel: Noord|Product: Zorg|") == 0);
}

TEST_CASE("an award that does not hold on all days of the contract says on which days it holds") {
    const auto rows = rows_with(
        "anna;noord;;;2026-06-30;;;\n"
        "bert;zuid;zorg;;;;;\n"
        "bert;zuid;rit;2025-07-01;;;;\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].find("Producten: Zorg; Zorg (vanaf 1 juli 2025)|") != std::string::npos);
    CHECK(rows[1].find("Product: Zorg (tot en met 30 juni 2026)|") != std::string::npos);
}
