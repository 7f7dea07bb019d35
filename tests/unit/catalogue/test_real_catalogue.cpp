#include <catch2/catch.hpp>

#include "catalogue/read_catalogue.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

TEST_CASE("The catalogue of this repository is read without an error") {
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    const Catalogue catalogue = read_catalogue(*files, BOEKWERK_ROOT "/catalogue", sources, diagnostics, 2);
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        std::ostringstream out;
        write_diagnostic(out, diagnostic);
        if (diagnostic_info(diagnostic.code).severity == Severity::Error) FAIL_CHECK(out.str());
    }
    CHECK(catalogue.books.size() == 5);
    CHECK(catalogue.cards.size() == 96);
    std::size_t in_parts = 0;
    for (const Book& book : catalogue.books) {
        for (const BookPart& part : book.parts) in_parts += part.cards.size();
    }
    CHECK(in_parts == 96);
    for (const auto& [id, versions] : catalogue.cards) {
        CAPTURE(id);
        CHECK_FALSE(versions.front().damaged);
        CHECK_FALSE(versions.front().sections.empty());
    }
}
