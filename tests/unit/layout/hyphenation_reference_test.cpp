// Our reading of the patterns against that of libhyphen, the library that they were made for.
#include <hyphen.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "layout/hyphenation_patterns.h"

using namespace boekwerk;

namespace {

const char* const dutch_patterns = "/usr/share/hyphen/hyph_nl_NL.dic";

/// The words of the text blocks of the catalogue: what this program hyphenates.
std::set<std::string> words_of_catalogue() {
    const auto files = make_disk_file_system();
    const std::string folder = std::string(BOEKWERK_ROOT) + "/catalogue/tekstblokken";
    std::vector<std::string> names;
    files->list(folder, names);
    std::set<std::string> words;
    for (const std::string& name : names) {
        std::string content;
        files->read(folder + "/" + name, content);
        std::string word;
        for (const char c : content + " ") {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter) word.push_back(c >= 'a' ? c : static_cast<char>(c + 'a' - 'A'));
            if (!letter && word.size() > 4) words.insert(word);
            if (!letter) word.clear();
        }
    }
    return words;
}

std::string break_points_of_library(HyphenDict* dictionary, const std::string& word) {
    std::vector<char> marks(word.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate2(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr, &replacements,
                          &positions, &cuts);
    std::string result;
    for (std::size_t i = 2; i + 3 <= word.size(); ++i) result += (marks[i - 1] & 1) != 0 ? '-' : '.';
    return result;
}

std::string break_points_of_ours(const HyphenationPatterns& patterns, const std::string& word) {
    std::vector<std::uint8_t> values;
    patterns.find({reinterpret_cast<const std::uint8_t*>(word.data()), word.size()}, values);
    std::string result;
    for (std::size_t i = 2; i + 3 <= word.size(); ++i) result += values[i] % 2 == 1 ? '-' : '.';
    return result;
}

}  // namespace

TEST_CASE("the patterns give the same break points as libhyphen") {
    const std::unique_ptr<HyphenDict, void (*)(HyphenDict*)> dictionary(hnj_hyphen_load(dutch_patterns),
                                                                        hnj_hyphen_free);
    REQUIRE(dictionary != nullptr);
    std::ifstream file(dutch_patterns, std::ios::binary);
    HyphenationPatterns patterns;
    REQUIRE(patterns.read({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}));

    std::set<std::string> words = words_of_catalogue();
    words.insert({"delinquentie", "unique", "zichzelf", "verantwoordelijkheidsgevoel", "angstschreeuw"});
    REQUIRE(words.size() > 200);
    for (const std::string& word : words) {
        INFO(word);
        CHECK(break_points_of_ours(patterns, word) == break_points_of_library(dictionary.get(), word));
    }
}
