#include <catch2/catch.hpp>

#include "base/diagnostics.h"
#include "base/source.h"
#include "markdown/parse_markdown.h"
#include "unit/write_markdown/random_document.h"
#include "writers/markdown/write_markdown.h"

namespace boekwerk {

namespace {

Document read_back(const std::string& markdown, Diagnostics& diagnostics) {
    static SourceStore sources;
    ParsedMarkdown parsed = parse_markdown(sources.add("boek.md", markdown), 0, MarkdownKind::Document, diagnostics);
    Document document;
    document.blocks = std::move(parsed.blocks);
    document.footnotes = std::move(parsed.footnotes);
    return document;
}

void check_round_trip(const Document& document) {
    const std::string markdown = write_markdown(document);
    Diagnostics diagnostics;
    const Document again = read_back(markdown, diagnostics);
    INFO(markdown);
    for (const Diagnostic& fault : diagnostics.sorted()) UNSCOPED_INFO(fault.place.line << ": " << fault.message);
    CHECK(diagnostics.sorted().empty());
    CHECK(write_markdown(again) == markdown);
    CHECK(test::visible_text(again) == test::visible_text(document));
}

}  // namespace

TEST_CASE("Markdown that was written and read is written the same again, for any document") {
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        check_round_trip(test::RandomDocument(seed).make(8));
    }
}

TEST_CASE("text that looks like mark-up is still text after it was written and read") {
    for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
        INFO("seed " << seed);
        Document document;
        Inlines inlines;
        inlines.push_back({{}, Text{test::RandomDocument(seed).text()}});
        document.blocks.push_back({{}, Paragraph{std::move(inlines)}});
        check_round_trip(document);
    }
}

}  // namespace boekwerk
