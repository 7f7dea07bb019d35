// Cuts PDF syntax as content streams have it into tokens, for tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace boekwerk {

/// Reads operands and operators: numbers as numbers, names as "/Name", strings as {"string": bytes}, arrays and
/// dictionaries as such, operators as {"operator": name}.
class PdfTokens {
public:
    explicit PdfTokens(std::string_view text) : text_(text) {}
    explicit PdfTokens(std::string&& text) = delete;  // It would be gone before it is read.

    /// The next operand or operator; a null value at the end. Throws std::runtime_error where it is no PDF syntax.
    nlohmann::json next();

private:
    void skip_space();
    char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
    nlohmann::json list(char end);
    nlohmann::json dictionary();
    std::string literal_string();
    std::string hexadecimal_string();
    std::string regular();

    std::string_view text_;
    std::size_t position_ = 0;
};

}  // namespace boekwerk
