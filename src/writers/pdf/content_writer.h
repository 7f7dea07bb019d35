// One page's content stream: text, rules and pictures as marked content. Knows fonts by their index and pictures by
// their name, no objects.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "layout/pages.h"
#include "writers/pdf/font_embedding.h"
#include "writers/pdf/write_pdf.h"

namespace boekwerk {

/// Pictures that can be drawn, by their data: the index in their resource name.
using ImageNames = std::unordered_map<const std::string*, std::size_t>;

/// The content of a page. The codes that it shows are added to `used`, by font file. Its resources are fonts `F0`,
/// `F1`, ... by file and pictures `I0`, `I1`, ... by `images`; a picture that is not there is left out.
std::string write_content(const LaidOutDocument& document, const Page& page, const FontSet& fonts,
                          const ImageNames& images, std::vector<UsedCodes>& used);

}  // namespace boekwerk
