#include <catch2/catch.hpp>
#include <string>

#include "contracts/read_table_file.h"
#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

struct TableFile {
    explicit TableFile(const std::string& content) {
        files.add("cat/t.csv", content);
        const Source* source = read_table_file(files, "cat/t.csv", "cat", sources, diagnostics);
        is_read = source != nullptr;
        if (is_read) text = source->text();
        faults = printed(diagnostics);
    }

    MemoryFileSystem files;
    SourceStore sources;
    Diagnostics diagnostics;
    bool is_read = false;
    std::string text;
    std::string faults;
};

}  // namespace

TEST_CASE("A table is UTF-8 with or without a mark, or Windows-1252; line ends become plain") {
    for (const std::string content : {"naam\r\nCafé €\r\n", "\xEF\xBB\xBFnaam\r\nCafé €\r\n", "naam\nCafé €\n",
                                      "naam\rCafé €\r", "naam\r\nCaf\xE9 \x80\r\n"}) {
        const TableFile file(content);
        CHECK(file.text == "naam\nCafé €\n");
        CHECK(file.faults.empty());
    }
    CHECK(TableFile("").is_read);
}

TEST_CASE("A long table in Windows-1252 is read whole") {
    std::string content;
    std::string expected;
    for (int i = 0; i < 50000; ++i) {
        content += "\xEB;\x93x\x94\r\n";
        expected += "ë;“x”\n";
    }
    CHECK(TableFile(content).text == expected);
}

TEST_CASE("A byte that means nothing in Windows-1252 is a fault at its place") {
    const TableFile file("naam\nCaf\xE9 \x81;\n");
    CHECK_FALSE(file.is_read);
    CHECK(
        file.faults ==
        R"(cat/t.csv:2:6: fout[BW0102]: het bestand is geen UTF-8 en geen Windows-1252: hier staat een byte die geen teken is
  2 | Café �;
    |      ^
  oplossing: open het bestand in Excel en kies Opslaan als, type ‘CSV UTF-8’
)");
}

TEST_CASE("A marked file that is no UTF-8 is not taken for Windows-1252") {
    const TableFile file("\xEF\xBB\xBFnaam\nCaf\xE9\n");
    CHECK_FALSE(file.is_read);
    CHECK(file.faults.find("cat/t.csv:2:4: fout[BW0102]") == 0);
}

TEST_CASE("A workbook and UTF-16 are no CSV") {
    CHECK(TableFile("PK\x03\x04rest").faults == R"(cat/t.csv: fout[BW0901]: dit is een werkmap van Excel, geen CSV
  oplossing: open het bestand in Excel en kies Opslaan als, type ‘CSV UTF-8’
)");
    CHECK(TableFile("\xFF\xFEn").faults == R"(cat/t.csv: fout[BW0901]: dit is tekst in de codering UTF-16, geen CSV
  oplossing: open het bestand in Excel en kies Opslaan als, type ‘CSV UTF-8’
)");
}

TEST_CASE("A table of more than 50 MB is not read") {
    CHECK(TableFile(std::string(50'000'001, 'x')).faults ==
          R"(cat/t.csv: fout[BW0103]: het bestand is 50000001 bytes; ten hoogste 50 MB mag
  oplossing: verdeel de tabel of haal weg wat er niet in hoort
)");
}
