// Pictures into a PDF: PNG as pixels on white (no transparency is left), JPEG as it is.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "writers/pdf/content_writer.h"
#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// The pictures of a document: their names for content streams, and their objects by index.
struct PdfImages {
    ImageNames names;
    std::vector<ObjectNumber> objects;
};

/// Adds every picture of the pages once. Reports ImageUnusable at its place for one that is neither a sound PNG nor a
/// JPEG of 8 bits in grey or RGB, or that has too many pixels; it gets no name.
PdfImages add_images(PdfFile& file, const LaidOutDocument& document, Diagnostics& diagnostics);

}  // namespace boekwerk
