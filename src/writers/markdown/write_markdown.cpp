#include "writers/markdown/write_markdown.h"

#include "writers/markdown/block_writer.h"

namespace boekwerk {

std::string write_markdown(const Document& document) {
    markdown::MarkdownBlockWriter writer;
    writer.write_blocks(document.blocks);
    for (const Footnote& footnote : document.footnotes) writer.write_footnote(footnote);
    return writer.finish();
}

}  // namespace boekwerk
