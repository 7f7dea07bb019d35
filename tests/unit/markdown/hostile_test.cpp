// Texts that nobody writes in good faith.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "unit/markdown/reading.h"

namespace boekwerk {

using test::Read;
using test::read_markdown;

namespace {

std::string repeated(const std::string& text, std::size_t size = 50'000) {
    std::string result;
    result.reserve(size + text.size());
    while (result.size() < size) result += text;
    return result;
}

/// The codes of the faults, each once.
std::string codes(const std::string& text, MarkdownKind kind = MarkdownKind::Card) {
    SourceStore sources;
    Diagnostics diagnostics;
    parse_markdown(sources.add("kaart.md", text), 0, kind, diagnostics);
    std::string found;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        const std::string name = code_name(fault.code);
        if (found.find(name) == std::string::npos) found += (found.empty() ? "" : " ") + name;
    }
    return found;
}

}  // namespace

TEST_CASE("long rows of one mark are read") {
    for (const char* mark : {"[", "]", "*", "_", "`", "&", "\\", "{", "}", "#", "-", "=", "~", "!", "<", "é", "\t"}) {
        INFO(mark);
        CHECK(codes(repeated(mark)).find("BW0502") == std::string::npos);
    }
    CHECK(codes(repeated(">")) == "BW0511");
    CHECK(codes(repeated("- ")).empty() == false);
    CHECK(codes(repeated("1. ")) == "BW0511");
    CHECK(codes(repeated("[^a]: ")) == "BW0511");
}

TEST_CASE("long rows of beginnings without end are read") {
    CHECK(codes(repeated("[a](")).empty());
    CHECK(codes(repeated("[a](<b")).empty());
    CHECK(codes(repeated("[a](b \"c ")).empty());
    CHECK(codes(repeated("*a _b **c ")) == "BW0516");
    CHECK(codes(repeated("a `b ``c ")).empty());
    CHECK(codes(repeated("a <? ")) == "BW0501");
    CHECK(codes(repeated("a <!A ")) == "BW0501");
    CHECK(codes(repeated("a <b c=\"")).empty());
    CHECK(codes(repeated("[^")).empty());
    CHECK(codes(repeated("{{")) == "BW0514");
    CHECK(codes(repeated("{{ ") + "}}") == "BW0514");
    CHECK(codes(repeated("http://a,")).empty());
}

TEST_CASE("long rows of whole things are read") {
    CHECK(codes(repeated("{{a}} ")).empty());
    CHECK(codes(repeated("[](kaart:a)")).empty());
    CHECK(codes(repeated("[](b)")) == "BW0502");
    CHECK(codes(repeated("<b>é")) == "BW0501");
    CHECK(codes(repeated("&eacute; &x; ")).empty());
    CHECK(codes(repeated("[a]: b\n")) == "BW0516");
    CHECK(codes(repeated("[^a]: b\n\n")) == "BW0508");
    CHECK(codes(repeated("[^a] ") + "\n\n[^a]: b\n").empty());
    CHECK(codes(repeated("{lijst: a)}\n")) == "BW0510");
    CHECK(codes(repeated("{{> a}}\n")).empty());
}

TEST_CASE("links in images in images, and addresses that are used often, do not multiply") {
    CHECK(codes(repeated("![[]()")) == "BW0516");
    CHECK(codes("[a]: " + repeated("u") + "\n\n" + repeated("[a] ")) == "BW0516");
}

TEST_CASE("tables do not grow far beyond their text") {
    CHECK(codes("|" + repeated("a|") + "\n|" + repeated("-|") + "\n") == "BW0516");
    std::string wide = "|";
    std::string line = "|";
    for (int i = 0; i < 90; ++i) {
        wide += "a|";
        line += "-|";
    }
    CHECK(codes(wide + "\n" + line + "\n" + repeated("x\n")) == "BW0516");
    CHECK(codes(repeated("a\n") + repeated("|-\n")) == "BW0516");
    CHECK(codes("|a|b|\n|-|-|\n" + repeated("|x|y|\n")).empty());
    CHECK(codes(repeated("a|b\n-|-\n\n")).empty());
}

TEST_CASE("the work grows with the text, not with its square") {
    // A text four times as long takes four times the work; with the square it would be sixteen.
    const auto work = [](const std::string& mark, std::size_t size) {
        const std::string text = repeated(mark, size);
        std::clock_t least = 0;
        for (int run = 0; run < 3; ++run) {
            const std::clock_t begin = std::clock();
            codes(text);
            const std::clock_t used = std::clock() - begin;
            least = run == 0 ? used : std::min(least, used);
        }
        return static_cast<double>(least) / CLOCKS_PER_SEC;
    };
    for (const char* mark : {"[",       "*a ",  "> ",    ">a\n",      "`a",          "![[]()",    "a <? ", "a <!A ",
                             "*_a",     "[^",   "{{",    "{{a}} ",    "é[](b)",      "<b>",       "a\n",   "a\n|-\n",
                             "|a|b|\n", "&x; ", "- a\n", "  - a\n\n", "[^a]: b\n\n", "https://a "}) {
        INFO(mark);
        CHECK(work(mark, 200'000) < 10 * work(mark, 50'000) + 0.05);
    }
}

TEST_CASE("what is left out says so, and the text around it is read") {
    const Read read = read_markdown("voor\n\n" + repeated("![[]()") + "\n\nna\n");
    CHECK(read.tree == "P(voor)\nP(na)");
    CHECK(read.faults ==
          "3:1 BW0516 een alinea kan niet meer dan 200 afbeeldingen hebben | verdeel ze over meer alinea’s");
}

TEST_CASE("deep nesting is a fault and ends there") {
    std::string quotes;
    std::string lists;
    std::string emphasis;
    for (int i = 0; i < 10'000; ++i) {
        quotes += '>';
        lists += std::string(static_cast<std::size_t>(2 * std::min(i, 300)), ' ') + "- x\n";
        emphasis += i % 2 == 0 ? "*a " : "_b ";
    }
    for (int i = 10'000; i-- > 0;) emphasis += i % 2 == 0 ? "a* " : "b_ ";
    CHECK(codes(quotes + " x\n") == "BW0511");
    CHECK(codes(lists) == "BW0511");
    CHECK(codes(emphasis.substr(0, 2000 * 3) + emphasis.substr(emphasis.size() - 2000 * 3)) == "BW0511");
    CHECK(
        read_markdown(std::string(60, '>') + " x\n").faults ==
        "1:51 BW0511 op deze regel beginnen meer dan 50 lijsten of kaders in elkaar | haal tekens aan het begin van de "
        "regel weg");
    CHECK(read_markdown(std::string(201, ' ') + "x\n").faults ==
          "1:202 BW0511 deze regel springt meer dan 200 tekens in | haal tekens aan het begin van de regel weg");
}

}  // namespace boekwerk
