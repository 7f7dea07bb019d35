// The rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a program can check, over a PDF that was read
// back. No validator of them is in Debian; this keeps in tests what one outside found right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/pdf_reader.h"
#include "support/pdf_structure.h"

namespace boekwerk {

/// What breaks a rule, each with the clause: "UA 7.1: ...". `bytes` is the file itself.
std::vector<std::string> check_pdf(std::string_view bytes, const PdfReader& pdf, const PdfStructure& structure);

/// Reads and checks; the broken rules as lines, empty when all is well.
std::string check_pdf(std::string_view bytes);

// The parts of it, each appending to `faults`.
void check_file(std::string_view bytes, const PdfReader& pdf, std::vector<std::string>& faults);
void check_document(const PdfReader& pdf, std::vector<std::string>& faults);
void check_tree(const PdfNode& root, std::vector<std::string>& faults);
void check_fonts(const PdfReader& pdf, const PdfStructure& structure, std::vector<std::string>& faults);

}  // namespace boekwerk
