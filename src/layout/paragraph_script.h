// A paragraph as a document has it, written down so that equal scripts become equal lines. What it says and how it
// looks are the steps; what differs per document though the lines do not is kept apart: the structure elements, links
// and notes that its words belong to, and their places. Knows no words and no lines.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "layout/image_size.h"
#include "layout/layout_context.h"

namespace boekwerk {

/// What words belong to in one document.
struct Binding {
    OwnerRef owner = 0;
    std::uint32_t link = none;  ///< In LayoutContext::links.
    std::uint32_t note = none;  ///< Number of the note whose mark this is.
};

/// A picture between the words: it stands below the words before it and above those after it.
struct ScriptImage {
    const Image* image = nullptr;
    ImageSize size;
};

/// A step is one of these bytes, then its operands as they are in memory.
enum class ScriptStep : char {
    Begin,      ///< float size, Color: of the paragraph.
    Look,       ///< uint32 binding, bool bold, italic, mono, linked (in the colour of links): of what follows.
    Text,       ///< uint32 length, UTF-8.
    Mark,       ///< int32 number, uint32 binding, bool linked, has_note: a footnote mark.
    Slot,       ///< SlotKind, int32 digits: a page number of at most so many, to be filled in.
    Space,      ///< A space after the last word.
    KeepSpace,  ///< No line may end at the space after the last word.
    Whole,      ///< The last word is not broken.
    LineEnd,    ///< A hard break.
    NumberEnd,  ///< float gap, column: ParagraphScriptWriter::end_number.
    Picture,    ///< The next of ParagraphScript::images.
    End,        ///< No space after the last word.
};

struct ParagraphScript {
    std::string steps;
    std::vector<Place> places;  ///< Of the texts, in their order, for faults; none for text from elsewhere.
    std::vector<Binding> bindings;
    std::vector<ScriptImage> images;

    void clear();
    template <typename... Operands>
    void add(ScriptStep step, const Operands&... operands) {
        steps.push_back(static_cast<char>(step));
        (steps.append(reinterpret_cast<const char*>(&operands), sizeof(operands)), ...);
    }
};

/// Reads the steps of a script.
class ScriptReader {
public:
    explicit ScriptReader(std::string_view steps) : rest_(steps) {}

    bool at_end() const { return rest_.empty(); }
    template <typename Operand>
    Operand read() {
        Operand operand;
        std::memcpy(&operand, rest_.data(), sizeof(operand));
        rest_.remove_prefix(sizeof(operand));
        return operand;
    }
    std::string_view read_text() {
        const auto length = read<std::uint32_t>();
        const std::string_view text = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return text;
    }

private:
    std::string_view rest_;
};

/// Writes scripts; makes the elements, links and notes of the document on the way.
class ParagraphScriptWriter {
public:
    ParagraphScriptWriter(LayoutContext& context, ParagraphScript& script) : context_(context), script_(script) {}

    /// Begins a paragraph that belongs to `owner`.
    void begin(const ParagraphStyle& style, OwnerRef owner);
    void add(const Inlines& inlines);
    /// Plain text in the look of the paragraph; `place` is none for text that comes from elsewhere in the document.
    void add_plain(std::string_view text, const Place& place) { add_text(text, place); }
    /// A space after the last word.
    void add_space() { script_.add(ScriptStep::Space); }
    /// Ends the number of a heading: the text goes on at least `gap` points after it, and at least `column` points from
    /// the start of the line.
    void end_number(float gap, float column = 0) { script_.add(ScriptStep::NumberEnd, gap, column); }
    /// A link in the look of the paragraph around the text that is added until `end_link`.
    void begin_link(PlacedLinkTarget target);
    void end_link();
    /// Ends the paragraph: no space after the last word.
    void end() { script_.add(ScriptStep::End); }

private:
    struct State {
        bool bold = false;
        bool italic = false;
        bool mono = false;
        bool linked = false;
        std::uint32_t binding = 0;
    };

    void add(const Inline& item);
    /// Adds with one more property of the state.
    template <typename Add>
    void add_with(bool State::*property, const Add& add);
    void add_link(const Link& link);
    void add_reference(const Reference& reference);
    void add_mark(const FootnoteMark& mark);
    void add_image(const Image& image, const Place& place);
    void add_text(std::string_view text, const Place& place);
    void use_state();
    /// A new link inside `outer`, with what belongs to it.
    Binding link_inside(const Binding& outer, PlacedLinkTarget target);
    std::uint32_t bind(const Binding& binding);

    LayoutContext& context_;
    ParagraphScript& script_;
    State state_;
    State before_link_;
};

}  // namespace boekwerk
