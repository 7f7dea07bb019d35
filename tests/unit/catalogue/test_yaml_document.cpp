#include <catch2/catch.hpp>

#include "catalogue/yaml_document.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

/// Parses a text and keeps what the tree points into.
struct Parsed {
    SourceStore sources;
    Diagnostics diagnostics;
    std::optional<YamlNode> root;

    explicit Parsed(std::string text) {
        const Source& source = sources.add("a.yaml", std::move(text));
        root = parse_yaml(source, 0, source.text().size(), diagnostics);
    }
};

std::string faults_of(std::string text) {
    return printed(Parsed(std::move(text)).diagnostics);
}

}  // namespace

TEST_CASE("YAML becomes a tree of texts with places in characters") {
    const Parsed parsed("naam: \"Cliënt\"\nlijst: [é, 08A03]\ngroep:\n  - {a: 54E02, b: }\nleeg:\nniets: ~\n");
    REQUIRE(parsed.root.has_value());
    REQUIRE(parsed.root->kind == YamlKind::Mapping);
    const auto& entries = parsed.root->entries;
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].key == "naam");
    CHECK(entries[0].value.text == "Cliënt");
    CHECK(entries[0].value.place.column == 7);
    REQUIRE(entries[1].value.kind == YamlKind::List);
    CHECK(entries[1].value.items[1].text == "08A03");
    CHECK(entries[1].value.items[1].place.line == 2);
    CHECK(entries[1].value.items[1].place.column == 12);  // é is one character
    const YamlNode& group = entries[2].value.items.at(0);
    CHECK(group.entries[0].value.text == "54E02");
    CHECK(group.entries[1].value.kind == YamlKind::Empty);
    CHECK(group.entries[1].key_place.line == 4);
    CHECK(group.entries[1].key_place.column == 16);
    CHECK(entries[3].value.kind == YamlKind::Empty);
    CHECK(entries[4].value.kind == YamlKind::Empty);
    CHECK(printed(parsed.diagnostics).empty());
}

TEST_CASE("A quoted text is a text, also when it looks like nothing") {
    const Parsed parsed("a: \"\"\nb: 'null'\nc: \"~\"\nd: |\n  een\n  twee\n");
    for (const YamlEntry& entry : parsed.root->entries) CHECK(entry.value.kind == YamlKind::Scalar);
    CHECK(parsed.root->entries[3].value.text == "een\ntwee\n");
}

TEST_CASE("An empty file is an empty node") {
    const Parsed parsed("# alleen een opmerking\n");
    REQUIRE(parsed.root.has_value());
    CHECK(parsed.root->kind == YamlKind::Empty);
    CHECK(parsed.root->place.line == 1);
}

TEST_CASE("Places count from the beginning of the file, not of the front matter") {
    SourceStore sources;
    Diagnostics diagnostics;
    const Source& source = sources.add("a.md", "---\nnaam: x\n---\n");
    const auto root = parse_yaml(source, 4, 12, diagnostics);
    REQUIRE(root.has_value());
    CHECK(root->entries.at(0).key_place == Place{&source, 2, 1});
}

TEST_CASE("A double key is found, in short and in long mappings") {
    CHECK(faults_of("naam: a\nwet: b\nnaam: c\n") ==
          "a.yaml:3:1: fout[BW0204]: sleutel ‘naam’ staat er twee keer\n"
          "  3 | naam: c\n"
          "    | ^\n"
          "  a.yaml:1:1: hier ook\n"
          "  oplossing: haal een van de twee weg\n");
    std::string many;
    for (int i = 0; i < 40; ++i) many += "k" + std::to_string(i) + ": v\n";
    CHECK(faults_of(many).empty());
    CHECK(faults_of(many + "k7: w\n") ==
          "a.yaml:41:1: fout[BW0204]: sleutel ‘k7’ staat er twee keer\n"
          "  41 | k7: w\n"
          "     | ^\n"
          "  a.yaml:8:1: hier ook\n"
          "  oplossing: haal een van de twee weg\n");
}

TEST_CASE("The frequent faults of YAML are explained in Dutch, at their place") {
    CHECK(faults_of("naam: Zorg: thuis\n") ==
          "a.yaml:1:11: fout[BW0201]: een dubbele punt mag hier niet\n"
          "  1 | naam: Zorg: thuis\n"
          "    |           ^\n"
          "  oplossing: zet de waarde tussen dubbele aanhalingstekens\n");
    CHECK(faults_of("naam: x\nwet\neenheid: uur\n") ==
          "a.yaml:2:1: fout[BW0201]: na deze sleutel ontbreekt de dubbele punt\n"
          "  2 | wet\n"
          "    | ^\n"
          "  oplossing: schrijf ‘sleutel: waarde’\n");
    CHECK(faults_of("naam: \"Cliënt\nwet: x\n") ==
          "a.yaml:1:7: fout[BW0201]: het aanhalingsteken sluit niet\n"
          "  1 | naam: \"Cliënt\n"
          "    |       ^\n"
          "  oplossing: zet aan het eind van de tekst hetzelfde aanhalingsteken\n");
    CHECK(faults_of("lijst: [a, b\nwet: x\n") ==
          "a.yaml:1:8: fout[BW0201]: de lijst met [ sluit niet met ]\n"
          "  1 | lijst: [a, b\n"
          "    |        ^\n"
          "  oplossing: zet ] aan het eind van de lijst, en een komma tussen de delen\n");
    CHECK(faults_of("groep: {a: b, c: d\n") ==
          "a.yaml:1:8: fout[BW0201]: de groep met { sluit niet met }\n"
          "  1 | groep: {a: b, c: d\n"
          "    |        ^\n"
          "  oplossing: zet } aan het eind van de groep, en een komma tussen de sleutels\n");
    CHECK(faults_of("naam: x\n  wet: y\n") ==
          "a.yaml:2:3: fout[BW0201]: deze regel springt verder in dan de regel erboven\n"
          "  2 |   wet: y\n"
          "    |   ^\n"
          "  oplossing: begin op kolom 1, zoals ‘naam’ op regel 1\n");
    CHECK(faults_of("naam: x\n\twet: y\n") ==
          "a.yaml:2:1: fout[BW0201]: hier staat een tab\n"
          "  2 |  wet: y\n"
          "    | ^\n"
          "  oplossing: gebruik spaties om in te springen\n");
    CHECK(faults_of("vraag: \"Is \"dit\" goed?\"\nwie: x\n") ==
          "a.yaml:1:13: fout[BW0201]: na de waarde staat nog tekst\n"
          "  1 | vraag: \"Is \"dit\" goed?\"\n"
          "    |             ^\n"
          "  oplossing: gebruik binnen \"…\" de aanhalingstekens ‘ en ’\n");
    CHECK(faults_of("naam: @x\n") ==
          "a.yaml:1:7: fout[BW0201]: met dit teken kan een waarde niet beginnen\n"
          "  1 | naam: @x\n"
          "    |       ^\n"
          "  oplossing: zet de waarde tussen dubbele aanhalingstekens\n");
    CHECK(faults_of("  naam: x\nwet: y\n") ==
          "a.yaml:2:1: fout[BW0201]: na de gegevens staat nog tekst die er niet bij hoort\n"
          "  2 | wet: y\n"
          "    | ^\n"
          "  oplossing: laat de regels van één lijst of groep op dezelfde kolom beginnen\n");
    CHECK(faults_of("lijst:\n  - a\n  b: c\n") ==
          "a.yaml:3:3: fout[BW0201]: deze regel hoort niet bij de lijst erboven: zij springt anders in, of er "
          "ontbreekt een "
          "streepje (-)\n"
          "  3 |   b: c\n"
          "    |   ^\n"
          "  oplossing: laat de regels van één lijst of groep op dezelfde kolom beginnen\n");
    CHECK(faults_of("naam: \"a\\qb\"\n") ==
          "a.yaml:1:9: fout[BW0201]: deze \\ hoort niet bij een bekend teken\n"
          "  1 | naam: \"a\\qb\"\n"
          "    |         ^\n"
          "  oplossing: schrijf \\\\ voor een gewone \\, of gebruik enkele aanhalingstekens\n");
    CHECK(faults_of("naam: é\x01\n") ==
          "a.yaml:1:8: fout[BW0201]: hier staat een onzichtbaar stuurteken\n"
          "  1 | naam: é \n"
          "    |        ^\n"
          "  oplossing: haal het teken weg\n");
}

TEST_CASE("Tabs do not indent, in whatever way they are used") {
    for (const char* text : {"lijst:\n\t- a\n", "groep:\n\ta: b\n", "groep:\n  \ta: b\n", "lijst:\n  -\ta: b\n",
                             "groep:\n  a: b\n\tc: d\n"}) {
        const std::string faults = faults_of(text);
        INFO(text);
        CHECK(faults.find("fout[BW0201]: hier staat een tab\n") != std::string::npos);
        CHECK(faults.find("oplossing: gebruik spaties om in te springen\n") != std::string::npos);
    }
    CHECK(faults_of("naam:\tx\n").empty());
}

TEST_CASE("A colon without a space is pointed at, wherever libyaml notices it") {
    CHECK(faults_of("naam: x\nbegin:2025-01-01\neinde: y\n") ==
          "a.yaml:2:6: fout[BW0201]: na de dubbele punt ontbreekt een spatie\n"
          "  2 | begin:2025-01-01\n"
          "    |      ^\n"
          "  oplossing: schrijf ‘begin: 2025-01-01’\n");
    CHECK(faults_of("begin:2025-01-01\neinde: y\n") ==
          "a.yaml:1:6: fout[BW0201]: na de dubbele punt ontbreekt een spatie\n"
          "  1 | begin:2025-01-01\n"
          "    |      ^\n"
          "  oplossing: schrijf ‘begin: 2025-01-01’\n");
    CHECK(faults_of("lijst:\n  - id:é\n    naam: y\n") ==
          "a.yaml:2:7: fout[BW0201]: na de dubbele punt ontbreekt een spatie\n"
          "  2 |   - id:é\n"
          "    |       ^\n"
          "  oplossing: schrijf ‘id: é’\n");
    CHECK(faults_of("naam: x\nhttps://voorbeeld.nl\neinde: y\n").find("spatie") == std::string::npos);
}

TEST_CASE("A line on the wrong column is named, with the column where it belongs") {
    CHECK(faults_of("lijst:\n  - id: a\n     naam: b\n") ==
          "a.yaml:3:6: fout[BW0201]: deze regel springt verder in dan de regel erboven\n"
          "  3 |      naam: b\n"
          "    |      ^\n"
          "  oplossing: begin op kolom 5, zoals ‘id’ op regel 2\n");
    CHECK(faults_of("groep:\n  a: b\n\n  # opmerking\n   c: d\n") ==
          "a.yaml:5:4: fout[BW0201]: deze regel springt verder in dan de regel erboven\n"
          "  5 |    c: d\n"
          "    |    ^\n"
          "  oplossing: begin op kolom 3, zoals ‘a’ op regel 2\n");
    CHECK(
        faults_of("groep:\n  a: b\n c: d\n") ==
        "a.yaml:3:2: fout[BW0201]: deze regel past niet bij de regels erboven: waarschijnlijk springt zij verkeerd in\n"
        "  3 |  c: d\n"
        "    |  ^\n"
        "  oplossing: laat de regels van één lijst of groep op dezelfde kolom beginnen\n");
    CHECK(faults_of("a: b\nc: \"d\"\n e: f\n") ==
          "a.yaml:3:2: fout[BW0201]: deze regel springt verder in dan de regel erboven\n"
          "  3 |  e: f\n"
          "    |  ^\n"
          "  oplossing: begin op kolom 1, zoals ‘c’ op regel 2\n");
    CHECK(faults_of("lijst:\n  - id: a\n   naam: b\n") ==
          "a.yaml:3:4: fout[BW0201]: deze regel hoort niet bij de lijst erboven: zij springt anders in, of er "
          "ontbreekt een "
          "streepje (-)\n"
          "  3 |    naam: b\n"
          "    |    ^\n"
          "  oplossing: laat de regels van één lijst of groep op dezelfde kolom beginnen\n");
    CHECK(faults_of("a: x\n  b: c: d\n").find("a.yaml:2:3: fout[BW0201]: deze regel springt verder in") == 0);
}

TEST_CASE("A text without its last quote is pointed at where it begins") {
    const std::string expected =
        "a.yaml:1:8: fout[BW0201]: het aanhalingsteken waarmee deze tekst begint, sluit pas op regel 3\n"
        "  1 | titel: \"Zorg\n"
        "    |        ^\n"
        "  oplossing: zet aan het eind van de tekst hetzelfde aanhalingsteken\n";
    CHECK(faults_of("titel: \"Zorg\nwet: x\nversie: \"1\"\n") == expected);
    CHECK(faults_of("titel: \"Zorg\nwet: x\nversie: \"1.0\"\nstatus: concept\n") == expected);
    CHECK(faults_of("lijst:\n  - {code: \"0513, naam: Gouda}\n  - {code: \"0627\", naam: Zuid}\n") ==
          "a.yaml:2:12: fout[BW0201]: het aanhalingsteken waarmee deze tekst begint, sluit pas op regel 3\n"
          "  2 |   - {code: \"0513, naam: Gouda}\n"
          "    |            ^\n"
          "  oplossing: zet aan het eind van de tekst hetzelfde aanhalingsteken\n");
}

TEST_CASE("Keys that come back where a dash is absent are one fault") {
    CHECK(faults_of("lijst:\n  - id: a\n    naam: A\n    id: b\n    naam: B\n    id: c\n    naam: C\n") ==
          "a.yaml:4:5: fout[BW0204]: sleutel ‘id’ staat er twee keer, net als ‘naam’\n"
          "  4 |     id: b\n"
          "    |     ^\n"
          "  a.yaml:2:5: hier ook\n"
          "  oplossing: ontbreekt er een streepje (-) voor deze regel? haal anders een van de twee weg\n");
    CHECK(faults_of("lijst:\n  - id: a\n    naam: A\n    naam: B\n").find("oplossing: haal een van de twee weg\n") !=
          std::string::npos);
}

TEST_CASE("What YAML has and our files have not is a fault") {
    CHECK(faults_of("a: &x 1\nb: *x\n") ==
          "a.yaml:2:4: fout[BW0201]: een waarde mag niet met * beginnen\n"
          "  2 | b: *x\n"
          "    |    ^\n"
          "  oplossing: zet de waarde tussen dubbele aanhalingstekens\n");
    CHECK(faults_of("a: 1\n---\nb: 2\n") ==
          "a.yaml:2:1: fout[BW0201]: hier begint een tweede YAML-document\n"
          "  2 | ---\n"
          "    | ^\n"
          "  oplossing: haal de regel --- weg\n");
    CHECK(faults_of("[a, b]: c\n") ==
          "a.yaml:1:1: fout[BW0201]: een sleutel moet een tekst zijn\n"
          "  1 | [a, b]: c\n"
          "    | ^\n"
          "  oplossing: schrijf ‘sleutel: waarde’\n");
}

TEST_CASE("Any other fault of YAML has a general message") {
    CHECK(faults_of("%YAML 9.9.9\n---\na: 1\n") ==
          "a.yaml:1:10: fout[BW0201]: dit is geen geldige YAML\n"
          "  1 | %YAML 9.9.9\n"
          "    |          ^\n"
          "  oplossing: controleer het inspringen, de dubbele punten en de aanhalingstekens\n");
}

TEST_CASE("Lists in lists in lists come to an end") {
    CHECK(faults_of(std::string(100000, '[')) ==
          "a.yaml:1:33: fout[BW0201]: de lijsten en groepen staan te diep in elkaar\n"
          "  1 | " +
              std::string(100, '[') +
              "…\n"
              "    |                                 ^\n"
              "  oplossing: houd het bij hoogstens 32 lagen\n");
}
