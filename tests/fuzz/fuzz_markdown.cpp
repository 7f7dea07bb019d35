// Any text as Markdown of every kind: no crash, no hang; what our own writer makes of it reads back to the same bytes.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "markdown/parse_markdown.h"
#include "writers/markdown/write_markdown.h"

using namespace boekwerk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (find_invalid_utf8(text)) return 0;  // Files are checked before they are parsed.
    prepare_markdown();
    for (const MarkdownKind kind : {MarkdownKind::Card, MarkdownKind::Document}) {
        SourceStore sources;
        Diagnostics diagnostics;
        ParsedMarkdown parsed = parse_markdown(sources.add("proef.md", text), 0, kind, diagnostics);
        if (kind == MarkdownKind::Card || diagnostics.has_errors()) continue;
        Document document;
        document.blocks = std::move(parsed.blocks);
        document.footnotes = std::move(parsed.footnotes);
        const std::string once = write_markdown(document);
        ParsedMarkdown again = parse_markdown(sources.add("proef.md", once), 0, kind, diagnostics);
        document.blocks = std::move(again.blocks);
        document.footnotes = std::move(again.footnotes);
        if (write_markdown(document) != once) std::abort();
    }
    return 0;
}
