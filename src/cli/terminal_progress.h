// Shows how far a build is: a bar that is redrawn on a terminal, a plain line per document in a pipe.
#pragma once

#include <chrono>
#include <iosfwd>
#include <mutex>

#include "pipeline/progress.h"

namespace boekwerk {

/// Writes progress to `out`. Safe to call from several threads.
class TerminalProgress final : public ProgressListener {
public:
    /// `terminal`: whether `out` is a terminal, where a line can be redrawn.
    TerminalProgress(std::ostream& out, bool terminal);

    void start(std::size_t documents) override;
    void document_done(const std::string& document, std::size_t pages, bool kept) override;
    /// Takes the bar away, so that other lines can follow.
    void finish();

private:
    void draw();

    std::ostream& out_;
    const bool terminal_;
    const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    std::size_t documents_ = 0;
    std::size_t done_ = 0;
    std::size_t pages_ = 0;
};

}  // namespace boekwerk
