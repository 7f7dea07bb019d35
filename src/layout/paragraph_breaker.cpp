#include "layout/paragraph_breaker.h"

#include <algorithm>

namespace boekwerk {

namespace {

constexpr float tolerance = 0.01F;
constexpr int most_hyphens_in_a_row = 2;
// How far from the edge a line may end before its next word is broken: 3.6 em, less in narrow columns.
constexpr float zone_em = 3.6F;
constexpr float zone_share = 0.18F;
constexpr std::size_t longest_search = 64;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

void BrokenLines::clear() {
    words.clear();
    segments.clear();
    marks.clear();
    lines.clear();
    fits = true;
}

void ParagraphBreaker::break_lines(ParagraphText& text, std::size_t first, std::size_t last, const LineMeasure& measure,
                                   BrokenLines& lines) {
    lines.clear();
    text_ = &text;
    lines_ = &lines;
    measure_ = measure;
    last_ = last;
    line_start_ = first;
    hyphens_in_a_row_ = 0;
    rest_piece_ = none;
    fill_lines();
}

void ParagraphBreaker::fill_lines() {
    const auto& pieces = text_->pieces;
    float x = 0;  // After the space that follows the last box.
    std::size_t next = line_start_;
    while (next < last_) {
        std::size_t end = next;
        float width = 0;
        if (!box_fits(end, width, limit() - x)) {
            const std::size_t lines_before = lines_->lines.size();
            break_in_box(next, limit() - x);
            if (lines_->lines.size() > lines_before) {
                next = line_start_;
                x = 0;
                continue;
            }
            while (end < last_ && !pieces[end - 1].ends_box()) ++end;  // Nothing can be done: it sticks out.
            for (std::size_t i = next; i < end; ++i) width += pieces[i].width;
        }
        next = end;
        const TextPiece& piece = pieces[end - 1];
        x += width + context_.styles[text_->spans[piece.span].style].space;
        if ((piece.flags & TextPiece::LineEnd) != 0 && next < last_) {
            end_line(next, nullptr);
            x = 0;
        }
    }
    if (line_start_ < last_) end_line(last_, nullptr);
}

/// Measures the pieces from `end` to a place where a line may end; moves `end` past them.
bool ParagraphBreaker::box_fits(std::size_t& end, float& width, float room) const {
    const auto& pieces = text_->pieces;
    float used = 0;
    for (std::size_t i = end; i < last_;) {
        const TextPiece& piece = pieces[i++];
        used += piece.width;
        if (used > room + tolerance) {
            end = i;
            width = 0;
            return false;
        }
        if (piece.ends_box() || i == last_) {
            end = i;
            break;
        }
        if ((piece.flags & TextPiece::SpaceAfter) != 0) used += context_.styles[text_->spans[piece.span].style].space;
    }
    width = used;
    return true;
}

bool ParagraphBreaker::box_is_last(std::size_t begin) const {
    for (std::size_t i = begin; i < last_ && i < begin + longest_search; ++i) {
        if (text_->pieces[i].ends_box()) return false;
    }
    return begin + longest_search > last_;
}

/// The box that begins at piece `begin` does not fit in the `room` that is left on the line: ends the line before the
/// box or inside it. Ends no line when the box stands alone and cannot be cut.
void ParagraphBreaker::break_in_box(std::size_t begin, float room) {
    const bool alone = begin == line_start_;
    const float zone = std::min(zone_em * measure_.size, zone_share * measure_.width);
    if (!alone && room <= zone) {
        end_line(begin, nullptr);
        return;
    }
    const bool hyphens = measure_.hyphenate && hyphens_in_a_row_ < most_hyphens_in_a_row && !box_is_last(begin);
    Cut cut = find_cut(begin, room, zone, hyphens ? Permission::Normal : Permission::WithoutHyphens);
    if (!cut.found && !alone) {
        end_line(begin, nullptr);
        return;
    }
    if (!cut.found) cut = find_cut(begin, room, zone, Permission::Everything);
    if (!cut.found) cut = cut_anywhere(begin, room);
    if (cut.found) {
        end_line(cut.piece, &cut);
    } else {
        lines_->fits = false;
    }
}

ParagraphBreaker::Cut ParagraphBreaker::find_cut(std::size_t begin, float room, float zone, Permission permission) {
    Cut joint;
    Cut hyphen;
    float used = 0;
    for (std::size_t i = begin; i < last_; ++i) {
        const TextPiece& piece = text_->pieces[i];
        const bool breakable = piece.word != nullptr && (piece.flags & TextPiece::Whole) == 0;
        if (breakable) try_breaks(i, used, room, permission, joint, hyphen);
        used += piece.width;
        if (used > room + tolerance || piece.ends_box()) break;
        if ((piece.flags & TextPiece::SpaceAfter) != 0) used += context_.styles[text_->spans[piece.span].style].space;
        if ((piece.flags & TextPiece::BreakAfter) != 0) joint = {i + 1, 0, false, used, nullptr, true};
    }
    // A word's own hyphen is the better place, unless the line stays short.
    if (!hyphen.found || (joint.found && room - joint.width <= zone * 1.5F)) return joint;
    return !joint.found || hyphen.width > joint.width ? hyphen : joint;
}

/// Finds the last break of piece `index`, after `used` points, that fits in `room`, with and without a hyphen.
void ParagraphBreaker::try_breaks(std::size_t index, float used, float room, Permission permission, Cut& joint,
                                  Cut& hyphen) {
    const TextPiece& piece = text_->pieces[index];
    const bool is_rest = index == rest_piece_;
    const std::size_t cut_off = is_rest ? rest_offset_ : 0;
    const auto& breaks = context_.words.breaks(is_rest ? *rest_whole_ : *piece.word);
    const std::string_view text = piece.word->text();
    const RunStyle& style = context_.styles[text_->spans[piece.span].style];
    bool joint_tried = false;
    for (auto at = breaks.rbegin(); at != breaks.rend() && at->offset > cut_off; ++at) {
        if (at->hyphen ? permission == Permission::WithoutHyphens : joint_tried) continue;
        const std::size_t offset = at->offset - cut_off;
        // A guess keeps words that are far too long from being shaped.
        const float guess = piece.width * static_cast<float>(offset) / static_cast<float>(text.size());
        if (used + guess * 0.6F > room) continue;
        Word* part = context_.words.find(piece.word->face, text.substr(0, offset));
        float width = used + part->width * style.scale;
        if (at->hyphen) width += style.hyphen->width * style.scale;
        if (width > room + tolerance) continue;
        (at->hyphen ? hyphen : joint) = {index, offset, at->hyphen, width, part, true};
        if (at->hyphen) return;
        joint_tried = true;
    }
}

/// The last resort for a box that is alone on its line: between any two characters.
ParagraphBreaker::Cut ParagraphBreaker::cut_anywhere(std::size_t begin, float room) {
    const TextPiece& piece = text_->pieces[begin];
    if (piece.width <= room + tolerance) {
        std::size_t end = begin + 1;
        for (float used = piece.width; end < last_; ++end) {
            used += text_->pieces[end].width;
            if (used > room + tolerance) break;
        }
        return {end, 0, false, 0, nullptr, end < last_};
    }
    if (piece.word == nullptr) return {};
    const std::string_view text = piece.word->text();
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!continues_character(text[i])) starts.push_back(i);
    }
    const float scale = context_.styles[text_->spans[piece.span].style].scale;
    const auto part_of = [&](std::size_t offset) {
        return context_.words.find(piece.word->face, text.substr(0, offset));
    };
    const auto fits = [&](std::size_t count) {
        return count == 0 || part_of(starts[count - 1])->width * scale <= room + tolerance;
    };
    // How many characters fit: about the same share of them as of the width.
    std::size_t count =
        std::min(static_cast<std::size_t>(static_cast<float>(starts.size() + 1) * room / piece.width), starts.size());
    while (!fits(count)) --count;
    while (count < starts.size() && fits(count + 1)) ++count;
    if (count == 0) return {};
    const std::size_t offset = starts[count - 1];
    return {begin, offset, false, 0, part_of(offset), true};
}

/// Writes the line from `line_start_` to before piece `end`, and the part before `cut`; the next line begins there.
void ParagraphBreaker::end_line(std::size_t end, const Cut* cut) {
    BrokenLines& out = *lines_;
    const std::size_t segments_before = out.segments.size();
    const std::size_t marks_before = out.marks.size();
    open_span_ = none;
    float x = 0;
    float space = 0;
    for (std::size_t i = line_start_; i < end; ++i) {
        const TextPiece& piece = text_->pieces[i];
        add_piece(piece, x);
        space = (piece.flags & TextPiece::SpaceAfter) != 0 ? context_.styles[text_->spans[piece.span].style].space : 0;
    }
    if (cut != nullptr && cut->offset > 0) {
        const TextPiece& piece = text_->pieces[cut->piece];
        const RunStyle& style = context_.styles[text_->spans[piece.span].style];
        add_word({cut->word->shaped, x, false}, piece);
        x += cut->word->width * style.scale;
        if (cut->hyphen) {
            add_word({style.hyphen, x, false}, piece);
            x += style.hyphen->width * style.scale;
        }
        space = 0;
    }
    BrokenLine line;
    line.width = x - space;
    const float free = limit() - line.width;
    line.x = measure_.x + hang();
    if (measure_.alignment == Alignment::Right) line.x += std::max(free, 0.0F);
    if (measure_.alignment == Alignment::Centre) line.x += std::max(free, 0.0F) / 2;
    line.segment_count = static_cast<std::uint32_t>(out.segments.size() - segments_before);
    line.mark_count = static_cast<std::uint32_t>(out.marks.size() - marks_before);
    out.lines.push_back(line);
    hyphens_in_a_row_ = cut != nullptr && cut->hyphen ? hyphens_in_a_row_ + 1 : 0;
    line_start_ = end;
    if (cut != nullptr && cut->offset > 0) cut_piece(*cut);
}

/// Leaves of a piece what comes after the cut.
void ParagraphBreaker::cut_piece(const Cut& cut) {
    TextPiece& piece = text_->pieces[cut.piece];
    if (rest_piece_ != cut.piece) {
        rest_whole_ = piece.word;
        rest_offset_ = 0;
    }
    rest_piece_ = cut.piece;
    rest_offset_ += cut.offset;
    piece.word = context_.words.find(piece.word->face, piece.word->text().substr(cut.offset));
    piece.width = context_.width(*piece.word, text_->spans[piece.span].style);
}

void ParagraphBreaker::add_piece(const TextPiece& piece, float& x) {
    const bool space_after = (piece.flags & TextPiece::SpaceAfter) != 0;
    if (piece.slot != SlotKind::None) open_span_ = none;
    add_word({piece.word == nullptr ? nullptr : piece.word->shaped, x, space_after}, piece);
    if (piece.slot != SlotKind::None) {
        lines_->segments.back().slot = piece.slot;
        open_span_ = none;
    }
    if ((piece.flags & TextPiece::Mark) != 0) lines_->marks.push_back(text_->spans[piece.span].binding);
    x += piece.width;
    if (space_after) x += context_.styles[text_->spans[piece.span].style].space;
}

void ParagraphBreaker::add_word(const PlacedWord& word, const TextPiece& piece) {
    BrokenLines& out = *lines_;
    if (piece.span != open_span_) {
        const Span& span = text_->spans[piece.span];
        out.segments.push_back(
            {static_cast<std::uint32_t>(out.words.size()), 0, span.style, SlotKind::None, span.binding});
        open_span_ = piece.span;
    }
    ++out.segments.back().count;
    out.words.push_back(word);
}

}  // namespace boekwerk
