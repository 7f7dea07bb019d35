#include "writers/html/write_html.h"

#include "writers/html/block_writer.h"
#include "writers/html/page_values.h"

namespace boekwerk {

namespace {

/// Room for a large book. Memory that is not written to costs nothing; growing step by step costs more than writing.
constexpr std::size_t usual_size = std::size_t{1} << 20;

}  // namespace

std::string write_html(const Document& document, const HtmlShell& shell, const std::string& assets) {
    PageValues values(document, assets);
    std::string page;
    page.reserve(usual_size);
    page += render_shell_part(shell.before_body, values);
    HtmlBlockWriter(page).write_body(document);
    page += render_shell_part(shell.after_body, values);
    return page;
}

}  // namespace boekwerk
