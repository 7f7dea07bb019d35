#include "support/pdf_tokens.h"

#include <cstdlib>
#include <stdexcept>

namespace boekwerk {

using nlohmann::json;

namespace {

bool is_space(char c) {
    return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}
bool is_delimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

}  // namespace

void PdfTokens::skip_space() {
    while (position_ < text_.size() && is_space(text_[position_])) ++position_;
}

json PdfTokens::next() {
    skip_space();
    if (position_ >= text_.size()) return nullptr;
    const char c = peek();
    if (c == '(') return {{"string", literal_string()}};
    if (c == '[') return list(']');
    if (text_.substr(position_, 2) == "<<") return dictionary();
    if (c == '<') return {{"string", hexadecimal_string()}};
    if (c == '/') {
        ++position_;
        return "/" + regular();
    }
    const std::string word = regular();
    if (word.empty()) throw std::runtime_error("no PDF syntax at " + std::string(text_.substr(position_, 20)));
    char* end = nullptr;
    const double number = std::strtod(word.c_str(), &end);
    if (*end == '\0') return number;
    return {{"operator", word}};
}

json PdfTokens::list(char end) {
    json items = json::array();
    ++position_;
    for (skip_space(); peek() != end; skip_space()) {
        if (position_ >= text_.size()) throw std::runtime_error("an array does not end");
        items.push_back(next());
    }
    ++position_;
    return items;
}

json PdfTokens::dictionary() {
    json entries = json::object();
    position_ += 2;
    for (skip_space(); text_.substr(position_, 2) != ">>"; skip_space()) {
        if (position_ >= text_.size()) throw std::runtime_error("a dictionary does not end");
        const std::string key = next();
        entries[key] = next();
    }
    position_ += 2;
    return entries;
}

std::string PdfTokens::literal_string() {
    std::string out;
    int depth = 0;
    for (; position_ < text_.size(); ++position_) {
        char c = text_[position_];
        if (c == '(' && depth++ == 0) continue;
        if (c == ')' && --depth == 0) {
            ++position_;
            return out;
        }
        if (c == '\r') throw std::runtime_error("a bare carriage return in a string");
        if (c == '\\') {
            c = text_.at(++position_);
            if (c == 'r')
                c = '\r';
            else if (c == 'n')
                c = '\n';
            else if (std::string_view("()\\").find(c) == std::string_view::npos) {
                throw std::runtime_error("an escape that the writer should not need");
            }
        }
        out += c;
    }
    throw std::runtime_error("a string does not end");
}

std::string PdfTokens::hexadecimal_string() {
    const std::size_t end = text_.find('>', position_);
    std::string out;
    for (std::size_t i = position_ + 1; i + 1 < end; i += 2) {
        out += static_cast<char>(std::stoi(std::string(text_.substr(i, 2)), nullptr, 16));
    }
    position_ = end + 1;
    return out;
}

std::string PdfTokens::regular() {
    const std::size_t start = position_;
    while (position_ < text_.size() && !is_space(peek()) && !is_delimiter(peek())) ++position_;
    return std::string(text_.substr(start, position_ - start));
}

}  // namespace boekwerk
