// From the script of a paragraph to its lines, by way of measured words; lines that another document has broken already
// are taken over. A part of FlowBuilder's work that knows no flow.
#pragma once

#include <cstddef>
#include <string>

#include "layout/broken_lines.h"
#include "layout/paragraph_breaker.h"
#include "layout/paragraph_script.h"
#include "layout/paragraph_text.h"

namespace boekwerk {

class LineMaker {
public:
    explicit LineMaker(LayoutContext& context) : context_(context), builder_(context, text_), breaker_(context) {}

    /// The lines of `script` that come before its picture number `part`, or after all of them; the parts of a script
    /// are asked for in their order. Valid until the next call.
    const BrokenLines& make(const ParagraphScript& script, std::size_t part, const LineMeasure& measure);
    /// Where the text of a script goes on after its number.
    float hang(const ParagraphScript& script);

private:
    void break_part(const ParagraphScript& script, std::size_t part, const LineMeasure& measure);

    LayoutContext& context_;
    std::string key_;
    ParagraphText text_;
    ParagraphTextBuilder builder_;
    ParagraphBreaker breaker_;
    BrokenLines lines_;
};

}  // namespace boekwerk
