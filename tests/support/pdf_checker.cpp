#include "support/pdf_checker.h"

#include <algorithm>
#include <set>

#include "support/run_tool.h"

namespace boekwerk {

using Json = nlohmann::json;

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

void check_annotations(const PdfReader& pdf, std::vector<std::string>& faults) {
    for (const std::string& reference : pdf.pages()) {
        const Json& page = pdf.resolve(reference);
        if (pdf.get(page, "/Tabs") != "/S") faults.push_back("UA 7.18.3: a page without Tabs S");
        if (!page.contains("/Resources")) faults.push_back("A 6.2.2: a page without Resources of its own");
        if (page.contains("/AA")) faults.push_back("A 6.5.2: a page with actions");
        if (page.contains("/Group")) faults.push_back("A 6.2.10: a transparency group");
        for (const Json& annotation_reference : pdf.get(page, "/Annots")) {
            const Json& annotation = pdf.resolve(annotation_reference);
            if (pdf.get(annotation, "/Subtype") != "/Link")
                faults.push_back("UA 7.18.1: an annotation that is no link");
            if (pdf.get(annotation, "/F") != 4) faults.push_back("A 6.3.2: an annotation is not just printed");
            if (!annotation.contains("/Contents") || PdfReader::text(annotation["/Contents"]).empty()) {
                faults.push_back("UA 7.18.5: a link without Contents");
            }
            const Json& action = pdf.get(annotation, "/A");
            const bool allowed = pdf.get(action, "/S") == "/URI" || pdf.get(action, "/S") == "/GoToR";
            if (action.is_object() && !allowed) faults.push_back("A 6.5.1: another action");
            if (action.is_object() == annotation.contains("/Dest"))
                faults.push_back("a link to nothing, or to two places");
        }
    }
}

void check_metadata(const PdfReader& pdf, std::vector<std::string>& faults) {
    const Json& catalog = pdf.catalog();
    if (!catalog.contains("/Metadata")) {
        faults.push_back("A 6.6.2.1: no metadata");
        return;
    }
    const Json& dictionary = pdf.get(catalog, "/Metadata");
    if (dictionary.at("/Type") != "/Metadata" || dictionary.at("/Subtype") != "/XML" ||
        dictionary.contains("/Filter")) {
        faults.push_back("A 6.6.2.1: the metadata stream is not plain XML");
    }
    const std::string xmp = pdf.stream(catalog["/Metadata"]);
    const TemporaryFile file(xmp);
    if (run_tool("xmllint --noout " + file.path()).exit_code != 0) faults.push_back("A 6.6.2.1: XMP is no XML");
    for (const char* part : {"<pdfaid:part>2<", "<pdfaid:conformance>A<"}) {
        if (!contains(xmp, part)) faults.push_back("A 6.6.4: XMP without " + std::string(part));
    }
    if (!contains(xmp, "<pdfuaid:part>1<")) faults.push_back("UA 5: XMP without the identification of PDF/UA-1");
    if (!contains(xmp, "<pdfaSchema:prefix>pdfuaid<")) faults.push_back("A 6.6.2.3: pdfuaid is not described");
    if (!contains(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")) faults.push_back("UA 7.1: no title");
    if (contains(xmp.substr(0, xmp.find('\n')), "bytes=") || contains(xmp.substr(0, xmp.find('\n')), "encoding=")) {
        faults.push_back("A 6.6.2.1: the packet's header has an attribute too many");
    }
}

void check_output_intent(const PdfReader& pdf, std::vector<std::string>& faults) {
    const Json& intents = pdf.get(pdf.catalog(), "/OutputIntents");
    if (!intents.is_array() || intents.size() != 1) {
        faults.push_back("A 6.2.3: not one output intent");
        return;
    }
    const Json& intent = pdf.resolve(intents[0]);
    if (pdf.get(intent, "/S") != "/GTS_PDFA1") faults.push_back("A 6.2.3: the output intent is not for PDF/A");
    if (pdf.get(pdf.get(intent, "/DestOutputProfile"), "/N") != 3) faults.push_back("A 6.2.3: the profile is not RGB");
    const std::string profile = pdf.stream(intent.at("/DestOutputProfile"));
    if (profile.compare(12, 4, "mntr") != 0 || profile.compare(16, 4, "RGB ") != 0 || profile[8] >= 5) {
        faults.push_back("A 6.2.3: the profile is no RGB monitor profile below version 5");
    }
}

void check_values(const Json& value, std::vector<std::string>& faults) {
    if (value.is_string()) {
        const std::string& text = value.get_ref<const std::string&>();
        if (text[0] == '/' && text.size() > 128) faults.push_back("A 6.1.13: a name of more than 127 bytes");
        if (text.compare(0, 2, "u:") == 0 && text.size() > 32'767) faults.push_back("A 6.1.13: a string too long");
        return;
    }
    if (value.is_object()) {
        for (const char* key : {"/SMask", "/JavaScript", "/JS", "/EmbeddedFiles", "/OCProperties", "/CIDSet", "/XFA"}) {
            if (value.contains(key)) faults.push_back(std::string("A: there is a ") + key);
        }
    }
    if (value.is_structured()) {
        for (const Json& item : value) check_values(item, faults);
    }
}

}  // namespace

void check_file(std::string_view bytes, const PdfReader& pdf, std::vector<std::string>& faults) {
    if (bytes.substr(0, 9) != "%PDF-1.7\n" || bytes[9] != '%') faults.push_back("A 6.1.2: the header");
    for (std::size_t i = 10; i < 14; ++i) {
        if (static_cast<unsigned char>(bytes[i]) <= 127) faults.push_back("A 6.1.2: the comment after the header");
    }
    if (bytes.substr(bytes.size() - 6) != "%%EOF\n") faults.push_back("A 6.1.3: something follows the end");
    if (!pdf.trailer().contains("/ID")) faults.push_back("A 6.1.3: no ID");
    if (pdf.trailer().contains("/Encrypt")) faults.push_back("A 6.1.3: encrypted");
    if (pdf.objects().size() > 8'388'607) faults.push_back("A 6.1.13: too many objects");
    for (const Json& object : pdf.objects()) check_values(object, faults);
}

void check_document(const PdfReader& pdf, std::vector<std::string>& faults) {
    const Json& catalog = pdf.catalog();
    if (pdf.get(pdf.get(catalog, "/MarkInfo"), "/Marked") != true) faults.push_back("A 6.7.2: not marked");
    if (pdf.get(pdf.get(catalog, "/MarkInfo"), "/Suspects") == true) faults.push_back("UA 7.1: suspects");
    if (!catalog.contains("/Lang") || PdfReader::text(catalog["/Lang"]) != "nl-NL") faults.push_back("UA 7.2: no Lang");
    if (pdf.get(pdf.get(catalog, "/ViewerPreferences"), "/DisplayDocTitle") != true) {
        faults.push_back("UA 7.1: DisplayDocTitle is not true");
    }
    for (const char* key : {"/AA", "/OpenAction", "/Requirements", "/NeedsRendering", "/AcroForm"}) {
        if (catalog.contains(key)) faults.push_back(std::string("A 6.5: the catalog has ") + key);
    }
    check_metadata(pdf, faults);
    check_output_intent(pdf, faults);
    check_annotations(pdf, faults);
}

std::vector<std::string> check_pdf(std::string_view bytes, const PdfReader& pdf, const PdfStructure& structure) {
    std::vector<std::string> faults = structure.faults;
    check_file(bytes, pdf, faults);
    check_document(pdf, faults);
    check_tree(structure.root, faults);
    check_fonts(pdf, structure, faults);
    // PDF/A-2 §6.2.4.3: with an RGB output intent every colour is RGB or grey; and no graphics state dictionaries.
    static const std::set<std::string> known = {"q",  "Q", "cm", "BT", "ET", "Tf", "Td", "Tm", "TJ",  "Tj",  "rg",
                                                "RG", "w", "m",  "l",  "re", "f",  "S",  "Do", "BDC", "BMC", "EMC"};
    for (const PageContent& page : structure.pages) {
        for (const std::string& name : page.operators) {
            if (known.count(name) == 0) faults.push_back("A 6.2: operator " + name);
        }
    }
    return faults;
}

std::string check_pdf(std::string_view bytes) {
    const PdfReader pdf(bytes);
    std::string lines;
    for (const std::string& fault : check_pdf(bytes, pdf, read_structure(pdf))) lines += fault + "\n";
    return lines;
}

}  // namespace boekwerk
