// Runs the transcripts in tests/cli/*.md: each `$ command` in a console block is run by a shell in a fresh copy of the
// fixture that the transcript names, and must give the lines and the exit code that follow it. UPDATE_GOLDEN=1 writes
// what the program gives now into the transcript.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "fakes/temporary_folder.h"

namespace {

namespace fs = std::filesystem;

const fs::path root = BOEKWERK_ROOT;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Runs a command with standard output and error together; adds `[exit N]` when N is not 0.
std::string run(const std::string& command, const fs::path& folder) {
    const fs::path program = BOEKWERK_PROGRAM;
    const std::string line = "cd '" + folder.string() + "' && PATH='" + program.parent_path().string() +
                             "':$PATH TEMPLATES='" + (root / "templates").string() + "' sh -c '" + command +
                             "' 2>&1 </dev/null";
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), got);
    const int status = pclose(pipe);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (!output.empty() && output.back() != '\n') output += '\n';
    if (code != 0) output += "[exit " + std::to_string(code) + "]\n";
    return output;
}

/// The transcript as the program gives it now: commands as written, their output new.
std::string replay(const std::string& transcript, const fs::path& folder) {
    std::istringstream lines(transcript);
    std::string result;
    bool console = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("```", 0) == 0) console = line == "```console";
        const bool command = console && line.rfind("$ ", 0) == 0;
        const bool fence = line.rfind("```", 0) == 0;
        if (!console || command || fence) result += line + "\n";
        if (command) result += run(line.substr(2), folder);
    }
    return result;
}

std::string fixture_of(const std::string& transcript) {
    const std::string key = "fixture: ";
    const std::size_t at = transcript.find(key);
    REQUIRE(at != std::string::npos);
    return transcript.substr(at + key.size(), transcript.find('\n', at) - at - key.size());
}

}  // namespace

TEST_CASE("the program does what the transcripts say") {
    std::vector<fs::path> transcripts;
    for (const auto& entry : fs::directory_iterator(root / "tests" / "cli")) {
        if (entry.path().extension() == ".md") transcripts.push_back(entry.path());
    }
    std::sort(transcripts.begin(), transcripts.end());
    REQUIRE(!transcripts.empty());
    for (const fs::path& path : transcripts) {
        INFO(path.string());
        const std::string expected = read(path);
        const boekwerk::TemporaryFolder folder;
        fs::copy(root / "tests" / "fixtures" / fixture_of(expected), folder.path(),
                 fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        const std::string given = replay(expected, folder.path());
        if (std::getenv("UPDATE_GOLDEN") != nullptr) {
            std::ofstream(path, std::ios::binary) << given;
        } else {
            CHECK(given == expected);
        }
    }
}
