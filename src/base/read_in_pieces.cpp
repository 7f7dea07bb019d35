#include <algorithm>

#include "base/file_system.h"

namespace boekwerk {

std::error_code read_in_pieces(const OpenFile& file, const TakePiece& take) {
    constexpr std::size_t piece_size = std::size_t{256} * 1024;
    std::string piece(std::clamp<std::size_t>(file.size(), 1, piece_size), '\0');
    std::size_t offset = 0;
    while (true) {
        std::size_t count = 0;
        if (const std::error_code error = file.read_at(offset, piece.data(), piece.size(), count)) return error;
        if (count == 0 || !take(std::string_view(piece).substr(0, count))) return {};
        offset += count;
    }
}

}  // namespace boekwerk
