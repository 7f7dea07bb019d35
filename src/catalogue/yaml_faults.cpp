#include "catalogue/yaml_faults.h"

#include <array>

namespace boekwerk {

namespace {

struct KnownFault {
    std::string_view problem;  ///< Begin of libyaml's text.
    std::string_view context;  ///< Begin of libyaml's context; empty fits each.
    const char* message;
    const char* remedy;
    bool at_context;
};

constexpr const char* indent_remedy = "laat de regels van één lijst of groep op dezelfde kolom beginnen";
constexpr const char* quote_remedy = "zet de waarde tussen dubbele aanhalingstekens";

constexpr std::array known_faults = {
    KnownFault{"mapping values are not allowed", "", "een dubbele punt mag hier niet", quote_remedy, false},
    KnownFault{"could not find expected ':'", "", "na deze sleutel ontbreekt de dubbele punt",
               "schrijf ‘sleutel: waarde’", true},
    KnownFault{"found unexpected end of stream", "while scanning a quoted", "het aanhalingsteken sluit niet",
               "zet aan het eind van de tekst hetzelfde aanhalingsteken", true},
    KnownFault{"found unexpected document indicator", "while scanning a quoted", "het aanhalingsteken sluit niet",
               "zet aan het eind van de tekst hetzelfde aanhalingsteken", true},
    KnownFault{"did not find expected ',' or ']'", "", "de lijst met [ sluit niet met ]",
               "zet ] aan het eind van de lijst, en een komma tussen de delen", true},
    KnownFault{"did not find expected ',' or '}'", "", "de groep met { sluit niet met }",
               "zet } aan het eind van de groep, en een komma tussen de sleutels", true},
    KnownFault{"did not find expected '-' indicator", "",
               "deze regel hoort niet bij de lijst erboven: zij springt anders in, of er ontbreekt een streepje (-)",
               indent_remedy, false},
    KnownFault{"did not find expected key", "",
               "deze regel past niet bij de regels erboven: waarschijnlijk springt zij verkeerd in", indent_remedy,
               false},
    KnownFault{"block sequence entries are not allowed", "", "een streepje mag hier niet",
               "begin de lijst op een nieuwe regel", false},
    KnownFault{"mapping keys are not allowed", "", "een sleutel mag hier niet", indent_remedy, false},
    KnownFault{"found character that cannot start", "", "met dit teken kan een waarde niet beginnen", quote_remedy,
               false},
    KnownFault{"found a tab character", "", "hier staat een tab", "gebruik spaties om in te springen", false},
    KnownFault{"did not find expected node content", "", "hier ontbreekt een waarde",
               "vul een waarde in of haal de komma weg", false},
    KnownFault{"did not find expected whitespace", "", "hier ontbreekt een spatie", quote_remedy, false},
    KnownFault{"did not find expected comment or line break", "while scanning a block scalar",
               "na | of > mag hier alleen een nieuwe regel komen", "begin de tekst op de volgende regel", false},
    KnownFault{"found unknown escape character", "", R"(deze \ hoort niet bij een bekend teken)",
               R"(schrijf \\ voor een gewone \, of gebruik enkele aanhalingstekens)", false},
    KnownFault{"did not find expected hexdecimal number", "", R"(na \x, \u of \U ontbreken cijfers)",
               "schrijf het teken zelf", false},
    KnownFault{"found invalid Unicode character escape", "", "dit teken bestaat niet in Unicode",
               "schrijf het teken zelf", false},
    KnownFault{"control characters are not allowed", "", "hier staat een onzichtbaar stuurteken", "haal het teken weg",
               false},
    KnownFault{"did not find expected <document start>", "", "na de gegevens staat nog tekst die er niet bij hoort",
               indent_remedy, false},
    KnownFault{"did not find expected alphabetic", "", "na & of * ontbreekt een naam", quote_remedy, false},
    KnownFault{"found undefined tag handle", "", "een waarde mag niet met ! beginnen", quote_remedy, false},
    KnownFault{"found unexpected ':'", "", "een dubbele punt mag hier niet", quote_remedy, false},
};

bool begins_with(std::string_view text, std::string_view begin) {
    return text.substr(0, begin.size()) == begin;
}

}  // namespace

YamlFault explain_yaml_fault(std::string_view problem, std::string_view context, bool begins_line) {
    if (problem == "did not find expected key" && !begins_line) {
        return {"na de waarde staat nog tekst", "gebruik binnen \"…\" de aanhalingstekens ‘ en ’", false};
    }
    for (const KnownFault& fault : known_faults) {
        if (begins_with(problem, fault.problem) && begins_with(context, fault.context)) {
            return {fault.message, fault.remedy, fault.at_context};
        }
    }
    return {"dit is geen geldige YAML", "controleer het inspringen, de dubbele punten en de aanhalingstekens", false};
}

}  // namespace boekwerk
