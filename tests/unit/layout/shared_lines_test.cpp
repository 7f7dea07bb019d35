// Lines that documents share change nothing but the time that layout takes.
#include "layout/shared_lines.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <iterator>
#include <map>
#include <thread>

#include "document/walk.h"
#include "unit/layout/random_document.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

/// Counts the words that it is asked for.
class CountingShaper : public FixedWidthShaper {
public:
    using FixedWidthShaper::FixedWidthShaper;
    using FixedWidthShaper::shape;
    const ShapedText& shape(Face face, std::string_view word) override {
        ++asked;
        return FixedWidthShaper::shape(face, word);
    }
    std::atomic<int> asked{0};
};

/// A look as the documents of one test share it.
struct Look {
    explicit Look(HouseStyle the_style, const std::u32string& missing = {})
        : style(std::move(the_style)), shaper(missing) {}

    LaidOutDocument lay(const Document& document, Diagnostics& diagnostics) {
        return lay_out(document, style, shaper, dutch(), diagnostics, &lines);
    }

    HouseStyle style;
    CountingShaper shaper;
    SharedLines lines;
};

/// Everything on the pages, every word with its exact place.
std::string exact(const LaidOutDocument& document) {
    std::string out = dump_layout(document) + dump_structure(document);
    for (const Page& page : document.pages) {
        for (const PlacedWord& word : page.words) {
            out += word.text->text + (word.space_after ? " " : "|");
            out.append(reinterpret_cast<const char*>(&word.x), sizeof(word.x));
        }
    }
    return out;
}

std::string without_sharing(const Document& document, const HouseStyle& style) {
    FixedWidthShaper shaper;
    Diagnostics diagnostics;
    return exact(lay_out(document, style, shaper, dutch(), diagnostics));
}

/// The same chapters after another one: the numbers of notes, links and elements differ.
Document after_chapter_of(const Document& document, unsigned seed) {
    Document result = document;
    const Document other = RandomDocument(seed + 1000).make();
    for (const Footnote& note : other.footnotes) {
        result.footnotes.push_back(note);
        result.footnotes.back().label = "ander-" + note.label;
        result.footnotes.back().number += static_cast<int>(document.footnotes.size());
    }
    Blocks added(other.blocks.begin() + 2, other.blocks.end());  // Without its cover and table of contents.
    for_each_inline(added, [&](Inline& item) {
        auto* mark = std::get_if<FootnoteMark>(&item.value);
        if (mark == nullptr) return;
        mark->label = "ander-" + mark->label;
        mark->number += static_cast<int>(document.footnotes.size());
    });
    result.blocks.insert(result.blocks.begin() + 2, std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
    return result;
}

Document with_faults() {
    Blocks blocks;
    blocks.push_back(paragraph("Een teken ☃ dat geen lettertype heeft."));
    blocks.push_back(paragraph("Een gewone alinea."));
    Image broken{"plaatje.png", "een plaatje", std::make_shared<const std::string>("geen plaatje")};
    Inlines inlines = text("Zie ");
    inlines.push_back(inline_of(std::move(broken)));
    blocks.push_back(paragraph(std::move(inlines)));
    return document_of(std::move(blocks));
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& fault : diagnostics.sorted()) result.push_back(fault.message);
    return result;
}

}  // namespace

TEST_CASE("documents that share lines get the pages that they get alone") {
    std::map<unsigned, std::unique_ptr<Look>> looks;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        auto& look = looks[seed % 4];
        const int width = 60 + static_cast<int>(seed % 4) * 30;
        if (look == nullptr) look = std::make_unique<Look>(small_style(width, 24));
        const Document document = RandomDocument(seed).make();
        const Document longer = after_chapter_of(document, seed);
        const std::string alone = without_sharing(document, look->style);
        const std::string longer_alone = without_sharing(longer, look->style);
        for (int time = 0; time < 3; ++time) {
            Diagnostics diagnostics;
            CHECK((exact(look->lay(document, diagnostics)) == alone));
            CHECK((exact(look->lay(longer, diagnostics)) == longer_alone));
        }
        CHECK(look->lines.size() > 0);
    }
}

TEST_CASE("documents on several threads share lines") {
    Look look(small_style(60, 24));
    std::vector<Document> documents;
    std::vector<std::string> alone;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        documents.push_back(RandomDocument(seed).make());
        alone.push_back(without_sharing(documents.back(), look.style));
    }
    std::atomic<int> different{0};
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < 24; ++i) {
                const std::size_t number = (i + t) % documents.size();
                Diagnostics diagnostics;
                if (exact(look.lay(documents[number], diagnostics)) != alone[number]) ++different;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(different == 0);
}

TEST_CASE("the third document with a text does not break it again") {
    Look look(small_style());
    Diagnostics diagnostics;
    const Document document = document_of({paragraph(full_lines(9))});
    const auto asked_for = [&] {
        look.shaper.asked = 0;
        look.lay(document, diagnostics);
        return look.shaper.asked.load();
    };
    const int first = asked_for();
    CHECK(look.lines.size() == 0);
    CHECK(asked_for() == first);
    CHECK(look.lines.size() == 1);
    CHECK(asked_for() <= first - 9);
}

TEST_CASE("texts of one document alone are not kept") {
    Look look(small_style());
    Diagnostics diagnostics;
    for (int i = 0; i < 50; ++i) look.lay(document_of({paragraph("Aanbieder " + std::to_string(i))}), diagnostics);
    CHECK(look.lines.size() == 0);
}

TEST_CASE("lines are not kept with words that live no longer than their document") {
    class ForgetfulShaper : public FixedWidthShaper {
    public:
        using FixedWidthShaper::shape;
        const ShapedText& shape(Face face, std::string_view word, OwnWords& own) override {
            ShapedText& shaped = own.emplace_back(FixedWidthShaper::shape(face, word));
            shaped.kept = word != "eigen";
            return shaped;
        }
    };
    ForgetfulShaper shaper;
    SharedLines lines;
    Diagnostics diagnostics;
    const Document document = document_of({paragraph("iets eigen"), paragraph("iets gedeelds")});
    std::vector<LaidOutDocument> made;  // Here even these words outlive the lines.
    for (int time = 0; time < 3; ++time) {
        made.push_back(lay_out(document, small_style(), shaper, dutch(), diagnostics, &lines));
    }
    CHECK(lines.size() == 1);
}

TEST_CASE("no more lines are kept than there is room for") {
    const Document document = RandomDocument(1).make();
    FixedWidthShaper shaper;
    Diagnostics diagnostics;
    SharedLines all;
    SharedLines few(10'000);
    SharedLines none_at_all(0);
    for (SharedLines* lines : {&all, &few, &none_at_all}) {
        for (int time = 0; time < 2; ++time) lay_out(document, small_style(), shaper, dutch(), diagnostics, lines);
    }
    CHECK(none_at_all.size() == 0);
    CHECK(few.size() > 0);
    CHECK(few.size() < all.size());
}

TEST_CASE("a fault in a text is reported for every document that has it") {
    Look look(small_style(), U"☃");
    const Document document = with_faults();
    for (int time = 0; time < 3; ++time) {
        Diagnostics diagnostics;
        look.lay(document, diagnostics);
        CHECK(messages(diagnostics) ==
              std::vector<std::string>{"de afbeelding ‘plaatje.png’ is geen leesbare PNG of JPEG",
                                       "het teken ‘☃’ (U+2603) staat in geen van de lettertypen"});
    }
}

TEST_CASE("what does not fit is reported for every document that has it") {
    Look look(small_style(3, 10));
    Reference reference;
    reference.anchor = "kop";
    reference.content = text("x");
    Inlines inlines;
    inlines.push_back(inline_of(std::move(reference)));
    const Document document = document_of({heading(1, "x", "kop"), paragraph(std::move(inlines))});
    for (int time = 0; time < 3; ++time) {
        Diagnostics diagnostics;
        look.lay(document, diagnostics);
        CHECK(messages(diagnostics) ==
              std::vector<std::string>{"een woord is breder dan de ruimte waarin het staat, ook in losse tekens"});
    }
}
