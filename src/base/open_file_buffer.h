// An open file as the buffer of a stream, for libraries that read one: no more of it than a piece stands in memory.
#pragma once

#include <memory>
#include <streambuf>
#include <string>
#include <system_error>

#include "base/file_system.h"

namespace boekwerk {

/// Reads the file from its begin to its end. What cannot be read ends the stream, and `error` says why.
class OpenFileBuffer final : public std::streambuf {
public:
    explicit OpenFileBuffer(std::unique_ptr<OpenFile> file);

    const std::error_code& error() const { return error_; }

private:
    int_type underflow() override;

    std::unique_ptr<OpenFile> file_;
    std::string piece_;
    std::size_t offset_ = 0;
    std::error_code error_;
};

}  // namespace boekwerk
