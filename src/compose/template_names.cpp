#include "compose/template_names.h"

namespace boekwerk {

namespace {

using Names = std::vector<TemplateName>;

/// What every document has.
const Names& shared_names() {
    using enum TemplateNameKind;
    static const Names names = {
        {"titel", Inline},     {"ondertitel", Inline}, {"versie", Inline}, {"datum", Inline},
        {"peildatum", Inline}, {"status", Inline},     {"concept", Flag},  {"inhoudsopgave", Block},
    };
    return names;
}

/// What every document of a contract set has.
const Names& contract_names() {
    using enum TemplateNameKind;
    static const Names names = {
        {"voorbeeld", Flag},
        {"contractnummer", Inline},
        {"contract-titel", Inline},
        {"document-naam", Inline},
        {"boek-titel", Inline},
        {"boek-versie", Inline},
        {"begin", Inline},
        {"einde", Inline},
        {"verlengbaar", Flag},
        {"aantal-verlengingen", Inline},
        {"maanden-per-verlenging", Inline},
        {"opdrachtgever-naam", Inline},
        {"opdrachtgever-straat", Inline},
        {"opdrachtgever-postcode", Inline},
        {"opdrachtgever-plaats", Inline},
        {"opdrachtgever-vertegenwoordiger", Inline},
        {"aanbieder-naam", Inline},
        {"aanbieder-rechtsvorm", Inline},
        {"aanbieder-kvk", Inline},
        {"aanbieder-agb", Inline},
        {"aanbieder-straat", Inline},
        {"aanbieder-postcode", Inline},
        {"aanbieder-plaats", Inline},
        {"penvoerder", Flag},
        {"gemeenten", List, {{"gemeente-naam", Inline}, {"gemeente-code", Inline}}},
        {"percelen", List, {{"perceel-naam", Inline}}},
    };
    return names;
}

/// What a document that shows cards has.
const Names& body_names() {
    using enum TemplateNameKind;
    static const std::vector<TemplateName> cards = {
        {"kaart-id", Inline},
        {"kaartkop", Inline},
        {"in-groep", Flag},
        {"naam", Inline},
        {"productcode", Inline},
        {"wet", Inline},
        {"eenheid", Inline},
        {"heeft-feiten", Flag},
        {"feiten", Block},
        {"als-tabel", Flag},
        {"kaarttabel", Block},
        {"secties", List, {{"sectie-id", Inline}, {"sectie-kop", Inline}, {"sectie-tekst", Block}}},
        {"heeft-samenhang", Flag},
        {"samenhang", Block},
    };
    static const Names names = {
        {"wijzigingen", List, {{"wijziging-versie", Inline}, {"wijziging-datum", Inline}, {"wijziging-tekst", Inline}}},
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

Names joined(const std::vector<Names>& lists) {
    Names result;
    for (const Names& list : lists) result.insert(result.end(), list.begin(), list.end());
    return result;
}

}  // namespace

const std::vector<TemplateName>& template_names(EditionKind kind) {
    using enum TemplateNameKind;
    static const Names book = joined({shared_names(), body_names()});
    static const Names agreement =
        joined({shared_names(),
                contract_names(),
                {{"gegunde-producten", Block}, {"bijlagenlijst", Block}, {"schrijfruimte", Block}}});
    static const Names descriptions = joined({shared_names(), contract_names(), body_names()});
    static const Names rates = joined({shared_names(), contract_names(), {{"tarieven", Block}}});
    static const Names terms =
        joined({shared_names(), contract_names(), {{"heeft-begrippen", Flag}, {"begrippen", Block}}});
    static const Names documents = joined({shared_names(), contract_names(), {{"documenten", Block}}});
    switch (kind) {
        case EditionKind::Book: return book;
        case EditionKind::Agreement: return agreement;
        case EditionKind::ProductDescriptions: return descriptions;
        case EditionKind::RateSheet: return rates;
        case EditionKind::Terms: return terms;
        case EditionKind::DocumentList: break;
    }
    return documents;
}

}  // namespace boekwerk
