#include "base/open_file_buffer.h"

#include <utility>

namespace boekwerk {

namespace {

constexpr std::size_t piece_size = std::size_t{64} * 1024;

}  // namespace

OpenFileBuffer::OpenFileBuffer(std::unique_ptr<OpenFile> file) : file_(std::move(file)), piece_(piece_size, '\0') {}

OpenFileBuffer::int_type OpenFileBuffer::underflow() {
    std::size_t count = 0;
    if (!error_) error_ = file_->read_at(offset_, piece_.data(), piece_.size(), count);
    if (error_ || count == 0) return traits_type::eof();
    offset_ += count;
    setg(piece_.data(), piece_.data(), piece_.data() + count);
    return traits_type::to_int_type(piece_.front());
}

}  // namespace boekwerk
