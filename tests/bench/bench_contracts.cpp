// Time to read, check and resolve one contract with many providers, each with awards in several lots and some with
// rates of their own, on the largest book of the real catalogue.
// usage: bench_contracts [PROVIDERS ...]        (default: 500 5000)
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "catalogue/read_catalogue.h"
#include "checks/check_contracts.h"
#include "contracts/rate_resolution.h"
#include "contracts/read_contracts.h"
#include "markdown/parse_markdown.h"

namespace {

namespace fs = std::filesystem;
using namespace boekwerk;
using Clock = std::chrono::steady_clock;

constexpr int municipalities = 10;
constexpr int years = 3;
constexpr int lots_a_provider = 3;

std::string number(const char* pattern, int value) {
    char text[32];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

const Book& largest_book(const Catalogue& catalogue) {
    const auto cards_of = [](const Book& book) {
        std::size_t count = 0;
        for (const BookPart& part : book.parts) count += part.cards.size();
        return count;
    };
    return *std::max_element(catalogue.books.begin(), catalogue.books.end(),
                             [&](const Book& a, const Book& b) { return cards_of(a) < cards_of(b); });
}

/// Writes aanbieders.csv and one contract with the parts of the book as lots.
void write_contract(const fs::path& folder, const Catalogue& catalogue, const Book& book, int providers) {
    const fs::path contract = folder / "contracten" / "groot";
    fs::create_directories(contract);
    std::ofstream yaml(contract / "contract.yaml");
    yaml << "nummer: V\ntitel: Groot\nopdrachtgever: {naam: Regio}\nboek: " << book.id
         << "\nversie: \"1\"\ndatum: 2025-01-01\nstatus: concept\nbegin: 2025-01-01\neinde: 2027-12-31\n"
            "latere-tarieven: ja\ndocumenten: [{id: t, soort: tarievenblad, titel: T, versie: \"1\"}]\ngemeenten:\n";
    for (int i = 0; i < municipalities; ++i) yaml << "  - {code: \"" << number("%04d", 100 + i) << "\", naam: G}\n";
    yaml << "percelen:\n";
    std::vector<std::string> lots;
    std::vector<const Card*> cards;
    for (const BookPart& part : book.parts) {
        if (part.cards.empty()) continue;
        lots.push_back(part.id);
        yaml << "  - id: " << part.id << "\n    naam: P\n    producten:\n";
        for (const auto& card : part.cards) {
            yaml << "      - {product: " << card.value << "}\n";
            cards.push_back(catalogue.card_on(card.value, book.date));
        }
    }
    std::ofstream rates(contract / "tarieven.csv");
    rates << "product;eenheid;tarief;van;tot;gemeente;perceel;aanbieder;soort\r\n";
    const auto add_rate = [&](const Card& card, const std::string& provider, int year) {
        const std::string unit(card.units.empty() ? "uur" : card.units.front().value.name);
        const std::string day = std::to_string(2025 + year);
        rates << card.id << ';' << unit << ";1.0" << 10 + year << ",50;" << day << "-01-01;" << day << "-12-31;;;"
              << provider << ";vast\r\n";
    };
    for (const Card* card : cards) {
        for (int year = 0; year < years; ++year) add_rate(*card, {}, year);
    }
    std::ofstream awards(contract / "gunningen.csv");
    awards << "aanbieder;perceel;product;van;tot;nieuwe-clienten-tot;voorwaarden;contractnummer\r\n";
    std::ofstream table(folder / "aanbieders.csv");
    table << "id;naam;rechtsvorm;kvk;agb;straat;postcode;plaats;contactpersoon;email;telefoon;rol\r\n";
    for (int i = 0; i < providers; ++i) {
        const std::string id = number("aanbieder-%05d", i);
        table << id << ";Stichting " << id << ";stichting;" << number("%08d", i) << ';' << number("%08d", 2 * i) << ' '
              << number("%08d", 2 * i + 1) << ";Straat " << i << ";1234 AB;Stad;Naam;" << id
              << "@voorbeeld.example;0900-0000;zelfstandig\r\n";
        for (int lot = 0; lot < lots_a_provider; ++lot) {
            awards << id << ';' << lots[static_cast<std::size_t>(i + lot * (1 + i % 2)) % lots.size()]
                   << ";;;;;\"Geen; voorwaarden\";V-" << i << "\r\n";
        }
        if (i % 10 == 0) add_rate(*cards[static_cast<std::size_t>(i) % cards.size()], id, i % years);
    }
}

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void bench(const fs::path& folder, int providers) {
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    const std::string real = BOEKWERK_ROOT "/catalogue";
    const Catalogue catalogue = read_catalogue(*files, real, sources, diagnostics, 1);
    write_contract(folder, catalogue, largest_book(catalogue), providers);
    Diagnostics faults;

    auto begin = Clock::now();
    const Contracts contracts = read_contracts(*files, folder.string(), catalogue, sources, faults);
    const double read_ms = milliseconds_since(begin);

    begin = Clock::now();
    check_contracts(catalogue, contracts, faults);
    const double check_ms = milliseconds_since(begin);

    const Contract& contract = contracts.contracts.front();
    begin = Clock::now();
    const AwardResolution awards(contract);
    const RateResolution rates(contract);
    const double index_ms = milliseconds_since(begin);

    begin = Clock::now();
    std::size_t products = 0;
    std::size_t lines = 0;
    for (const std::string_view provider : awards.providers()) {
        const Date date = *awards.reference_date(provider);
        for (const AwardedProduct& awarded : awards.awarded_on(provider, date)) {
            ++products;
            for (const PricedProduct& priced : rates.priced_products(awarded, provider, date, true)) {
                for (const RateLines& group : priced.lines) lines += group.stretches.size();
            }
        }
    }
    const double sheets_ms = milliseconds_since(begin);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "%5d providers, %zu awards, %zu rates: read %.1f ms, check %.1f ms (%zu faults), index %.1f ms, "
        "rate sheets %.1f ms (%zu products, %zu lines), peak %.0f MB\n",
        providers, contract.awards.size(), contract.rates.size(), read_ms, check_ms, faults.sorted().size(), index_ms,
        sheets_ms, products, lines, static_cast<double>(usage.ru_maxrss) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    prepare_markdown();
    std::vector<int> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(std::clamp(std::atoi(argv[i]), 1, 99999));
    if (sizes.empty()) sizes = {500, 5000};
    std::string name = (fs::temp_directory_path() / "boekwerk-bench-XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    for (const int size : sizes) bench(folder, size);
    fs::remove_all(folder);
    return 0;
}
