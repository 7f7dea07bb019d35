#include "compose/template_names.h"

namespace boekwerk {

const std::vector<TemplateName>& book_template_names() {
    using enum TemplateNameKind;
    static const std::vector<TemplateName> cards = {
        {"kaart-id", Inline},
        {"kaartkop", Inline},
        {"in-groep", Flag},
        {"naam", Inline},
        {"productcode", Inline},
        {"wet", Inline},
        {"eenheid", Inline},
        {"feiten", Block},
        {"als-tabel", Flag},
        {"kaarttabel", Block},
        {"secties", List, {{"sectie-id", Inline}, {"sectie-kop", Inline}, {"sectie-tekst", Block}}},
        {"heeft-samenhang", Flag},
        {"samenhang", Block},
    };
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
        {"overzichten", List, {{"overzicht-id", Inline}, {"overzicht-titel", Inline}, {"overzicht-tabel", Block}}},
        {"vergelijkingen",
         List,
         {{"vergelijking-id", Inline}, {"vergelijking-titel", Inline}, {"vergelijking-tabel", Block}}},
        {"heeft-combinatieregels", Flag},
        {"combinatieregels", Block},
        {"heeft-begrippen", Flag},
        {"begrippen", Block},
        {"heeft-externe-bronnen", Flag},
        {"externe-bronnen", Block},
        {"heeft-open-punten", Flag},
        {"open-punten", Block},
        {"delen",
         List,
         {{"deel-id", Inline},
          {"deel-titel", Inline},
          {"deel-genummerd", Flag},
          {"deel-tekst", Block},
          {"heeft-stroomschema", Flag},
          {"stroomschema", Block},
          {"kaarten", List, cards},
          {"groepen",
           List,
           {{"groep-id", Inline},
            {"groep-titel", Inline},
            {"groep-genummerd", Flag},
            {"heeft-stroomschema", Flag},
            {"stroomschema", Block},
            {"kaarten", List, cards}}}}},
    };
    return names;
}

}  // namespace boekwerk
