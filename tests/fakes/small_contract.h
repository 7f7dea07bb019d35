// A small catalogue with one contract in memory that has no faults, for tests that change one thing in it.
#pragma once

#include <string>

#include "contracts/read_contracts.h"
#include "fakes/small_catalogue.h"

namespace boekwerk {

/// The book `boek` with the cards `zorg` (02A41) and `rit` (02A42, with the parts `kort` and `lang`), the providers
/// `anna` and `bert`, and the contract `c`, from 1 January 2025 to 31 December 2026, in the municipalities 0513 and
/// 0627, with the lots `noord` (zorg) and `zuid` (zorg and rit).
class SmallContract {
public:
    SmallContract() {
        std::string book = SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [zorg, rit]}\n");
        book.insert(book.find("# delen"), "  onderdelen:\n    - {id: afstand, etiket: \"{naam}\", weergave: lijst}\n");
        small.files.add("cat/boeken/boek/boek.yaml", book);
        small.add_card("rit", SmallCatalogue::card("02A42",
                                                   "onderdelen:\n"
                                                   "  - {id: kort, soort: afstand, naam: Kort}\n"
                                                   "  - {id: lang, soort: afstand, naam: Lang}\n",
                                                   "\n{onderdelen: afstand}\n"));
        small.files.add("cat/aanbieders.csv", providers());
        set_contract(yaml(lots()));
        set_awards("anna;noord;;;;;;\nbert;zuid;;;;;;\n");
        set_rates("zorg;uur;62,50;;;;;;\nrit;uur;10,00;;;;;;\n");
    }

    static std::string providers(const std::string& rows = "") {
        return "id;naam;kvk;agb\n"
               "anna;Stichting Anna;00001001;00002001\n"
               "bert;Bert bv;00001002;00002002 00002003\n" +
               rows;
    }
    static std::string lots() {
        return "  - id: noord\n"
               "    naam: Noord\n"
               "    producten: [{product: zorg}]\n"
               "  - id: zuid\n"
               "    naam: Zuid\n"
               "    producten: [{product: zorg}, {product: rit}]\n";
    }
    /// contract.yaml with these lots; `rest` stands before them, from line 12 on.
    static std::string yaml(const std::string& lots, const std::string& rest = "",
                            const std::string& status = "concept") {
        return "nummer: V-1\n"
               "titel: Contract\n"
               "opdrachtgever: {naam: Regio}\n"
               "gemeenten: [{code: \"0513\", naam: Gouda}, {code: \"0627\", naam: Waddinxveen}]\n"
               "boek: boek\n"
               "versie: \"1\"\n"
               "datum: 2024-12-01\n"
               "status: " +
               status +
               "\n"
               "begin: 2025-01-01\n"
               "einde: 2026-12-31\n"
               "documenten: [{id: tarieven, soort: tarievenblad, titel: Tarieven, versie: \"1\"}]\n" +
               rest + "percelen:\n" + lots;
    }

    static std::string awards(const std::string& rows) {
        return "aanbieder;perceel;product;van;tot;nieuwe-clienten-tot;voorwaarden;contractnummer\n" + rows;
    }
    static std::string rates(const std::string& rows) {
        return "product;eenheid;tarief;van;tot;gemeente;perceel;aanbieder;soort\n" + rows;
    }

    void set_contract(const std::string& text) { small.files.add("cat/contracten/c/contract.yaml", text); }
    void set_providers(const std::string& rows) { small.files.add("cat/aanbieders.csv", providers(rows)); }
    /// Rows without their heading, which is line 1.
    void set_awards(const std::string& rows) { small.files.add("cat/contracten/c/gunningen.csv", awards(rows)); }
    void set_rates(const std::string& rows) { small.files.add("cat/contracten/c/tarieven.csv", rates(rows)); }

    const Contract& read() {
        small.read();
        contracts = read_contracts(small.files, "cat", small.catalogue, small.sources, small.diagnostics);
        return contracts.contracts.front();
    }
    /// Reads, and gives all faults as printed.
    std::string faults() {
        small.read();
        contracts = read_contracts(small.files, "cat", small.catalogue, small.sources, small.diagnostics);
        return printed(small.diagnostics);
    }

    SmallCatalogue small;
    Contracts contracts;
};

}  // namespace boekwerk
