#include "support/random_contract.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>

#include "base/file_system.h"
#include "catalogue/read_catalogue.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

namespace {

namespace fs = std::filesystem;

using Random = std::mt19937;

void write(const fs::path& path, const std::string& content) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

int between(Random& random, int fewest, int most) {
    return fewest + static_cast<int>(random() % static_cast<unsigned>(most - fewest + 1));
}

/// A word that no Dutch text has, always of the same length.
std::string word(Random& random) {
    constexpr std::array<const char*, 12> syllables = {"qua", "xio", "zyf", "wux", "jaq", "kyz",
                                                       "vox", "pyx", "fyq", "guz", "hux", "dyw"};
    std::string text;
    for (int i = 0; i < 4; ++i) text += syllables[random() % syllables.size()];
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string digits(int number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

std::vector<RandomProvider> make_providers(Random& random, int count) {
    std::vector<RandomProvider> providers;
    std::set<std::string> words;
    while (static_cast<int>(providers.size()) < count) {
        const std::string name = word(random);
        if (!words.insert(name).second) continue;
        const int number = static_cast<int>(providers.size());
        std::string id = name;
        id[0] = static_cast<char>(id[0] - 'A' + 'a');
        providers.push_back({id, "Stichting " + name, "0000" + digits(number, 4), "0000" + digits(9999 - number, 4),
                             "Contact " + word(random)});
    }
    return providers;
}

std::string register_of(const std::vector<RandomProvider>& providers) {
    std::ostringstream rows;
    rows << "id;naam;rechtsvorm;kvk;agb;straat;postcode;plaats;contactpersoon;email;telefoon;opvolger-van;"
            "opvolger-sinds;rol;hoort-bij\n";
    for (const RandomProvider& provider : providers) {
        rows << provider.id << ';' << provider.name << ";stichting;" << provider.chamber_number << ';'
             << provider.agb_code << ";Kerkstraat 1;1011 XA;Waterbeek;" << provider.contact_person << ';' << provider.id
             << "@voorbeeld.example;0900-0000100;;;zelfstandig;\n";
    }
    return rows.str();
}

std::string awards_of(Random& random, const RandomContract& contract, const std::vector<RandomProvider>& providers) {
    struct Choice {
        const RandomLot* lot = nullptr;
        const RandomProduct* product = nullptr;
    };
    std::vector<Choice> choices;
    for (const RandomLot& lot : contract.lots) {
        for (const RandomProduct& product : lot.products) choices.push_back({&lot, &product});
    }
    std::ostringstream rows;
    rows << "aanbieder;perceel;product;van;tot;nieuwe-clienten-tot;voorwaarden;contractnummer\n";
    for (const RandomProvider& provider : providers) {
        const auto most = std::min(contract.most_products, static_cast<int>(choices.size()));
        const int count = between(random, std::min(contract.fewest_products, most), most);
        std::set<std::string> wanted;
        for (int i = 0; i < count; ++i) {
            const auto place = static_cast<std::size_t>(i);
            std::swap(choices[place], choices[place + random() % (choices.size() - place)]);
            wanted.insert(choices[place].product->card);
            wanted.insert(choices[place].product->required.begin(), choices[place].product->required.end());
        }
        for (const Choice& choice : choices) {
            if (!wanted.contains(choice.product->card)) continue;
            rows << provider.id << ';' << choice.lot->id << ';' << choice.product->card << ";;;;;V-"
                 << provider.chamber_number << '\n';
        }
    }
    return rows.str();
}

std::string rates_of(Random& random, const RandomContract& contract) {
    std::map<std::string, std::string> by_code;
    std::ostringstream rows;
    rows << "product;eenheid;tarief;van;tot;gemeente;perceel;aanbieder;soort\n";
    for (const RandomLot& lot : contract.lots) {
        for (const RandomProduct& product : lot.products) {
            const std::string code = product.code.empty() ? product.card : product.code;
            std::string& rate = by_code[code];
            if (rate.empty()) {
                rate = product.unit + ';' + std::to_string(between(random, 10, 300)) + ',' +
                       digits(between(random, 0, 99), 2);
            }
            rows << product.card << ';' << rate << ";;;;;;vast\n";
        }
    }
    return rows.str();
}

std::string settings_of(const RandomContract& contract) {
    std::ostringstream text;
    text << "nummer: \"V-" << contract.seed << "\"\n"
         << "titel: Proefovereenkomst\nvoorbeeld: ja\n"
         << "opdrachtgever: {naam: Proefregio, straat: Plein 1, postcode: 1234 XA, plaats: Proefstad, "
            "vertegenwoordiger: de directeur}\n"
         << "gemeenten:\n  - {code: \"0513\", naam: Gouda}\n  - {code: \"0627\", naam: Waddinxveen}\n"
         << "boek: " << contract.book << "\nversie: \"0.1\"\ndatum: 2024-12-02\nstatus: concept\n"
         << "begin: 2025-01-01\neinde: 2028-12-31\nverlengingen: {aantal: 2, maanden: 12}\nhuisstijl: standaard\n"
         << "nummering: " << (contract.seed % 2 == 0 ? "boek" : "eigen")
         << "\nopenbaar: {gunningen: " << (contract.awards_public ? "ja" : "nee")
         << ", tarieven: " << (contract.rates_public ? "ja" : "nee") << "}\nlatere-tarieven: ja\npercelen:\n";
    for (const RandomLot& lot : contract.lots) {
        text << "  - id: " << lot.id << "\n    naam: \"" << lot.name << "\"\n    producten:\n";
        for (const RandomProduct& product : lot.products) text << "      - {product: " << product.card << "}\n";
    }
    text << "documenten:\n"
            "  - {id: overeenkomst, soort: overeenkomst, titel: Overeenkomst, versie: \"0.1\"}\n"
            "  - {id: productbeschrijvingen, soort: productbeschrijvingen, bijlage: 1, titel: Productbeschrijvingen, "
            "versie: \"0.1\"}\n"
            "  - {id: tarievenblad, soort: tarievenblad, bijlage: 2, titel: Tarievenblad, versie: \"0.1\"}\n"
            "  - {id: begrippen, soort: begrippen, bijlage: 3, titel: Begrippen, versie: \"0.1\"}\n"
            "  - {id: programma-van-eisen, soort: vast, bijlage: 4, titel: Programma van eisen, versie: \"1.0\", "
            "bestand: programma-van-eisen.pdf}\n"
            "  - {id: documentenlijst, soort: documentenlijst, bijlage: 5, titel: Documentenlijst, versie: \"0.1\"}\n"
            "redactie: []\n";
    return text.str();
}

}  // namespace

std::vector<RandomLot> lots_of_book(const fs::path& catalogue, const std::string& book_id) {
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    prepare_markdown();
    const Catalogue read = read_catalogue(*files, catalogue.string(), sources, diagnostics, 1);
    const Book* book = read.find_book(book_id);
    if (book == nullptr) throw std::runtime_error("there is no book " + book_id);
    std::vector<RandomLot> lots;
    for (const BookPart& part : book->parts) {
        RandomLot lot{part.id, part.title.value, {}};
        for (const auto& id : part.cards) {
            const Card* card = read.card_on(id.value, Date{2025, 1, 1});
            if (card == nullptr) continue;
            RandomProduct product{id.value, {}, "uur", {}};
            if (!card->codes.empty()) product.code = card->codes.front().code.value;
            if (!card->units.empty()) product.unit = card->units.front().value.name;
            for (const Relation& relation : card->relations) {
                if (relation.kind == RelationKind::Requires && relation.level == RelationLevel::Contract) {
                    product.required.push_back(relation.card.value);
                }
            }
            lot.products.push_back(std::move(product));
        }
        if (!lot.products.empty()) lots.push_back(std::move(lot));
    }
    return lots;
}

std::vector<RandomProvider> write_random_contract(const fs::path& catalogue, const RandomContract& contract,
                                                  const std::string& annex) {
    Random random(contract.seed);
    fs::remove_all(catalogue / "contracten");
    const std::vector<RandomProvider> providers = make_providers(random, contract.providers);
    const fs::path folder = catalogue / "contracten" / contract.id;
    write(catalogue / "aanbieders.csv", register_of(providers));
    write(folder / "contract.yaml", settings_of(contract));
    write(folder / "gunningen.csv", awards_of(random, contract, providers));
    write(folder / "tarieven.csv", rates_of(random, contract));
    write(folder / "programma-van-eisen.pdf", annex);
    return providers;
}

}  // namespace boekwerk
