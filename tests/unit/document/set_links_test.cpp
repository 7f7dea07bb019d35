#include <catch2/catch.hpp>

#include "document/document.h"

using namespace boekwerk;

TEST_CASE("A reference leads to an anchor, to another document of the set in the same format, or to a fixed annex") {
    Reference reference;
    CHECK(target_address(reference, "html").empty());
    reference.anchor = "beschut-wonen";
    CHECK(target_address(reference, "html") == "#beschut-wonen");
    reference.document = "productbeschrijvingen";
    CHECK(target_address(reference, "html") == "productbeschrijvingen.html#beschut-wonen");
    CHECK(target_address(reference, "md") == "productbeschrijvingen.md#beschut-wonen");
    reference.document = "programma-van-eisen.pdf";
    reference.anchor.clear();
    CHECK(target_address(reference, "html") == "programma-van-eisen.pdf");
}
