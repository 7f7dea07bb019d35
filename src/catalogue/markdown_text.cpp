#include "catalogue/markdown_text.h"

#include "document/walk.h"

namespace boekwerk {

namespace {

void collect(const Blocks& blocks, MarkdownText& text) {
    for_each_block(blocks, [&](const Block& block) {
        const auto* insertion = std::get_if<Insertion>(&block.value);
        if (insertion != nullptr && insertion->kind == InsertionKind::Text) {
            text.insertions.push_back({insertion->name, block.place});
        }
        const Inlines* inlines = own_inlines(block);
        if (inlines == nullptr) return;
        for_each_inline_in(*inlines, [&](const Inline& item) {
            if (const auto* variable = std::get_if<Variable>(&item.value)) text.variables.push_back(variable->name);
        });
    });
}

}  // namespace

MarkdownText read_markdown_text(const Source& source, std::size_t offset, Diagnostics& diagnostics) {
    MarkdownText text;
    text.source = &source;
    text.parsed = parse_markdown(source, offset, MarkdownKind::Card, diagnostics);
    collect(text.parsed.blocks, text);
    for (const Footnote& footnote : text.parsed.footnotes) collect(footnote.blocks, text);
    return text;
}

void check_no_section_headings(const MarkdownText& text, const std::string& owner, Diagnostics& diagnostics) {
    for_each_block(text.parsed.blocks, [&](const Block& block) {
        const auto* heading = std::get_if<Heading>(&block.value);
        if (heading == nullptr || heading->level != 2) return;
        diagnostics.report(
            {DiagnosticCode::UnknownSection, block.place,
             "kop ‘" + plain_text(heading->content) + "’ begint een sectie, en " + owner + " heeft geen secties",
             "gebruik een kop van het derde niveau (###)"});
    });
}

}  // namespace boekwerk
