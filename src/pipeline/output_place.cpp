#include "pipeline/output_place.h"

#include <algorithm>
#include <string>
#include <utility>

namespace boekwerk {

namespace {

/// The path without links, with a slash at the end; what does not exist yet as it will be.
std::string real_place(const FileSystem& files, std::string folder) {
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    std::string rest = "/";
    while (true) {
        const std::string real = files.resolve(folder.empty() ? "." : folder);
        if (!real.empty()) return (real == "/" ? std::string() : real) + rest;
        if (folder.empty() || folder == "/") return rest;
        const std::size_t slash = folder.rfind('/');
        rest.insert(0, "/" + folder.substr(slash == std::string::npos ? 0 : slash + 1));
        folder.resize(slash == std::string::npos ? 0 : std::max<std::size_t>(slash, 1));
    }
}

}  // namespace

bool output_is_apart(const FileSystem& files, const BuildRequest& request, Diagnostics& diagnostics) {
    const std::string output = real_place(files, request.output);
    for (const auto& [folder, what] :
         {std::pair(&request.catalogue, "de catalogus"), std::pair(&request.templates, "de sjablonen")}) {
        const std::string source = real_place(files, *folder);
        const bool inside = output.starts_with(source);
        if (!inside && !source.starts_with(output)) continue;
        diagnostics.report({DiagnosticCode::OutputNotWritable,
                            {},
                            request.output +
                                (output == source ? " is de map van "
                                 : inside         ? " ligt in de map van "
                                                  : " is de map waarin ook de map ligt van ") +
                                what,
                            "kies met --output een andere map, bijvoorbeeld output"});
        return false;
    }
    return true;
}

}  // namespace boekwerk
