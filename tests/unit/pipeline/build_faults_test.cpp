// A whole build on a disk that fails, or a program that is killed, at each of its calls in turn: the output folder
// holds the complete old or the complete new set, and the next build mends what is left.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "fakes/small_contract.h"
#include "pipeline/build.h"

using namespace boekwerk;

namespace {

using Files = std::map<std::string, std::string>;

/// The small contract, and the documents that are made of it. A copy goes on by itself.
class SmallBuild {
public:
    SmallBuild() {
        SmallContract contract;
        contract.set_contract(SmallContract::yaml(SmallContract::lots(), "openbaar: {gunningen: ja, tarieven: nee}\n"));
        disk = contract.small.files;
        disk.add("sjablonen/documents/productenboek.md",
                 "# {{titel}}\n\n{{#delen}}\n{kop: {{deel-id}}}\n## {{deel-titel}}\n\n{{/delen}}\n");
        disk.add("sjablonen/documents/tarievenblad.md", "# {{titel}}\n\n{{tarieven}}\n");
        disk.add("sjablonen/html/pagina.html", "<!DOCTYPE html>\n<html><body>{{{inhoud}}}</body></html>\n");
        disk.add("sjablonen/html/bestanden.txt", "stijl.css -> stijl.css\n");
        disk.add("sjablonen/html/stijl.css", "p {}\n");
        disk.add("output/LEES.md", "van iemand");
    }

    /// Another rate, and one provider less.
    void change() {
        disk.add("cat/contracten/c/gunningen.csv", SmallContract::awards("anna;noord;;;;;;\n"));
        disk.add("cat/contracten/c/tarieven.csv", SmallContract::rates("zorg;uur;62,51;;;;;;\nrit;uur;10,00;;;;;;\n"));
    }

    /// The faults of a build, as printed.
    std::string build() {
        BuildRequest request;
        request.catalogue = "cat";
        request.templates = "sjablonen";
        request.formats = {Format::Markdown, Format::Html};
        SourceStore sources;
        Diagnostics diagnostics;
        SilentProgress progress;
        boekwerk::build(request, disk, sources, diagnostics, progress);
        has_io_errors_ = diagnostics.has_io_errors();
        return diagnostics.has_errors() ? printed(diagnostics) : std::string();
    }

    Files output() const { return disk.files_below("output"); }
    bool has_io_errors() const { return has_io_errors_; }

    MemoryFileSystem disk;

private:
    bool has_io_errors_ = false;
};

/// The sets before and after the change.
struct BothSets {
    Files before;
    Files after;
};

BothSets both_sets() {
    SmallBuild small;
    BothSets sets;
    REQUIRE(small.build().empty());
    sets.before = small.output();
    small.change();
    REQUIRE(small.build().empty());
    sets.after = small.output();
    REQUIRE(sets.before.size() > sets.after.size());
    REQUIRE(sets.after.at("LEES.md") == "van iemand");
    return sets;
}

void check_mended(SmallBuild& small, const BothSets& sets) {
    small.disk.restart();
    REQUIRE(small.build().empty());
    REQUIRE(small.output() == sets.after);
    REQUIRE(small.disk.kind("output.nieuw") == FileKind::None);
}

/// The first set, on a disk that can or cannot exchange folders, and content that has changed since.
SmallBuild changed_build(bool exchange) {
    SmallBuild small;
    if (!exchange) small.disk.have_no_exchange();
    REQUIRE(small.build().empty());
    small.change();
    return small;
}

}  // namespace

TEST_CASE("A disk that fails at any call of a build leaves the old or the new set, and says why") {
    const BothSets sets = both_sets();
    const bool exchange = GENERATE(true, false);
    const std::errc error = GENERATE(std::errc::no_space_on_device, std::errc::permission_denied, std::errc::io_error);
    CAPTURE(exchange, std::make_error_code(error).message());
    const SmallBuild start = changed_build(exchange);
    std::size_t faults = 0;
    for (std::size_t call = 1;; ++call) {
        CAPTURE(call);
        SmallBuild small = start;
        const std::size_t before = small.disk.calls();
        small.disk.fail_call(call, error);
        const std::string fault = small.build();
        if (small.disk.calls() - before < call) break;
        CAPTURE(fault);
        REQUIRE(small.output() == (fault.empty() ? sets.after : sets.before));
        REQUIRE(small.has_io_errors() == !fault.empty());
        if (!fault.empty()) {
            ++faults;
            REQUIRE(fault.find(error_reason(std::make_error_code(error))) != std::string::npos);
            REQUIRE(fault.find("\n  oplossing: ") != std::string::npos);
        }
        check_mended(small, sets);
    }
    CHECK(faults > 10);
}

TEST_CASE("A program that is killed at any call of a build leaves the old or the new set") {
    const BothSets sets = both_sets();
    const bool exchange = GENERATE(true, false);
    CAPTURE(exchange);
    const SmallBuild start = changed_build(exchange);
    std::size_t old_sets = 0;
    std::size_t new_sets = 0;
    std::size_t gaps = 0;
    for (std::size_t call = 1;; ++call) {
        CAPTURE(call);
        SmallBuild small = start;
        small.disk.kill_at_call(call);
        bool killed = false;
        try {
            small.build();
        } catch (const Killed&) {
            killed = true;
        }
        if (!killed) break;
        const Files output = small.output();
        if (output.empty()) {
            ++gaps;
            REQUIRE(small.disk.files_below("output.nieuw/oud") == sets.before);
            REQUIRE(small.disk.files_below("output.nieuw/set") == sets.after);
        } else {
            ++(output == sets.before ? old_sets : new_sets);
            REQUIRE((output == sets.before || output == sets.after));
        }
        check_mended(small, sets);
    }
    CHECK(old_sets > 10);
    CHECK(new_sets > 0);
    CHECK(gaps == (exchange ? 0 : 1));
}

TEST_CASE("What a killed build left goes with the next build, also when that changes nothing") {
    SmallBuild small;
    REQUIRE(small.build().empty());
    const Files before = small.output();
    small.disk.add("output.nieuw/slot", "");
    small.disk.add(GENERATE("output.nieuw/set/half.md", "output.nieuw/oud/index.html"), "hal");
    REQUIRE(small.build().empty());
    CHECK(small.output() == before);
    CHECK(small.disk.kind("output.nieuw") == FileKind::None);
}
