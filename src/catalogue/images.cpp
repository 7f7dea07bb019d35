#include "catalogue/images.h"

#include "catalogue/catalogue_keys.h"
#include "catalogue/image_format.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

constexpr std::size_t largest_image = 5'000'000;

}  // namespace

Images::Images(const FileSystem& files, const std::string& folder, const std::string& resolved_folder,
               Diagnostics& diagnostics)
    : files_(files), folder_(folder), resolved_folder_(resolved_folder), diagnostics_(diagnostics) {}

void Images::read_into(Blocks& blocks) {
    for_each_inline(blocks, [&](Inline& item) {
        auto* image = std::get_if<Image>(&item.value);
        if (image == nullptr) return;
        const Entry& entry = find(image->path);
        image->data = entry.data;
        if (entry.data != nullptr) return;
        diagnostics_.report({DiagnosticCode::ImageUnusable, item.place,
                             "afbeelding ‘" + image->path + "’ is niet bruikbaar: " + entry.fault,
                             "zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en "
                             "schrijf ‘afbeeldingen/naam.png’"});
    });
}

const Images::Entry& Images::find(const std::string& path) {
    const std::lock_guard lock(mutex_);
    const auto known = entries_.find(path);
    if (known != entries_.end()) return known->second;
    return entries_.emplace(path, read(path)).first->second;
}

Images::Entry Images::read(const std::string& path) const {
    const std::string prefix = std::string(keys::images_folder) + "/";
    const bool in_folder = path.compare(0, prefix.size(), prefix) == 0 && path.find("..") == std::string::npos;
    if (!in_folder) return {nullptr, "dit is geen bestand in de map afbeeldingen"};
    const std::string full_path = folder_ + "/" + path;
    if (files_.kind(full_path) != FileKind::File) return {nullptr, "het bestand bestaat niet"};
    const std::string resolved = files_.resolve(full_path);
    if (resolved.compare(0, resolved_folder_.size() + 1, resolved_folder_ + "/") != 0) {
        return {nullptr, "de koppeling leidt naar buiten de catalogus"};
    }
    const std::size_t size = files_.size(full_path);
    if (size > largest_image)
        return {nullptr, "het bestand is " + std::to_string(size) + " bytes; ten hoogste 5 MB mag"};
    auto data = std::make_shared<std::string>();
    if (const std::error_code error = files_.read(full_path, *data)) return {nullptr, error_reason(error)};
    std::string fault = find_image_fault(*data);
    if (!fault.empty()) return {nullptr, std::move(fault)};
    return {std::move(data), {}};
}

}  // namespace boekwerk
