#include "pipeline/claimed_identity.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

/// What content claims, taken in pieces of `size` bytes: "identifier|title|version|date".
std::string claim_of(const std::string& content, std::size_t size) {
    IdentityReader reader;
    for (std::size_t i = 0; i < content.size(); i += size) reader.take(std::string_view(content).substr(i, size));
    const ClaimedIdentity claim = reader.identity();
    return claim.identifier + "|" + claim.title + "|" + claim.version + "|" + claim.date;
}

std::string packet(const std::string& properties) {
    return "<?xpacket begin=\"\" id=\"W5M0\"?>\n<x:xmpmeta><rdf:RDF>" + properties +
           "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

const std::string own_packet = packet(
    "<rdf:Description xmlns:dc=\"x\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Een &amp; twee</rdf:li>"
    "</rdf:Alt></dc:title><dc:identifier>boeken/a/a</dc:identifier></rdf:Description>"
    "<xmpMM:VersionID>0.9</xmpMM:VersionID><xmp:CreateDate>2026-07-01T00:00:00Z</xmp:CreateDate>");

}  // namespace

TEST_CASE("a PDF claims what its XMP says, wherever pieces end") {
    const std::string pdf = "%PDF-1.7\n" + std::string(300, 'x') + own_packet + std::string(300, 'y');
    for (const std::size_t size : {1U, 7U, 20U, 64U, 5000U}) {
        CAPTURE(size);
        CHECK(claim_of(pdf, size) == "boeken/a/a|Een & twee|0.9|2026-07-01");
    }
}

TEST_CASE("of several packets the one that names a document counts: pictures have packets too") {
    const std::string picture = packet("<dc:title>Foto</dc:title>");
    CHECK(claim_of("%PDF-1.7\n" + picture + own_packet, 50) == "boeken/a/a|Een & twee|0.9|2026-07-01");
    CHECK(claim_of("%PDF-1.7\n" + own_packet + picture, 50) == "boeken/a/a|Een & twee|0.9|2026-07-01");
    CHECK(claim_of("%PDF-1.7\n" + picture, 50) == "|Foto||");
}

TEST_CASE("a packet may write properties as attributes") {
    CHECK(claim_of("%PDF-1.7\n" + packet("<rdf:Description dc:identifier=\"boeken/a/a\" xmpMM:VersionID=\"1.0\"/>"),
                   9999) == "boeken/a/a||1.0|");
}

TEST_CASE("a PDF without a packet, or with one that never ends, claims nothing") {
    CHECK(claim_of("%PDF-1.7\n<dc:title>Niets</dc:title>", 10) == "|||");
    CHECK(claim_of("%PDF-1.7\n<?xpacket begin" + std::string(std::size_t{600} * 1024, 'x') + own_packet, 4096) ==
          "boeken/a/a|Een & twee|0.9|2026-07-01");
    CHECK(claim_of("%PDF-1.7\n<?xpacket begin <dc:title", 10) == "|||");
}

TEST_CASE("HTML claims what its metadata says, or else its title") {
    CHECK(claim_of("<!DOCTYPE html>\n<html>\n<title>Een &lt;b&gt;, versie 0.9 (concept)</title>\n"
                   "<meta name=\"dcterms.identifier\" content=\"boeken/a/a\"/>\n"
                   "<meta name=\"dcterms.date\" content=\"2026-07-01\"/>\n<meta name=\"version\" content=\"0.9\"/>\n",
                   10) == "boeken/a/a|Een <b>|0.9|2026-07-01");
    CHECK(claim_of("<html lang=\"nl\"><title>Een, versie 0.8 (ter inzage)</title><time datetime=\"2026-01-02\">", 99) ==
          "|Een|0.8|2026-01-02");
    CHECK(claim_of("<html><title>Zomaar een pagina</title>", 99) == "|Zomaar een pagina||");
    CHECK(claim_of("<html><title>", 99) == "|||");
}

TEST_CASE("Markdown claims its title and version as templates write them") {
    CHECK(claim_of("# Boek \\(nieuw\\)\n\nOndertitel\n\nVersie 0.9\n\n1 juli 2026\n\nVersie 1.0\n", 3) ==
          "|Boek (nieuw)|0.9|2026-07-01");
    CHECK(claim_of("# Boek\n\nVersie twee van dit boek is er nog niet.\n", 3) == "|Boek||");
    CHECK(claim_of("Zomaar tekst.\nVersie 0.9\n", 3) == "|||");
    CHECK(claim_of("", 3) == "|||");
    CHECK(claim_of(std::string("\0\1\2# x", 6), 3) == "|||");
}

TEST_CASE("the properties of a workbook") {
    const ClaimedIdentity claim = identity_in_properties(
        "<cp:coreProperties><dc:title>Tarieven</dc:title><dc:identifier>contracten/c/a/t</dc:identifier>"
        "<cp:version>0.2</cp:version><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-07-01T00:00:00Z"
        "</dcterms:created></cp:coreProperties>");
    CHECK(claim.title == "Tarieven");
    CHECK(claim.identifier == "contracten/c/a/t");
    CHECK(claim.version == "0.2");
    CHECK(claim.date == "2026-07-01");
}
