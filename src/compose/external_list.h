// The sources outside the catalogue that one document refers to. Knows no template and no format.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The external sources that the edition's texts refer to, with version and where to find them, as a table; each has
/// the anchor `extern--<id>`. Nothing when the edition refers to none.
Blocks external_list(const Edition& edition, const Catalogue& catalogue);

/// How a reference to an external source reads: "eis 15 van Programma van eisen, versie 2".
std::string external_text(const ExternalSource& source, const std::string& part);

}  // namespace boekwerk
