// What a PDF says about itself: XMP with the PDF/UA and PDF/A identification, the information dictionary that repeats
// it, which document of which version it is, and the colours that its numbers mean.
#pragma once

#include <string>

#include "document/document.h"
#include "document/house_style.h"
#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// Adds the XMP packet and the output intent to the catalog and fills the information dictionary. Dates are the
/// document’s, at midnight UTC; the author is the house style’s organisation, if it has one. `colour_profile` is
/// deflated.
void add_metadata(PdfFile& file, const Document& document, const HouseStyle& style, const std::string& colour_profile);

}  // namespace boekwerk
