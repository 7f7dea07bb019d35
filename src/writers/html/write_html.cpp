#include "writers/html/write_html.h"

#include <utility>

#include "base/piece_writer.h"
#include "writers/html/block_writer.h"
#include "writers/html/page_values.h"

namespace boekwerk {

HtmlShell::HtmlShell(const std::string& before, const std::string& after)
    : before_body(std::make_shared<const ShellPart>(before)), after_body(std::make_shared<const ShellPart>(after)) {}

void LongDocument::add(Table table, GiveTableRows given) {
    rows.emplace(document.blocks.size(), std::move(given));
    document.blocks.push_back({{}, std::move(table)});
}

std::string write_html(const Document& document, const HtmlShell& shell, const std::string& assets) {
    PageValues values(document, assets);
    // Growing step by step costs more than writing: the room is kept for the next page.
    thread_local std::string page;
    page.clear();
    page += shell.before_body->render(values);
    HtmlBlockWriter(page).write_body(document);
    page += shell.after_body->render(values);
    return page;
}

void write_html_in_pieces(const LongDocument& document, const HtmlShell& shell, const std::string& assets,
                          const TakePiece& take) {
    PageValues values(document.document, assets);
    PieceWriter pieces(take);
    pieces.text() += shell.before_body->render(values);
    HtmlBlockWriter(pieces, document).write_body(document.document);
    pieces.text() += shell.after_body->render(values);
    pieces.finish();
}

}  // namespace boekwerk
