#include <catch2/catch.hpp>

#include <stdexcept>

#include "pages.h"

using namespace boekwerk;

namespace {

template <typename Value>
Inline item(Value value) {
    return {{}, std::move(value)};
}

std::string line(Inlines inlines) {
    return text_of({block(Paragraph{std::move(inlines)})});
}

Reference reference_to(const std::string& anchor, const std::string& text) {
    Reference reference;
    reference.anchor = anchor;
    reference.content = words(text);
    return reference;
}

}  // namespace

TEST_CASE("text is escaped in text and in attributes") {
    CHECK(line(words("a < b > c & \"d\" 'e'")) == "<p>a &lt; b &gt; c &amp; &quot;d&quot; 'e'</p>\n");
    CHECK(line({item(Link{"https://x.nl/?a=\"b\"&c", words("<b>")})}) ==
          "<p><a href=\"https://x.nl/?a=&quot;b&quot;&amp;c\">&lt;b&gt;</a></p>\n");
}

TEST_CASE("a control character that XML cannot hold is replaced") {
    CHECK(line(words("a\x01z")) == "<p>a\uFFFDz</p>\n");
    CHECK(line(words("a\tb")) == "<p>a\tb</p>\n");
}

TEST_CASE("every kind of inline mark-up") {
    CHECK(line({item(Emphasis{words("schuin")})}) == "<p><em>schuin</em></p>\n");
    CHECK(line({item(Strong{{item(Text{"vet en "}), item(Emphasis{words("schuin")})}})}) ==
          "<p><strong>vet en <em>schuin</em></strong></p>\n");
    CHECK(line({item(Code{"a<b"})}) == "<p><code>a&lt;b</code></p>\n");
    CHECK(line({item(Text{"een"}), item(HardBreak{}), item(Text{"twee"})}) == "<p>een<br/>\ntwee</p>\n");
    CHECK(line({item(Link{"mailto:a@b.nl", words("post")})}) == "<p><a href=\"mailto:a@b.nl\">post</a></p>\n");
}

TEST_CASE("a reference is a link only when its target is in the document") {
    CHECK(line({item(reference_to("gewoon-thuis", "§ 3.4 Gewoon thuis"))}) ==
          "<p><a href=\"#gewoon-thuis\">§ 3.4 Gewoon thuis</a></p>\n");
    CHECK(line({item(reference_to("", "Gewoon thuis (02A41)"))}) == "<p>Gewoon thuis (02A41)</p>\n");
}

TEST_CASE("links never stand in links") {
    const Inlines content = {item(Text{"zie "}), item(reference_to("b", "b")), item(FootnoteMark{"n", 1})};
    CHECK(line({item(Link{"https://x.nl", content})}) ==
          "<p><a href=\"https://x.nl\">zie b<sup id=\"_nootmark-1\">1</sup></a></p>\n");
}

TEST_CASE("an image carries its bytes with it") {
    const auto png = std::make_shared<const std::string>("\x89PNG\r\n");
    CHECK(line({item(Image{"a.png", "een \"kaart\"", png})}) ==
          "<p><img alt=\"een &quot;kaart&quot;\" src=\"data:image/png;base64,iVBORw0K\"/></p>\n");
    const auto jpeg = std::make_shared<const std::string>("\xFF\xD8\xFF\xE0");
    CHECK(line({item(Image{"a.jpg", "kaart", jpeg})}) ==
          "<p><img alt=\"kaart\" src=\"data:image/jpeg;base64,/9j/4A==\"/></p>\n");
}

TEST_CASE("an image without bytes is its alternative text") {
    CHECK(line({item(Image{"a.png", "kaart van de regio", nullptr})}) == "<p>kaart van de regio</p>\n");
}

TEST_CASE("footnotes and their marks point at each other, and only the first mark is a target") {
    Document document;
    document.blocks = {block(
        Paragraph{{item(Text{"a"}), item(FootnoteMark{"noot", 1}), item(Text{" b"}), item(FootnoteMark{"noot", 1})}})};
    document.footnotes = {{{}, "noot", 1, {paragraph("De noot.")}}};
    CHECK(body_of(document) ==
          "<div class=\"tekst\">\n"
          "<p>a<sup id=\"_nootmark-1\"><a href=\"#_noot-1\" aria-label=\"Voetnoot 1\">1</a></sup>"
          " b<sup><a href=\"#_noot-1\" aria-label=\"Voetnoot 1\">1</a></sup></p>\n"
          "<section class=\"voetnoten\" aria-label=\"Voetnoten\">\n"
          "<ol class=\"gelabeld\">\n"
          "<li id=\"_noot-1\"><a class=\"label\" href=\"#_nootmark-1\" aria-label=\"1, terug naar de tekst\">1</a>\n"
          "<p>De noot.</p>\n"
          "</li>\n"
          "</ol>\n"
          "</section>\n"
          "</div>\n");
}

TEST_CASE("a variable or insertion that was never filled in is a bug") {
    CHECK_THROWS_AS(line({item(Variable{"naam"})}), std::logic_error);
    CHECK_THROWS_AS(text_of({block(Insertion{"blok"})}), std::logic_error);
}
