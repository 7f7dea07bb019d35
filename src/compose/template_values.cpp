#include "compose/template_values.h"

namespace boekwerk {

void TemplateValues::set(data& values, const std::string& name, const std::string& text, const Place& place,
                         int position) {
    InlineValue value{text, place};
    value.position = position;
    values.set(name, text.empty() ? flag(false) : token(std::move(value)));
}

void TemplateValues::set_optional(data& values, const std::string& name, Blocks blocks) {
    values.set("heeft-" + name, flag(!blocks.empty()));
    if (!blocks.empty()) values.set(name, made(std::move(blocks)));
}

}  // namespace boekwerk
