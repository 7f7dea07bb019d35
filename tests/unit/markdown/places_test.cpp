#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace boekwerk {

using test::Read;
using test::read_markdown;

TEST_CASE("places count lines and characters in the file, past its front matter") {
    const std::string front = "---\nnaam: Eén\n---\n";
    const Read read = read_markdown(front + "\n## Kop één *é*\n\nTekst “é” **x**\n", MarkdownKind::Card, front.size());
    CHECK(read.placed == "5:1 H2(5:4 'Kop één '5:12 *5:13 'é'*)\n7:1 P(7:1 'Tekst “é” '7:11 **7:13 'x'**)");
}

TEST_CASE("places hold when the text begins in the middle of a line") {
    const std::string mark = "\xEF\xBB\xBF";
    CHECK(read_markdown(mark + "*a*\n*b*\n", MarkdownKind::Card, mark.size()).placed ==
          "1:2 P(1:2 *1:3 'a'*1:5 ' '2:1 *2:2 'b'*)");
}

TEST_CASE("places hold on the second line of a paragraph in boxes and lists") {
    CHECK(read_markdown("> een *b*\n>   twee `c` **d**\nlui *e*\n").placed ==
          "1:1 Box(1:3 P(1:3 'een '1:7 *1:8 'b'*1:10 ' twee '2:10 `c`2:13 ' '2:14 **2:16 'd'**2:19 ' lui '"
          "3:5 *3:6 'e'*))");
    CHECK(read_markdown("1. een\n   *twee*\n\n   > drie\n   > *vier*\n").placed ==
          "1:1 Loose(1:1 1.(1:4 P(1:4 'een '2:4 *2:5 'twee'*) 4:4 Box(4:6 P(4:6 'drie '5:6 *5:7 'vier'*))))");
}

TEST_CASE("places hold after tabs, entities, escapes and code over two lines") {
    CHECK(read_markdown("-\ta *b*\n\n\tc *d*\n").placed ==
          "1:1 Loose(1:1 •(1:3 P(1:3 'a '1:5 *1:6 'b'*) 3:2 P(3:2 'c '3:4 *3:5 'd'*)))");
    CHECK(read_markdown("&euro;\\* *a* &amp; *b*\n").placed ==
          "1:1 P(1:1 '€* '1:10 *1:11 'a'*1:13 ' & '1:20 *1:21 'b'*)");
    CHECK(read_markdown("`een\ntwee` *a*\n").placed == "1:1 P(1:1 `een twee`2:6 ' '2:7 *2:8 'a'*)");
}

TEST_CASE("places hold after links and images whatever their addresses hold") {
    CHECK(read_markdown("[a](<https://x.nl/ (>) *b* ![c](y(1).png) *d* [e](https://x.nl/\\)f) *g*\n").placed ==
          "1:1 P(1:1 [1:2 'a'](https://x.nl/ ()1:23 ' '1:24 *1:25 'b'*1:27 ' '1:28 ![c](y(1).png)1:42 ' '"
          "1:43 *1:44 'd'*1:46 ' '1:47 [1:48 'e'](https://x.nl/)f)1:68 ' '1:69 *1:70 'g'*)");
}

TEST_CASE("places hold in table cells") {
    CHECK(read_markdown("> | één | *b* |\n> |---|---|\n> |  `c\\|d`  | e \\| *f* |\n").placed ==
          "1:1 Box(1:3 Table(<< Header(1:5 1:5 P(1:5 'één') | 1:11 1:11 P(1:11 *1:12 'b'*))"
          " Row(3:6 3:6 P(3:6 `c|d`) | 3:16 3:16 P(3:16 'e | '3:21 *3:22 'f'*))))");
}

TEST_CASE("places hold in links over two lines that are faults") {
    CHECK(read_markdown("een [tekst é\nen *meer*](x) **y**\n").placed ==
          "1:1 P(1:1 'een '1:6 'tekst é en '2:4 *2:5 'meer'*2:14 ' '2:15 **2:17 'y'**)");
    CHECK(read_markdown("een [tekst é\nen meer](x)\n").faults.substr(0, 10) == "1:5 BW0502");
}

TEST_CASE("placeholders and bare links have their own places in a text") {
    CHECK(read_markdown("Tot {{x}} en https://a.nl.\n").placed ==
          "1:1 P(1:1 'Tot '1:5 {x}1:10 ' en '1:14 [1:14 'https://a.nl'](https://a.nl)1:26 '.')");
}

}  // namespace boekwerk
