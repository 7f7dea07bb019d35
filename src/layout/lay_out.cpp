#include "layout/lay_out.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/walk.h"
#include "layout/flow_builder.h"
#include "layout/layout_context.h"
#include "layout/page_breaker.h"
#include "layout/page_canvas.h"
#include "layout/page_painter.h"
#include "layout/running_text.h"

namespace boekwerk {

namespace {

/// Text per page when pages are nearly full, in bytes: to guess how wide page numbers get.
constexpr std::size_t bytes_per_page = 2000;
constexpr int fewest_digits = 3;

int digits_of(std::size_t number) {
    int digits = 1;
    for (; number >= 10; number /= 10) ++digits;
    return digits;
}

int expected_digits(const Document& document) {
    std::size_t bytes = 0;
    for_each_inline(document.blocks, [&bytes](const Inline& item) {
        if (const auto* text = std::get_if<Text>(&item.value)) bytes += text->text.size();
    });
    return std::max(fewest_digits, digits_of(bytes / bytes_per_page));
}

/// Blocks that begin on a new page: the cover, a chapter, what follows a page break.
struct Part {
    const Block* first = nullptr;
    const Block* last = nullptr;
    bool is_cover = false;
    const Heading* segment = nullptr;  ///< Its only heading of the first level, when it begins with that.
    FlowStore store;
    Flow flow;
    std::vector<PagePlan> plans;
};

std::vector<Part> split_in_parts(const Blocks& blocks) {
    std::vector<Part> parts;
    const Block* first = blocks.data();
    const Block* const end = blocks.data() + blocks.size();
    const auto close = [&](const Block* last) {
        if (first == last) return;
        Part& part = parts.emplace_back();
        part.first = first;
        part.last = last;
        part.is_cover = std::holds_alternative<Cover>(first->value);
        const auto* heading = std::get_if<Heading>(&first->value);
        const bool flows_on = std::any_of(first + 1, last, [](const Block& block) {
            const auto* later = std::get_if<Heading>(&block.value);
            return later != nullptr && later->level == 1;
        });
        if (heading != nullptr && heading->level == 1 && !flows_on) part.segment = heading;
    };
    for (const Block* block = first; block != end; ++block) {
        const auto* heading = std::get_if<Heading>(&block->value);
        if (std::holds_alternative<Cover>(block->value)) {
            close(block);
            first = block;
            close(block + 1);
            first = block + 1;
        } else if (std::holds_alternative<PageBreak>(block->value)) {
            close(block);
            first = block + 1;
        } else if (heading != nullptr && heading->level == 1 && !heading->flows_on) {
            close(block);
            first = block;
        }
    }
    close(end);
    return parts;
}

/// One run of layout: first all parts become flows and pages are planned, then, when the page of every anchor is known,
/// they are painted.
class DocumentLayout {
public:
    explicit DocumentLayout(LayoutContext& context) : context_(context) {}

    void run() {
        parts_ = split_in_parts(context_.document.blocks);
        for (Part& part : parts_) plan(part);
        add_note_elements();
        paint();
        finish_destinations();
    }

private:
    void plan(Part& part) {
        FlowBuilder builder(context_, part.store);
        part.flow = builder.build(part.first, part.last);
        // The text of a note may have marks of its own: the list grows while it is walked.
        for (std::size_t i = 0; i < context_.wanted_notes.size(); ++i) {
            Note& note = context_.notes[context_.wanted_notes[i]];
            note.flow = builder.build_note(note);
        }
        context_.wanted_notes.clear();
        part.plans =
            break_pages(context_, part.store, part.flow, part.is_cover ? context_.typography.cover_offset() : 0);
        for (const PagePlan& page : part.plans) {
            for_each_item(
                part.store, part.flow, page.from, page.to, [](const Item& item) { return item.has_landmarks; },
                [&](const Item& item) {
                    if (item.landmark == none) return;
                    anchor_pages_.emplace(part.store.landmarks[item.landmark].anchor, page_count_);
                });
            ++page_count_;
        }
    }

    /// The texts of all footnotes, after the text of the document, in the order of their numbers.
    void add_note_elements() {
        StructureIndex section = no_structure;
        for (const Note& note : context_.notes) {
            if (note.element == no_structure) continue;
            if (section == no_structure) section = context_.structure.add(StructureType::Section, 0);
            context_.structure.adopt(note.element, section);
        }
    }

    void paint() {
        RunningText running(context_);
        std::vector<Page>& pages = context_.result.pages;
        pages.reserve(std::max<std::size_t>(page_count_, 1));
        const Heading* segment = nullptr;
        for (Part& part : parts_) {
            if (part.segment != nullptr) segment = part.segment;
            PagePainter painter(context_, part.store, anchor_pages_);
            for (std::size_t i = 0; i < part.plans.size(); ++i) {
                const bool is_cover = part.is_cover && i == 0;
                PageCanvas canvas = begin_page(running);
                if (is_cover) running.paint_cover(canvas);
                painter.paint(part.plans[i], part.flow, canvas);
                if (!is_cover) running.paint(canvas, segment, pages.size(), page_count_);
                canvas.finish();
            }
            release_lines(part.store);
        }
        if (pages.empty()) {
            PageCanvas canvas = begin_page(running);
            running.paint(canvas, segment, 1, 1);
            canvas.finish();
        }
    }

    /// What is painted is not needed again; only the anchors are.
    static void release_lines(FlowStore& store) {
        store.words = {};
        store.segments = {};
        store.lines = {};
        store.items = {};
    }

    PageCanvas begin_page(RunningText& running) {
        std::vector<Page>& pages = context_.result.pages;
        const std::size_t words = pages.empty() ? 0 : pages.back().words.size();
        const std::size_t operations = pages.empty() ? 0 : pages.back().operations.size();
        Page& page = pages.emplace_back();
        page.words.reserve(words);
        page.operations.reserve(operations);
        PageCanvas canvas(page, static_cast<std::uint32_t>(pages.size() - 1), context_.structure);
        running.paint_watermark(canvas);
        return canvas;
    }

    void finish_destinations() {
        auto& destinations = context_.result.destinations;
        // What was left out with a fault, or has no text, is on no page: links to it lead to the first.
        const float top = context_.typography.style.page_height;
        for (const std::string_view anchor : context_.anchors) destinations.push_back({std::string(anchor), 0, top});
        std::stable_sort(destinations.begin(), destinations.end(),
                         [](const Destination& a, const Destination& b) { return a.anchor < b.anchor; });
        const auto same = [](const Destination& a, const Destination& b) { return a.anchor == b.anchor; };
        destinations.erase(std::unique(destinations.begin(), destinations.end(), same), destinations.end());
    }

    LayoutContext& context_;
    std::vector<Part> parts_;
    AnchorPages anchor_pages_;
    std::uint32_t page_count_ = 0;
};

}  // namespace

LaidOutDocument lay_out(const Document& document, const HouseStyle& style, TextShaper& shaper,
                        const Hyphenator& hyphenator, Diagnostics& diagnostics, SharedLines* shared) {
    for (int digits = expected_digits(document);;) {
        LaidOutDocument result;
        result.document = &document;
        LayoutContext context(document, style, shaper, hyphenator, diagnostics, result);
        context.page_digits = digits;
        context.shared_lines = shared;
        DocumentLayout(context).run();
        const int needed = digits_of(result.pages.size());
        if (needed <= digits) return result;
        digits = needed;  // The guess was too low: page numbers need more room.
    }
}

}  // namespace boekwerk
