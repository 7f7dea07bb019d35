#include "property/outline.h"

#include <algorithm>

namespace boekwerk {

namespace {

bool begins_with(const std::string& text, std::string_view start) {
    return text.compare(0, start.size(), start) == 0;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::string words_around(const std::string& text, std::size_t at) {
    constexpr std::size_t around = 6;
    const std::vector<std::string> words = words_of(text);
    std::string result;
    const std::size_t begin = at > around ? at - around : 0;
    if (begin > 0) result += "... ";
    for (std::size_t i = begin; i < std::min(at + around, words.size()); ++i) {
        result += (i == at ? ">>" : "") + words[i] + " ";
    }
    return result;
}

std::string line_of(const Outline& outline, std::size_t at, std::size_t word) {
    if (at >= outline.size()) return "(end)";
    return outline[at].kind + ": " + words_around(outline[at].text, word);
}

bool is_row(const std::string& kind) {
    return kind == "Row" || kind == "HeaderRow";
}

/// Whether every cell from `at` to before `end` holds no more than one paragraph.
bool has_plain_cells(const Outline& outline, std::size_t at, std::size_t end) {
    std::size_t paragraphs = 0;
    for (; at < end; ++at) {
        const std::string& kind = outline[at].kind;
        if (kind == "TH" || kind == "TD") paragraphs = 0;
        if (begins_with(kind, "List") || begins_with(kind, "Table") || kind == "Box") return false;
        if (kind == "P" && ++paragraphs > 1) return false;
    }
    return true;
}

/// Where the table that opens at `at` closes.
std::size_t end_of_table(const Outline& outline, std::size_t at) {
    for (int open = 0; at < outline.size(); ++at) {
        if (begins_with(outline[at].kind, "Table")) ++open;
        if (outline[at].kind == "/Table" && --open == 0) break;
    }
    return at;
}

/// What Markdown shows of the table that opens at `at` before what stands in its cells: its caption, and the table
/// itself or, when its cells hold blocks, its header alone.
void open_markdown_table(Outline& result, const Outline& outline, std::size_t at) {
    const std::size_t end = end_of_table(outline, at);
    std::size_t first = at + 1;
    if (outline[first].kind == "Caption") result.push_back({"P", outline[first++].text});
    if (has_plain_cells(outline, first, end)) {
        result.push_back(outline[at]);
    } else if (outline[first].kind == "HeaderRow") {
        std::size_t header_end = first + 1;
        while (header_end < end && !is_row(outline[header_end].kind)) ++header_end;
        const bool has_text = std::any_of(outline.begin() + static_cast<std::ptrdiff_t>(first),
                                          outline.begin() + static_cast<std::ptrdiff_t>(header_end),
                                          [](const OutlineEntry& entry) { return entry.kind == "P"; });
        const std::string& size = outline[at].kind;
        if (has_text && has_plain_cells(outline, first, header_end)) {
            result.push_back({"Table 1" + size.substr(size.find('x')), {}});
        }
    }
}

}  // namespace

void OutlineBuilder::open(std::string kind, std::string_view text) {
    current().push_back({std::move(kind), normalised(text)});
}

void OutlineBuilder::close(const std::string& kind) {
    current().push_back({"/" + kind, {}});
}

void OutlineBuilder::leaf(std::string kind, std::string_view text) {
    std::string words = normalised(text);
    if (!words.empty()) current().push_back({std::move(kind), std::move(words)});
}

void OutlineBuilder::begin_note(std::string_view number) {
    notes_.emplace_back();
    in_note_ = true;
    open("Note", number);
}

void OutlineBuilder::end_note() {
    in_note_ = false;
}

Outline OutlineBuilder::finish() {
    std::stable_sort(notes_.begin(), notes_.end(), [](const Outline& one, const Outline& other) {
        return std::stoi(one.front().text) < std::stoi(other.front().text);
    });
    for (const Outline& note : notes_) body_.insert(body_.end(), note.begin(), note.end());
    return std::move(body_);
}

Outline with_flat_contents(const Outline& outline) {
    Outline result;
    for (const OutlineEntry& entry : outline) {
        if (!begins_with(entry.kind, "ContentsList") && entry.kind != "/ContentsList") result.push_back(entry);
    }
    return result;
}

Outline as_markdown_tells(const Outline& outline) {
    Outline result;
    std::string label;
    const auto label_alone = [&] {
        if (!label.empty()) result.push_back({"P", label});
        label.clear();
    };
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto& [kind, text] = outline[i];
        if (kind == "Item") {
            label = text;
        } else if (kind == "P" || kind == "Entry" || kind == "FigureCaption") {
            result.push_back({"P", label.empty() ? text : label + " " + text});
            label.clear();
        } else if (kind == "/Item" || kind == "Box") {
            label_alone();
        } else if (begins_with(kind, "List") || begins_with(kind, "ContentsList")) {
            label_alone();
            result.push_back({kind.substr(kind.find('L')), {}});
        } else if (begins_with(kind, "Table")) {
            label_alone();
            open_markdown_table(result, outline, i);
        } else if (kind == "Title" || kind == "Note" || begins_with(kind, "Heading")) {
            result.push_back(outline[i]);
        }
    }
    return result;
}

std::string first_difference(const Outline& one, const Outline& other) {
    if (one == other) return {};
    std::size_t at = 0;
    while (at < one.size() && at < other.size() && one[at] == other[at]) ++at;
    std::size_t word = 0;
    if (at < one.size() && at < other.size()) {
        const auto first = words_of(one[at].text);
        const auto second = words_of(other[at].text);
        while (word < first.size() && word < second.size() && first[word] == second[word]) ++word;
    }
    std::string result;
    for (std::size_t i = at > 3 ? at - 3 : 0; i < at; ++i) result += "  " + one[i].kind + ": " + one[i].text + "\n";
    return result + "1 " + line_of(one, at, word) + "\n1 " + line_of(one, at + 1, 0) + "\n2 " +
           line_of(other, at, word) + "\n2 " + line_of(other, at + 1, 0) + "\n";
}

std::string normalised(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\xC2\xAD") {
            ++i;
        } else if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += text[i];
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

}  // namespace boekwerk
