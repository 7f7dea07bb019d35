#include "writers/pdf/pdf_file.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include <array>
#include <new>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/sha256.h"
#include "writers/pdf/deflate.h"
#include "writers/pdf/haru_values.h"

namespace boekwerk {

namespace {

// Measured in docs/decisions/0002-pdf-serialisation.md: larger chunks compress hardly better and share less well.
constexpr std::size_t chunk_size = 48 * 1024;
constexpr HPDF_UINT pages_per_node = 64;

/// Objects that share one object stream.
struct Chunk {
    std::string text;
    std::vector<std::pair<ObjectNumber, std::size_t>> members;  ///< With their offset in the text.
};

/// Where an object is in the file: an entry of the cross-reference stream (ISO 32000-1 §7.5.8.3, table 18).
struct Location {
    unsigned char type = 0;   ///< 0: nowhere, 1: at an offset, 2: in an object stream.
    std::uint64_t where = 0;  ///< The offset, or the number of the object stream.
    std::uint16_t index = 0;  ///< In the object stream.
};

/// Turns an error of libharu into an exception, outside of its functions. All input was checked before: what is left is
/// exhausted memory or a bug.
void check(HPDF_STATUS status) {
    if (status == HPDF_OK) return;
    if (status == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
    throw std::logic_error("libharu refused an object, error " + std::to_string(status));
}
void check_made(const void* object) {
    if (object == nullptr) throw std::bad_alloc();
}

/// 16 bytes, as readers expect.
std::string file_identifier(std::string_view content) {
    constexpr std::size_t digits = 32;
    return "<" + sha256_hex(content).substr(0, digits) + ">";
}

std::string object_stream(const Chunk& chunk, std::size_t& first) {
    std::string content;
    content.reserve(chunk.text.size() + chunk.members.size() * 12);
    for (const auto& [number, offset] : chunk.members) {
        append_integer(content, number);
        content += ' ';
        append_integer(content, static_cast<std::int64_t>(offset));
        content += ' ';
    }
    first = content.size();
    return content += chunk.text;
}

}  // namespace

struct PdfFile::Implementation {
    HPDF_Doc document = nullptr;
    HaruNumbers haru_numbers;  ///< By libharu's object id.
    std::vector<std::pair<ObjectNumber, HPDF_Dict>> made_by_haru;
    std::unordered_map<ObjectNumber, std::string> extensions;
    std::unordered_map<ObjectNumber, std::string> stream_data;  ///< Of streams; libharu copies byte by byte.
    std::vector<Location> locations = {{}};                     ///< By object number; 0 is no object.
    std::vector<Chunk> chunks = {{}};
    std::string out;

    ObjectNumber register_objects();
    ObjectNumber number_of(const void* object) const {
        return haru_numbers.at(static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF);
    }
    void define(ObjectNumber number, std::string_view body);
    void finish_dictionaries();
    void begin_stream(ObjectNumber number);
    void end_stream(std::string_view data, bool deflated);
    std::size_t likely_size() const;
    void write_streams();
    void write_chunks(unsigned threads);
    void write_cross_references(ObjectNumber catalog, ObjectNumber information);
};

/// Gives numbers to what libharu made since the last time; returns the first. Numbers of its own stand only for lengths
/// of streams, which are written in the streams' dictionaries.
ObjectNumber PdfFile::Implementation::register_objects() {
    const auto first = static_cast<ObjectNumber>(locations.size());
    const HPDF_Xref xref = document->xref;
    while (haru_numbers.size() < xref->entries->count) {
        void* object = HPDF_Xref_GetEntry(xref, static_cast<HPDF_UINT>(haru_numbers.size()))->obj;
        const auto* header = static_cast<const HPDF_Obj_Header*>(object);
        const bool is_dictionary = header != nullptr && (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
        haru_numbers.push_back(is_dictionary ? static_cast<ObjectNumber>(locations.size()) : 0);
        if (!is_dictionary) continue;
        made_by_haru.emplace_back(haru_numbers.back(), static_cast<HPDF_Dict>(object));
        locations.emplace_back();
    }
    return first;
}

void PdfFile::Implementation::define(ObjectNumber number, std::string_view body) {
    if (chunks.back().text.size() >= chunk_size) chunks.emplace_back();
    Chunk& chunk = chunks.back();
    locations.at(number) = {2, chunks.size() - 1, static_cast<std::uint16_t>(chunk.members.size())};
    chunk.members.emplace_back(number, chunk.text.size());
    (chunk.text += body) += '\n';
}

/// Turns libharu's dictionaries into text.
void PdfFile::Implementation::finish_dictionaries() {
    std::string body;
    for (const auto& [number, dictionary] : made_by_haru) {
        if (dictionary->before_write_fn != nullptr) check(dictionary->before_write_fn(dictionary));
        if (dictionary->stream != nullptr) continue;
        body = "<<";
        append_haru_entries(body, dictionary, haru_numbers);
        body += extensions[number];
        body += ">>";
        define(number, body);
    }
}

void PdfFile::Implementation::begin_stream(ObjectNumber number) {
    locations.at(number) = {1, out.size(), 0};
    append_integer(out, number);
    out += " 0 obj\n<<";
}

void PdfFile::Implementation::end_stream(std::string_view data, bool deflated) {
    if (deflated) out += "/Filter/FlateDecode";
    out += "/Length ";
    append_integer(out, static_cast<std::int64_t>(data.size()));
    out += ">>\nstream\n";
    out += data;
    out += "\nendstream\nendobj\n";
}

/// More than the file will have, mostly: growing it again and again would copy it as often.
std::size_t PdfFile::Implementation::likely_size() const {
    std::size_t size = 16 * 1024;
    for (const auto& [number, dictionary] : made_by_haru) {
        if (dictionary->stream != nullptr) size += dictionary->stream->size + 256;
    }
    for (const auto& [number, data] : stream_data) size += data.size();
    return size + chunks.size() * chunk_size / 3;
}

void PdfFile::Implementation::write_streams() {
    std::string haru_data;
    for (const auto& [number, dictionary] : made_by_haru) {
        if (dictionary->stream == nullptr) continue;
        begin_stream(number);
        append_haru_entries(out, dictionary, haru_numbers);
        out += extensions[number];
        if ((dictionary->filter & HPDF_STREAM_FILTER_DCT_DECODE) != 0) out += "/Filter/DCTDecode";
        const auto own = stream_data.find(number);
        if (own == stream_data.end()) {
            haru_data.clear();
            append_haru_data(haru_data, dictionary->stream);
        }
        const bool deflated = (dictionary->filter & HPDF_STREAM_FILTER_FLATE_DECODE) != 0;
        end_stream(own == stream_data.end() ? haru_data : own->second, deflated);
    }
}

void PdfFile::Implementation::write_chunks(unsigned threads) {
    std::vector<std::string> compressed(chunks.size());
    std::vector<std::size_t> firsts(chunks.size());
    run_parallel(chunks.size(), threads,
                 [&](std::size_t i) { compressed[i] = deflate(object_stream(chunks[i], firsts[i])); });
    const std::size_t first_number = locations.size();
    for (Location& location : locations) {
        if (location.type == 2) location.where += first_number;
    }
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        locations.emplace_back();
        begin_stream(static_cast<ObjectNumber>(first_number + i));
        out += "/Type/ObjStm/N ";
        append_integer(out, static_cast<std::int64_t>(chunks[i].members.size()));
        out += "/First ";
        append_integer(out, static_cast<std::int64_t>(firsts[i]));
        end_stream(compressed[i], true);
    }
}

void PdfFile::Implementation::write_cross_references(ObjectNumber catalog, ObjectNumber information) {
    const std::string identifier = file_identifier(out);
    const std::size_t start = out.size();
    locations.emplace_back();
    begin_stream(static_cast<ObjectNumber>(locations.size() - 1));

    // Each row is stored as the difference to the one above (PNG predictor 2, "up"): most differences are 0 or 1.
    constexpr std::size_t width = 1 + 4 + 2;
    std::array<unsigned char, width> above{};
    std::string rows;
    rows.reserve(locations.size() * (width + 1));
    for (const Location& location : locations) {
        std::array<unsigned char, width> row{};
        row[0] = location.type;
        for (std::size_t i = 0; i < 4; ++i) row[1 + i] = static_cast<unsigned char>(location.where >> (8 * (3 - i)));
        row[5] = static_cast<unsigned char>(location.index >> 8);
        row[6] = static_cast<unsigned char>(location.index & 0xFF);
        rows += '\2';
        for (std::size_t i = 0; i < width; ++i) rows += static_cast<char>(row[i] - above[i]);
        above = row;
    }
    out += "/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size ";
    append_integer(out, static_cast<std::int64_t>(locations.size()));
    out += "/Root ";
    append_reference(out, catalog);
    out += "/Info ";
    append_reference(out, information);
    out += "/ID[" + identifier + identifier + "]";
    end_stream(deflate(rows), true);
    out += "startxref\n";
    append_integer(out, static_cast<std::int64_t>(start));
    out += "\n%%EOF\n";
}

PdfFile::PdfFile() : implementation_(std::make_unique<Implementation>()) {
    implementation_->document = HPDF_New(nullptr, nullptr);
    check_made(implementation_->document);
    check(HPDF_SetPagesConfiguration(implementation_->document, pages_per_node));
    // libharu names itself; the metadata says who made the file.
    check(HPDF_Dict_RemoveElement(implementation_->document->info, "Producer"));
    implementation_->register_objects();
}

PdfFile::~PdfFile() {
    HPDF_Free(implementation_->document);
}

ObjectNumber PdfFile::add_page(float width, float height, std::string deflated_content) {
    const HPDF_Page page = HPDF_AddPage(implementation_->document);
    check_made(page);
    check(HPDF_Page_SetWidth(page, width));
    check(HPDF_Page_SetHeight(page, height));
    // All pages share one dictionary of resources, which the caller adds.
    check(HPDF_Dict_RemoveElement(page, "Resources"));
    const HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
    contents->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    implementation_->register_objects();
    implementation_->stream_data[implementation_->number_of(contents)] = std::move(deflated_content);
    return implementation_->number_of(page);
}

ObjectNumber PdfFile::add_stream(std::string_view entries, std::string data, StreamFilter filter) {
    const HPDF_Doc document = implementation_->document;
    const HPDF_Dict stream = HPDF_DictStream_New(document->mmgr, document->xref);
    check_made(stream);
    if (filter == StreamFilter::Flate) stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    const ObjectNumber number = implementation_->register_objects();
    implementation_->extensions[number] = entries;
    implementation_->stream_data[number] = std::move(data);
    return number;
}

ObjectNumber PdfFile::add_jpeg(std::string_view data) {
    const HPDF_Doc document = implementation_->document;
    const HPDF_Image image = HPDF_LoadJpegImageFromMem(document, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                                                       static_cast<HPDF_UINT>(data.size()));
    const bool usable = image != nullptr && HPDF_Image_GetBitsPerComponent(image) == 8 &&
                        HPDF_Image_GetWidth(image) > 0 && HPDF_Image_GetHeight(image) > 0 &&
                        std::string_view(HPDF_Image_GetColorSpace(image)) != "DeviceCMYK";
    if (usable) {
        implementation_->register_objects();
        return implementation_->number_of(image);
    }
    // What libharu began stays in its own list, but without a number it is never written.
    HPDF_ResetError(document);
    implementation_->haru_numbers.resize(document->xref->entries->count);
    return 0;
}

ObjectNumber PdfFile::reserve(std::size_t count) {
    const auto first = static_cast<ObjectNumber>(implementation_->locations.size());
    implementation_->locations.resize(implementation_->locations.size() + count);
    return first;
}

void PdfFile::define(ObjectNumber number, std::string_view body) {
    implementation_->define(number, body);
}

ObjectNumber PdfFile::add(std::string_view body) {
    const ObjectNumber number = reserve();
    define(number, body);
    return number;
}

void PdfFile::extend(ObjectNumber dictionary, std::string_view entries) {
    implementation_->extensions[dictionary] += entries;
}

ObjectNumber PdfFile::catalog() const {
    return implementation_->number_of(implementation_->document->catalog);
}
ObjectNumber PdfFile::information() const {
    return implementation_->number_of(implementation_->document->info);
}

std::string PdfFile::serialise(unsigned threads) {
    Implementation& file = *implementation_;
    file.finish_dictionaries();
    file.out.reserve(file.likely_size());
    file.out += "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    file.write_streams();
    file.write_chunks(threads);
    file.write_cross_references(catalog(), information());
    return std::move(file.out);
}

}  // namespace boekwerk
