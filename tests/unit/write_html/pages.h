// Short ways to make documents, and to read pages back: strictly, as XML.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace boekwerk {

Inlines words(const std::string& text);
Block paragraph(const std::string& text);
/// A paragraph, heading, list or any other block.
template <typename Value>
Block block(Value value) {
    return {{}, std::move(value)};
}
/// A cell with one paragraph; none for an empty text.
Cell cell(const std::string& text, bool heads_row = false);
List list_of(ListStyle style, const std::vector<std::string>& items);

/// The text between `<main>` and `</main>` of a document's page in a shell without anything else.
std::string body_of(const Document& document);
std::string body_of(Blocks blocks);
/// The same without the `<div class="tekst">` around it.
std::string text_of(Blocks blocks);

/// What a strict reader finds in a page.
struct PageReading {
    std::string fault;  ///< The first breach of well-formedness; empty when there is none.
    std::map<std::string, int> ids;
    std::vector<std::string> links;  ///< The targets of links inside the page, without `#`.
    std::string main_text;           ///< Words of `<main>`, single spaces; numbers of plain `ol` lists included, pictures left out.
};

PageReading read_page(std::string_view page);

}  // namespace boekwerk
