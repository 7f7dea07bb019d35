// Reads a CSV file to a source, as Dutch Excel saves it: UTF-8 or Windows-1252, with or without a byte order mark, with
// line ends of Windows, Unix or old Macs. Knows no columns.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"

namespace boekwerk {

/// The text of the file in UTF-8 with plain line ends. Reports FileUnreadable, LinkOutOfCatalogue, FileTooLarge (above
/// 50 MB), NotUtf8, and BrokenTable for what is no text: a workbook, UTF-16. Returns null when it cannot be used.
const Source* read_table_file(const FileSystem& files, const std::string& path, const std::string& resolved_folder,
                              SourceStore& sources, Diagnostics& diagnostics);

}  // namespace boekwerk
