#include "compose/token_table.h"

#include "markdown/parse_markdown.h"

namespace boekwerk {

std::string TokenTable::add(TokenValue value) {
    values_.push_back(std::move(value));
    return markdown_token(values_.size() - 1);
}

std::vector<std::string> TokenTable::not_shown() const {
    std::vector<std::string> owners;
    for (const TokenValue& value : values_) {
        const auto* text = std::get_if<CatalogueBlocks>(&value);
        const auto* made = std::get_if<MadeBlocks>(&value);
        if (text != nullptr && !text->shown) owners.push_back(text->notes.prefix);
        if (made != nullptr && made->holds_text && !made->shown) owners.push_back(made->notes.prefix);
    }
    return owners;
}

std::vector<std::string> TokenTable::texts() const {
    std::vector<std::string> texts;
    texts.reserve(values_.size());
    for (const TokenValue& value : values_) {
        const auto* inline_value = std::get_if<InlineValue>(&value);
        texts.push_back(inline_value == nullptr ? std::string() : inline_value->text);
    }
    return texts;
}

}  // namespace boekwerk
