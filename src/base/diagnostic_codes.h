// Every fault that Boekwerk can find, with its fixed code and severity. Codes are stable: a code is never given to
// another fault. `docs/diagnostics.md` explains each; a test compares that page with this table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace boekwerk {

enum class Severity { Warning, Error };

enum class DiagnosticCode : std::uint16_t {
    // 01xx: files and folders
    FileUnreadable = 101,
    NotUtf8 = 102,
    FileTooLarge = 103,
    LinkOutOfCatalogue = 104,
    CatalogueEmpty = 105,
    OutputNotWritable = 106,
    DiskFull = 107,
    ByteOrderMark = 108,
    CarriageReturns = 109,
    UnexpectedFile = 110,
    FileMissing = 111,
    OutputInUse = 112,
    // 02xx: front matter and YAML
    BrokenYaml = 201,
    UnknownKey = 202,
    ProductCodeShared = 203,
    DoubleKey = 204,
    MissingKey = 205,
    WrongType = 206,
    OddProductCode = 207,
    AbolishedUnit = 208,
    UnknownUnit = 209,
    DuplicateId = 210,
    BadId = 211,
    UnusedValue = 212,
    MissingValue = 213,
    UnknownChoice = 214,
    BadDate = 215,
    NotMissing = 216,
    MissingContent = 217,
    OpenQuestion = 218,
    NoFrontMatter = 219,
    CardInNoPart = 220,
    CardInTwoParts = 221,
    LowContrast = 222,
    // 03xx: sections and text blocks
    UnknownSection = 301,
    MissingSection = 302,
    DoubleSection = 303,
    EmptySection = 304,
    SectionOrder = 305,
    TextBeforeSection = 306,
    UnknownTextBlock = 307,
    TextBlockCycle = 308,
    UnusedTextBlock = 309,
    TextBlockLimit = 310,
    UnknownPart = 311,
    PartNotInText = 312,
    DoublePart = 313,
    SharedMatrixCell = 314,
    MisplacedPart = 315,
    // 04xx: references and relations
    UnknownCard = 401,
    UnknownSectionReference = 402,
    UnknownTerm = 403,
    UnknownReferenceKind = 404,
    UnknownRelation = 405,
    RelationToItself = 406,
    RelationContradiction = 407,
    UnknownBook = 408,
    UnknownExternalSource = 409,
    SourceWithoutParts = 410,
    UnusedExternalSource = 411,
    RelationTwice = 412,
    // 05xx: Markdown
    RawHtml = 501,
    UnsafeLink = 502,
    SkippedHeadingLevel = 503,
    FirstLevelHeading = 504,
    PageBreakInCard = 505,
    TaskList = 506,
    FootnoteUndefined = 507,
    FootnoteUnused = 508,
    FootnoteDouble = 509,
    StrayDirective = 510,
    ListTooDeep = 511,
    ImageWithoutText = 512,
    ImageUnusable = 513,
    BadPlaceholder = 514,
    CodeBlock = 515,
    TextNotRead = 516,
    IncompleteReference = 517,
    HeadingWithoutSpace = 518,
    // 06xx: templates
    TemplateSyntax = 601,
    UnknownVariable = 602,
    UnknownTemplate = 603,
    MisplacedBlock = 604,
    TitleMissing = 605,
    UnknownTemplateReference = 606,
    TextNotShown = 607,
    // 07xx: fonts and layout
    CharacterWithoutFont = 701,
    FontUnusable = 702,
    ContentTooWide = 703,
    // 08xx: the glossary and the words of the text
    CapitalWithoutTerm = 801,
    UnusedTerm = 802,
    DoubleTerm = 803,
    OtherSpelling = 804,
    UnexplainedAbbreviation = 805,
    UnusedProperName = 806,
    // 09xx: providers, contracts, awards and rates
    BrokenTable = 901,
    TableHeader = 902,
    EmptyCell = 903,
    SpoiledCell = 904,
    BadAmount = 905,
    BadOfficialNumber = 906,
    UnknownProvider = 907,
    UnknownProduct = 908,
    UnknownLot = 909,
    UnknownMunicipality = 910,
    OutsidePeriod = 911,
    DuplicateProvider = 912,
    BadProviderLink = 913,
    AwardsOverlap = 914,
    EmptyAward = 915,
    MissingRequiredAward = 916,
    ExclusiveAwards = 917,
    RatesOverlap = 918,
    RatesOfOneCode = 919,
    MissingRate = 920,
    UnusedRate = 921,
    RateUnit = 922,
    UnfinishedContract = 923,
    AnnexUnusable = 924,
    UnknownContract = 925,
    ContractNumber = 926,
    UnitChanges = 927,
    BadContactDetail = 928,
    UnusedProvider = 929,
    NoAwardOnDay = 930,
    // 10xx: verifying files
    ManifestUnusable = 1001,
};

/// What the table says of one code.
struct DiagnosticInfo {
    DiagnosticCode code;
    Severity severity;
    bool input_output;  ///< A file could not be read or written: exit code 4.
    const char* title;  ///< Dutch, a few words: the heading in docs/diagnostics.md.
};

/// All codes in ascending order.
const std::vector<DiagnosticInfo>& all_diagnostics();
const DiagnosticInfo& diagnostic_info(DiagnosticCode code);

/// `BW0203`.
std::string code_name(DiagnosticCode code);

}  // namespace boekwerk
