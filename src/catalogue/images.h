// The pictures of a catalogue: each is read once and shared by all texts that show it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"
#include "document/document.h"

namespace boekwerk {

/// Safe to use from several threads.
class Images {
public:
    /// `folder` is the catalogue's, `resolved_folder` the same with links resolved. Both must outlive this.
    Images(const FileSystem& files, const std::string& folder, const std::string& resolved_folder,
           Diagnostics& diagnostics);

    /// Reads the pictures that `blocks` show and puts their bytes into them. Reports ImageUnusable at the picture.
    void read_into(Blocks& blocks);

private:
    struct Entry {
        std::shared_ptr<const std::string> data;  ///< Null when the picture cannot be used.
        std::string fault;
    };

    const Entry& find(const std::string& path);
    Entry read(const std::string& path) const;

    const FileSystem& files_;
    const std::string& folder_;
    const std::string& resolved_folder_;
    Diagnostics& diagnostics_;
    std::mutex mutex_;
    std::map<std::string, Entry> entries_;
};

}  // namespace boekwerk
