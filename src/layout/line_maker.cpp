#include "layout/line_maker.h"

#include "layout/shared_lines.h"

namespace boekwerk {

namespace {

template <typename... Values>
void append(std::string& key, const Values&... values) {
    (key.append(reinterpret_cast<const char*>(&values), sizeof(values)), ...);
}

}  // namespace

const BrokenLines& LineMaker::make(const ParagraphScript& script, std::size_t part, const LineMeasure& measure) {
    // A picture is part of its document.
    SharedLines* shared = script.images.empty() ? context_.shared_lines : nullptr;
    if (shared == nullptr) {
        break_part(script, part, measure);
        return lines_;
    }
    key_.assign(script.steps);
    append(key_, measure.x, measure.width, measure.hyphenate, measure.alignment);
    const SharedLines::Key key(key_);
    if (shared->find(key, context_.styles, lines_)) return lines_;
    break_part(script, part, measure);
    // A fault is reported for every document.
    if (text_.complete) shared->offer(key, context_.styles, lines_);
    return lines_;
}

void LineMaker::break_part(const ParagraphScript& script, std::size_t part, const LineMeasure& measure) {
    if (part == 0) builder_.build(script);
    const std::size_t first = part == 0 ? 0 : text_.pictures[part - 1];
    const std::size_t last = part < text_.pictures.size() ? text_.pictures[part] : text_.pieces.size();
    breaker_.break_lines(text_, first, last, measure, lines_);
}

float LineMaker::hang(const ParagraphScript& script) {
    builder_.build(script);
    return text_.hang;
}

}  // namespace boekwerk
