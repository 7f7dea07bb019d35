#include "document/document.h"

#include <array>
#include <utility>

namespace boekwerk {

namespace {

std::string alphabetic(int number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26)
        text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
    return text;
}

std::string roman(int number) {
    constexpr std::array<std::pair<int, const char*>, 13> digits = {{{1000, "m"},
                                                                     {900, "cm"},
                                                                     {500, "d"},
                                                                     {400, "cd"},
                                                                     {100, "c"},
                                                                     {90, "xc"},
                                                                     {50, "l"},
                                                                     {40, "xl"},
                                                                     {10, "x"},
                                                                     {9, "ix"},
                                                                     {5, "v"},
                                                                     {4, "iv"},
                                                                     {1, "i"}}};
    std::string text;
    for (const auto& [value, letters] : digits) {
        for (; number >= value; number -= value) text += letters;
    }
    return text;
}

void append_plain_text(std::string& out, const Inlines& inlines) {
    struct Visitor {
        std::string& out;
        void operator()(const Text& text) const { out += text.text; }
        void operator()(const Emphasis& emphasis) const { append_plain_text(out, emphasis.content); }
        void operator()(const Strong& strong) const { append_plain_text(out, strong.content); }
        void operator()(const Code& code) const { out += code.text; }
        void operator()(const HardBreak&) const { out += ' '; }
        void operator()(const Link& link) const { append_plain_text(out, link.content); }
        void operator()(const Image& image) const { out += image.alternative; }
        void operator()(const FootnoteMark&) const {}
        void operator()(const Reference& reference) const { append_plain_text(out, reference.content); }
        void operator()(const Variable&) const {}
    };
    for (const Inline& item : inlines) std::visit(Visitor{out}, item.value);
}

}  // namespace

std::string status_name(DocumentStatus status) {
    switch (status) {
        case DocumentStatus::Concept: return "concept";
        case DocumentStatus::ForInspection: return "ter inzage";
        case DocumentStatus::Amended: return "gewijzigd na nota van inlichtingen";
        case DocumentStatus::Adopted: return "vastgesteld";
        case DocumentStatus::Superseded: return "vervangen";
    }
    return {};
}

std::string file_in_set(const std::string& document, std::string_view extension) {
    const bool is_file = document.find('.') != std::string::npos;
    return is_file ? document : document + "." + std::string(extension);
}

const std::string& title_by_itself(const Document& document) {
    return document.full_title.empty() ? document.title : document.full_title;
}

std::string target_address(const Reference& reference, std::string_view extension) {
    std::string address;
    if (!reference.document.empty()) address = file_in_set(reference.document, extension);
    if (!reference.anchor.empty()) address += "#" + reference.anchor;
    return address;
}

std::string list_label(const List& list, std::size_t index) {
    const int number = list.start + static_cast<int>(index);
    switch (list.style) {
        case ListStyle::Bullet: return "•";
        case ListStyle::Decimal: return std::to_string(number) + ".";
        case ListStyle::DecimalParenthesis: return std::to_string(number) + ")";
        case ListStyle::AlphaParenthesis: return alphabetic(number) + ")";
        case ListStyle::RomanDot: return roman(number) + ".";
    }
    return {};
}

std::string figure_label(const Diagram& diagram) {
    return diagram.number == 0 ? std::string() : "Figuur " + std::to_string(diagram.number) + ". ";
}

std::string plain_text(const Inlines& inlines) {
    std::string out;
    append_plain_text(out, inlines);
    return out;
}

}  // namespace boekwerk
