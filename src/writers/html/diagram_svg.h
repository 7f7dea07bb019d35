// A flow picture as SVG in the page. Knows no caption; its colours are those of the style sheet.
#pragma once

#include <string>

#include "document/document.h"

namespace boekwerk {

/// Appends an `<svg>` that reads as one image with the diagram's alternative. Its labels are no text of the page.
void append_diagram(std::string& out, const Diagram& diagram);

}  // namespace boekwerk
