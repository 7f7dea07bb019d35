// A text on its way out in pieces, so that it need not stand in memory as a whole. Knows no file and no format.
#pragma once

#include <cstddef>
#include <string>

#include "base/file_system.h"

namespace boekwerk {

/// Collects text and gives it on as soon as there is enough for a piece.
class PieceWriter {
public:
    static constexpr std::size_t piece_size = std::size_t{64} * 1024;

    /// `take` must outlive the writer.
    explicit PieceWriter(const TakePiece& take) : take_(take) {}
    PieceWriter(const PieceWriter&) = delete;
    PieceWriter& operator=(const PieceWriter&) = delete;

    /// What has not been given yet: append to it.
    std::string& text() { return text_; }

    /// Gives the text on when it has grown to a piece. False: nothing more is wanted, and what comes is thrown away.
    bool go_on() {
        if (text_.size() >= piece_size) give();
        return wanted_;
    }

    /// Gives what is left.
    void finish() {
        if (!text_.empty()) give();
    }

private:
    void give() {
        wanted_ = wanted_ && take_(text_);
        text_.clear();
    }

    const TakePiece& take_;
    std::string text_;
    bool wanted_ = true;
};

}  // namespace boekwerk
