// How far a build is: told by the pipeline, shown by whoever asked for the build.
#pragma once

#include <cstddef>
#include <string>

namespace boekwerk {

/// Is told of a build's progress. Calls may come from several threads at once.
class ProgressListener {
public:
    virtual ~ProgressListener() = default;

    /// The number of documents that will be made.
    virtual void start(std::size_t documents) = 0;
    /// A document is ready; `pages` is 0 when no PDF was asked for. `kept`: it had been made before.
    virtual void document_done(const std::string& document, std::size_t pages, bool kept) = 0;
};

/// Listens and does nothing.
class SilentProgress final : public ProgressListener {
public:
    void start(std::size_t /*documents*/) override {}
    void document_done(const std::string& /*document*/, std::size_t /*pages*/, bool /*kept*/) override {}
};

}  // namespace boekwerk
