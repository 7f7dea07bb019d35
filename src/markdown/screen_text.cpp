#include "markdown/screen_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/ascii.h"

namespace boekwerk {

namespace {

// What no author reaches. Beyond these cmark-gfm 0.29.0.gfm.6 takes time or memory that grows with the square of the
// text: nesting, and for a stretch of lines without an empty one: images, runs of `*` and `_`, table cells.
constexpr std::size_t most_containers = 50;
constexpr std::size_t most_indentation = 200;
constexpr std::size_t most_images = 200;
constexpr std::size_t most_emphasis_runs = 10'000;
constexpr std::size_t most_columns = 100;
constexpr std::size_t most_padded_cells = 100'000;
constexpr std::size_t most_header_work = 8'000'000;  ///< Delimiter rows times bytes of the stretch.

constexpr std::array<bool, 256> special_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t';
    for (const char byte : {'<', '[', ']', '!', '*', '_', '\x7F'}) table[static_cast<unsigned char>(byte)] = true;
    return table;
}();

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Lines without an empty one between them: what may become one paragraph or table.
struct Stretch {
    std::size_t first_line = 0;  ///< 0: none is open.
    std::size_t last_line = 0;
    std::size_t bytes = 0;
    std::size_t images = 0;
    std::size_t emphasis_runs = 0;
    std::size_t delimiter_rows = 0;
    std::size_t columns = 0;
};

class Screener {
public:
    Screener(TextMap& map, MarkdownKind kind, Diagnostics& diagnostics)
        : map_(map), original_(map.text()), kind_(kind), diagnostics_(diagnostics) {
        result_.text = original_;
    }

    ScreenedText run() {
        for (std::size_t line = 1; line <= map_.line_count(); ++line) screen_line(line);
        close_stretch();
        return std::move(result_);
    }

private:
    void screen_line(std::size_t line) {
        const std::size_t begin = map_.line_begin(line);
        const std::size_t end = map_.line_end(line);
        const std::size_t rest = read_containers(line, begin, end);
        if (rest > end) return;
        if (rest == end && original_.substr(begin, end - begin).find_first_not_of(" \t>") == std::string_view::npos) {
            close_stretch();
            return;
        }
        if (stretch_.first_line == 0) stretch_.first_line = line;
        stretch_.last_line = line;
        stretch_.bytes += end - begin;
        screen_bytes(begin, rest, end);
        if (rest < end && original_[rest] == '{' && kind_ != MarkdownKind::Document) read_directive(line, rest, end);
        count_delimiter_row(rest, end);
    }

    /// Reads the markers of block quotes, list items and footnotes that begin a line; gives where they end, or
    /// more than `end` when there are too many and the line is left out.
    std::size_t read_containers(std::size_t line, std::size_t begin, std::size_t end) {
        std::size_t i = begin;
        std::size_t count = 0;
        std::size_t too_deep = 0;
        while (i < end) {
            if (is_blank(original_[i])) {
                ++i;
                continue;
            }
            const std::size_t length = container_length(line, i, end);
            if (length == 0) break;
            if (++count == most_containers + 1) too_deep = i;
            i += length;
        }
        const bool indented = i < end && i - begin > most_indentation && count <= most_containers;
        if (!indented && (count <= most_containers || is_thematic_break(begin, end))) return i;
        report(DiagnosticCode::ListTooDeep, indented ? i : too_deep,
               indented ? "deze regel springt meer dan 200 tekens in"
                        : "op deze regel beginnen meer dan 50 lijsten of kaders in elkaar",
               "haal tekens aan het begin van de regel weg");
        blank_out(begin, end);
        forget_found(line);
        return end + 1;
    }

    std::size_t container_length(std::size_t line, std::size_t at, std::size_t end) {
        const char c = original_[at];
        const auto ends_marker = [&](std::size_t i) { return i >= end || is_blank(original_[i]); };
        if (c == '>') return 1;
        if (c == '-' || c == '+' || c == '*') return ends_marker(at + 1) ? 1 : 0;
        if (is_ascii_digit(c)) {
            std::size_t i = at;
            while (i < end && is_ascii_digit(original_[i])) ++i;
            const bool closed = i < end && (original_[i] == '.' || original_[i] == ')');
            return closed && i - at <= 9 && ends_marker(i + 1) ? i + 1 - at : 0;
        }
        if (original_.substr(at, 2) != "[^") return 0;
        const std::size_t close = original_.substr(0, end).find_first_of("] \t", at);
        if (close == std::string_view::npos || original_.substr(close, 2) != "]:" || close == at + 2) return 0;
        result_.note_definitions.push_back({line, at, original_.substr(at + 2, close - at - 2)});
        return close + 2 - at;
    }

    bool is_thematic_break(std::size_t begin, std::size_t end) const {
        const std::string_view text = original_.substr(begin, end - begin);
        return text.find_first_not_of("- \t") == std::string_view::npos ||
               text.find_first_not_of("* \t") == std::string_view::npos;
    }

    /// `rest` is where the line's own text begins; there a link definition may begin, whose label may go on to the next
    /// lines, up to the first bracket.
    void screen_bytes(std::size_t begin, std::size_t rest, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto byte = static_cast<unsigned char>(original_[i]);
            if (!special_bytes[byte]) continue;
            const char next = i + 1 < end ? original_[i + 1] : '\n';
            if (byte == '<') {
                if ((next == '!' || next == '?') && !is_escaped(i)) result_.text[i] = hidden_angle;
            } else if (byte == '[' || byte == ']') {
                if (is_escaped(i)) continue;
                if (in_label_ && byte == ']' && next == ':') result_.text[i + 1] = hidden_colon;
                in_label_ = byte == '[' && i == rest;
            } else if (byte == '!') {
                if (next == '[') ++stretch_.images;
            } else if (byte == '*' || byte == '_') {
                if (next != original_[i]) ++stretch_.emphasis_runs;
            } else {
                report_control_character(i);
            }
        }
    }

    bool is_escaped(std::size_t at) const {
        std::size_t backslashes = 0;
        while (backslashes < at && original_[at - backslashes - 1] == '\\') ++backslashes;
        return backslashes % 2 == 1;
    }

    void report_control_character(std::size_t at) {
        result_.text[at] = ' ';
        std::array<char, 8> name{};
        std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(original_[at]));
        report(DiagnosticCode::TextNotRead, at,
               std::string("het stuurteken ") + name.data() + " kan niet in een document staan",
               "haal het onzichtbare teken weg");
    }

    void read_directive(std::size_t line, std::size_t at, std::size_t end) {
        while (end > at && is_blank(original_[end - 1])) --end;
        const std::string_view text = original_.substr(at, end - at);
        std::size_t name_end = 1;
        while (name_end < text.size() && is_ascii_letter(text[name_end])) ++name_end;
        constexpr std::string_view shortest = "<!---->";
        if (text.back() != '}' || name_end == 1 || text.substr(name_end, 1) != ":" || text.size() < shortest.size()) {
            return;
        }
        std::string_view value = text.substr(name_end + 1, text.size() - name_end - 2);
        while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
        while (!value.empty() && is_blank(value.back())) value.remove_suffix(1);
        result_.directives.push_back({line, at, text.substr(1, name_end - 1), value, text});
        std::string comment = "<!--";
        comment.append(text.size() - shortest.size(), ' ');
        comment += "-->";
        result_.text.replace(at, text.size(), comment);
    }

    void count_delimiter_row(std::size_t begin, std::size_t end) {
        const std::string_view text = original_.substr(begin, end - begin);
        if (text.empty() || text.find_first_not_of("|:- \t") != std::string_view::npos) return;
        ++stretch_.delimiter_rows;
        const auto pipes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '|'));
        stretch_.columns = std::max(stretch_.columns, pipes + 1);
    }

    void close_stretch() {
        if (stretch_.first_line == 0) return;
        const std::size_t lines = stretch_.last_line - stretch_.first_line + 1;
        if (stretch_.images > most_images) {
            leave_out("een alinea kan niet meer dan 200 afbeeldingen hebben", "verdeel ze over meer alinea’s");
        } else if (stretch_.emphasis_runs > most_emphasis_runs) {
            leave_out("een alinea kan niet meer dan 10.000 keer * of _ hebben", "verdeel de tekst over meer alinea’s");
        } else if (stretch_.columns > most_columns) {
            leave_out("een tabel kan niet meer dan 100 kolommen hebben", "verdeel de tabel");
        } else if (stretch_.columns * lines > most_padded_cells + stretch_.bytes) {
            leave_out("de rijen van deze tabel hebben veel minder cellen dan de kop", "verdeel de tabel");
        } else if (stretch_.delimiter_rows * stretch_.bytes > most_header_work) {
            leave_out("deze tabel heeft te veel regels met alleen streepjes", "zet lege regels tussen de tabellen");
        }
        stretch_ = {};
        in_label_ = false;
    }

    void leave_out(std::string message, std::string remedy) {
        const std::size_t begin = map_.line_begin(stretch_.first_line);
        report(DiagnosticCode::TextNotRead, begin, std::move(message), std::move(remedy));
        for (std::size_t line = stretch_.first_line; line <= stretch_.last_line; ++line) {
            blank_out(map_.line_begin(line), map_.line_end(line));
        }
        forget_found(stretch_.first_line);
    }

    void blank_out(std::size_t begin, std::size_t end) {
        std::fill(result_.text.begin() + static_cast<std::ptrdiff_t>(begin),
                  result_.text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }

    /// What was found on lines that are left out, the last ones so far, was not found.
    void forget_found(std::size_t first_line) {
        const auto forget = [&](auto& found) {
            while (!found.empty() && found.back().line >= first_line) found.pop_back();
        };
        forget(result_.directives);
        forget(result_.note_definitions);
    }

    void report(DiagnosticCode code, std::size_t offset, std::string message, std::string remedy) {
        diagnostics_.report({code, map_.place_at(offset), std::move(message), std::move(remedy)});
    }

    TextMap& map_;
    std::string_view original_;
    MarkdownKind kind_;
    Diagnostics& diagnostics_;
    ScreenedText result_;
    Stretch stretch_;
    bool in_label_ = false;
};

}  // namespace

std::string reveal(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c == hidden_colon) c = ':';
        if (c == hidden_angle) c = '<';
    }
    return result;
}

ScreenedText screen_text(TextMap& map, MarkdownKind kind, Diagnostics& diagnostics) {
    return Screener(map, kind, diagnostics).run();
}

}  // namespace boekwerk
