#include "numbering/number_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

/// What a reference can point at: something with an anchor.
struct Target {
    std::string number;       ///< Its own, or that of the nearest heading above that has one; may be empty.
    bool has_number = true;   ///< Whether `number` is its own.
    std::string title;        ///< Of the card, when the target is a part of one.
    std::string section;      ///< Title of that part.
    bool is_article = false;  ///< Or a paragraph of one.
    Place place = {};
};

constexpr std::size_t deepest_level = 9;
/// Down to this level the table of contents lists every heading with an anchor.
constexpr int shallow_depth = 2;

/// Counts headings and fills a numbering pattern: `{k}` becomes level k's counter.
class HeadingCounter {
public:
    explicit HeadingCounter(const std::vector<std::string>& patterns) : patterns_(patterns) {}

    /// Counts a numbered heading of `level` (from 1), as number `position` when that is not 0, and returns its number;
    /// empty when the level has no pattern.
    std::string count(std::size_t level, int position) {
        if (level > patterns_.size() || level > deepest_level) return {};
        counters_[level] = position == 0 ? counters_[level] + 1 : position;
        std::fill(counters_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters_.end(), 0);
        return fill(patterns_[level - 1]);
    }

private:
    std::string fill(std::string_view pattern) const {
        std::string number;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const bool counter = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}' &&
                                 pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
            if (counter) {
                number += std::to_string(counters_[static_cast<std::size_t>(pattern[i + 1] - '0')]);
                i += 2;
            } else {
                number += pattern[i];
            }
        }
        return number;
    }

    const std::vector<std::string>& patterns_;
    std::array<int, deepest_level + 2> counters_{};
};

/// What references of one document can lead to, by anchor.
using Targets = std::unordered_map<std::string, Target>;

}  // namespace

/// The two passes over one document: first what it holds, then what it refers to.
class DocumentNumberer {
public:
    explicit DocumentNumberer(Document& document) : document_(document), counter_(document.numbering) {}

    void count() {
        number_headings();
        number_footnotes();
    }

    /// Fills in what refers to something, in this document or in one of `others`.
    NumberingSummary refer(const std::vector<const DocumentNumberer*>& others) {
        others_ = &others;
        fill_contents_and_references();
        return summary_;
    }

private:
    void number_headings() {
        std::string number_above;
        int unnumbered_level = std::numeric_limits<int>::max();  // Of the heading without number that this is under.
        bool heading_above = false;
        for_each_block(document_.blocks, [&](Block& block) {
            const bool after_heading = std::exchange(heading_above, false);
            // The table of contents does not list its own heading.
            if (std::holds_alternative<Contents>(block.value) && after_heading) entries_.pop_back();
            if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
                Anchor& anchor = paragraph->anchor;
                if (anchor.id.empty()) return;
                const std::string title = anchor.title.empty() ? plain_text(paragraph->content) : anchor.title;
                add_target(anchor.id, {number_above, false, title, {}, false, block.place});
                return;
            }
            if (auto* diagram = std::get_if<Diagram>(&block.value)) diagram->number = ++figures_;
            auto* heading = std::get_if<Heading>(&block.value);
            if (heading == nullptr) return;
            heading_above = true;
            // A number without that of the heading above would be one of another part: "0.1".
            const bool under_unnumbered = heading->level > unnumbered_level;
            if (!under_unnumbered)
                unnumbered_level = heading->numbered ? std::numeric_limits<int>::max() : heading->level;
            if (heading->numbered && !under_unnumbered) {
                heading->number = counter_.count(static_cast<std::size_t>(heading->level), heading->position);
            }
            const std::string title = plain_text(heading->content);
            if (!heading->number.empty()) number_above = heading->number;
            // What is not numbered though its level counts belongs to no number above.
            if (heading->number.empty() && static_cast<std::size_t>(heading->level) <= document_.numbering.size()) {
                number_above.clear();
            }
            entries_.push_back({heading->level, heading->number, title, heading->anchor});
            if (heading->anchor.empty()) return;
            const bool has_number = !heading->number.empty();
            const bool is_article = document_.has_articles && heading->level == 1 && has_number;
            add_target(heading->anchor,
                       {has_number ? heading->number : number_above, has_number, title, {}, is_article, block.place});
        });
    }

    /// An anchor `<id>--<part>` is a part of what has the anchor `<id>`, and is named after it. The first of two with
    /// one anchor is the target; the other loses its anchor.
    void add_target(std::string& anchor, Target target) {
        const auto whole = targets_.find(anchor.substr(0, anchor.find("--")));
        if (whole != targets_.end() && !target.has_number) {
            target.number = whole->second.number;
            target.has_number = whole->second.has_number;
            target.section = std::exchange(target.title, whole->second.title);
            target.is_article = whole->second.is_article;
        }
        const auto first = targets_.find(anchor);
        if (first == targets_.end()) {
            targets_.emplace(anchor, std::move(target));
            return;
        }
        if (first->second.is_article || target.is_article) {
            summary_.names_twice.push_back({anchor, target.place, first->second.place});
        }
        anchor.clear();
    }

    /// What the reference may lead to in this document: an article for a reference to one, and nothing else.
    const Targets::value_type* find_target(const Reference& reference, const std::string& anchor) const {
        const auto target = targets_.find(anchor);
        const bool wants_article = reference.kind == TargetKind::Article;
        return target == targets_.end() || target->second.is_article != wants_article ? nullptr : &*target;
    }

    void number_footnotes() {
        std::unordered_map<std::string_view, Footnote*> notes;
        for (Footnote& note : document_.footnotes) notes.emplace(note.label, &note);
        std::vector<Footnote*> marked;  // In the order of their numbers.
        const auto number_mark = [&](Inline& item) {
            auto* mark = std::get_if<FootnoteMark>(&item.value);
            const auto found = mark == nullptr ? notes.end() : notes.find(mark->label);
            if (found == notes.end()) return;
            Footnote& note = *found->second;
            if (note.number == 0) {
                marked.push_back(&note);
                note.number = static_cast<int>(marked.size());
            }
            mark->number = note.number;
        };
        for_each_inline(document_.blocks, number_mark);
        // A note may mark another one.
        for (std::size_t i = 0; i < marked.size(); ++i) for_each_inline(marked[i]->blocks, number_mark);
        std::stable_sort(document_.footnotes.begin(), document_.footnotes.end(),
                         [](const Footnote& a, const Footnote& b) { return a.number < b.number; });
    }

    void fill_contents_and_references() {
        for_each_block(document_.blocks, [&](Block& block) {
            if (auto* contents = std::get_if<Contents>(&block.value)) fill_contents(*contents);
        });
        const auto resolve = [&](Inline& item) {
            if (auto* reference = std::get_if<Reference>(&item.value)) fill_reference(*reference, item.place);
        };
        for_each_inline(document_.blocks, resolve);
        for (Footnote& note : document_.footnotes) for_each_inline(note.blocks, resolve);
    }

    void fill_contents(Contents& contents) const {
        for (const ContentsEntry& entry : entries_) {
            if (entry.level > contents.depth || entry.anchor.empty()) continue;
            // Where cards of groups are listed, the sections of other cards on that level are not.
            const bool deep_section = entry.level > shallow_depth && entry.anchor.find("--") != std::string::npos;
            if (!deep_section) contents.entries.push_back(entry);
        }
    }

    void fill_reference(Reference& reference, const Place& place) {
        ++summary_.references;
        if (const char* list = list_of(reference.kind)) {
            fill_listed(reference, list, place);
            return;
        }
        const std::string anchor = reference.part.empty() ? reference.id : reference.id + "--" + reference.part;
        const Targets::value_type* target = find_target(reference, anchor);
        if (target == nullptr && fill_from_others(reference, anchor, place)) return;
        if (target == nullptr) {
            if (reference.kind == TargetKind::Article) {
                const std::string part = reference.part.empty() ? std::string() : "#" + reference.part;
                summary_.unknown_articles.push_back({reference.id + part, place});
            }
            ++summary_.absent_references;
            if (reference.content.empty()) reference.content.push_back({place, Text{reference.absent_text}});
            return;
        }
        reference.anchor = target->first;
        if (reference.content.empty()) {
            reference.content.push_back({place, Text{reference_text(target->second, reference)}});
        }
    }

    /// A target in another document of the set is named with that document: "bijlage 1, § 3.4 Beschut wonen".
    bool fill_from_others(Reference& reference, const std::string& anchor, const Place& place) {
        for (const DocumentNumberer* other : *others_) {
            const Targets::value_type* target = other->find_target(reference, anchor);
            if (other == this || target == nullptr) continue;
            reference.document = other->document_.id;
            reference.anchor = anchor;
            reference.shows_page = false;
            if (!reference.content.empty()) return true;
            std::string text = other->document_.name_in_set;
            if (reference.form != ReferenceForm::Full) text.clear();
            if (!text.empty()) text += ", ";
            text += reference_text(target->second, reference);
            reference.content.push_back({place, Text{std::move(text)}});
            return true;
        }
        return false;
    }

    /// Begin of the anchors of a list that the document may have of terms, external sources or documents; else null.
    static const char* list_of(TargetKind kind) {
        switch (kind) {
            case TargetKind::Term: return "begrip--";
            case TargetKind::External: return "extern--";
            case TargetKind::Document: return "bijlage--";
            default: return nullptr;
        }
    }

    /// What stands in a list, or outside the document, is named by itself, and linked to the list.
    void fill_listed(Reference& reference, const char* list, const Place& place) const {
        const auto target = targets_.find(list + reference.id);
        reference.shows_page = false;
        if (target != targets_.end()) reference.anchor = target->first;
        if (reference.content.empty()) reference.content.push_back({place, Text{reference.absent_text}});
    }

    static std::string reference_text(const Target& target, const Reference& reference) {
        if (reference.kind == TargetKind::Article) return article_text(target);
        if (reference.form == ReferenceForm::Number && target.has_number) return target.number;
        std::string text;
        if (reference.form == ReferenceForm::Full && !target.number.empty()) {
            // The section sign stays with its number.
            text = "§\u00A0" + target.number + (target.has_number ? " " : ", ");
        }
        text += target.title;
        if (!target.section.empty()) text += ", " + target.section;
        return text;
    }

    /// "artikel 3, lid 2": of a heading "Artikel 3".
    static std::string article_text(const Target& target) {
        std::string text = target.number.empty() ? target.title : target.number;
        if (!target.number.empty()) text.front() = ascii_lower(text.front());
        if (!target.section.empty()) text += ", " + target.section;
        return text;
    }

    Document& document_;
    HeadingCounter counter_;
    std::vector<ContentsEntry> entries_;
    Targets targets_;
    const std::vector<const DocumentNumberer*>* others_ = nullptr;
    int figures_ = 0;
    NumberingSummary summary_;
};

SetNumbering::SetNumbering() = default;
SetNumbering::~SetNumbering() = default;

void SetNumbering::count(Document& document) {
    documents_.push_back(std::make_unique<DocumentNumberer>(document));
    documents_.back()->count();
}

NumberingSummary SetNumbering::refer(std::size_t index) {
    std::vector<const DocumentNumberer*> others;
    for (const auto& document : documents_) others.push_back(document.get());
    return documents_[index]->refer(others);
}

NumberingSummary number_document(Document& document) {
    DocumentNumberer numberer(document);
    numberer.count();
    return numberer.refer({});
}

}  // namespace boekwerk
