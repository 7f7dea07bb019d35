#include "pipeline/file_formats.h"

#include <algorithm>
#include <utility>

namespace boekwerk {

namespace {

std::string_view extension_of(std::string_view path) {
    return path.substr(path.rfind('.') + 1);
}

}  // namespace

bool is_written_as(SetDocumentKind kind, std::string_view extension) {
    const bool table = extension == "xlsx" || extension == "csv";
    if (kind == SetDocumentKind::FixedAnnex) return extension == "pdf";
    return !table || kind == SetDocumentKind::RateSheet;
}

std::size_t order_of_format(std::string_view path) {
    const auto* const found = std::find(extensions_in_order.begin(), extensions_in_order.end(), extension_of(path));
    return static_cast<std::size_t>(found - extensions_in_order.begin());
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
    const std::string_view extension = extension_of(path);
    const auto* const found =
        std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.first == extension; });
    return found == names.end() ? extension : found->second;
}

}  // namespace boekwerk
