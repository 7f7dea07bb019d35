#include "base/diagnostic_codes.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace boekwerk {

const std::vector<DiagnosticInfo>& all_diagnostics() {
    using enum DiagnosticCode;
    using enum Severity;
    static const std::vector<DiagnosticInfo> table = {
        {FileUnreadable, Error, true, "Bestand niet te lezen"},
        {NotUtf8, Error, false, "Bestand is geen UTF-8"},
        {FileTooLarge, Error, false, "Bestand te groot"},
        {LinkOutOfCatalogue, Error, false, "Koppeling naar buiten de catalogus"},
        {CatalogueEmpty, Error, false, "Lege catalogus"},
        {OutputNotWritable, Error, true, "Uitvoermap niet te schrijven"},
        {DiskFull, Error, true, "Schijf vol"},
        {ByteOrderMark, Warning, false, "Byte order mark"},
        {CarriageReturns, Warning, false, "Regeleinden van Windows"},
        {UnexpectedFile, Warning, false, "Onverwacht bestand"},
        {FileMissing, Error, false, "Bestand ontbreekt"},
        {BrokenYaml, Error, false, "Ongeldige YAML"},
        {UnknownKey, Error, false, "Onbekende sleutel"},
        {ProductCodeShared, Warning, false, "Productcode op meer kaarten"},
        {DoubleKey, Error, false, "Dubbele sleutel"},
        {MissingKey, Error, false, "Sleutel ontbreekt"},
        {WrongType, Error, false, "Verkeerd soort waarde"},
        {OddProductCode, Warning, false, "Ongewone productcode"},
        {AbolishedUnit, Error, false, "Vervallen eenheid"},
        {UnknownUnit, Error, false, "Onbekende eenheid"},
        {DuplicateId, Error, false, "Dubbel id"},
        {BadId, Error, false, "Ongeldig id"},
        {UnusedValue, Warning, false, "Ongebruikte waarde"},
        {MissingValue, Error, false, "Waarde ontbreekt"},
        {UnknownChoice, Error, false, "Onbekende keuze"},
        {BadDate, Error, false, "Ongeldige datum"},
        {NotMissing, Error, false, "Staat onder ontbreekt en is er toch"},
        {MissingContent, Warning, false, "Inhoud volgt nog"},
        {OpenQuestion, Warning, false, "Open vraag van de redactie"},
        {NoFrontMatter, Error, false, "Gegevens boven de kaart ontbreken"},
        {CardInNoPart, Warning, false, "Kaart in geen deel"},
        {CardInTwoParts, Error, false, "Kaart in meer delen"},
        {LowContrast, Error, false, "Te weinig contrast"},
        {UnknownSection, Error, false, "Onbekende sectie"},
        {MissingSection, Error, false, "Sectie ontbreekt"},
        {DoubleSection, Error, false, "Dubbele sectie"},
        {EmptySection, Error, false, "Lege sectie"},
        {SectionOrder, Error, false, "Sectie op de verkeerde plaats"},
        {TextBeforeSection, Error, false, "Tekst vóór de eerste sectie"},
        {UnknownTextBlock, Error, false, "Onbekend tekstblok"},
        {TextBlockCycle, Error, false, "Tekstblokken voegen elkaar in"},
        {UnusedTextBlock, Warning, false, "Ongebruikt tekstblok"},
        {TextBlockLimit, Error, false, "Te veel tekstblokken in elkaar"},
        {UnknownPart, Error, false, "Onbekend onderdeel"},
        {PartNotInText, Error, false, "Onderdeel niet in de tekst"},
        {DoublePart, Error, false, "Onderdeel twee keer in de tekst"},
        {SharedMatrixCell, Error, false, "Twee onderdelen in één vak"},
        {MisplacedPart, Error, false, "Onderdeel op de verkeerde plaats"},
        {UnknownCard, Error, false, "Onbekende kaart"},
        {UnknownSectionReference, Error, false, "Verwijzing naar onbekende sectie of onderdeel"},
        {UnknownTerm, Error, false, "Onbekend begrip"},
        {UnknownReferenceKind, Error, false, "Onbekende soort verwijzing"},
        {UnknownRelation, Error, false, "Onbekende soort relatie"},
        {RelationToItself, Error, false, "Relatie met zichzelf"},
        {RelationContradiction, Error, false, "Relaties spreken elkaar tegen"},
        {UnknownBook, Error, false, "Onbekend boek"},
        {UnknownExternalSource, Error, false, "Onbekende externe bron"},
        {SourceWithoutParts, Error, false, "Externe bron zonder etiket"},
        {UnusedExternalSource, Warning, false, "Ongebruikte externe bron"},
        {RelationTwice, Error, false, "Dubbele relatie"},
        {RawHtml, Error, false, "HTML in de tekst"},
        {UnsafeLink, Error, false, "Onveilige link"},
        {SkippedHeadingLevel, Error, false, "Kopniveau overgeslagen"},
        {FirstLevelHeading, Error, false, "Kop van het eerste niveau"},
        {PageBreakInCard, Error, false, "Pagina-einde buiten een sjabloon"},
        {TaskList, Error, false, "Takenlijst"},
        {FootnoteUndefined, Error, false, "Voetnoot zonder tekst"},
        {FootnoteUnused, Error, false, "Ongebruikte voetnoot"},
        {FootnoteDouble, Error, false, "Dubbele voetnoot"},
        {StrayDirective, Error, false, "Aanwijzing op de verkeerde plaats"},
        {ListTooDeep, Error, false, "Te diep genest"},
        {ImageWithoutText, Error, false, "Afbeelding zonder beschrijving"},
        {ImageUnusable, Error, false, "Afbeelding niet bruikbaar"},
        {BadPlaceholder, Error, false, "Onvolledige invulplek"},
        {CodeBlock, Error, false, "Codeblok"},
        {TextNotRead, Error, false, "Tekst die in geen document komt"},
        {TemplateSyntax, Error, false, "Fout in een sjabloon"},
        {UnknownVariable, Error, false, "Onbekende naam in een sjabloon"},
        {UnknownTemplate, Error, false, "Onbekend sjabloon"},
        {MisplacedBlock, Error, false, "Blok midden in een alinea"},
        {TitleMissing, Error, false, "Document zonder titel"},
        {UnknownTemplateReference, Error, false, "Sjabloon verwijst naar niets"},
        {CharacterWithoutFont, Error, false, "Teken zonder lettertype"},
        {FontUnusable, Error, true, "Lettertype niet bruikbaar"},
        {ContentTooWide, Error, false, "Inhoud breder dan de pagina"},
        {CapitalWithoutTerm, Warning, false, "Hoofdletter zonder begrip"},
        {UnusedTerm, Warning, false, "Ongebruikt begrip"},
        {DoubleTerm, Error, false, "Dubbel begrip"},
        {OtherSpelling, Warning, false, "Begrip anders geschreven"},
        {UnexplainedAbbreviation, Warning, false, "Afkorting zonder uitleg"},
        {UnusedProperName, Warning, false, "Ongebruikte eigennaam"},
        {BrokenTable, Error, false, "Tabel niet goed te lezen"},
        {TableHeader, Error, false, "Kolomkop klopt niet"},
        {EmptyCell, Error, false, "Lege cel"},
        {SpoiledCell, Error, false, "Waarde die Excel veranderd heeft"},
        {BadAmount, Error, false, "Ongeldig bedrag"},
        {BadOfficialNumber, Error, false, "Ongeldig KvK-nummer, AGB-code of gemeentecode"},
        {UnknownProvider, Error, false, "Onbekende aanbieder"},
        {UnknownProduct, Error, false, "Onbekend product"},
        {UnknownLot, Error, false, "Onbekend perceel"},
        {UnknownMunicipality, Error, false, "Onbekende gemeente"},
        {OutsidePeriod, Error, false, "Buiten de looptijd"},
        {DuplicateProvider, Error, false, "Aanbieder twee keer in het register"},
        {BadProviderLink, Error, false, "Rol of opvolging klopt niet"},
        {AwardsOverlap, Error, false, "Gunningen spreken elkaar tegen"},
        {EmptyAward, Error, false, "Gunning zonder product"},
        {MissingRequiredAward, Error, false, "Gunning zonder het product dat erbij hoort"},
        {ExclusiveAwards, Error, false, "Gunningen sluiten elkaar uit"},
        {RatesOverlap, Error, false, "Tarieven spreken elkaar tegen"},
        {RatesOfOneCode, Error, false, "Productcode met meer dan één tarief"},
        {MissingRate, Error, false, "Tarief ontbreekt"},
        {UnusedRate, Warning, false, "Ongebruikt tarief"},
        {RateUnit, Error, false, "Eenheid past niet bij de kaart"},
        {UnfinishedContract, Error, false, "Vastgesteld contract is niet af"},
        {AnnexUnusable, Error, false, "Vaste bijlage niet bruikbaar"},
    };
    return table;
}

const DiagnosticInfo& diagnostic_info(DiagnosticCode code) {
    const auto& table = all_diagnostics();
    return *std::lower_bound(table.begin(), table.end(), code,
                             [](const DiagnosticInfo& info, DiagnosticCode wanted) { return info.code < wanted; });
}

std::string code_name(DiagnosticCode code) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "BW%04u", static_cast<unsigned>(code));
    return buffer.data();
}

}  // namespace boekwerk
