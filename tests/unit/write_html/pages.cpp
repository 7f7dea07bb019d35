#include "pages.h"

#include <catch2/catch.hpp>

#include "writers/html/write_html.h"

namespace boekwerk {

namespace {

/// Reads XML without a prologue's details: tags, attributes, the five entities.
class PageReader {
public:
    explicit PageReader(std::string_view page) : page_(page) {}

    PageReading read() {
        if (page_.substr(0, 15) == "<!DOCTYPE html>") at_ = 15;
        while (at_ < page_.size() && reading_.fault.empty()) page_[at_] == '<' ? read_tag() : read_character();
        if (!open_.empty()) fault("not closed: " + open_.back());
        return std::move(reading_);
    }

private:
    void fault(const std::string& text) {
        if (reading_.fault.empty()) reading_.fault = text;
    }

    void read_character() {
        std::string character(1, page_[at_++]);
        if (character == "&") character = read_entity();
        if (character == ">") fault("bare >");
        if (character == "&gt;") character = ">";
        if (in_main_ && !in_picture_) add_text(character);
    }

    std::string read_entity() {
        const std::size_t end = page_.find(';', at_);
        const std::string_view name = page_.substr(at_, end == std::string_view::npos ? end : end - at_);
        at_ = std::min(end, page_.size() - 1) + 1;
        if (name == "amp") return "&";
        if (name == "lt") return "<";
        if (name == "quot") return "\"";
        if (name == "gt") return "&gt;";
        fault("unknown entity");
        return {};
    }

    void add_text(const std::string& character) {
        std::string& text = reading_.main_text;
        const bool space = character == " " || character == "\n" || character == "\t";
        if (!space) text += character;
        if (space && !text.empty() && text.back() != ' ') text += ' ';
    }

    void read_tag() {
        const std::size_t end = page_.find('>', at_);
        if (end == std::string_view::npos) return fault("tag without end"), void(at_ = page_.size());
        std::string_view tag = page_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        if (tag.substr(0, 1) == "/") return close(std::string(tag.substr(1)));
        const bool empty_element = !tag.empty() && tag.back() == '/';
        if (empty_element) tag.remove_suffix(1);
        const std::size_t name_end = std::min(tag.find(' '), tag.size());
        const std::string name(tag.substr(0, name_end));
        const auto attributes = read_attributes(tag.substr(name_end));
        if (!empty_element) open(name, attributes);
    }

    std::map<std::string, std::string> read_attributes(std::string_view text) {
        std::map<std::string, std::string> attributes;
        while (!text.empty()) {
            const std::size_t equals = text.find("=\"");
            const std::size_t end = equals == std::string_view::npos ? equals : text.find('"', equals + 2);
            if (text.front() != ' ' || end == std::string_view::npos) return fault("attribute"), attributes;
            const std::string name(text.substr(1, equals - 1));
            const std::string value(text.substr(equals + 2, end - equals - 2));
            if (value.find('<') != std::string::npos) fault("< in an attribute");
            if (!attributes.emplace(name, value).second) fault("attribute twice: " + name);
            if (name == "id") ++reading_.ids[value];
            if (name == "href" && value.substr(0, 1) == "#") reading_.links.push_back(value.substr(1));
            text.remove_prefix(end + 1);
        }
        return attributes;
    }

    void open(const std::string& name, const std::map<std::string, std::string>& attributes) {
        open_.push_back(name);
        if (name == "main") in_main_ = true;
        if (name == "svg") in_picture_ = true;
        if (name == "ol" || name == "ul") {
            const bool counts = name == "ol" && attributes.count("class") == 0;
            const auto start = attributes.find("start");
            next_number_.push_back(counts ? (start == attributes.end() ? 1 : std::stoi(start->second)) : 0);
        }
        if (name == "li" && next_number_.back() > 0) {
            for (const char c : std::to_string(next_number_.back()++) + ". ") add_text(std::string(1, c));
        }
    }

    void close(const std::string& name) {
        if (open_.empty() || open_.back() != name) return fault("closed out of order: " + name);
        open_.pop_back();
        if (name == "main") in_main_ = false;
        if (name == "svg") in_picture_ = false;
        if (name == "ol" || name == "ul") next_number_.pop_back();
    }

    std::string_view page_;
    std::size_t at_ = 0;
    PageReading reading_;
    std::vector<std::string> open_;
    std::vector<int> next_number_;
    bool in_main_ = false;
    bool in_picture_ = false;  ///< Its text is that of an image.
};

}  // namespace

Inlines words(const std::string& text) {
    return {{{}, Text{text}}};
}

Block paragraph(const std::string& text) {
    return block(Paragraph{words(text)});
}

Cell cell(const std::string& text, bool heads_row) {
    Cell result;
    if (!text.empty()) result.blocks.push_back(paragraph(text));
    result.heads_row = heads_row;
    return result;
}

List list_of(ListStyle style, const std::vector<std::string>& items) {
    List list;
    list.style = style;
    for (const std::string& item : items) list.items.push_back({{}, {paragraph(item)}});
    return list;
}

std::string body_of(const Document& document) {
    const std::string page = write_html(document, {"<main>", "</main>"}, "../../assets");
    const PageReading reading = read_page(page);
    CHECK(reading.fault == "");
    for (const auto& [id, count] : reading.ids) {
        INFO(id);
        CHECK(count == 1);
    }
    return page.substr(6, page.size() - 13);
}

std::string body_of(Blocks blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return body_of(document);
}

std::string text_of(Blocks blocks) {
    const std::string before = "<div class=\"tekst\">\n";
    const std::string after = "</div>\n";
    const std::string body = body_of(std::move(blocks));
    REQUIRE(body.substr(0, before.size()) == before);
    REQUIRE(body.substr(body.size() - after.size()) == after);
    return body.substr(before.size(), body.size() - before.size() - after.size());
}

PageReading read_page(std::string_view page) {
    return PageReader(page).read();
}

}  // namespace boekwerk
