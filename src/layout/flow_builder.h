// Turns blocks into a flow: paragraphs become lines, tables and boxes frames, with the spaces between them and what
// must stay together. Makes the elements of the structure tree on the way. Knows no pages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "layout/layout_context.h"
#include "layout/line_maker.h"
#include "layout/paragraph_script.h"

namespace boekwerk {

/// Where blocks stand, and in what look.
struct BlockSetting {
    float x = 0;  ///< Left edge in the flow.
    float width = 0;
    StructureIndex parent = 0;
    const ParagraphStyle* style = nullptr;  ///< Of paragraphs.
    float paragraph_after = 0;
    Alignment alignment = Alignment::Left;
    Place place;  ///< Of the block, for faults.
};

/// A label before the first line of a paragraph: a list's bullet or number, or the number of a footnote.
struct LineLabel {
    const ShapedText* text = nullptr;
    float x = 0;  ///< In the flow.
    std::uint16_t style = 0;
    OwnerRef owner = 0;
    std::uint32_t link = none;
};

class FlowBuilder {
public:
    FlowBuilder(LayoutContext& context, FlowStore& store);

    /// Blocks of the text, or of a cover, as one flow.
    Flow build(const Block* first, const Block* last);
    /// The text of a footnote with its number.
    Flow build_note(const Note& note);

    // For tables and boxes, whose cells are flows of their own: what is added between begin and end is one flow.
    void begin_flow();
    Flow end_flow();
    void add_blocks(const Blocks& blocks, const BlockSetting& setting);
    /// Lines of `inlines` in `style`, as element `element`.
    void add_paragraph(const Inlines& inlines, const ParagraphStyle& style, const BlockSetting& setting,
                       StructureIndex element, bool keep_with_next);
    /// Adds a frame of the store.
    void add_frame(std::uint32_t frame, float height);
    void add_space(float space);
    /// How many flows are being built: 1 outside tables and boxes.
    std::size_t depth() const { return flows_.size(); }
    /// The items of the flow that is being built; for what must stay together.
    std::vector<Item>& items() { return flows_.back().items; }
    /// Makes the next item a landmark.
    void set_landmark(Landmark landmark);
    float height(Flow flow) const;

    LayoutContext& context() { return context_; }
    FlowStore& store() { return store_; }
    BlockSetting page_setting() const;

private:
    struct OpenFlow {
        std::vector<Item> items;
        float space = 0;             ///< Before the next item.
        int lines_with_heading = 0;  ///< Lines that a heading above still wants beside it.
        std::uint32_t landmark = none;
        std::vector<LineLabel> labels;  ///< For the next line.
    };

    void add_blocks(const Block* first, const Block* last, const BlockSetting& setting);
    void add_block(const Block& block, const BlockSetting& setting, bool keep_with_next);
    void add_heading(const Heading& heading, const BlockSetting& setting);
    void add_title(const Title& title, const BlockSetting& setting);
    void add_list(const List& list, const BlockSetting& setting);
    float label_width(const List& list, std::uint16_t style);
    void add_box(const Box& box, const BlockSetting& setting);
    void add_contents(const Contents& contents, const BlockSetting& setting);
    const ParagraphStyle& contents_style(const ContentsEntry& entry) const;
    void add_contents_entry(const ContentsEntry& entry, const BlockSetting& setting, float number_width,
                            bool keep_with_next);
    void add_contents_slot(const ParagraphStyle& style, const Binding& binding, float right);
    /// Breaks `script_` into lines and adds them, with the images between them.
    void add_text(const ParagraphStyle& style, const BlockSetting& setting, bool keep_with_next);
    void add_lines(std::size_t part, const ParagraphStyle& style, const BlockSetting& setting, bool keep_with_next);
    /// Adds lines to the store, bound to what `script_` says; `labels` come before the first.
    void store_lines(const BrokenLines& lines, float baseline, const std::vector<LineLabel>& labels);
    void store_label(const LineLabel& label, float line_x);
    void add_image(const ScriptImage& image, const BlockSetting& setting, OwnerRef owner, bool keep_with_next);
    void add_diagram(const Diagram& diagram, const BlockSetting& outer, bool keep_with_next);
    void add_diagram_caption(const Diagram& diagram, const BlockSetting& setting, bool keep_with_next);
    void add_diagram_label(const std::vector<std::string>& lines, const ParagraphStyle& style, const Place& place,
                           StructureIndex element);
    void add_item(Item item);
    /// Gives labels that wait for a line a line of their own.
    void flush_labels();
    void add_writing_space();

    LayoutContext& context_;
    FlowStore& store_;
    ParagraphScript script_;
    ParagraphScriptWriter script_writer_;
    LineMaker line_maker_;
    std::vector<OpenFlow> flows_;
    std::vector<OpenFlow> spare_flows_;  ///< Used before; keeps their memory.
    bool on_cover_ = false;
};

}  // namespace boekwerk
