// Whether a file is what a manifest says: by its SHA-256, and when that is unknown by what the file says of itself, by
// its place, or by its name. Knows no disk and no archive.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/claimed_identity.h"
#include "pipeline/manifest_index.h"

namespace boekwerk {

/// What was seen of one file.
struct SeenFile {
    std::string place;  ///< In the folder or archive that was asked for; of a file by itself its path.
    std::size_t size = 0;
    std::string sha256;
    ClaimedIdentity claim;                    ///< Read only when no manifest knows the content.
    std::vector<ManifestEntry> entries = {};  ///< Of a manifest that no manifest knows.
    std::string fault = {};                   ///< Why it could not be read, in Dutch.
};

/// What files are held against.
struct Yardstick {
    /// What is trusted; never null.
    std::shared_ptr<const ManifestIndex> manifest;
    /// The manifest that lies among the files; null when `manifest` does not vouch for it.
    std::shared_ptr<const ManifestIndex> own = nullptr;
    /// What ought to be there: one of these two; null when nothing in particular.
    std::shared_ptr<const ManifestIndex> expected = nullptr;
    /// What `expected` puts before the place of a file: "contracten/a/b/", when only that folder is looked at.
    std::string prefix = {};
    /// Whether files that no build made may lie among the others, as a README in the output folder.
    bool allows_others = false;

    std::vector<const ManifestEntry*> with_content(std::string_view sha256) const;
};

enum class Verdict {
    Unchanged,     ///< A manifest has this very content.
    Manifest,      ///< The manifest that is compared with, or one that says the same.
    Repacked,      ///< An archive that no manifest knows, with nothing in it but unchanged files.
    Changed,       ///< It is, or stands in the place of, a document, but with other content.
    OtherVersion,  ///< It is a document, of another version or date.
    Unknown,       ///< Nothing connects it with the manifest.
    Missing,       ///< It ought to be there.
    Foreign,       ///< No build made it, and that is no fault where it lies.
};

/// What connects a file of unknown content with a document.
enum class Evidence {
    None,
    Claim,  ///< It names itself so: by identifier, or by title and version.
    Place,  ///< It stands where the document ought to.
    Hint,   ///< It has the title or the name of a file.
};

struct VerifiedFile {
    std::string path;         ///< Its place; later as the user reaches it.
    std::string member = {};  ///< Its path in the archive `path`; else empty.
    std::size_t size = 0;
    std::string sha256;
    Verdict verdict = Verdict::Unknown;
    std::vector<const ManifestEntry*> same = {};  ///< What has this content.
    Evidence evidence = Evidence::None;
    const ManifestEntry* valid = nullptr;  ///< What it would have to be.
    bool several = false;                  ///< Whether `valid` is one of several that it could be, as in each set.
    bool several_issues = false;           ///< Whether these differ in version, date or status.
    ClaimedIdentity claim = {};
    std::string remark = {};                  ///< What there is more to say, in Dutch.
    bool named = false;                       ///< Whether the user asked for this very file.
    bool opened = false;                      ///< An archive whose files follow.
    const ManifestIndex* manifest = nullptr;  ///< What it was held against; null when there was none.
};

/// Whether nothing is wrong with it.
bool is_fine(Verdict verdict);

/// Judges a file by its content and its claim.
VerifiedFile judge_content(const SeenFile& seen, const Yardstick& yardstick);

/// Judges files that lie together, each also by its place, and adds what is missing. Ordered by place.
std::vector<VerifiedFile> judge_together(const std::vector<SeenFile>& seen, const Yardstick& yardstick);

}  // namespace boekwerk
