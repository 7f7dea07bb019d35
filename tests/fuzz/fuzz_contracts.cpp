// Any bytes as a register of providers, a contract, awards and rates: faults are reported, nothing crashes or hangs.
#include <cstdint>
#include <string>

#include "checks/check_contracts.h"
#include "fakes/small_contract.h"
#include "markdown/parse_markdown.h"

using namespace boekwerk;

namespace {

/// The contract of the tests and the catalogue that it is for, read once.
SmallContract& small_contract() {
    static SmallContract fake;
    if (fake.small.catalogue.cards.empty()) {
        prepare_markdown();
        fake.small.read();
    }
    return fake;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const SmallContract& fake = small_contract();
    const std::string folder = "cat/contracten/c/";
    for (int part = 0; part < 6; ++part) {
        MemoryFileSystem files = fake.small.files;
        switch (part) {
            case 0: files.add("cat/aanbieders.csv", text); break;
            case 1: files.add("cat/aanbieders.csv", SmallContract::providers(text)); break;
            case 2: files.add(folder + "contract.yaml", text); break;
            case 3: files.add(folder + "gunningen.csv", SmallContract::awards(text)); break;
            case 4: files.add(folder + "tarieven.csv", SmallContract::rates(text)); break;
            default: files.add(folder + "tarieven.csv", text);
        }
        SourceStore sources;
        Diagnostics diagnostics;
        const Contracts contracts = read_contracts(files, "cat", fake.small.catalogue, sources, diagnostics);
        check_contracts(fake.small.catalogue, contracts, diagnostics);
    }
    return 0;
}
