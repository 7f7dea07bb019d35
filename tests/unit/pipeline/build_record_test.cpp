#include "pipeline/build_record.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace boekwerk;

namespace {

const std::vector<BuildInput> inputs = {{"catalogue/a.md", "1"}, {"catalogue/b.md", "2"}};

const std::string one = sha256_hex("1");
const std::string two = sha256_hex("2");
const std::string three = sha256_hex("3");

std::string text_of(const BuildRecord& record) {
    std::string text;
    record.write([&](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

void read(BuildRecord& record, const std::string& text) {
    std::istringstream input(text);
    record.read(input);
}

}  // namespace

TEST_CASE("what a record says is read back") {
    BuildRecord record;
    record.add("boeken/b/b", inputs, {{"pdf", one, 12}, {"md", two}});
    record.add("boeken/a/a", {inputs[1]}, {{"pdf", three, 3}});
    BuildRecord again;
    read(again, text_of(record));
    REQUIRE(again.find("boeken/b/b", "pdf"));
    CHECK(again.find("boeken/b/b", "pdf")->fingerprint == one);
    CHECK(again.find("boeken/b/b", "pdf")->pages == 12);
    CHECK(again.find("boeken/b/b", "md")->fingerprint == two);
    CHECK_FALSE(again.find("boeken/b/b", "html"));
    CHECK_FALSE(again.find("boeken/c/c", "md"));
    CHECK(again.inputs_of("boeken/b/b") == inputs);
    CHECK(again.inputs_of("boeken/a/a") == std::vector<BuildInput>{inputs[1]});
    CHECK(text_of(again) == text_of(record));
}

TEST_CASE("a record has the same bytes whatever the order in which documents were ready") {
    BuildRecord first;
    first.add("a", {inputs[0]}, {{"md", one}});
    first.add("b", {inputs[1]}, {{"md", two}});
    BuildRecord second;
    second.add("b", {inputs[1]}, {{"md", two}});
    second.add("a", {inputs[0]}, {{"md", one}});
    CHECK(text_of(first) == text_of(second));
}

TEST_CASE("a record that cannot be understood says nothing") {
    BuildRecord whole;
    whole.add("a", inputs, {{"md", one}});
    const std::string text = text_of(whole);
    for (const std::string& broken :
         {std::string(), std::string("[1, 2"), text.substr(0, text.size() / 2), std::string("{\"bronnen\": 3}"),
          std::string("{\"bronnen\": [], \"documenten\": [{\"document\": \"a\", \"uit\": [7], \"bestanden\": {}}]}"),
          std::string("{\"bronnen\": [], \"documenten\": [{\"document\": \"a\", \"uit\": [], \"bestanden\": 3}]}")}) {
        INFO(broken);
        BuildRecord record;
        read(record, broken);
        CHECK_FALSE(record.has("a"));
    }
}

TEST_CASE("what a build leaves alone is taken over from the record before, what it made is not") {
    BuildRecord before;
    before.add("kept", inputs, {{"md", one}});
    before.add("made", inputs, {{"md", one}, {"html", two}});
    BuildRecord now;
    now.add("made", {inputs[0]}, {{"md", three}});
    for (const char* document : {"kept", "made", "unknown"}) now.adopt(document, before);
    CHECK(now.find("kept", "md")->fingerprint == one);
    CHECK(now.inputs_of("kept") == inputs);
    CHECK(now.find("made", "md")->fingerprint == three);
    CHECK(now.find("made", "html")->fingerprint == two);
    CHECK(now.inputs_of("made") == std::vector<BuildInput>{inputs[0]});
    CHECK_FALSE(now.has("unknown"));
}
