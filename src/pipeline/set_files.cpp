#include "pipeline/set_files.h"

#include <algorithm>
#include <deque>
#include <set>

#include "base/program_identity.h"
#include "base/sha256.h"
#include "contracts/edition.h"
#include "pipeline/file_formats.h"
#include "pipeline/provider_page.h"

namespace boekwerk {

namespace {

std::shared_ptr<const FileOrigin> origin_of(const SetDocument& document, const Contract& contract,
                                            const std::string& audience) {
    const std::optional<Date> date = contract.date_of(document);
    const std::optional<DocumentStatus> status = contract.status_of(document);
    return std::make_shared<const FileOrigin>(FileOrigin{document.id.value, document.title, document.version,
                                                         date ? iso_date(*date) : std::string(),
                                                         status ? status_name(*status) : std::string(), audience});
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
    const auto everybody = std::make_shared<const FileOrigin>();
    for (const Asset& asset : assets) {
        const std::string path = "assets/" + asset.target;
        assets_.emplace_back(path, asset.content);
        asset_entries_.push_back({path, asset.content.size(), sha256_hex(asset.content), everybody});
    }
}

/// The files of one set on their way into the output and its ZIP.
class SetShelf::Packing {
public:
    Packing(const SetShelf& shelf, const ContractSet& set, BuildOutput& output)
        : shelf_(shelf),
          set_(set),
          output_(output),
          provider_(set.provider->id.value),
          folder_(set_folder(set.contract->id, provider_) + "/"),
          audience_(set_audience(set.contract->id, provider_)),
          page_origin_(std::make_shared<const FileOrigin>(FileOrigin{{}, {}, {}, {}, {}, audience_})) {}

    void put(const MadeSet& made) {
        for (std::size_t i = 0; i < made.documents.size(); ++i) add(made.documents[i], set_.contract->documents[i]);
        const std::string start_page = write_html(provider_page(set_, entries_, nullptr, {}), shelf_.shell_, "assets");
        const ManifestEntry start_entry{"index.html", start_page.size(), sha256_hex(start_page), page_origin_};
        std::vector<const ManifestEntry*> listed = {&start_entry};
        for (const ManifestEntry& entry : entries_) listed.push_back(&entry);
        for (const ManifestEntry& entry : shelf_.asset_entries_) listed.push_back(&entry);
        const std::string manifest = write_manifest(std::move(listed));
        output_.put(folder_ + "manifest.json", manifest, page_origin_);
        members_.insert(members_.begin(), {{"index.html", &start_page}, {"manifest.json", &manifest}});
        const ManifestEntry archive = put_archive(manifest);
        output_.put(folder_ + "index.html",
                    write_html(provider_page(set_, entries_, &archive, folder_), shelf_.shell_, "../../../assets"),
                    page_origin_);
    }

private:
    /// A file of the ZIP. Without `content` it is the one that stands in the output folder.
    struct Member {
        std::string path;
        const std::string* content = nullptr;
    };

    void add(const MadeDocument& document, const SetDocument& entry) {
        const auto origin = origin_of(entry, *set_.contract, audience_);
        for (const MadeDocument::File* file : in_order(document)) {
            const std::string path = folder_ + document.document.id + "." + file->extension;
            entries_.push_back(file->kept ? output_.keep(path, origin)
                                          : output_.put(path, file->content, origin, file->sha256));
            members_.push_back({path, file->kept ? nullptr : &file->content});
        }
        for (const Image& picture : document.pictures) {
            const std::string path = folder_ + picture.path;
            if (!pictures_.insert(path).second) continue;
            entries_.push_back(output_.put(path, *picture.data, origin));
            members_.push_back({path, picture.data.get()});
        }
    }

    /// The manifest has the SHA-256 of all that the ZIP holds.
    ManifestEntry put_archive(const std::string& manifest) {
        const std::string path = folder_ + provider_ + ".zip";
        const std::string fingerprint = sha256_hex(program_identity() + iso_date(set_.contract->date) + manifest);
        output_.record().add(folder_ + provider_, {}, {{"zip", fingerprint}});
        if (output_.find_earlier(path, fingerprint)) return output_.keep(path, page_origin_);
        std::deque<std::string> earlier;
        std::deque<ZipFile> packed;
        for (const Member& member : members_) {
            const std::string* content = member.content;
            if (content == nullptr) content = &earlier.emplace_back(output_.read_earlier(member.path));
            packed.emplace_back(member.path, *content);
        }
        std::vector<const ZipFile*> files;
        for (const ZipFile& file : packed) files.push_back(&file);
        for (const ZipFile& asset : shelf_.assets_) files.push_back(&asset);
        return output_.put(path, write_zip(files, set_.contract->date), page_origin_);
    }

    const SetShelf& shelf_;
    const ContractSet& set_;
    BuildOutput& output_;
    const std::string& provider_;
    const std::string folder_;
    const std::string audience_;
    const std::shared_ptr<const FileOrigin> page_origin_;
    std::vector<ManifestEntry> entries_;
    std::vector<Member> members_;
    std::set<std::string> pictures_;
};

void SetShelf::put(const ContractSet& set, const MadeSet& made, BuildOutput& output) const {
    Packing(*this, set, output).put(made);
}

}  // namespace boekwerk
