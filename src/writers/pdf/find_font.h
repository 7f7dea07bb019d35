// Finds the file of a font that a house style names, and says what to do when it is not there or cannot be used.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "writers/pdf/font_face.h"

namespace boekwerk {

/// Opens the font `name`: an absolute path, or a file name that is looked for in the font folders of Debian. Reports
/// FontUnusable and returns null when there is none, or when it cannot stand in a PDF.
std::unique_ptr<FontFile> open_font(const std::string& name, Diagnostics& diagnostics);

}  // namespace boekwerk
