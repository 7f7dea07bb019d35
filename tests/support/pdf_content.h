// Interprets content streams for tests: which marked content shows which text with which codes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/pdf_reader.h"

namespace boekwerk {

/// A font as a content stream uses it. Only Type 0 with Identity-H and a ToUnicode map of bfchar is understood.
struct PdfFont {
    std::string reference;
    std::map<std::uint16_t, std::string> to_unicode;
};

/// One outermost marked-content sequence of a page.
struct MarkedPiece {
    std::string tag;
    std::optional<int> mcid;
    std::string properties;  ///< Of an artifact: "Pagination Header".
    std::string text;        ///< With ActualText applied; soft hyphens are left in.
};

/// What a page shows.
struct PageContent {
    std::vector<MarkedPiece> pieces;
    std::map<std::string, std::set<std::uint16_t>> codes;  ///< Shown, by reference of the font.
    std::set<std::string> operators;
    std::vector<std::string> faults;  ///< Content that is not marked, or marked wrongly.
};

/// Interprets the page's content with its resources.
PageContent read_content(const PdfReader& pdf, const std::string& page);

/// Reads a ToUnicode map.
std::map<std::uint16_t, std::string> read_to_unicode(std::string_view cmap);

}  // namespace boekwerk
