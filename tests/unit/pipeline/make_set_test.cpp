#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"
#include "markdown/parse_markdown.h"
#include "pipeline/production.h"
#include "support/workbook.h"

using namespace boekwerk;

namespace {

/// The small contract with an agreement, descriptions and a list of documents, as Markdown.
class SmallSet {
public:
    SmallSet() {
        prepare_markdown();
        std::string yaml = SmallContract::yaml(SmallContract::lots());
        const std::string documents = "documenten: ";
        yaml.replace(yaml.find(documents), yaml.find('\n', yaml.find(documents)) - yaml.find(documents),
                     "documenten:\n"
                     "  - {id: overeenkomst, soort: overeenkomst, titel: Overeenkomst, versie: \"1\"}\n"
                     "  - {id: producten, soort: productbeschrijvingen, bijlage: 1, titel: Producten, versie: \"2\"}\n"
                     "  - {id: lijst, soort: documentenlijst, bijlage: 2, titel: Lijst, versie: \"3\"}\n"
                     "  - {id: tarieven, soort: tarievenblad, bijlage: 3, titel: Tarieven, versie: \"4\"}");
        contract.set_contract(yaml);
        set_template(
            "overeenkomst",
            "# {{titel}}\n\n{kop: gunning}\n## Gunning\n\n1. {{aanbieder-naam}} levert. Zie [](bijlage:producten).\n"
            "2. Zie [](kaart:zorg).\n\n{kop: indexering}\n## Indexering\n\n1. Elk jaar.\n");
        set_template(
            "productbeschrijvingen",
            "# {{titel}}\n\nZie [](artikel:gunning#2).\n\n{{#delen}}\n{kop: {{deel-id}}}\n## {{deel-titel}}\n\n"
            "{{#kaarten}}\n{kop: {{kaart-id}}}\n### {{naam}}\n\n{{/kaarten}}\n{{/delen}}\n");
        set_template("documentenlijst", "# {{titel}}\n\n{{documenten}}\n");
        set_template("tarievenblad", "# {{titel}}\n\nZie [](artikel:indexering#1).\n\n{{tarieven}}\n");
    }

    void set_template(const std::string& name, const std::string& text) {
        contract.small.files.add("sjablonen/documents/" + name + ".md", text);
    }

    std::optional<MadeSet> make(const std::string& provider) {
        const Contract& read = contract.read();
        const ContractSets sets(contract.small.catalogue, contract.contracts, read);
        BuildRequest request;
        request.templates = "sjablonen";
        Production production(contract.small.catalogue, contract.small.files, request, contract.small.sources,
                              contract.small.diagnostics);
        return production.make_set(sets.set_of(provider, std::nullopt), {Format::Markdown}, 1);
    }

    /// The Markdown of document number `index` of a provider's set.
    std::string text(const std::string& provider, std::size_t index) {
        const auto set = make(provider);
        REQUIRE(!contract.small.diagnostics.has_errors());
        REQUIRE(set);
        return set->documents.at(index).files.at(0).content;
    }

    SmallContract contract;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The documents of a set refer to each other by number and by file") {
    SmallSet set;
    const std::string agreement = set.text("bert", 0);
    CHECK(contains(agreement, "Bert bv levert. Zie [bijlage 1 (Producten)](producten.md)."));
    CHECK(contains(agreement, "[bijlage 1, §\u00A01.1 Zorg](producten.md#zorg)"));
    CHECK(contains(set.text("bert", 1), "[artikel 1, lid 2](overeenkomst.md#gunning--2)"));
}

TEST_CASE("A provider's descriptions hold the awarded cards only, with the numbers of the book") {
    SmallSet set;
    const std::string anna = set.text("anna", 1);
    CHECK(contains(anna, "1.1 "));
    CHECK_FALSE(contains(anna, "1.2 "));
    const std::string bert = set.text("bert", 1);
    CHECK(contains(bert, "1.2 "));
}

TEST_CASE("The list of documents holds the SHA-256 of the files of all others") {
    SmallSet set;
    const auto made = set.make("anna");
    REQUIRE(made);
    const std::string& list = made->documents.at(2).files.at(0).content;
    for (const std::size_t other : {0, 1}) CHECK(contains(list, made->documents.at(other).files.at(0).sha256));
    CHECK(contains(list, "Bijlage 1: Producten"));
    CHECK_FALSE(contains(list, "Bijlage 2: Lijst"));
}

TEST_CASE("A rate sheet is there as tables too, which the list of documents names") {
    SmallSet set;
    set.contract.set_rates("zorg;uur;62,50;;2025-12-31;;;;\nzorg;uur;65,00;2026-01-01;;;;;\nrit;uur;9,95;;;;;;\n");
    const auto made = set.make("bert");
    REQUIRE(made);
    const MadeDocument& sheet = made->documents.at(3);
    REQUIRE(sheet.files.size() == 3);
    CHECK(sheet.files[1].extension == "xlsx");
    const Workbook workbook(sheet.files[1].content);
    CHECK(workbook.rows(1).at(2).at(4).text == "9.95");
    std::string facts;
    for (const auto& row : workbook.rows(2)) facts += row.at(0).text + "=" + row.at(1).text + "\n";
    INFO(facts);
    CHECK(contains(facts, "Document=Bijlage 3: Tarieven\nVersie=4\nDatum=1 december 2024\nStatus=concept\n"));
    CHECK(contains(facts, "AGB-codes=00002002, 00002003\n"));
    CHECK(contains(facts, "Indexering=artikel 2\n"));
    CHECK(sheet.files[2].extension == "csv");
    CHECK(sheet.files[2].content ==
          "\xEF\xBB\xBFProduct;Productcode;Eenheid;Eenheidcode;Tarief in euro;Tarief in centen;Van;Tot en met;Gemeente;"
          "Perceel;Soort tarief;Opmerking\r\n"
          "Zorg;02A41;uur;04;62,50;6250;2025-01-01;2025-12-31;alle;Zuid;vast;\r\n"
          "Zorg;02A42;uur;04;9,95;995;2025-01-01;2026-12-31;alle;Zuid;vast;\r\n");
    const std::string& list = made->documents.at(2).files.at(0).content;
    CHECK(contains(list, "Excel: " + sheet.files[1].sha256));
    CHECK(contains(list, "CSV: " + sheet.files[2].sha256));
    CHECK(contains(sheet.files[0].content, format_money({995})));
}

TEST_CASE("A template that has no place for the texts of the cards says so") {
    SmallSet set;
    set.make("bert");
    const std::string faults = printed(set.contract.small.diagnostics);
    INFO(faults);
    CHECK(contains(faults, "waarschuwing[BW0607]: dit sjabloon toont 2 teksten niet, zoals die van ‘zorg’\n"));
}

TEST_CASE("All documents of a provider have the number of its own contract, and say whose they are") {
    SmallSet set;
    set.contract.set_awards("anna;noord;;;;;;\nbert;zuid;;;;;;V-1-07\n");
    set.set_template(
        "overeenkomst",
        "# {{titel}}\n\n{kop: gunning}\n## Gunning {{contractnummer}}\n\n1. Een.\n2. Zie [](kaart:zorg).\n\n"
        "{kop: indexering}\n## Indexering\n\n1. Elk jaar.\n");
    const auto made = set.make("bert");
    REQUIRE(made);
    CHECK(contains(made->documents.at(0).files.at(0).content, "Gunning V-1-07"));
    CHECK(made->documents.at(0).document.title == "Overeenkomst");
    CHECK(made->documents.at(0).document.full_title == "Overeenkomst V-1-07 · Bert bv");
    CHECK(made->documents.at(3).document.full_title == "Tarieven V-1-07 · Bert bv");
    std::string facts;
    for (const auto& row : Workbook(made->documents.at(3).files.at(1).content).rows(2)) facts += row.at(1).text + "\n";
    CHECK(contains(facts, "Contract (V-1-07)\n"));
    const auto other = set.make("anna");
    REQUIRE(other);
    CHECK(other->documents.at(0).document.full_title == "Overeenkomst V-1 · Stichting Anna");
}

TEST_CASE("A heading of the agreement with the name of an article is a fault") {
    SmallSet set;
    set.set_template("overeenkomst",
                     "# {{titel}}\n\n{kop: gunning ongenummerd}\n## Vooraf\n\n{kop: gunning}\n## Gunning\n\n"
                     "1. Zie [](kaart:zorg).\n\n{kop: indexering}\n## Indexering\n\n1. Elk jaar.\n");
    set.make("anna");
    const std::string faults = printed(set.contract.small.diagnostics);
    INFO(faults);
    CHECK(contains(
        faults, "overeenkomst.md:7:1: fout[BW0210]: twee koppen heten ‘gunning’, en minstens één daarvan is een artikel\n"));
}

TEST_CASE("A template that refers to an article or annex that the set does not have is a fault") {
    SmallSet set;
    set.set_template("productbeschrijvingen", "# {{titel}}\n\nZie [](artikel:gunnig) en [](bijlage:productn).\n");
    set.make("anna");
    const std::string faults = printed(set.contract.small.diagnostics);
    CHECK(
        contains(faults, "productbeschrijvingen.md:3:5: fout[BW0606]: de overeenkomst heeft geen artikel ‘gunnig’\n"));
    CHECK(contains(faults,
                   "  oplossing: schrijf de naam die boven de kop van een artikel staat, en na # een lid dat het "
                   "artikel heeft\n"));
    CHECK(
        contains(faults, "productbeschrijvingen.md:3:27: fout[BW0606]: het contract heeft geen document ‘productn’\n"));
    CHECK(contains(faults, "  oplossing: bedoelt u ‘producten’?\n"));
}
