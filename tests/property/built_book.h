// Books as the program builds them, for the tests of what holds for every book.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace boekwerk {

/// Everything that a build writes, by path in the output folder.
using BuiltFiles = std::map<std::string, std::string>;

/// Runs `boekwerk build` on a catalogue of this repository into a folder that goes afterwards. Throws
/// std::runtime_error with what the program says when it fails.
BuiltFiles build_book(const std::string& catalogue, const std::string& options = {});

/// The ids of the books.
std::vector<std::string> books_in(const BuiltFiles& files);
/// The file `boeken/<book>/<book>.extension`. Throws std::out_of_range when there is none.
const std::string& book_file(const BuiltFiles& files, const std::string& book, const std::string& extension);

/// `build_book` without options, once a run.
const BuiltFiles& built_book(const std::string& catalogue);

}  // namespace boekwerk
