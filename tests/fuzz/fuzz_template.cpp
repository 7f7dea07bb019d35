// Any text as a template: faults are reported, nothing crashes or hangs.
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "compose/compose_document.h"
#include "fakes/memory_file_system.h"
#include "markdown/parse_markdown.h"

using namespace boekwerk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    prepare_markdown();
    MemoryFileSystem files;
    files.add("templates/documents/s.md", std::string(reinterpret_cast<const char*>(data), size));
    SourceStore sources;
    Diagnostics diagnostics;
    TemplateStore templates(files, "templates", sources);
    Book book;
    book.id = "b";
    book.title.value = "Boek";
    book.version = "1";
    book.document_template.value = "s";
    Catalogue catalogue;
    catalogue.books.push_back(book);
    compose_document(book_edition(catalogue, catalogue.books.front(), std::nullopt), catalogue, templates, diagnostics);
    return 0;
}
