// The file: libharu makes the document, its page tree, pages and streams; this class adds objects as plain text
// (libharu has none for structure, and is slow and limited with thousands) and serialises all of them with object
// streams and a cross-reference stream (ISO 32000-1 §7.5.7, §7.5.8). See docs/decisions/0002-pdf-serialisation.md.
// Knows nothing of what the objects mean.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "writers/pdf/pdf_syntax.h"

namespace boekwerk {

/// How the data of a stream is already encoded; `None`: not at all.
enum class StreamFilter { None, Flate };

/// A PDF in the making. Errors of libharu (only exhausted memory can cause them) are thrown as std::bad_alloc, after
/// its functions have returned.
class PdfFile {
public:
    PdfFile();
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// Adds a page at the end with compressed content.
    ObjectNumber add_page(float width, float height, std::string deflated_content);
    /// Adds a stream; `entries` are the entries of its dictionary besides Length and Filter.
    ObjectNumber add_stream(std::string_view entries, std::string data, StreamFilter filter);
    /// Adds a JPEG picture of 8 bits in grey or RGB; 0 when it is something else.
    ObjectNumber add_jpeg(std::string_view data);

    /// Takes numbers for `count` objects that are defined later; returns the first.
    ObjectNumber reserve(std::size_t count = 1);
    /// Defines a reserved object, once: any PDF value but a stream.
    void define(ObjectNumber number, std::string_view body);
    /// reserve and define.
    ObjectNumber add(std::string_view body);

    /// Adds entries to a dictionary that libharu made: a page, or the document's catalog or information.
    void extend(ObjectNumber dictionary, std::string_view entries);
    ObjectNumber catalog() const;
    ObjectNumber information() const;

    /// The bytes of the file, on up to `threads` threads. Call it once, at the end; every reserved object must be
    /// defined.
    std::string serialise(unsigned threads);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace boekwerk
