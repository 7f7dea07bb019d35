#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "unit/markdown/reading.h"

namespace boekwerk {

namespace {

std::string sample() {
    return "## Kop {{a}}\n\nTekst *met* **alles**[^n] &eacute; [](kaart:x) https://a.nl ![b](c.png).\n\n"
           "{lijst: a)}\n1. een\n   - twee\n\n| a | b |\n|-|-|\n| `c` | d |\n\n> kader <b>\n\n[^n]: noot\n";
}

}  // namespace

TEST_CASE("texts are read the same on any thread, many at a time") {
    prepare_markdown();
    SourceStore sources;
    const Source& source = sources.add("kaart.md", sample());
    const auto read_once = [&] {
        Diagnostics diagnostics;
        const ParsedMarkdown parsed = parse_markdown(source, 0, MarkdownKind::Card, diagnostics);
        return test::show(parsed.blocks, true) + test::show(parsed.footnotes.at(0).blocks, true) +
               test::show(diagnostics);
    };
    const std::string expected = read_once();
    std::vector<int> different(8, 0);
    std::vector<std::thread> threads;
    for (int& count : different) {
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i) count += read_once() == expected ? 0 : 1;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(different == std::vector<int>(8, 0));
}

}  // namespace boekwerk
