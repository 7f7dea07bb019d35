// Pages to PDF: PDF/UA-1 and PDF/A-2a at once. With font_set, the only place that includes libharu and HarfBuzz.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "document/house_style.h"
#include "layout/pages.h"
#include "layout/text_shaper.h"

namespace boekwerk {

/// The opened fonts of one house style and the words shaped with them; shared by all documents and threads.
class FontSet : public TextShaper {
public:
    /// Opens the fonts of `style` from the font folders. Reports FontUnusable and returns null when one cannot be used.
    static std::unique_ptr<FontSet> open(const HouseStyle& style, Diagnostics& diagnostics);
};

/// The bytes of the PDF. The same pages give the same bytes; dates come from the document, the file id from the
/// content. `fonts` must be the shaper that the pages were laid out with. Safe from several threads, one document each.
std::string write_pdf(const LaidOutDocument& pages, const HouseStyle& style, FontSet& fonts);

}  // namespace boekwerk
