#include "layout/page_breaker.h"

#include <algorithm>
#include <utility>

namespace boekwerk {

namespace {

constexpr float tolerance = 0.01F;
/// The most of a page that notes which began on an earlier page may take.
constexpr float carried_share = 0.7F;
/// A line goes to the next page with its note when that leaves no more of this page empty.
constexpr float empty_share = 0.15F;

/// A footnote that goes on on the next page.
struct CarriedNote {
    std::uint32_t note = 0;
    FlowPlace from;
};

/// A place where a page may end.
struct PageEnd {
    FlowPlace to;
    std::vector<std::uint32_t> notes;  ///< Their first marks are on the page.
    float text = 0;                    ///< Height of the text.
    bool found = false;
};

class PageBreaker {
public:
    PageBreaker(LayoutContext& context, const FlowStore& store, Flow flow)
        : context_(context), store_(store), flow_(flow), room_(context.typography.text_height()) {}

    std::vector<PagePlan> run(float offset) {
        std::vector<PagePlan> plans;
        while (from_.item < flow_.count || !carried_.empty()) {
            plans.push_back(next_page(offset));
            offset = 0;
        }
        return plans;
    }

private:
    PagePlan next_page(float offset) {
        PagePlan plan;
        plan.from = from_;
        plan.offset = offset;
        place_carried(plan);
        PageEnd end;
        if (from_.item < flow_.count) {
            end = find_end(plan, false);
            if (!end.found) end = find_end(plan, true);
            if (!end.found && offset > 0) return next_page(0);
            if (!end.found && plan.notes.empty()) end = force_end();
        }
        if (!end.found) {
            plan.to = from_;
            return plan;
        }
        place_notes(plan, end);
        plan.to = end.to;
        from_ = std::move(end.to);
        return plan;
    }

    float notes_start(const PagePlan& plan) const {
        return plan.notes.empty() ? 2 * context_.typography.note_gap : note_space();
    }
    float note_space() const { return context_.typography.note.after; }

    /// Height that `notes` take below those of `plan`.
    float height_of(const PagePlan& plan, const std::vector<std::uint32_t>& notes) const {
        float height = 0;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            height += i == 0 ? notes_start(plan) : note_space();
            height += whole_height(context_.notes[notes[i]].flow);
        }
        return height;
    }

    float whole_height(Flow flow) const { return FlowFitter(store_, true).height(flow, {}, flow_end(flow)); }

    void place_carried(PagePlan& plan) {
        const float limit = from_.item < flow_.count ? room_ * carried_share : room_;
        std::vector<CarriedNote> carried;
        carried.swap(carried_);
        for (CarriedNote& note : carried) {
            if (carried_.empty()) {
                place_note(plan, note.note, std::move(note.from), limit);
            } else {
                carried_.push_back(std::move(note));
            }
        }
    }

    /// Places what fits of a note between the notes of `plan` and `limit`; carries the rest.
    void place_note(PagePlan& plan, std::uint32_t number, FlowPlace from, float limit) {
        const Flow flow = context_.notes[number].flow;
        const float start = plan.notes_height + notes_start(plan);
        Fit fit = FlowFitter(store_, false).fit(flow, from, limit - start);
        if (!fit.progress) fit = FlowFitter(store_, true).fit(flow, from, limit - start);
        if (!fit.progress && flow.count > from.item && plan.notes.empty() && limit >= room_ * carried_share) {
            fit = {{from.item + 1, {}}, store_.item(flow, from.item).height, true, from.item + 1 == flow.count};
        }
        if (fit.progress || fit.complete) {
            plan.notes.push_back({number, from, fit.to, fit.height});
            plan.notes_height = start + fit.height;
            from = std::move(fit.to);
        }
        if (!fit.complete) carried_.push_back({number, std::move(from)});
    }

    /// Puts the notes of the page at its foot.
    void place_notes(PagePlan& plan, const PageEnd& end) {
        for (const std::uint32_t note : end.notes) context_.notes[note].placed = true;
        const float limit = room_ - plan.offset - end.text;
        for (const std::uint32_t note : end.notes) {
            if (carried_.empty()) {
                place_note(plan, note, {}, limit);
            } else {
                carried_.push_back({note, {}});
            }
        }
    }

    /// Adds to `notes` those whose first mark stands between two places of `flow`, and those that these mark.
    void collect_notes(Flow flow, const FlowPlace& from, const FlowPlace& to, std::vector<std::uint32_t>& notes) const {
        for_each_item(
            store_, flow, from, to, [](const Item& item) { return item.has_marks; },
            [&](const Item& item) {
                if (item.kind != Item::Kind::Line) return;
                const Line& line = store_.lines[item.index];
                for (std::uint32_t i = 0; i < line.mark_count; ++i) {
                    const std::uint32_t note = store_.marks[line.first_mark + i];
                    if (context_.notes[note].placed) continue;
                    if (std::find(notes.begin(), notes.end(), note) != notes.end()) continue;
                    notes.push_back(note);
                    const Flow text = context_.notes[note].flow;
                    collect_notes(text, {}, flow_end(text), notes);
                }
            });
    }

    /// Height of the header that is repeated at the top of the page.
    float header_height(const FlowFitter& fitter) const {
        const std::uint32_t header = fitter.repeated_header(flow_, from_);
        return header == none ? 0 : store_.item(flow_, header).height;
    }

    /// Where the page that begins at `from_` best ends; with `lenient`, also between things that belong together.
    PageEnd find_end(const PagePlan& plan, bool lenient) const {
        const FlowFitter fitter(store_, lenient);
        const float room = room_ - plan.offset - plan.notes_height;
        PageEnd best;
        PageEnd now;  // All that is on the page so far.
        now.text = header_height(fitter);
        for (std::uint32_t i = from_.item; i < flow_.count; ++i) {
            const Item& item = store_.item(flow_, i);
            const bool first = i == from_.item;
            if (item.kind == Item::Kind::PageBreak) {
                now.to = {i + 1, {}};
                now.found = true;
                if (!first) return now;
                best = now;
                continue;
            }
            const bool goes_on = first && !from_.cells.empty();
            const float top = first ? now.text : now.text + item.space_before;
            PageEnd next = now;
            next.to = {i + 1, {}};
            next.text = top + item.height;
            next.found = true;
            if (item.has_marks && !goes_on) collect_notes(flow_, {i, {}}, {i + 1, {}}, next.notes);
            const bool may_end = !item.keep_with_next || lenient || i + 1 == flow_.count;
            if (goes_on || next.text + height_of(plan, next.notes) > room + tolerance) {
                PageEnd part = end_in_frame(plan, fitter, i, top, room, now);
                const bool rest_of_frame = part.found && part.to.cells.empty();
                if (part.found && !rest_of_frame) return part;
                if (!rest_of_frame) {
                    return may_end && note_may_go_on(plan, next, now.notes.size(), room, best) ? next : best;
                }
                next = std::move(part);
            }
            if (may_end) best = next;
            now = std::move(next);
        }
        return best;
    }

    /// Ends the page inside item `i`, a frame, when part of it fits below `top`. The end is after the frame when all
    /// that was left of it fits.
    PageEnd end_in_frame(const PagePlan& plan, const FlowFitter& fitter, std::uint32_t i, float top, float room,
                         const PageEnd& before) const {
        const Item& item = store_.item(flow_, i);
        if (item.kind != Item::Kind::Frame) return {};
        const bool goes_on = i == from_.item && !from_.cells.empty();
        if (!goes_on && !fitter.may_split(store_.frames[item.index])) return {};
        const float notes_before = height_of(plan, before.notes);
        float notes_height = notes_before;
        constexpr int most_tries = 4;
        for (int tries = 0; tries < most_tries; ++tries) {
            PageEnd end = part_of_frame(fitter, i, top, room - notes_height, before);
            if (!end.found) break;
            const float needed = height_of(plan, end.notes);
            if (end.text + needed <= room + tolerance) return end;
            notes_height = needed;
        }
        // The notes of what fits do not fit: two lines of them here, and the rest on the next page.
        const float some_notes = notes_start(plan) + 2 * context_.typography.note.line;
        PageEnd end = part_of_frame(fitter, i, top, room - notes_before - some_notes, before);
        if (!end.found) return {};
        const bool may_go_on = fitter.lenient() || note_may_go_on(plan, end, before.notes.size(), room, {});
        return may_go_on ? end : PageEnd();
    }

    /// What of item `i`, a frame, fits between `top` and `bottom`, with all notes that it marks.
    PageEnd part_of_frame(const FlowFitter& fitter, std::uint32_t i, float top, float bottom,
                          const PageEnd& before) const {
        const bool goes_on = i == from_.item && !from_.cells.empty();
        const std::vector<FlowPlace> cells = goes_on ? from_.cells : std::vector<FlowPlace>();
        Fit fit = fitter.fit_frame(store_.frames[store_.item(flow_, i).index], cells, bottom - top);
        if (!fit.progress) return {};
        PageEnd end = before;
        end.found = true;
        end.text = top + fit.height;
        end.to = {i, std::move(fit.to.cells)};
        collect_notes(flow_, {i, cells}, end.to, end.notes);
        if (fit.complete) end.to = {i + 1, {}};
        return end;
    }

    /// Whether the page may end at `end` though its notes do not fit, for what begins here can go on on the next page.
    bool note_may_go_on(const PagePlan& plan, const PageEnd& end, std::size_t notes_before, float room,
                        const PageEnd& best) const {
        if (end.notes.size() == notes_before) return false;
        if (best.found && best.text + height_of(plan, best.notes) >= room * (1 - empty_share)) return false;
        std::vector<std::uint32_t> notes(end.notes.begin(),
                                         end.notes.begin() + static_cast<std::ptrdiff_t>(notes_before));
        for (std::size_t i = notes_before; i < end.notes.size(); ++i) {
            const float left =
                room - end.text - height_of(plan, notes) - (notes.empty() ? notes_start(plan) : note_space());
            const Fit fit = FlowFitter(store_, false).fit(context_.notes[end.notes[i]].flow, {}, left);
            if (!fit.complete) return fit.progress;
            notes.push_back(end.notes[i]);
        }
        return true;
    }

    /// Nothing fits on an empty page with its notes: as much as fits without them, else the next thing all the same.
    PageEnd force_end() {
        if (store_.item(flow_, from_.item).kind == Item::Kind::Frame) {
            const FlowFitter fitter(store_, true);
            PageEnd part = part_of_frame(fitter, from_.item, header_height(fitter), room_, {});
            if (part.found) return part;
        }
        PageEnd end;
        end.found = true;
        end.to = {from_.item + 1, {}};
        end.text = FlowFitter(store_, true).height(flow_, from_, end.to);
        collect_notes(flow_, from_, end.to, end.notes);
        if (end.text > room_ + tolerance)
            context_.report_too_wide({}, "een deel van de inhoud is hoger dan een pagina");
        return end;
    }

    LayoutContext& context_;
    const FlowStore& store_;
    const Flow flow_;
    const float room_;
    FlowPlace from_;
    std::vector<CarriedNote> carried_;
};

}  // namespace

std::vector<PagePlan> break_pages(LayoutContext& context, const FlowStore& store, Flow flow, float offset) {
    return PageBreaker(context, store, flow).run(offset);
}

}  // namespace boekwerk
