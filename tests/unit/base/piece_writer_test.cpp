#include "base/piece_writer.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace boekwerk;

namespace {

/// The pieces of `count` lines of 100 characters, of which whoever takes them wants `wanted`.
std::vector<std::string> pieces_of(std::size_t count, std::size_t wanted, std::size_t& written) {
    std::vector<std::string> pieces;
    const TakePiece take = [&](std::string_view piece) {
        pieces.emplace_back(piece);
        return pieces.size() < wanted;
    };
    PieceWriter writer(take);
    bool goes_on = true;
    for (written = 0; written < count && goes_on; ++written) {
        writer.text().append(100, static_cast<char>('a' + written % 26));
        goes_on = writer.go_on();
    }
    writer.finish();
    return pieces;
}

}  // namespace

TEST_CASE("a short text is one piece, an empty one none") {
    std::size_t written = 0;
    CHECK(pieces_of(3, 9, written) ==
          std::vector<std::string>{std::string(100, 'a') + std::string(100, 'b') + std::string(100, 'c')});
    CHECK(pieces_of(0, 9, written).empty());
}

TEST_CASE("a long text is given on as soon as there is enough for a piece, and nothing is lost") {
    std::size_t written = 0;
    const auto pieces = pieces_of(2000, 99, written);
    CHECK(written == 2000);
    CHECK(pieces.size() == 4);
    std::string text;
    for (const std::string& piece : pieces) {
        CHECK(piece.size() < PieceWriter::piece_size + 100);
        text += piece;
    }
    CHECK(text.size() == 200'000);
    CHECK(text.substr(199'900) == std::string(100, static_cast<char>('a' + 1999 % 26)));
}

TEST_CASE("when no more is wanted the writer says so and gives no more") {
    std::size_t written = 0;
    CHECK(pieces_of(2000, 2, written).size() == 2);
    CHECK(written < 2000);
}
