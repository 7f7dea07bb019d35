#include "contracts/read_table_file.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "catalogue/catalogue_files.h"

namespace boekwerk {

namespace {

constexpr SizeLimit table_limit = {50, "verdeel de tabel of haal weg wat er niet in hoort"};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr const char* save_as_csv = "open het bestand in Excel en kies Opslaan als, type ‘CSV UTF-8’";

bool begins_with(std::string_view text, std::string_view begin) {
    return text.substr(0, begin.size()) == begin;
}

/// What a file is that is no text; nothing when it may be a table.
const char* other_kind(std::string_view content) {
    if (begins_with(content, "PK\x03\x04") || begins_with(content, "\xD0\xCF\x11\xE0")) return "een werkmap van Excel";
    if (begins_with(content, "\xFF\xFE") || begins_with(content, "\xFE\xFF")) return "tekst in de codering UTF-16";
    return nullptr;
}

struct DecodedText {
    std::string text;
    std::optional<std::size_t> undefined;  ///< Where in `text` the first byte stands that means nothing.
};

/// Windows-1252 as UTF-8; the few bytes that it leaves undefined become U+FFFD.
DecodedText decode_windows_1252(std::string& content) {
    DecodedText decoded;
    iconv_t converter = iconv_open("UTF-8", "CP1252");
    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how iconv_open says that it failed
    if (converter == reinterpret_cast<iconv_t>(-1)) return {with_replacements(content), find_invalid_utf8(content)};
    std::array<char, 65536> buffer{};
    char* in = content.data();
    std::size_t in_left = content.size();
    while (in_left > 0) {
        char* out = buffer.data();
        std::size_t out_left = buffer.size();
        const bool stopped = iconv(converter, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1);
        const int error = errno;
        decoded.text.append(buffer.data(), buffer.size() - out_left);
        if (!stopped || error == E2BIG) continue;
        if (!decoded.undefined) decoded.undefined = decoded.text.size();
        append_utf8(decoded.text, 0xFFFD);
        ++in;
        --in_left;
    }
    iconv_close(converter);
    return decoded;
}

}  // namespace

const Source* read_table_file(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                              SourceStore& sources, Diagnostics& diagnostics) {
    auto content = read_bytes(files, path, resolved_folder, table_limit, sources, diagnostics);
    if (!content) return nullptr;
    if (const char* kind = other_kind(*content)) {
        diagnostics.report({DiagnosticCode::BrokenTable, place_of_file(path, sources),
                            "dit is " + std::string(kind) + ", geen CSV", save_as_csv});
        return nullptr;
    }
    const bool marked = begins_with(*content, byte_order_mark);
    if (marked) content->erase(0, byte_order_mark.size());
    DecodedText decoded;
    if (!find_invalid_utf8(*content)) {
        decoded.text = std::move(*content);
    } else if (marked) {
        decoded = {with_replacements(*content), find_invalid_utf8(*content)};
    } else {
        decoded = decode_windows_1252(*content);
    }
    if (decoded.text.find('\r') != std::string::npos && !decoded.undefined) {
        decoded.text = with_plain_line_ends(decoded.text);
    }
    const Source& source = sources.add(path, std::move(decoded.text));
    if (!decoded.undefined) return &source;
    diagnostics.report({DiagnosticCode::NotUtf8, source.place_at(*decoded.undefined),
                        "het bestand is geen UTF-8 en geen Windows-1252: hier staat een byte die geen teken is",
                        save_as_csv});
    return nullptr;
}

}  // namespace boekwerk
