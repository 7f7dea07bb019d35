// Contracts with chance awards, for tests and benchmarks: a register of providers, one contract over the cards of a
// book, and rates for all of them. The same seed gives the same files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace boekwerk {

/// A product that a provider may be awarded. Products with one code get one rate and one unit.
struct RandomProduct {
    std::string card;
    std::string code;  ///< May be empty.
    std::string unit;
    std::vector<std::string> required;  ///< Cards that are always awarded with it.
};

struct RandomLot {
    std::string id;
    std::string name;
    std::vector<RandomProduct> products;
};

struct RandomContract {
    std::string id;
    std::string book;
    std::vector<RandomLot> lots;
    std::uint32_t seed = 1;
    int providers = 10;
    int fewest_products = 1;
    int most_products = 8;
    bool awards_public = false;
    bool rates_public = false;
};

/// The parts of a book of the catalogue as lots, with all their cards.
std::vector<RandomLot> lots_of_book(const std::filesystem::path& catalogue, const std::string& book);

/// What names a provider.
struct RandomProvider {
    std::string id;
    std::string name;
    std::string chamber_number;
    std::string agb_code;
    std::string contact_person;
};

/// Writes aanbieders.csv and contracten/<id>/ into a catalogue, over what is there. Every provider has an award; no
/// name is part of another one. `annex` is the PDF of the fixed annex. Returns the providers.
std::vector<RandomProvider> write_random_contract(const std::filesystem::path& catalogue,
                                                  const RandomContract& contract, const std::string& annex);

}  // namespace boekwerk
