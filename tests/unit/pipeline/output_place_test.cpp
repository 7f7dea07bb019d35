#include "pipeline/output_place.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "fakes/printed_faults.h"
#include "fakes/temporary_folder.h"

using namespace boekwerk;
namespace fs = std::filesystem;

namespace {

/// The fault of an output folder, with `catalogue` and `templates` in one folder; empty when it is apart.
std::string fault_of(const TemporaryFolder& folder, const std::string& output) {
    const auto files = make_disk_file_system();
    BuildRequest request;
    request.catalogue = folder.path() + "/catalogue";
    request.templates = folder.path() + "/templates/";
    request.output = folder.path() + "/" + output;
    Diagnostics diagnostics;
    const bool apart = output_is_apart(*files, request, diagnostics);
    CHECK(apart == !diagnostics.has_errors());
    const std::string text = printed(diagnostics);
    const std::size_t begin = text.find(folder.path());
    return apart ? ""
                 : text.substr(begin + folder.path().size() + 1, text.find('\n') - begin - folder.path().size() - 1);
}

}  // namespace

TEST_CASE("the output folder lies apart from what documents are made from") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() + "/catalogue/boeken");
    fs::create_directories(folder.path() + "/templates");
    fs::create_directory_symlink(folder.path() + "/catalogue", folder.path() + "/koppeling");
    for (const char* apart : {"output", "output/diep/er", "catalogue2", "catalogue.nieuw", "templates2/"}) {
        INFO(apart);
        CHECK(fault_of(folder, apart).empty());
    }
    CHECK(fault_of(folder, "catalogue") == "catalogue is de map van de catalogus");
    CHECK(fault_of(folder, "templates") == "templates is de map van de sjablonen");
    CHECK(fault_of(folder, "catalogue/boeken") == "catalogue/boeken ligt in de map van de catalogus");
    CHECK(fault_of(folder, "templates/nog/niet") == "templates/nog/niet ligt in de map van de sjablonen");
    CHECK(fault_of(folder, "koppeling/uit") == "koppeling/uit ligt in de map van de catalogus");
    CHECK(fault_of(folder, ".") == ". is de map waarin ook de map ligt van de catalogus");
}
