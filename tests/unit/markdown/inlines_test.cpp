#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace boekwerk {

using test::Read;
using test::read_markdown;

TEST_CASE("emphasis, strong, code and hard breaks become inlines") {
    CHECK(read_markdown("*een* **twee** `drie` ***vier*** _vijf_\n").tree ==
          "P(*een* **twee** `drie` ***vier*** *vijf*)");
    CHECK(read_markdown("een  \ntwee\\\ndrie\n").tree == "P(een<br>twee<br>drie)");
    CHECK(read_markdown("`` a`b `` snake_case 2 * 3 * 4\n").tree == "P(`a`b` snake_case 2 * 3 * 4)");
}

TEST_CASE("texts that touch are one text") {
    const Read read = read_markdown("een &amp; twee \\* drie\nvier\n");
    CHECK(read.placed == "1:1 P(1:1 'een & twee * drie vier')");
}

TEST_CASE("entities and escapes are read as in CommonMark, and quotes stay as they are") {
    CHECK(read_markdown("&euro; &#8364; &#x20AC; &eacute; &onbekend; &amp;amp; AT&T\n").tree ==
          "P(€ € € é &onbekend; &amp; AT&T)");
    CHECK(read_markdown("\\# \\[x\\] \\a \"recht\" -- ...\n").tree == "P(# [x] \\a \"recht\" -- ...)");
}

TEST_CASE("links lead out of the document") {
    CHECK(read_markdown("[tekst *x*](https://a.nl/b?c=d&amp;e) <https://a.nl> <a@b.nl>\n").tree ==
          "P([tekst *x*](https://a.nl/b?c=d&e) [https://a.nl](https://a.nl) [a@b.nl](mailto:a@b.nl))");
    CHECK(read_markdown("[bel](tel:+31612345678) [mail](mailto:a@b.nl) [HTTP](HTTP://a.nl)\n").tree ==
          "P([bel](tel:+31612345678) [mail](mailto:a@b.nl) [HTTP](HTTP://a.nl))");
    CHECK(read_markdown("[](https://a.nl)\n").tree == "P([https://a.nl](https://a.nl))");
}

TEST_CASE("references name a card, a part of one, or a term") {
    const Read read = read_markdown("Zie [](kaart:wonen), [de *eis*](kaart:wonen#opleiding) en [](begrip:trede).\n");
    CHECK(read.tree == "P(Zie [](wonen), [de *eis*](wonen#opleiding) en [begrip ](trede).)");
    CHECK(read_markdown("[](extern:eisen), [eis](extern:eisen#3.1), [](bijlage:boek)\n").tree ==
          "P([extern ](eisen), [extern eis](eisen#3.1), [bijlage ](boek))");
    CHECK(read.faults.empty());
}

TEST_CASE("web addresses in running text are links, without the punctuation after them") {
    CHECK(read_markdown("Zie https://a.nl/b. En (http://c.nl/d_(e)), ‘https://f.nl/é’!\n").tree ==
          "P(Zie [https://a.nl/b](https://a.nl/b). En ([http://c.nl/d_(e)](http://c.nl/d_(e))), "
          "‘[https://f.nl/é](https://f.nl/é)’!)");
    CHECK(read_markdown("*https://a.nl* en https://a.nl/?b=c&amp;d\\_e\n").tree ==
          "P(*[https://a.nl](https://a.nl)* en [https://a.nl/?b=c&d_e](https://a.nl/?b=c&d_e))");
    CHECK(read_markdown("xhttps://a.nl https:// http://. ftp://a.nl `https://a.nl` https\\://a.nl\n").tree ==
          "P(xhttps://a.nl https:// http://. ftp://a.nl `https://a.nl` https://a.nl)");
    CHECK(read_markdown("[zie https://a.nl](https://b.nl)\n").tree == "P([zie https://a.nl](https://b.nl))");
}

TEST_CASE("images have a path and a text for those who do not see them") {
    const Read read = read_markdown("![Het *logo* van Gouda](beeld/logo.png)\n");
    CHECK(read.tree == "P(![Het logo van Gouda](beeld/logo.png))");
    CHECK(read.faults.empty());
}

TEST_CASE("a label with a colon at the begin of a line is text when no address follows") {
    const Read read = read_markdown("[Let op]: dit geldt niet altijd.\n\n`[a]: b` en x[y]: https://z.nl\n");
    CHECK(read.tree ==
          "P([Let op]: dit geldt niet altijd.)\n"
          "P(`[a]: b` en x[y]: [https://z.nl](https://z.nl))");
    CHECK(read.faults.empty());
}

TEST_CASE("footnotes have a mark and a text, in the order of their marks") {
    const Read read = read_markdown(
        "Twee[^b] en een[^Aap].\n\n[^aap]: Tekst *een*.\n\n    - lijst\n\n[^b]: Tekst twee[^c].\n\n[^c]: Drie.\n");
    CHECK(read.placed ==
          "1:1 P(1:1 'Twee'1:5 [^b]1:9 ' en een'1:16 [^aap]1:22 '.')\n"
          "7:1 [^b]: 7:7 P(7:7 'Tekst twee'7:17 [^c]7:21 '.')\n"
          "3:1 [^aap]: 3:9 P(3:9 'Tekst '3:15 *3:16 'een'*3:20 '.')\n"
          "5:5 List(5:5 •(5:7 P(5:7 'lijst')))\n"
          "9:1 [^c]: 9:7 P(9:7 'Drie.')");
    CHECK(read.faults.empty());
}

TEST_CASE("placeholders stand anywhere in text, but not in code") {
    const Read read = read_markdown(
        "## Kop {{naam}}\n\n*{{a}}* **b {{ c-d }}** [{{e}}](https://a.nl) `{{code}}` \\{{tekst}}\n\n"
        "| {{f}} |\n|-|\n| x {{g_1.h}} |\n");
    CHECK(read.tree ==
          "H2(Kop {naam})\nP(*{a}* **b {c-d}** [{e}](https://a.nl) `{{code}}` {{tekst}})\n"
          "Table(< Header(P({f})) Row(P(x {g_1.h})))");
    CHECK(read.faults.empty());
}

TEST_CASE("text blocks are inserted where their line stands alone") {
    const Read read =
        read_markdown("Tekst.\n\n{{> blok-een}}\n{{>blok-twee }}\n\n- punt\n\n  {{> drie}}\n\n{{vier}}\n");
    CHECK(read.placed ==
          "1:1 P(1:1 'Tekst.')\n3:1 Insertion(blok-een)\n4:1 Insertion(blok-twee)\n"
          "6:1 Loose(6:1 •(6:3 P(6:3 'punt') 8:3 Insertion(drie)))\n10:1 P(10:1 {vier})");
    CHECK(read.faults.empty());
}

}  // namespace boekwerk
