// A numbered document to pages: line breaking, tables, footnotes, page breaking. Knows no PDF and no font file.
#pragma once

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/house_style.h"
#include "layout/hyphenator.h"
#include "layout/pages.h"
#include "layout/shared_lines.h"
#include "layout/text_shaper.h"

namespace boekwerk {

/// Lays out `document` (numbered). Reports a character without font with the place of its text (BW0701), content that
/// does not fit (BW0703); words with a missing character are left out. The result points to `document` and into
/// `shaper`. It is the same with or without `shared`, which is only used with this style, shaper and hyphenator.
LaidOutDocument lay_out(const Document& document, const HouseStyle& style, TextShaper& shaper,
                        const Hyphenator& hyphenator, Diagnostics& diagnostics, SharedLines* shared = nullptr);

}  // namespace boekwerk
