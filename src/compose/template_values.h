// Fills the engine's data with tokens, one for each value. Knows no names of templates.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>

#include "base/source.h"
#include "compose/token_table.h"

namespace boekwerk {

/// Sets values of one document's template. The token table must live longer.
class TemplateValues {
public:
    using data = kainjow::mustache::data;

    explicit TemplateValues(TokenTable& tokens) : tokens_(tokens) {}

    static data flag(bool value) { return {value ? data::type::bool_true : data::type::bool_false}; }
    /// An empty text is "no" to the engine, so that a template can ask `{{#ondertitel}}`. A `position` is that of the
    /// heading whose anchor the text is.
    void set(data& values, const std::string& name, const std::string& text, const Place& place, int position = 0);
    data token(TokenValue value) { return {tokens_.add(std::move(value))}; }
    data made(Blocks blocks) { return token(MadeBlocks{std::move(blocks)}); }
    /// Blocks that may be absent, under `name`, and whether they are there, under `heeft-<name>`.
    void set_optional(data& values, const std::string& name, Blocks blocks);

private:
    TokenTable& tokens_;
};

}  // namespace boekwerk
