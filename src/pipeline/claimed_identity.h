// What a file says that it is: what HTML and PDF carry as metadata, or the title and version that stand at the top of
// Markdown. Anybody can write this into a file: it says what to compare with, never that a file is right.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

/// Any of these may be empty.
struct ClaimedIdentity {
    std::string identifier;  ///< Document::identifier.
    std::string title;
    std::string version;
    std::string date;  ///< ISO 8601.
};

/// Reads it from content that comes in pieces; keeps little of it in memory.
class IdentityReader {
public:
    void take(std::string_view piece);
    ClaimedIdentity identity() const;

private:
    void look_for_packets(std::string_view piece);

    std::string head_;    ///< How the content begins.
    std::string window_;  ///< Of a PDF: what may be part of a packet of metadata.
    std::string packet_;  ///< The first that names a document, else the first.
    bool in_packet_ = false;
};

/// What the properties of a workbook (docProps/core.xml of an XLSX) or a packet of XMP say.
ClaimedIdentity identity_in_properties(std::string_view xml);

}  // namespace boekwerk
