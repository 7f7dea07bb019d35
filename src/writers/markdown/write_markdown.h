// A numbered document to Markdown as GitHub shows it.
#pragma once

#include <string>

#include "document/document.h"

namespace boekwerk {

/// GFM with one kind of HTML only: `<a id="…"></a>` before a target. Parsing the result and writing it again gives the
/// same bytes.
std::string write_markdown(const Document& document);

}  // namespace boekwerk
