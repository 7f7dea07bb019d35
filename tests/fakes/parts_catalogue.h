// A small catalogue whose cards have parts: steps with a text of their own, forms in a list, categories in a matrix.
#pragma once

#include <string>

#include "fakes/small_catalogue.h"

namespace boekwerk {

class PartsCatalogue : public SmallCatalogue {
public:
    PartsCatalogue() { files.add("cat/boeken/boek/boek.yaml", parts_book()); }

    static std::string parts_book() {
        return "titel: Boek\n"
               "versie: \"1\"\n"
               "datum: 2025-01-01\n"
               "status: concept\n"
               "sjabloon: productenboek\n"
               "kaartmodel:\n"
               "  secties:\n"
               "    - {id: omschrijving, kop: Omschrijving, verplicht: ja}\n"
               "    - {id: indeling, kop: Indeling}\n"
               "  onderdelen:\n"
               "    - {id: trede, etiket: \"Trede {n}: {naam}\", weergave: secties}\n"
               "    - {id: pakket, etiket: \"Pakket {n}\", weergave: secties}\n"
               "    - {id: vorm, etiket: \"{naam}\", weergave: lijst}\n"
               "    - {id: rit, etiket: \"{naam}\", weergave: matrix, rijen: afstand, kolommen: vervoer, kop: "
               "Afstand}\n"
               "delen:\n"
               "  - {id: deel, titel: Deel, kaarten: [zorg]}\n";
    }

    /// The card `zorg`: `parts` are the lines under `onderdelen`, from line 7 on; `body` is its section Indeling.
    void set_card(const std::string& parts, const std::string& body) {
        add_card("zorg", card("02A41", "onderdelen:\n" + parts, "\n## Indeling\n\n" + body));
    }

    const Card& read_zorg() {
        read();
        return catalogue.cards.at("zorg").at(0);
    }
};

}  // namespace boekwerk
