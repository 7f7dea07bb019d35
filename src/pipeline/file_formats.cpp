#include "pipeline/file_formats.h"

#include <algorithm>
#include <utility>

namespace boekwerk {

bool is_written_as(SetDocumentKind kind, std::string_view extension) {
    const bool table = extension == "xlsx" || extension == "csv";
    if (kind == SetDocumentKind::FixedAnnex) return extension == "pdf";
    return !table || kind == SetDocumentKind::RateSheet;
}

std::string_view format_name(std::string_view path) {
    using Name = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Name, 7> names = {{{"pdf", "PDF"},
                                            {"html", "HTML"},
                                            {"md", "Markdown"},
                                            {"xlsx", "Excel"},
                                            {"csv", "CSV"},
                                            {"json", "JSON"},
                                            {"zip", "ZIP"}}};
    const std::string_view extension = path.substr(path.rfind('.') + 1);
    const auto* const found =
        std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.first == extension; });
    return found == names.end() ? extension : found->second;
}

}  // namespace boekwerk
