#include "pipeline/selection.h"

#include <catch2/catch.hpp>

#include "fakes/printed_faults.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

/// The small contract, read, with what a request selects.
class Selected {
public:
    explicit Selected(BuildRequest asked) : request(std::move(asked)) {
        request.catalogue = "cat";
        SmallContract contract;
        contract.small.files.add("cat/tekstblokken/gebruikt.md", "Tekst {{> genest}}.\n");
        contract.small.files.add("cat/tekstblokken/genest.md", "Tekst.\n");
        contract.small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> gebruikt}}\n"));
        Diagnostics reading;
        catalogue = read_catalogue(contract.small.files, "cat", sources, reading, 1);
        contracts = read_contracts(contract.small.files, "cat", catalogue, sources, reading);
        selection = select(catalogue, contracts, request, diagnostics);
        files = contract.small.files;
    }

    std::string sets() const {
        std::string text;
        for (const SetChoice& set : selection.sets) text += set.contract->id + "/" + std::string(set.provider) + " ";
        return text;
    }
    /// Whether a fault in a file, or of some providers, touches what was selected.
    bool touched(const std::string& path, std::vector<std::string> providers = {}) {
        Diagnostic fault{DiagnosticCode::BrokenYaml, {&sources.add(path, "tekst"), 1, 1}, "melding", "", {}, {}};
        fault.concerns = std::move(providers);
        return ConcernedFaults(selection, catalogue, request, files).concern(fault);
    }

    BuildRequest request;
    SourceStore sources;
    Diagnostics diagnostics;
    Catalogue catalogue;
    Contracts contracts;
    Selection selection;
    MemoryFileSystem files;
};

BuildRequest asking(std::vector<std::string> books, std::vector<std::string> contracts,
                    std::vector<std::string> providers) {
    BuildRequest request;
    request.books = std::move(books);
    request.contracts = std::move(contracts);
    request.providers = std::move(providers);
    return request;
}

}  // namespace

TEST_CASE("without a choice all books and all sets are made") {
    const Selected all({});
    CHECK(all.selection.books.size() == 1);
    CHECK(all.sets() == "c/anna c/bert ");
    CHECK(all.selection.contracts.at(0).whole);
    CHECK(printed(all.diagnostics).empty());
}

TEST_CASE("a choice of books, contracts or providers leaves the others out") {
    const Selected book(asking({"boek"}, {}, {}));
    CHECK(book.selection.books.size() == 1);
    CHECK(book.sets().empty());
    CHECK_FALSE(book.selection.contracts.at(0).whole);
    const Selected contract(asking({}, {"c"}, {}));
    CHECK(contract.selection.books.empty());
    CHECK(contract.sets() == "c/anna c/bert ");
    CHECK(contract.selection.contracts.at(0).whole);
    const Selected provider(asking({}, {}, {"bert"}));
    CHECK(provider.selection.books.empty());
    CHECK(provider.sets() == "c/bert ");
    CHECK_FALSE(provider.selection.contracts.at(0).whole);
}

TEST_CASE("unknown names are faults, each with what may be meant") {
    const Selected wrong(asking({"boeken"}, {"elders"}, {"ann"}));
    CHECK(printed(wrong.diagnostics) ==
          "fout[BW0408]: onbekend boek ‘boeken’\n"
          "  oplossing: bedoelt u ‘boek’?\n"
          "fout[BW0907]: onbekende aanbieder ‘ann’\n"
          "  oplossing: bedoelt u ‘anna’?\n"
          "fout[BW0925]: onbekend contract ‘elders’\n"
          "  oplossing: kies uit: c\n");
}

TEST_CASE("a provider without anything on the day is a fault") {
    BuildRequest request = asking({}, {}, {"anna"});
    request.reference_date = Date{2030, 1, 1};
    const Selected none(request);
    CHECK(none.sets().empty());
    CHECK(
        printed(none.diagnostics) ==
        "fout[BW0907]: aanbieder ‘anna’ heeft op 1 januari 2030 geen gunning\n"
        "  oplossing: kies een andere aanbieder of dag, of vul gunningen.csv aan; ‘boekwerk list aanbieders’ toont wie "
        "waar een gunning heeft\n");
}

TEST_CASE("a day on which providers have nothing is warned for") {
    BuildRequest request;
    request.reference_date = Date{2030, 1, 1};
    const Selected none(request);
    CHECK(none.sets().empty());
    CHECK(printed(none.diagnostics) ==
          "waarschuwing[BW0930]: contract ‘c’: op 1 januari 2030 heeft geen aanbieder een gunning\n"
          "  oplossing: hun documenten vervallen in de uitvoermap; kies een andere dag of een andere --output als u die "
          "wilt houden\n");
}

TEST_CASE("only faults of what a provider uses touch its set") {
    Selected anna(asking({}, {}, {"anna"}));
    CHECK(anna.touched("cat/boeken/boek/kaarten/zorg.md"));
    CHECK(anna.touched("cat/boeken/boek/kaarten/zorg@2026-01-01.md"));
    CHECK_FALSE(anna.touched("cat/boeken/boek/kaarten/rit.md"));
    CHECK(anna.touched("cat/boeken/boek/boek.yaml"));
    CHECK_FALSE(anna.touched("cat/boeken/ander/boek.yaml"));
    CHECK_FALSE(anna.touched("cat/boeken/ander/kaarten/zorg.md"));
    CHECK(anna.touched("cat/tekstblokken/gebruikt.md"));
    CHECK(anna.touched("cat/tekstblokken/genest.md"));
    CHECK_FALSE(anna.touched("cat/tekstblokken/elders.md"));
    CHECK(anna.touched("cat/contracten/c/contract.yaml"));
    CHECK_FALSE(anna.touched("cat/contracten/d/contract.yaml"));
    CHECK(anna.touched("cat/begrippen.yaml"));
    CHECK(anna.touched("cat/contracten/c/gunningen.csv", {"bert", "anna"}));
    CHECK_FALSE(anna.touched("cat/contracten/c/gunningen.csv", {"bert"}));
}
