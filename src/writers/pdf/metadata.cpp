#include "writers/pdf/metadata.h"

#include <string_view>

#include "base/date.h"
#include "writers/pdf/pdf_syntax.h"

namespace boekwerk {

namespace {

constexpr std::string_view creator = "Boekwerk";
constexpr std::string_view producer = "Boekwerk met libharu";

// ISO 19005-2 §6.6.2.3: a schema that PDF/A does not know, here PDF/UA's, must be described.
constexpr std::string_view identification =
    R"(<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
)";

/// Control characters are no part of XML 1.0; both places must say the same.
std::string without_controls(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string xmp_packet(const Document& document, const std::string& title, const std::string& author) {
    const std::string time = iso_date(document.date) + "T00:00:00Z";
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
    out += escaped(title);
    out += "</rdf:li></rdf:Alt></dc:title>";
    if (!author.empty()) out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(author) + "</rdf:li></rdf:Seq></dc:creator>";
    if (!document.identifier.empty()) out += "<dc:identifier>" + escaped(document.identifier) + "</dc:identifier>";
    out += "</rdf:Description>\n";
    if (!document.version.empty()) {
        out += "<rdf:Description rdf:about=\"\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"><xmpMM:VersionID>" +
               escaped(without_controls(document.version)) + "</xmpMM:VersionID></rdf:Description>\n";
    }
    out +=
        "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
        "<xmp:CreatorTool>";
    out += creator;
    out += "</xmp:CreatorTool><xmp:CreateDate>" + time + "</xmp:CreateDate><xmp:ModifyDate>" + time +
           "</xmp:ModifyDate></rdf:Description>\n"
           "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>";
    out += producer;
    out += "</pdf:Producer></rdf:Description>\n";
    out += identification;
    return out += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void fill_information(PdfFile& file, const std::string& title, const std::string& author, const Date& date) {
    std::string out;
    const auto entry = [&](const char* key, std::string_view text) {
        out += key;
        append_text_string(out, text);
    };
    entry("/Title", title);
    if (!author.empty()) entry("/Author", author);
    entry("/Creator", creator);
    entry("/Producer", producer);
    std::string day = iso_date(date);
    std::erase(day, '-');
    for (const char* key : {"/CreationDate", "/ModDate"}) entry(key, "D:" + day + "000000Z");
    file.extend(file.information(), out);
}

}  // namespace

void add_metadata(PdfFile& file, const Document& document, const HouseStyle& style, const std::string& colour_profile) {
    const std::string& own_title = title_by_itself(document);
    const std::string title = without_controls(own_title.empty() ? document.id : own_title);
    const std::string author = without_controls(style.organisation);
    fill_information(file, title, author, document.date);

    std::string entries = "/Metadata ";
    append_reference(entries, file.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(document, title, author),
                                              StreamFilter::None));
    const ObjectNumber profile = file.add_stream("/N 3", colour_profile, StreamFilter::Flate);
    entries +=
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        "/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
    append_reference(entries, profile);
    entries += ">>]";
    file.extend(file.catalog(), entries);
}

}  // namespace boekwerk
