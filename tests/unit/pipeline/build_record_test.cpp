#include "pipeline/build_record.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace boekwerk;

namespace {

const std::vector<BuildInput> inputs = {{"catalogue/a.md", "1"}, {"catalogue/b.md", "2"}};

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
    record.add("boeken/b/b", inputs, {{"pdf", "ab", 12}, {"md", "cd"}});
    record.add("boeken/a/a", {inputs[1]}, {{"pdf", "ef", 3}});
    BuildRecord again;
    read(again, text_of(record));
    REQUIRE(again.find("boeken/b/b", "pdf") != nullptr);
    CHECK(again.find("boeken/b/b", "pdf")->fingerprint == "ab");
    CHECK(again.find("boeken/b/b", "pdf")->pages == 12);
    CHECK(again.find("boeken/b/b", "md")->fingerprint == "cd");
    CHECK(again.find("boeken/b/b", "html") == nullptr);
    CHECK(again.find("boeken/c/c", "md") == nullptr);
    CHECK(again.inputs_of("boeken/b/b") == inputs);
    CHECK(again.inputs_of("boeken/a/a") == std::vector<BuildInput>{inputs[1]});
    CHECK(text_of(again) == text_of(record));
}

TEST_CASE("a record has the same bytes whatever the order in which documents were ready") {
    BuildRecord one;
    one.add("a", {inputs[0]}, {{"md", "1"}});
    one.add("b", {inputs[1]}, {{"md", "2"}});
    BuildRecord two;
    two.add("b", {inputs[1]}, {{"md", "2"}});
    two.add("a", {inputs[0]}, {{"md", "1"}});
    CHECK(text_of(one) == text_of(two));
}

TEST_CASE("a record that cannot be understood says nothing") {
    BuildRecord whole;
    whole.add("a", inputs, {{"md", "1"}});
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
    before.add("kept", inputs, {{"md", "1"}});
    before.add("made", inputs, {{"md", "1"}, {"html", "2"}});
    BuildRecord now;
    now.add("made", {inputs[0]}, {{"md", "9"}});
    for (const char* document : {"kept", "made", "unknown"}) now.adopt(document, before);
    CHECK(now.find("kept", "md")->fingerprint == "1");
    CHECK(now.inputs_of("kept") == inputs);
    CHECK(now.find("made", "md")->fingerprint == "9");
    CHECK(now.find("made", "html")->fingerprint == "2");
    CHECK(now.inputs_of("made") == std::vector<BuildInput>{inputs[0]});
    CHECK_FALSE(now.has("unknown"));
}
