#include "markdown/link_check.h"

#include "base/nearest.h"
#include "markdown/link_target.h"

namespace boekwerk {

namespace {

/// Whether an address in a card holds a placeholder; nothing fills those in.
bool report_placeholder(Reading& reading, std::size_t offset, const std::string& address) {
    if (reading.kind != MarkdownKind::Card || address.find("{{") == std::string::npos) return false;
    reading.report(DiagnosticCode::BadPlaceholder, offset, "in een adres kan geen waarde worden ingevuld",
                   "schrijf het hele adres uit");
    return true;
}

void report_target(Reading& reading, std::size_t offset, const std::string& url, const LinkTarget& target) {
    const std::string scheme(target.scheme);
    if (target.kind == LinkKind::UnknownKind) {
        reading.report(
            DiagnosticCode::UnknownReferenceKind, offset,
            "‘" + scheme + ":’ is geen soort verwijzing en geen soort adres",
            suggest_name(scheme, {"kaart", "begrip", "extern", "bijlage", "https", "http", "mailto", "tel"}));
    } else if (target.kind == LinkKind::Unsafe) {
        reading.report(DiagnosticCode::UnsafeLink, offset,
                       "een adres dat met ‘" + scheme + ":’ begint, is niet toegestaan",
                       "gebruik een adres dat begint met https:, http:, mailto: of tel:");
    } else {
        reading.report(DiagnosticCode::UnsafeLink, offset,
                       url.empty() ? "deze link heeft geen adres"
                                   : "het adres ‘" + url + "’ is niet volledig: een document kent geen losse bestanden",
                       "schrijf een volledig adres (https://…) of verwijs naar een kaart met kaart:naam-van-de-kaart");
    }
}

void report_without_id(Reading& reading, std::size_t offset, TargetKind kind) {
    switch (kind) {
        case TargetKind::Card:
            reading.report(DiagnosticCode::UnknownCard, offset, "deze verwijzing noemt geen kaart",
                           "schrijf de naam van het bestand achter kaart:, zonder .md");
            break;
        case TargetKind::Term:
            reading.report(DiagnosticCode::UnknownTerm, offset, "deze verwijzing noemt geen begrip",
                           "schrijf de id van het begrip achter begrip:");
            break;
        case TargetKind::External:
            reading.report(DiagnosticCode::UnknownExternalSource, offset, "deze verwijzing noemt geen externe bron",
                           "schrijf de id uit externe-bronnen.yaml achter extern:");
            break;
        case TargetKind::Document:
            reading.report(DiagnosticCode::UnknownBook, offset, "deze verwijzing noemt geen boek",
                           "schrijf de naam van de map van het boek achter bijlage:");
            break;
        case TargetKind::Article:
            reading.report(DiagnosticCode::UnknownTemplateReference, offset, "deze verwijzing noemt geen artikel",
                           "schrijf de naam van de kop van het artikel achter artikel:");
            break;
    }
}

}  // namespace

std::optional<decltype(Inline::value)> check_link(Reading& reading, std::size_t offset, const std::string& url,
                                                  Inlines& content) {
    if (report_placeholder(reading, offset, url)) return std::nullopt;
    const LinkTarget target = read_link_target(url);
    if (target.kind == LinkKind::Anchor && reading.kind == MarkdownKind::Document) {
        Reference reference;
        reference.anchor = target.id;
        reference.content = std::move(content);
        return reference;
    }
    if (target.kind == LinkKind::Own && target.id.empty()) {
        report_without_id(reading, offset, target.own);
        return std::nullopt;
    }
    if (target.kind == LinkKind::Own && target.own == TargetKind::Article && reading.kind == MarkdownKind::Card) {
        reading.report(DiagnosticCode::UnknownReferenceKind, offset,
                       "een verwijzing naar een artikel kan alleen in een sjabloon van een overeenkomst",
                       "noem de afspraak hier in woorden");
        return std::nullopt;
    }
    if (target.kind == LinkKind::Own) {
        Reference reference;
        reference.kind = target.own;
        reference.id = target.id;
        reference.part = target.part;
        reference.content = std::move(content);
        return reference;
    }
    if (target.kind == LinkKind::Web) {
        if (content.empty()) content.push_back({reading.map.place_at(offset), Text{url}});
        return Link{url, std::move(content)};
    }
    report_target(reading, offset, url, target);
    return std::nullopt;
}

void check_image_path(Reading& reading, std::size_t offset, const std::string& path) {
    report_placeholder(reading, offset, path);
}

}  // namespace boekwerk
