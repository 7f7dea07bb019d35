// Which files the catalogue has and what each is; and reading one file, checked: text inside the program is always
// valid UTF-8 with plain line ends. Knows nothing of what stands in the files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"

namespace boekwerk {

enum class FileRole { Glossary, ExternalSources, ProperNames, TextBlock, Book, PartText, Card };

/// One file to read. `id` comes from the name: of the text block, the book, the card, or of a part's text.
struct CatalogueFile {
    FileRole role = FileRole::Card;
    std::string path;
    std::string id;
    std::string book;          ///< Of a book, a part's text and a card.
    std::optional<Date> from;  ///< Of a card or text block: `<id>@2026-07-01.md`.
};

/// What the folder holds. Text blocks and cards are ordered by id and date, the version without a date first.
struct CatalogueFiles {
    std::string folder;
    std::string resolved_folder;       ///< With links resolved; empty when the folder cannot be read.
    std::vector<CatalogueFile> files;  ///< By role in the order of FileRole.
    std::vector<std::string> books;    ///< Names of the books' folders, sorted.
};

/// Lists the catalogue's folder. Reports FileUnreadable, LinkOutOfCatalogue, UnexpectedFile, BadId, BadDate,
/// DuplicateId (two files for one id and date), FileMissing (a book without boek.yaml) and CatalogueEmpty.
CatalogueFiles find_catalogue_files(const FileSystem& files, const std::string& folder, SourceStore& sources,
                                    Diagnostics& diagnostics);

/// Reads one text file of at most 1 MB. A byte order mark is taken away and line ends become `\n`.
/// Reports FileUnreadable, LinkOutOfCatalogue, FileTooLarge, NotUtf8, and the warnings ByteOrderMark and
/// CarriageReturns. Returns null when the text cannot be used. With an empty `resolved_folder` links are not checked.
const Source* read_text_file(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                             SourceStore& sources, Diagnostics& diagnostics);

/// How large a file may be, and what to do when it is larger.
struct SizeLimit {
    std::size_t megabytes = 1;
    const char* remedy = "";
};

/// The bytes of one file. Reports FileUnreadable, LinkOutOfCatalogue and FileTooLarge. With an empty `resolved_folder`
/// links are not checked.
std::optional<std::string> read_bytes(const FileSystem& files, const std::string& path,
                                      const std::string& resolved_folder, const SizeLimit& limit, SourceStore& sources,
                                      Diagnostics& diagnostics);

/// Every byte that is no UTF-8 becomes U+FFFD, so that the text can be shown in a fault.
std::string with_replacements(std::string_view text);
/// `\r\n` and a single `\r` become `\n`.
std::string with_plain_line_ends(const std::string& text);

/// Whether `path` may be read: it is no link, or one that stays in the folder. Its own folder has been checked before.
/// Reports LinkOutOfCatalogue, or FileUnreadable for a link that leads nowhere.
bool check_links(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                 SourceStore& sources, Diagnostics& diagnostics);

/// A place that says no more than the file: for files that could not be read and for faults of a whole file.
Place place_of_file(const std::string& path, SourceStore& sources);

}  // namespace boekwerk
