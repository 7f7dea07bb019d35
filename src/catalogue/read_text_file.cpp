#include <algorithm>

#include "base/utf8.h"
#include "catalogue/catalogue_files.h"

namespace boekwerk {

namespace {

constexpr SizeLimit text_limit = {1, "verdeel de tekst over meer bestanden"};
constexpr std::size_t megabyte = 1'000'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Checks what a file is before it is read.
bool check_readable(const FileSystem& files, const std::string& path, const SizeLimit& limit, SourceStore& sources,
                    Diagnostics& diagnostics) {
    const FileKind kind = files.kind(path);
    const auto report = [&](const char* message, const char* remedy) {
        diagnostics.report({DiagnosticCode::FileUnreadable, place_of_file(path, sources), message, remedy});
        return false;
    };
    if (kind == FileKind::Folder) return report("dit is een map en geen bestand", "haal de map weg");
    if (kind == FileKind::Other)
        return report("dit is geen gewoon bestand", "zet er een tekstbestand voor in de plaats");
    const std::size_t size = files.size(path);
    if (size > limit.megabytes * megabyte) {
        diagnostics.report({DiagnosticCode::FileTooLarge, place_of_file(path, sources),
                            "het bestand is " + std::to_string(size) + " bytes; ten hoogste " +
                                std::to_string(limit.megabytes) + " MB mag",
                            limit.remedy});
        return false;
    }
    return true;
}

}  // namespace

Place place_of_file(const std::string& path, SourceStore& sources) {
    return {&sources.add(path, {}), 0, 0};
}

bool check_links(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                 SourceStore& sources, Diagnostics& diagnostics) {
    if (!files.is_link(path)) return true;
    const std::string resolved = files.resolve(path);
    if (resolved.empty()) {
        diagnostics.report({DiagnosticCode::FileUnreadable, place_of_file(path, sources),
                            "de koppeling leidt nergens heen", "haal de koppeling weg of zet het bestand terug"});
        return false;
    }
    const bool inside = resolved == resolved_folder ||
                        (resolved.size() > resolved_folder.size() && resolved[resolved_folder.size()] == '/' &&
                         resolved.compare(0, resolved_folder.size(), resolved_folder) == 0);
    if (inside) return true;
    diagnostics.report({DiagnosticCode::LinkOutOfCatalogue, place_of_file(path, sources),
                        "de koppeling leidt naar " + resolved + ", buiten de catalogus",
                        "zet een kopie van het bestand in de catalogus"});
    return false;
}

std::optional<std::string> read_bytes(const FileSystem& files, const std::string& path,
                                      const std::string& resolved_folder, const SizeLimit& limit, SourceStore& sources,
                                      Diagnostics& diagnostics) {
    if (!resolved_folder.empty() && !check_links(files, path, resolved_folder, sources, diagnostics))
        return std::nullopt;
    if (!check_readable(files, path, limit, sources, diagnostics)) return std::nullopt;
    std::string content;
    if (const std::error_code error = files.read(path, content)) {
        diagnostics.report({DiagnosticCode::FileUnreadable, place_of_file(path, sources),
                            unreadable_message("het bestand", error),
                            "controleer of het bestand er is en of u het mag lezen"});
        return std::nullopt;
    }
    return content;
}

std::string with_replacements(std::string_view text) {
    std::string result;
    while (const auto invalid = find_invalid_utf8(text)) {
        result += text.substr(0, *invalid);
        append_utf8(result, 0xFFFD);
        text.remove_prefix(*invalid + 1);
    }
    return result += text;
}

std::string with_plain_line_ends(const std::string& text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

const Source* read_text_file(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                             SourceStore& sources, Diagnostics& diagnostics) {
    auto content = read_bytes(files, path, resolved_folder, text_limit, sources, diagnostics);
    if (!content) return nullptr;
    std::string& text = *content;
    if (const auto invalid = find_invalid_utf8(text)) {
        const Source& shown = sources.add(path, with_replacements(text));
        diagnostics.report({DiagnosticCode::NotUtf8, shown.place_at(*invalid),
                            "het bestand is geen UTF-8: hier staat een byte die geen teken is",
                            "sla het bestand op met de codering UTF-8"});
        return nullptr;
    }
    const bool marked = text.compare(0, byte_order_mark.size(), byte_order_mark) == 0;
    if (marked) text.erase(0, byte_order_mark.size());
    const std::size_t carriage_return = text.find('\r');
    if (carriage_return != std::string::npos) text = with_plain_line_ends(text);

    const Source& source = sources.add(path, std::move(text));
    if (marked) {
        diagnostics.report({DiagnosticCode::ByteOrderMark, source.place_at(0),
                            "het bestand begint met een byte order mark", "sla het bestand op als UTF-8 zonder BOM"});
    }
    if (carriage_return != std::string::npos) {
        diagnostics.report({DiagnosticCode::CarriageReturns, source.place_at(carriage_return),
                            "het bestand heeft regeleinden van Windows (CRLF)",
                            "sla het bestand op met regeleinden van Unix (LF)"});
    }
    return &source;
}

}  // namespace boekwerk
