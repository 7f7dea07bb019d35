#include "compose/template_names.h"

namespace boekwerk {

const std::vector<TemplateName>& book_template_names() {
    using enum TemplateNameKind;
    static const std::vector<TemplateName> names = {
        {"titel", Inline},
        {"ondertitel", Inline},
        {"versie", Inline},
        {"datum", Inline},
        {"peildatum", Inline},
        {"status", Inline},
        {"concept", Flag},
        {"wijzigingen", List, {{"wijziging-versie", Inline}, {"wijziging-datum", Inline}, {"wijziging-tekst", Inline}}},
        {"inhoudsopgave", Block},
        {"productoverzicht", Block},
        {"heeft-open-punten", Flag},
        {"open-punten", Block},
        {"delen",
         List,
         {{"deel-id", Inline},
          {"deel-titel", Inline},
          {"deel-genummerd", Flag},
          {"deel-tekst", Block},
          {"kaarten",
           List,
           {{"kaart-id", Inline},
            {"naam", Inline},
            {"productcode", Inline},
            {"wet", Inline},
            {"eenheid", Inline},
            {"feiten", Block},
            {"secties", List, {{"sectie-id", Inline}, {"sectie-kop", Inline}, {"sectie-tekst", Block}}}}}}},
    };
    return names;
}

}  // namespace boekwerk
