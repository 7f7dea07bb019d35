#include "checks/words.h"

#include <catch2/catch.hpp>
#include <string>

using namespace boekwerk;

namespace {

/// The words with a capital that may not have one, in brackets, and the others.
std::string read(const std::string& text) {
    std::vector<TextWord> words;
    read_words(text, words);
    std::string result;
    for (const TextWord& word : words) {
        const std::string letters = text.substr(word.begin, word.end - word.begin);
        const bool odd = word.begins_with_capital && !word.may_have_capital;
        result += (result.empty() ? "" : " ") + (odd ? "[" + letters + "]" : letters);
    }
    return result;
}

bool explained(const std::string& text, const std::string& abbreviation) {
    const std::size_t at = text.find(abbreviation);
    return is_explained(text, at, at + abbreviation.size());
}

}  // namespace

TEST_CASE("Words are letters and digits with the marks inside them; parts of compounds are words") {
    CHECK(read("hbo’er, W&I en Wmo-begeleiding (zo’n 18e) de ’s") == "hbo’er [W&I] en [Wmo] begeleiding zo’n 18e de s");
    CHECK(read("") == "");
}

TEST_CASE("A sentence begins at the start, and after the marks that end one") {
    CHECK(read("De Zorg. Zij? De! Het… Een: De Zorg") == "De [Zorg] Zij De Het Een De [Zorg]");
    CHECK(read("Zorg.Thuis, art. 2.3.5 Wet") == "Zorg [Thuis] art 2 3 5 [Wet]");
    CHECK(read("zo (klaar.) Dan ‘zo.’ Dan \"zo.\" Dan; Niet") == "zo klaar Dan zo Dan zo Dan [Niet]");
    CHECK(read("een\nTwee") == "een Twee");
    CHECK(read("’s Nachts is er hulp. 't Huis, en ’s Nachts") == "s Nachts is er hulp t Huis en s [Nachts]");
    CHECK(read("\u2022 – (De zorg (Thuis)") == "De zorg [Thuis]");
}

TEST_CASE("A quotation may begin with a capital anywhere") {
    CHECK(read("de kop ‘Algemeen Doel’ en “Zo”, \"Zus\" en ('Zo')") == "de kop Algemeen [Doel] en Zo Zus en Zo");
    CHECK(read("de cliënt’ Zegt") == "de cliënt [Zegt]");
}

TEST_CASE("A label begins no sentence, what follows it does") {
    CHECK(read("a) De Zorg") == "a De [Zorg]");
    CHECK(read("1. De Zorg, 2) De") == "1 De [Zorg] 2 [De]");
    CHECK(read("(a) De zorg") == "a [De] zorg");
}

TEST_CASE("What numbering fills in begins the sentence itself") {
    CHECK(read("\uFFFC Zorg. \uFFFC Thuis") == "[Zorg] [Thuis]");
}

TEST_CASE("A word knows its letters, capitals and first digit") {
    std::vector<TextWord> words;
    read_words("KDC’s 54E02 Één", words);
    REQUIRE(words.size() == 3);
    CHECK(words[0].capitals == 3);
    CHECK(words[0].letters == 4);
    CHECK_FALSE(words[0].begins_with_digit);
    CHECK(words[1].begins_with_digit);
    CHECK(words[1].capitals == 1);
    CHECK(words[2].begins_with_capital);
    CHECK(words[2].letters == 3);
}

TEST_CASE("A Roman number is one that one writes so") {
    for (const char* number : {"I", "II", "IV", "XIV", "XLIX", "MCMXCIX", "LVI"}) CHECK(is_roman_number(number));
    for (const char* word : {"", "IIII", "IC", "VX", "LVB", "CIZ", "iv"}) CHECK_FALSE(is_roman_number(word));
}

TEST_CASE("An abbreviation is explained by the words before it or behind it") {
    CHECK(explained("het kinderdagcentrum (KDC) is open", "KDC"));
    CHECK(explained("de Stichting Kwaliteitsregister Jeugd (SKJ)", "SKJ"));
    CHECK(explained("Werk en Inkomen (W&I)", "W&I"));
    CHECK(explained("het Centrum Indicatiestelling Zorg (CIZ, landelijk)", "CIZ"));
    CHECK(explained("de POH (praktijkondersteuner huisartsenzorg)", "POH"));
    CHECK(explained("ëindeloze Zorg (EZ)", "EZ"));
    CHECK_FALSE(explained("de voorziening (KDC) is open", "KDC"));
    CHECK_FALSE(explained("het KDC is open", "KDC"));
    CHECK_FALSE(explained("het KDC (naast de school) is open", "KDC"));
    CHECK_FALSE(explained("(KDC)", "KDC"));
    CHECK_FALSE(explained("kinderen die dagelijks van huis naar een groot en open centrum gaan (KDC)", "KDC"));
    CHECK_FALSE(explained("het KDC (", "KDC"));
}
