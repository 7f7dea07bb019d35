// Pages to PDF: PDF/UA-1 and PDF/A-2a at once. This folder is the only place that includes libharu and HarfBuzz.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/house_style.h"
#include "layout/pages.h"
#include "layout/text_shaper.h"

namespace boekwerk {

class FontFile;
struct EmbeddedFont;

/// The opened fonts of one house style and the words shaped with them; shared by all documents and threads.
class FontSet : public TextShaper {
public:
    /// Opens the fonts of `style` from the font folders, and the colour profile that every PDF carries. Reports
    /// FontUnusable or FileMissing and returns null when one of them cannot be used.
    static std::unique_ptr<FontSet> open(const HouseStyle& style, Diagnostics& diagnostics);

    /// The font files, by ShapedRun::font.
    virtual std::size_t file_count() const = 0;
    virtual const FontFile& file(std::size_t index) const = 0;
    /// The file of a face: spaces are drawn with it.
    virtual std::size_t face_file(Face face) const = 0;
    /// A subset of font file `index` with the glyphs of `codes` (ascending, at least one).
    virtual std::shared_ptr<const EmbeddedFont> subset(std::size_t index, const std::vector<std::uint16_t>& codes) = 0;
    /// An sRGB profile (ICC version 2), deflated.
    virtual const std::string& colour_profile() const = 0;
    /// Which font files and colour profile these are: the same files give the same text.
    virtual std::string identity() const = 0;
};

/// The bytes of the PDF. The same pages give the same bytes, whatever `threads` and whatever else was shaped with
/// `fonts`; dates come from the document, the file id from the content. `fonts` must be the shaper that the pages were
/// laid out with. Safe from several threads, one document each; with `threads` above 1 it starts helpers of its own.
/// Reports a picture that cannot be shown (ImageUnusable); its place on the page then stays empty.
std::string write_pdf(const LaidOutDocument& pages, const HouseStyle& style, FontSet& fonts, Diagnostics& diagnostics,
                      unsigned threads = 1);

}  // namespace boekwerk
