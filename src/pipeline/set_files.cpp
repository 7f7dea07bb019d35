#include "pipeline/set_files.h"

#include <algorithm>
#include <deque>
#include <set>

#include "contracts/edition.h"
#include "pipeline/file_formats.h"
#include "pipeline/provider_page.h"

namespace boekwerk {

namespace {

std::shared_ptr<const FileOrigin> origin_of(const Document& document, const std::string& audience) {
    return std::make_shared<const FileOrigin>(FileOrigin{document.id, document.title, document.version,
                                                         iso_date(document.date), status_name(document.status),
                                                         audience});
}

std::vector<const MadeDocument::File*> in_order(const MadeDocument& made) {
    std::vector<const MadeDocument::File*> files;
    for (const std::string_view extension : extensions_in_order) {
        for (const MadeDocument::File& file : made.files) {
            if (file.extension == extension) files.push_back(&file);
        }
    }
    return files;
}

}  // namespace

std::string set_audience(std::string_view contract, std::string_view provider) {
    std::string audience = "aanbieder:";
    audience += contract;
    audience += "/";
    audience += provider;
    return audience;
}

SetShelf::SetShelf(const HtmlShell& shell, const std::vector<Asset>& assets) : shell_(shell) {
    for (const Asset& asset : assets) assets_.emplace_back("assets/" + asset.target, asset.content);
}

void SetShelf::put(const ContractSet& set, const MadeSet& made, BuildOutput& output) const {
    const std::string& provider = set.provider->id.value;
    const std::string folder = set_folder(set.contract->id, provider) + "/";
    const std::string audience = set_audience(set.contract->id, provider);
    const auto page_origin = std::make_shared<const FileOrigin>(FileOrigin{{}, {}, {}, {}, {}, audience});
    std::vector<ManifestEntry> entries;
    std::deque<ZipFile> packed;
    std::set<std::string> pictures;
    for (const MadeDocument& document : made.documents) {
        const auto origin = origin_of(document.document, audience);
        for (const MadeDocument::File* file : in_order(document)) {
            const std::string path = folder + document.document.id + "." + file->extension;
            entries.push_back(output.put(path, file->content, origin, file->sha256));
            packed.emplace_back(path, file->content);
        }
        for (const Image& picture : document.pictures) {
            if (!pictures.insert(picture.path).second) continue;
            entries.push_back(output.put(folder + picture.path, *picture.data, origin));
            packed.emplace_back(folder + picture.path, *picture.data);
        }
    }
    std::vector<const ManifestEntry*> listed;
    for (const ManifestEntry& entry : entries) listed.push_back(&entry);
    const std::string manifest = write_manifest(std::move(listed));
    output.put(folder + "manifest.json", manifest, page_origin);
    packed.emplace_back(folder + "manifest.json", manifest);

    const std::string start_page = write_html(provider_page(set, entries, nullptr, {}), shell_, "assets");
    packed.emplace_front("index.html", start_page);
    std::vector<const ZipFile*> files;
    for (const ZipFile& file : packed) files.push_back(&file);
    for (const ZipFile& asset : assets_) files.push_back(&asset);
    const ManifestEntry archive =
        output.put(folder + provider + ".zip", write_zip(files, set.contract->date), page_origin);
    output.put(folder + "index.html",
               write_html(provider_page(set, entries, &archive, folder), shell_, "../../../assets"), page_origin);
}

}  // namespace boekwerk
