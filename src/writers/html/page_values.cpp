#include "writers/html/page_values.h"

#include "base/xml_text.h"

namespace boekwerk {

PageValues::PageValues(const Document& document, const std::string& assets)
    : values_({{"titel", Data(title_by_itself(document))},
               {"heeft-kenmerk", Data(!document.identifier.empty())},
               {"kenmerk", Data(document.identifier)},
               {"heeft-versie", Data(!document.version.empty())},
               {"versie", Data(document.version)},
               {"datum", Data(long_date(document.date))},
               {"datum-iso", Data(iso_date(document.date))},
               {"status", Data(status_name(document.status))},
               {"concept", Data(document.status == DocumentStatus::Concept)},
               {"vervangen", Data(document.status == DocumentStatus::Superseded)},
               {"bestanden", Data(assets)}}) {}

PageValues::PageValues(bool flags) : PageValues(Document{}, {}) {
    for (Value& value : values_) {
        if (value.data.is_bool()) value.data = Data(flags);
    }
}

const PageValues::Data* PageValues::get(const std::string& name) const {
    for (const Value& value : values_) {
        if (value.name == name) return &value.data;
    }
    unknown_.push_back(name);
    return nullptr;
}

const PageValues::Data* PageValues::get_partial(const std::string& name) const {
    unknown_.push_back(name);
    return nullptr;
}

std::vector<std::string> PageValues::names() const {
    std::vector<std::string> names;
    for (const Value& value : values_) names.push_back(value.name);
    return names;
}

ShellPart::ShellPart(const std::string& text) : engine_(text) {
    engine_.set_custom_escape([](const std::string& value) {
        std::string escaped;
        append_escaped(escaped, value);
        return escaped;
    });
}

std::string ShellPart::render(PageValues& values) const {
    return engine_.render(values);
}

}  // namespace boekwerk
