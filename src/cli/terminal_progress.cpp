#include "cli/terminal_progress.h"

#include <fmt/format.h>

#include <ostream>

namespace boekwerk {

TerminalProgress::TerminalProgress(std::ostream& out, bool terminal) : out_(out), terminal_(terminal) {}

void TerminalProgress::start(std::size_t documents) {
    const std::lock_guard lock(mutex_);
    documents_ = documents;
    if (terminal_) draw();
}

void TerminalProgress::document_done(const std::string& document, std::size_t pages, bool kept) {
    const std::lock_guard lock(mutex_);
    ++done_;
    pages_ += pages;
    if (terminal_) {
        draw();
    } else if (kept) {
        return;
    } else if (pages > 0) {
        out_ << fmt::format("{}: {} {}\n", document, pages, pages == 1 ? "pagina" : "pagina’s");
    } else {
        out_ << document << '\n';
    }
}

void TerminalProgress::finish() {
    const std::lock_guard lock(mutex_);
    if (terminal_) out_ << "\r\033[K" << std::flush;
}

void TerminalProgress::draw() {
    constexpr std::size_t width = 24;
    const std::size_t filled = documents_ == 0 ? width : width * done_ / documents_;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    out_ << fmt::format("\r\033[K{} {} van {} documenten, {} pagina’s, {:.1f} s", bar, done_, documents_, pages_,
                        seconds)
         << std::flush;
}

}  // namespace boekwerk
