#include "compose/template_store.h"

#include <catch2/catch.hpp>
#include <kainjow/mustache.hpp>

#include <atomic>
#include <thread>

#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

const std::vector<TemplateName>& names() {
    static const std::vector<TemplateName> known = {
        {"titel", TemplateNameKind::Inline},
        {"delen", TemplateNameKind::List, {{"deel", TemplateNameKind::Inline}}},
    };
    return known;
}

/// What a template gives, line by line, each with the file and line that it came from.
std::string rendered_with_origins(MemoryFileSystem& files, const std::string& name) {
    SourceStore sources;
    Diagnostics diagnostics;
    TemplateStore store(files, "templates", sources);
    const Template* page = store.get(name, {}, names(), diagnostics);
    REQUIRE(page != nullptr);
    using kainjow::mustache::data;
    data values(data::type::object);
    values.set("titel", "Boek");
    data parts(data::type::list);
    for (const char* part : {"een", "twee"}) {
        data item(data::type::object);
        item.set("deel", part);
        parts.push_back(std::move(item));
    }
    values.set("delen", std::move(parts));
    std::vector<LineOrigin> origins;
    const std::string text = take_markers(page->render(values), page->origins(), origins);
    std::string result;
    std::size_t begin = 0;
    for (const LineOrigin& origin : origins) {
        const std::size_t end = text.find('\n', begin);
        const std::string path = origin.source->path();
        result += path.substr(path.rfind('/') + 1) + ":" + std::to_string(origin.line) + " " +
                  text.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return result;
}

std::string faults(MemoryFileSystem& files, const std::string& name) {
    SourceStore sources;
    Diagnostics diagnostics;
    TemplateStore store(files, "templates", sources);
    const Source& book = sources.add("catalogue/boeken/b/boek.yaml", "sjabloon: " + name + "\n");
    CHECK(store.get(name, {&book, 1, 11}, names(), diagnostics) == nullptr);
    CHECK(store.get(name, {&book, 1, 11}, names(), diagnostics) == nullptr);
    return printed(diagnostics);
}

}  // namespace

TEST_CASE("each line of a rendered template knows its line in the template, also in a loop and a partial") {
    MemoryFileSystem files;
    files.add("templates/documents/boek.md",
              "# {{titel}}\n\n{{#delen}}\n## {{deel}}\n\n{{> slot}}\n{{/delen}}\nEinde\n");
    files.add("templates/documents/slot.md", "Slot van\n{{deel}}\n");
    CHECK(rendered_with_origins(files, "boek") ==
          "boek.md:1 # Boek\nboek.md:2 \n"
          "boek.md:4 ## een\nboek.md:5 \nslot.md:1 Slot van\nslot.md:2 een\n"
          "boek.md:4 ## twee\nboek.md:5 \nslot.md:1 Slot van\nslot.md:2 twee\n"
          "boek.md:8 Einde\n");
}

TEST_CASE("a loop in a table leaves its rows together") {
    MemoryFileSystem files;
    files.add("templates/documents/boek.md", "| deel |\n| --- |\n{{#delen}}\n| {{deel}} |\n{{/delen}}\n");
    CHECK(rendered_with_origins(files, "boek") ==
          "boek.md:1 | deel |\nboek.md:2 | --- |\nboek.md:4 | een |\nboek.md:4 | twee |\n");
}

TEST_CASE("a loop that repeats nothing leaves no empty line in a table") {
    MemoryFileSystem files;
    files.add("templates/documents/boek.md",
              "| deel |\n| --- |\n{{^delen}}\n| geen |\n{{/delen}}\n{{#delen}}\n{{#titel}}\n| {{deel}} |\n{{/titel}}\n"
              "{{/delen}}\n\nEinde\n");
    CHECK(rendered_with_origins(files, "boek") ==
          "boek.md:1 | deel |\nboek.md:2 | --- |\nboek.md:8 | een |\nboek.md:8 | twee |\nboek.md:11 \nboek.md:12 "
          "Einde\n");
}

TEST_CASE("each rendered text gets its own tree, however many there are and on whatever thread") {
    MemoryFileSystem files;
    files.add("templates/documents/boek.md", "{{titel}} is een boek.\n");
    SourceStore sources;
    Diagnostics diagnostics;
    TemplateStore store(files, "templates", sources);
    const Template* page = store.get("boek", {}, names(), diagnostics);
    REQUIRE(page != nullptr);
    std::atomic<int> wrong{0};
    const auto parse_all = [&] {
        for (int i = 0; i < 100; ++i) {
            kainjow::mustache::data values(kainjow::mustache::data::type::object);
            const std::string title = "Deel " + std::to_string(i % 20);
            values.set("titel", title);
            const ParsedMarkdown tree = page->parse(page->render(values), diagnostics);
            const auto* paragraph = tree.blocks.size() == 1 ? std::get_if<Paragraph>(&tree.blocks[0].value) : nullptr;
            const Place place = paragraph == nullptr ? Place{} : paragraph->content[0].place;
            const bool right = paragraph != nullptr && plain_text(paragraph->content) == title + " is een boek." &&
                               place.source == page->origins().front().source && place.line == 1;
            if (!right) ++wrong;
        }
    };
    std::thread other(parse_all);
    parse_all();
    other.join();
    CHECK(wrong == 0);
    CHECK(diagnostics.sorted().empty());
}

TEST_CASE("a fault in a rendered text is reported for every document") {
    MemoryFileSystem files;
    files.add("templates/documents/boek.md", "{{titel}} is <b>een</b> boek.\n");
    SourceStore sources;
    Diagnostics diagnostics;
    TemplateStore store(files, "templates", sources);
    const Template* page = store.get("boek", {}, names(), diagnostics);
    REQUIRE(page != nullptr);
    const std::string rendered = page->render(kainjow::mustache::data(kainjow::mustache::data::type::object));
    for (int time = 0; time < 2; ++time) {
        Diagnostics own;
        page->parse(rendered, own);
        CHECK(own.error_count() == 1);
    }
}

TEST_CASE("a partial stands alone on its line") {
    MemoryFileSystem files;
    files.add("templates/documents/a.md", "voor {{> b}} na\n");
    files.add("templates/documents/b.md", "tekst\n");
    CHECK(faults(files, "a") ==
          "templates/documents/a.md:1:6: fout[BW0601]: sjabloon ‘b’ wordt ingevoegd midden in een regel\n"
          "  1 | voor {{> b}} na\n"
          "    |      ^\n"
          "  oplossing: zet {{> b}} alleen op een regel\n");
}

TEST_CASE("an unknown template is reported at the book that asks for it, once") {
    MemoryFileSystem files;
    files.add("templates/documents/productenboek.md", "# {{titel}}\n");
    CHECK(faults(files, "produktenboek") ==
          "catalogue/boeken/b/boek.yaml:1:11: fout[BW0603]: sjabloon ‘produktenboek’ bestaat niet: "
          "templates/documents/produktenboek.md ontbreekt\n"
          "  1 | sjabloon: produktenboek\n"
          "    |           ^\n"
          "  oplossing: bedoelt u ‘productenboek’?\n");
}

TEST_CASE("a template that takes itself in is reported") {
    MemoryFileSystem files;
    files.add("templates/documents/a.md", "{{> b}}\n");
    files.add("templates/documents/b.md", "{{> a}}\n");
    CHECK(faults(files, "a") ==
          "templates/documents/b.md:1:1: fout[BW0601]: sjabloon ‘a’ voegt zichzelf in\n"
          "  1 | {{> a}}\n"
          "    | ^\n"
          "  oplossing: haal de kringloop weg\n");
}

TEST_CASE("a fault in a template makes it unusable") {
    MemoryFileSystem files;
    files.add("templates/documents/a.md", "{{onbekend}}\n");
    CHECK(faults(files, "a") ==
          "templates/documents/a.md:1:1: fout[BW0602]: onbekende naam ‘onbekend’ in sjabloon\n"
          "  1 | {{onbekend}}\n"
          "    | ^\n"
          "  oplossing: kies uit: titel, delen\n");
}
