#include "pipeline/set_files.h"

#include <algorithm>
#include <deque>
#include <set>

#include "base/program_identity.h"
#include "base/sha256.h"
#include "contracts/edition.h"
#include "pipeline/provider_page.h"

namespace boekwerk {

namespace {

std::shared_ptr<const FileOrigin> origin_of(const Document& document, const std::string& audience) {
    return std::make_shared<const FileOrigin>(FileOrigin{document.id, document.title, document.version,
                                                         iso_date(document.date), status_name(document.status),
                                                         audience});
}

/// The PDF first, since it is the valid one, then what one reads on a screen.
std::vector<const MadeDocument::File*> in_order(const MadeDocument& made) {
    std::vector<const MadeDocument::File*> files;
    for (const char* extension : {"pdf", "html", "md"}) {
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
    Sha256 hash;
    hash.update(program_identity());
    for (const Asset& asset : assets) {
        assets_.emplace_back("assets/" + asset.target, asset.content);
        hash.update(asset.target + "\n" + sha256_hex(asset.content) + "\n");
    }
    assets_fingerprint_ = hash.hex();
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
        for (const MadeDocument& document : made.documents) add(document);
        std::vector<const ManifestEntry*> listed;
        for (const ManifestEntry& entry : entries_) listed.push_back(&entry);
        const std::string manifest = write_manifest(std::move(listed));
        const std::string manifest_path = folder_ + "manifest.json";
        output_.put(manifest_path, manifest, page_origin_);
        const std::string start_page = write_html(provider_page(set_, entries_, nullptr, {}), shelf_.shell_, "assets");
        members_.insert(members_.begin(), {"index.html", &start_page});
        members_.push_back({manifest_path, &manifest});
        const ManifestEntry archive = put_archive();
        output_.put(folder_ + "index.html",
                    write_html(provider_page(set_, entries_, &archive, folder_), shelf_.shell_, "../../../assets"),
                    page_origin_);
    }

private:
    /// A file of the ZIP. Without `content` it is the one in the output folder, with this hash.
    struct Member {
        std::string path;
        const std::string* content = nullptr;
        std::string sha256 = {};
    };

    void add(const MadeDocument& document) {
        const auto origin = origin_of(document.document, audience_);
        for (const MadeDocument::File* file : in_order(document)) {
            const std::string path = folder_ + document.document.id + "." + file->extension;
            entries_.push_back(file->kept ? output_.keep(path, origin)
                                          : output_.put(path, file->content, origin, file->sha256));
            members_.push_back({path, file->kept ? nullptr : &file->content, file->sha256});
        }
        for (const Image& picture : document.pictures) {
            const std::string path = folder_ + picture.path;
            if (!pictures_.insert(path).second) continue;
            entries_.push_back(output_.put(path, *picture.data, origin));
            members_.push_back({path, picture.data.get(), entries_.back().sha256});
        }
    }

    ManifestEntry put_archive() {
        const std::string path = folder_ + provider_ + ".zip";
        Sha256 hash;
        hash.update(shelf_.assets_fingerprint_ + iso_date(set_.contract->date));
        for (const Member& member : members_) {
            hash.update(member.path + "\n" + (member.sha256.empty() ? sha256_hex(*member.content) : member.sha256) +
                        "\n");
        }
        const std::string fingerprint = hash.hex();
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
