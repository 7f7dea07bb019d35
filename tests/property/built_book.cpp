#include "property/built_book.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "support/run_tool.h"

namespace boekwerk {

namespace fs = std::filesystem;

BuiltFiles build_book(const std::string& catalogue, const std::string& options) {
    std::string folder = (fs::temp_directory_path() / "boekwerk-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    const std::string root = BOEKWERK_ROOT;
    const ToolResult result = run_tool(std::string(BOEKWERK_PROGRAM) + " build --catalogue " + root + "/" + catalogue +
                                       " --templates " + root + "/templates --output " + folder + " " + options);
    BuiltFiles files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files[fs::relative(entry.path(), folder).string()].assign(std::istreambuf_iterator<char>(file), {});
    }
    fs::remove_all(folder);
    if (result.exit_code != 0) throw std::runtime_error("boekwerk build: " + result.output);
    return files;
}

std::vector<std::string> books_in(const BuiltFiles& files) {
    std::vector<std::string> books;
    for (const auto& [path, content] : files) {
        const fs::path file(path);
        if (*file.begin() == "boeken" && file.extension() == ".html") books.push_back(file.stem().string());
    }
    return books;
}

const std::string& book_file(const BuiltFiles& files, const std::string& book, const std::string& extension) {
    return files.at("boeken/" + book + "/" + book + extension);
}

const BuiltFiles& built_book(const std::string& catalogue) {
    static std::map<std::string, BuiltFiles> built;
    const auto found = built.find(catalogue);
    return found != built.end() ? found->second : built.emplace(catalogue, build_book(catalogue)).first->second;
}

}  // namespace boekwerk
