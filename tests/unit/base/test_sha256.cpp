#include "base/sha256.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

TEST_CASE("the examples of FIPS 180-4") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("content in pieces has the hash of the whole, and a hash object can be used again") {
    Sha256 hash;
    for (const char* piece : {"a", "", "bc"}) hash.update(piece);
    CHECK(hash.hex() == sha256_hex("abc"));
    hash.update("abc");
    CHECK(hash.hex() == sha256_hex("abc"));
}

TEST_CASE("a hash as bytes is the hash; what is no hash is zeros") {
    const std::string hash = sha256_hex("abc");
    CHECK(hex_of(digest_of_hex(hash)) == hash);
    CHECK(digest_of_hex(hash)[0] == 0xBA);
    for (const std::string& text :
         {std::string(), hash.substr(1), hash + "0", std::string(64, 'g'), hash.substr(2) + "+1"}) {
        INFO(text);
        CHECK(digest_of_hex(text) == Digest{});
    }
}
