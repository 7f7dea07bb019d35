#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <thread>

#include "base/diagnostics.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

std::string one(const Diagnostic& diagnostic) {
    std::ostringstream out;
    write_diagnostic(out, diagnostic);
    return out.str();
}

}  // namespace

TEST_CASE("Codes are in order, each once, and say in which hundred they belong") {
    const auto& table = all_diagnostics();
    std::set<std::string> titles;
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(code_name(table[i].code));
        if (i > 0) CHECK(table[i - 1].code < table[i].code);
        CHECK(titles.insert(table[i].title).second);
        CHECK(&diagnostic_info(table[i].code) == &table[i]);
    }
    CHECK(code_name(DiagnosticCode::ProductCodeShared) == "BW0203");
    CHECK(code_name(DiagnosticCode::ContentTooWide) == "BW0703");
}

TEST_CASE("A fault shows its place, the line with a caret, notes and remedy") {
    SourceStore sources;
    const Source& here = sources.add("kaarten/gewoon-thuis.md", "---\nnaam: Gewoon thuis\nproductcode: \"02A41\"\n");
    const Source& there = sources.add("kaarten/gewoon-thuis-intensief.md", "---\nnaam: x\nproductcode: \"02A41\"\n");
    CHECK(one({DiagnosticCode::ProductCodeShared,
               {&here, 3, 14},
               "productcode 02A41 staat ook op kaart gewoon-thuis-intensief",
               "geef een van de twee een eigen code",
               {{{&there, 3, 14}, "hier ook"}}}) ==
          "kaarten/gewoon-thuis.md:3:14: waarschuwing[BW0203]: productcode 02A41 staat ook op kaart "
          "gewoon-thuis-intensief\n"
          "  3 | productcode: \"02A41\"\n"
          "    |              ^\n"
          "  kaarten/gewoon-thuis-intensief.md:3:14: hier ook\n"
          "  oplossing: geef een van de twee een eigen code\n");
}

TEST_CASE("A fault of a whole file shows no line, one without a place no file") {
    SourceStore sources;
    const Source& source = sources.add("leeg.md", "");
    CHECK(one({DiagnosticCode::FileTooLarge, {&source, 0, 0}, "te groot", "maak kleiner"}) ==
          "leeg.md: fout[BW0103]: te groot\n"
          "  oplossing: maak kleiner\n");
    CHECK(one({DiagnosticCode::DiskFull, {}, "vol", ""}) == "fout[BW0107]: vol\n");
}

TEST_CASE("The caret stands under the character, also after wide bytes and tabs") {
    SourceStore sources;
    const Source& source = sources.add("a.md", "\tcliënt – x\n");
    CHECK(one({DiagnosticCode::RawHtml, {&source, 1, 11}, "fout", ""}) ==
          "a.md:1:11: fout[BW0501]: fout\n"
          "  1 |  cliënt – x\n"
          "    |           ^\n");
}

TEST_CASE("Of a long line only the part around the place is shown") {
    SourceStore sources;
    const Source& source = sources.add("a.md", std::string(100, 'a') + "X" + std::string(100, 'b'));
    CHECK(one({DiagnosticCode::RawHtml, {&source, 1, 101}, "fout", ""}) ==
          "a.md:1:101: fout[BW0501]: fout\n"
          "  1 | …" +
              std::string(60, 'a') + "X" + std::string(39, 'b') + "…\n" + "    | " + std::string(61, ' ') + "^\n");
}

TEST_CASE("A fault in a text block shows the whole chain of insertions") {
    SourceStore sources;
    const Source& card = sources.add("kaart.md", "{{> a}}\n");
    const Source& outer = sources.add("a.md", "x\n\n{{> b}}\n");
    const Source& inner = sources.add("b.md", "{{getal}}\n");
    const Source& outer_here = sources.add_insertion(outer, {&card, 1, 1});
    const Source& inner_here = sources.add_insertion(inner, {&outer_here, 3, 1});
    CHECK(one({DiagnosticCode::MissingValue, {&inner_here, 1, 1}, "waarde ‘getal’ ontbreekt", ""}) ==
          "b.md:1:1: fout[BW0213]: waarde ‘getal’ ontbreekt\n"
          "  1 | {{getal}}\n"
          "    | ^\n"
          "  a.md:3:1: hier ingevoegd\n"
          "  kaart.md:1:1: hier ingevoegd\n");
}

TEST_CASE("Faults come in the order of files and places, and equal ones once") {
    SourceStore sources;
    Diagnostics diagnostics;
    const Source& a = sources.add("a.md", "1\n2\n");
    const Source& b = sources.add("b.md", "1\n2\n");
    diagnostics.report({DiagnosticCode::RawHtml, {&b, 1, 1}, "vijf", ""});
    diagnostics.report({DiagnosticCode::RawHtml, {&a, 2, 1}, "vier", ""});
    diagnostics.report({DiagnosticCode::UnknownKey, {&a, 1, 2}, "drie", ""});
    diagnostics.report({DiagnosticCode::UnknownKey, {&a, 1, 1}, "twee", ""});
    diagnostics.report({DiagnosticCode::UnknownKey, {&a, 1, 1}, "twee", ""});
    diagnostics.report({DiagnosticCode::ByteOrderMark, {}, "een", ""});
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) messages.push_back(diagnostic.message);
    CHECK(messages == std::vector<std::string>{"een", "twee", "drie", "vier", "vijf"});
    CHECK(diagnostics.error_count() == 4);
    CHECK(diagnostics.warning_count() == 1);
}

TEST_CASE("Of equal faults the one that was inserted first is kept, whoever reports first") {
    SourceStore sources;
    const Source& card_a = sources.add("a.md", "{{> blok}}\n");
    const Source& card_b = sources.add("b.md", "{{> blok}}\n");
    const Source& block = sources.add("blok.md", "x\n");
    const Place in_a{&sources.add_insertion(block, {&card_a, 1, 1}), 1, 1};
    const Place in_b{&sources.add_insertion(block, {&card_b, 1, 1}), 1, 1};
    const bool other_order = GENERATE(false, true);
    Diagnostics diagnostics;
    diagnostics.report({DiagnosticCode::RawHtml, other_order ? in_b : in_a, "fout", ""});
    diagnostics.report({DiagnosticCode::RawHtml, other_order ? in_a : in_b, "fout", ""});
    CHECK(printed(diagnostics) ==
          "blok.md:1:1: fout[BW0501]: fout\n"
          "  1 | x\n"
          "    | ^\n"
          "  a.md:1:1: hier ingevoegd\n");
}

TEST_CASE("Warnings are no errors, and only some errors are about reading and writing") {
    Diagnostics diagnostics;
    diagnostics.report({DiagnosticCode::UnusedValue, {}, "waarschuwing", ""});
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.report({DiagnosticCode::BrokenYaml, {}, "fout", ""});
    CHECK(diagnostics.has_errors());
    CHECK_FALSE(diagnostics.has_io_errors());
    diagnostics.report({DiagnosticCode::DiskFull, {}, "vol", ""});
    CHECK(diagnostics.has_io_errors());
}

TEST_CASE("Several threads may report") {
    Diagnostics diagnostics;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&diagnostics, thread] {
            for (int i = 0; i < 100; ++i) {
                diagnostics.report({DiagnosticCode::RawHtml, {}, std::to_string(thread * 100 + i), ""});
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(diagnostics.error_count() == 400);
}
