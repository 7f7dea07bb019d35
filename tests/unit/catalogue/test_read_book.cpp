#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

const std::string parts = "delen:\n  - {id: deel, titel: Deel, kaarten: [zorg]}\n";

std::string faults_of_book(const std::string& text) {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml", text);
    return small.faults();
}

/// The faults of a book with these lines from line 17 on.
std::string faults_with(const std::string& rest) {
    return faults_of_book(SmallCatalogue::book_yaml(rest));
}

}  // namespace

TEST_CASE("A book is read with all its keys") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("ondertitel: Voor aanbieders\n"
                                              "huisstijl: gouda\n"
                                              "wijzigingen:\n"
                                              "  - {versie: \"0.9\", datum: 2024-06-01, tekst: Eerste concept.}\n"
                                              "delen:\n"
                                              "  - {id: inleiding-en-doel, bestand: inleiding.md, genummerd: nee}\n"
                                              "  - {id: deel, titel: Deel een, kaarten: [zorg]}\n"
                                              "redactie:\n"
                                              "  - vraag: Welk contract?\n"));
    small.files.add("cat/boeken/boek/inleiding.md", "{{titel}} {{versie}}, {{datum}}, {{status}}: {{ondertitel}}.\n");
    CHECK(small.faults().empty());
    const Book& book = *small.catalogue.find_book("boek");
    CHECK(book.title.value == "Boek");
    CHECK(book.title.place == Place{book.source, 1, 8});
    CHECK(book.subtitle == "Voor aanbieders");
    CHECK(book.version == "1");
    CHECK(book.date == Date{2025, 1, 1});
    CHECK(book.status == DocumentStatus::Concept);
    CHECK(book.document_template.value == "productenboek");
    CHECK(book.house_style.value == "gouda");
    CHECK(book.changes.at(0).text == "Eerste concept.");
    CHECK(book.numbering.at(1).value == "{1}.{2}");
    CHECK(book.card_model.form == CardForm::Sections);
    CHECK(book.card_model.features.at(0).heading == "Duur");
    CHECK(find_section(book.card_model, "omschrijving")->required);
    CHECK_FALSE(find_section(book.card_model, "opleiding")->required);
    CHECK(find_section(book.card_model, "niets") == nullptr);
    REQUIRE(book.parts.size() == 2);
    CHECK(book.parts[0].title.value == "Inleiding en doel");
    CHECK_FALSE(book.parts[0].numbered);
    CHECK(plain_text(std::get<Paragraph>(book.parts[0].blocks.at(0).value).content) ==
          "Boek 1, 1 januari 2025, concept: Voor aanbieders.");
    CHECK(book.parts[1].title.value == "Deel een");
    CHECK(book.parts[1].numbered);
    CHECK(book.parts[1].cards.at(0).value == "zorg");
    CHECK(book.questions.at(0).text == "Welk contract?");
    CHECK(small.catalogue.find_book("ander") == nullptr);
}

TEST_CASE("Without a house style a book has the common one") {
    SmallCatalogue small;
    CHECK(small.read().books.at(0).house_style.value == "standaard");
}

TEST_CASE("A book that is broken does not make its cards wrong") {
    CHECK(faults_of_book("titel: Boek: een\n") ==
          R"(cat/boeken/boek/boek.yaml:1:12: fout[BW0201]: een dubbele punt mag hier niet
  1 | titel: Boek: een
    |            ^
  oplossing: zet de waarde tussen dubbele aanhalingstekens
)");
    CHECK(faults_of_book("- titel\n") ==
          R"(cat/boeken/boek/boek.yaml:1:1: fout[BW0206]: het boek moet een groep van sleutels zijn, maar is een lijst
  1 | - titel
    | ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
    CHECK(faults_of_book("") ==
          R"(cat/boeken/boek/boek.yaml:1:1: fout[BW0206]: het boek moet een groep van sleutels zijn, maar is leeg
  1 | 
    | ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
}

TEST_CASE("A book has what it must have") {
    CHECK(faults_of_book("ondertitel: x\n") ==
          R"(cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘datum’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘datum:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘delen’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘delen:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘kaartmodel’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘kaartmodel:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘sjabloon’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘sjabloon:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘status’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘status:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘titel’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
cat/boeken/boek/boek.yaml:1:1: fout[BW0205]: sleutel ‘versie’ ontbreekt
  1 | ondertitel: x
    | ^
  oplossing: voeg een regel toe die met ‘versie:’ begint
)");
}

TEST_CASE("Keys and choices of a book are known") {
    CHECK(faults_with("huistijl: x\nredactie: [{vrag: x}]\n" + parts) ==
          R"(cat/boeken/boek/boek.yaml:17:1: fout[BW0202]: sleutel ‘huistijl’ is hier onbekend
  17 | huistijl: x
     | ^
  oplossing: bedoelt u ‘huisstijl’?
cat/boeken/boek/boek.yaml:18:12: fout[BW0205]: sleutel ‘vraag’ ontbreekt
  18 | redactie: [{vrag: x}]
     |            ^
  oplossing: voeg een regel toe die met ‘vraag:’ begint
cat/boeken/boek/boek.yaml:18:13: fout[BW0202]: sleutel ‘vrag’ is hier onbekend
  18 | redactie: [{vrag: x}]
     |             ^
  oplossing: bedoelt u ‘vraag’?
)");
    CHECK(faults_of_book(
              "titel: Boek\nversie: 1\ndatum: gisteren\nstatus: ontwerp\nsjabloon: ../boek\nhuisstijl: /x\n"
              "nummering: \"{1}\"\nkaartmodel: {vorm: tabl, secties: [{id: omschrijving, kop: Omschrijving}]}\n" +
              parts) ==
          R"(cat/boeken/boek/boek.yaml:3:8: fout[BW0215]: ‘gisteren’ bij ‘datum’ is geen bestaande datum
  3 | datum: gisteren
    |        ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
cat/boeken/boek/boek.yaml:4:9: fout[BW0214]: ‘ontwerp’ is geen bekende waarde van ‘status’
  4 | status: ontwerp
    |         ^
  oplossing: kies uit: concept, ter-inzage, gewijzigd, vastgesteld, vervangen
cat/boeken/boek/boek.yaml:5:11: fout[BW0211]: ‘../boek’ is geen goed id
  5 | sjabloon: ../boek
    |           ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/boek.yaml:6:12: fout[BW0211]: ‘/x’ is geen goed id
  6 | huisstijl: /x
    |            ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/boek.yaml:7:12: fout[BW0206]: ‘nummering’ moet een lijst zijn, maar is een tekst
  7 | nummering: "{1}"
    |            ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
cat/boeken/boek/boek.yaml:8:20: fout[BW0214]: ‘tabl’ is geen bekende waarde van ‘vorm’
  8 | kaartmodel: {vorm: tabl, secties: [{id: omschrijving, kop: Omschrijving}]}
    |                    ^
  oplossing: bedoelt u ‘tabel’?
)");
}

TEST_CASE("Numbering uses the counters of its level and those above") {
    CHECK(
        faults_of_book("titel: Boek\nversie: 1\ndatum: 2025-01-01\nstatus: concept\nsjabloon: boek\n"
                       "nummering: [\"{1}\", \"{1}.{3}\", \"{1}{2\", \"{x}\", \"Deel {5}\", \"{6}.\", \"{7}\"]\n"
                       "kaartmodel: {secties: [{id: omschrijving, kop: Omschrijving}]}\n" +
                       parts) ==
        R"(cat/boeken/boek/boek.yaml:6:20: fout[BW0206]: nummering ‘{1}.{3}’ van kopniveau 2 heeft een onbekende teller
  6 | nummering: ["{1}", "{1}.{3}", "{1}{2", "{x}", "Deel {5}", "{6}.", "{7}"]
    |                    ^
  oplossing: gebruik {1} en {2}
cat/boeken/boek/boek.yaml:6:31: fout[BW0206]: nummering ‘{1}{2’ van kopniveau 3 heeft een onbekende teller
  6 | nummering: ["{1}", "{1}.{3}", "{1}{2", "{x}", "Deel {5}", "{6}.", "{7}"]
    |                               ^
  oplossing: gebruik {1} tot en met {3}
cat/boeken/boek/boek.yaml:6:40: fout[BW0206]: nummering ‘{x}’ van kopniveau 4 heeft een onbekende teller
  6 | nummering: ["{1}", "{1}.{3}", "{1}{2", "{x}", "Deel {5}", "{6}.", "{7}"]
    |                                        ^
  oplossing: gebruik {1} tot en met {4}
cat/boeken/boek/boek.yaml:6:67: fout[BW0206]: ‘nummering’ heeft meer patronen dan er kopniveaus zijn
  6 | …ing: ["{1}", "{1}.{3}", "{1}{2", "{x}", "Deel {5}", "{6}.", "{7}"]
    |                                                              ^
  oplossing: geef ten hoogste 6 patronen
)");
}

TEST_CASE("Ids of a book are ids and stand once") {
    CHECK(faults_of_book("titel: Boek\nversie: 1\ndatum: 2025-01-01\nstatus: concept\nsjabloon: boek\n"
                         "kaartmodel:\n"
                         "  kenmerken: [{id: duur, kop: Duur}, {id: duur, kop: Weer}, {id: De Tijd, kop: x}]\n"
                         "  secties:\n"
                         "    - {id: omschrijving, kop: Omschrijving, verplicht: yes}\n"
                         "    - {id: omschrijving, kop: Weer}\n"
                         "    - {id: ander, kop: Omschrijving}\n"
                         "delen:\n"
                         "  - {id: deel, titel: Deel, kaarten: [zorg]}\n"
                         "  - {id: deel, titel: Weer, kaarten: []}\n") ==
          R"(cat/boeken/boek/boek.yaml:7:43: fout[BW0210]: id ‘duur’ is al gebruikt
  7 |   kenmerken: [{id: duur, kop: Duur}, {id: duur, kop: Weer}, {id: De Tijd, kop: x}]
    |                                           ^
  cat/boeken/boek/boek.yaml:7:20: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:7:66: fout[BW0211]: ‘De Tijd’ is geen goed id
  7 | …merken: [{id: duur, kop: Duur}, {id: duur, kop: Weer}, {id: De Tijd, kop: x}]
    |                                                              ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/boek.yaml:9:56: fout[BW0206]: ‘verplicht’ moet ja of nee zijn, maar is ‘yes’
  9 |     - {id: omschrijving, kop: Omschrijving, verplicht: yes}
    |                                                        ^
  oplossing: schrijf ja of nee
cat/boeken/boek/boek.yaml:10:12: fout[BW0210]: id ‘omschrijving’ is al gebruikt
  10 |     - {id: omschrijving, kop: Weer}
     |            ^
  cat/boeken/boek/boek.yaml:9:12: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:11:24: fout[BW0210]: kop ‘Omschrijving’ hoort al bij een andere sectie
  11 |     - {id: ander, kop: Omschrijving}
     |                        ^
  oplossing: kies een andere kop
cat/boeken/boek/boek.yaml:14:10: fout[BW0210]: id ‘deel’ is al gebruikt
  14 |   - {id: deel, titel: Weer, kaarten: []}
     |          ^
  cat/boeken/boek/boek.yaml:13:10: hier ook
  oplossing: kies een ander id
)");
}

TEST_CASE("A card model has sections") {
    CHECK(faults_of_book("titel: Boek\nversie: 1\ndatum: 2025-01-01\nstatus: concept\nsjabloon: boek\n"
                         "kaartmodel: {secties: []}\n" +
                         parts) ==
          R"(cat/boeken/boek/boek.yaml:6:23: fout[BW0206]: ‘secties’ is een lege lijst
  6 | kaartmodel: {secties: []}
    |                       ^
  oplossing: zet er ten minste één sectie in
)");
}

TEST_CASE("A part has an id, a text or cards, and a segment a title") {
    CHECK(faults_with(
              "delen:\n  - {id: een, titel: Een}\n  - {kaarten: [zorg]}\n  - los\n  - {id: deel, kaarten: [zorg]}\n") ==
          R"(cat/boeken/boek/boek.yaml:18:5: fout[BW0205]: het deel heeft geen ‘bestand’, geen ‘kaarten’ en geen ‘groepen’
  18 |   - {id: een, titel: Een}
     |     ^
  oplossing: geef het deel een tekst (‘bestand’), kaarten (‘kaarten’) of groepen met kaarten (‘groepen’)
cat/boeken/boek/boek.yaml:19:5: fout[BW0205]: sleutel ‘id’ ontbreekt
  19 |   - {kaarten: [zorg]}
     |     ^
  oplossing: voeg een regel toe die met ‘id:’ begint
cat/boeken/boek/boek.yaml:19:5: fout[BW0205]: sleutel ‘titel’ ontbreekt
  19 |   - {kaarten: [zorg]}
     |     ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
cat/boeken/boek/boek.yaml:20:5: fout[BW0206]: een deel van ‘delen’ moet een groep van sleutels zijn, maar is een tekst
  20 |   - los
     |     ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/boek.yaml:21:5: fout[BW0205]: sleutel ‘titel’ ontbreekt
  21 |   - {id: deel, kaarten: [zorg]}
     |     ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
)");
}

TEST_CASE("A part's text exists, is not empty, has no sections and uses what a book has") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n"
                                              "  - {id: a, bestand: inleidng.md}\n"
                                              "  - {id: b, bestand: leeg.md}\n"
                                              "  - {id: c, bestand: inleiding.md, kaarten: [zorg]}\n"));
    small.files.add("cat/boeken/boek/inleiding.md", "## Kop\n\nZie {{auteur}} en {{versei}}.\n");
    small.files.add("cat/boeken/boek/leeg.md", "\n");
    small.files.add("cat/boeken/boek/los.md", "Tekst.\n");
    CHECK(small.faults() ==
          R"(cat/boeken/boek/boek.yaml:18:22: fout[BW0111]: bestand ‘inleidng.md’ staat niet in de map van het boek
  18 |   - {id: a, bestand: inleidng.md}
     |                      ^
  oplossing: bedoelt u ‘inleiding.md’?
cat/boeken/boek/inleiding.md:1:1: fout[BW0301]: kop ‘Kop’ begint een sectie, en een deel van een boek heeft geen secties
  1 | ## Kop
    | ^
  oplossing: gebruik een kop van het derde niveau (###)
cat/boeken/boek/inleiding.md:3:5: fout[BW0213]: boek boek heeft geen waarde ‘auteur’
  3 | Zie {{auteur}} en {{versei}}.
    |     ^
  oplossing: een deel van een boek kent alleen titel, ondertitel, versie, datum en status
cat/boeken/boek/inleiding.md:3:19: fout[BW0213]: boek boek heeft geen waarde ‘versei’
  3 | Zie {{auteur}} en {{versei}}.
    |                   ^
  oplossing: bedoelt u ‘versie’? Anders: een deel van een boek kent alleen titel, ondertitel, versie, datum en status
cat/boeken/boek/leeg.md: fout[BW0304]: de tekst van het deel is leeg
  oplossing: schrijf de tekst of haal het deel uit boek.yaml
cat/boeken/boek/los.md: waarschuwing[BW0110]: geen deel in boek.yaml noemt dit bestand
  oplossing: noem het bij een deel met ‘bestand: los.md’ of haal het weg
)");
}

TEST_CASE("A heading of the first level in a part is one fault") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n  - {id: c, bestand: inleiding.md, kaarten: [zorg]}\n"));
    small.files.add("cat/boeken/boek/inleiding.md", "# Kop\n\nTekst.\n");
    CHECK(
        small.faults() ==
        R"(cat/boeken/boek/inleiding.md:1:1: fout[BW0504]: een kop van het eerste niveau (#) kan hier niet: die is voor de titel van het document
  1 | # Kop
    | ^
  oplossing: gebruik ## voor een sectie, of ### voor een kop daarbinnen
)");
}

TEST_CASE("A part's cards exist, in this book") {
    SmallCatalogue small;
    small.set_part_cards("zorgg, zorg, elders");
    small.files.add("cat/boeken/tweede/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [elders]}\n"));
    small.files.add("cat/boeken/tweede/kaarten/elders.md", SmallCatalogue::card("02A42"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/boek.yaml:18:39: fout[BW0401]: kaart ‘zorgg’ bestaat niet
  18 |   - {id: deel, titel: Deel, kaarten: [zorgg, zorg, elders]}
     |                                       ^
  oplossing: bedoelt u ‘zorg’?
cat/boeken/boek/boek.yaml:18:52: fout[BW0401]: kaart ‘elders’ hoort bij boek ‘tweede’
  18 |   - {id: deel, titel: Deel, kaarten: [zorgg, zorg, elders]}
     |                                                    ^
  oplossing: zet de kaart in de map van dit boek of haal haar weg uit het deel
)");
}

TEST_CASE("A card stands in exactly one part") {
    SmallCatalogue small;
    small.add_card("los", SmallCatalogue::card("02A42"));
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n"
                                              "  - {id: een, titel: Een, kaarten: [zorg]}\n"
                                              "  - {id: twee, titel: Twee, kaarten: [zorg]}\n"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/boek.yaml:19:39: fout[BW0221]: kaart ‘zorg’ staat al in een deel
  19 |   - {id: twee, titel: Twee, kaarten: [zorg]}
     |                                       ^
  cat/boeken/boek/boek.yaml:18:37: hier ook
  oplossing: laat de kaart op één plaats staan
cat/boeken/boek/kaarten/los.md: waarschuwing[BW0220]: kaart ‘los’ staat in geen enkel deel van het boek
  oplossing: zet de kaart in boek.yaml onder ‘kaarten’ van een deel
)");
}
