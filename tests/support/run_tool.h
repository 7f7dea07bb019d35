// Runs the tools that tests read results with. A tool that is missing fails the test.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

struct ToolResult {
    int exit_code = 0;
    std::string output;  ///< Standard output and standard error.
};

/// Runs a command of the shell.
ToolResult run_tool(const std::string& command);

/// A file with content that goes when this does.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view content);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace boekwerk
