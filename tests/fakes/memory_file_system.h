// A file system in memory, for tests: files, folders and links that a test lays out, and faults that a real disk gives
// only when it is broken, full or read-only, or when the program is killed. Not safe for writing from several threads;
// reading is.
#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file_system.h"

namespace boekwerk {

/// A file that lies in memory.
class OpenMemoryFile final : public OpenFile {
public:
    explicit OpenMemoryFile(std::string content) : content_(std::move(content)) {}

    std::size_t size() const override { return content_.size(); }
    std::error_code read_at(std::size_t offset, char* data, std::size_t length, std::size_t& count) const override {
        const std::string_view rest = std::string_view(content_).substr(std::min(offset, content_.size()));
        count = std::min(length, rest.size());
        std::copy_n(rest.begin(), count, data);
        return {};
    }

private:
    std::string content_;
};

/// What is thrown when the program is killed in a test.
struct Killed {};

class MemoryFileSystem final : public FileSystem {
public:
    /// Adds a file, and the folders above it.
    void add(const std::string& path, std::string content) {
        add_parents(path);
        nodes_[path] = {FileKind::File, std::move(content)};
    }
    void add_folder(const std::string& path) {
        add_parents(path);
        nodes_[path] = {FileKind::Folder, {}};
    }
    /// Adds a link to an absolute path or to one relative to the link's folder.
    void add_link(const std::string& path, std::string target) {
        add_parents(path);
        nodes_[path] = {FileKind::Link, std::move(target)};
    }
    /// Something that is neither file nor folder: a pipe, a device.
    void add_other(const std::string& path) {
        add_parents(path);
        nodes_[path] = {FileKind::Other, {}};
    }
    /// From now on every operation that reads or writes `path` itself, or anything in that folder, fails so.
    void fail(const std::string& path, std::errc error) { failures_[path] = std::make_error_code(error); }
    /// From now on at most so many bytes can be written.
    void set_room(std::size_t bytes) {
        has_limit_ = true;
        room_ = bytes;
    }
    /// Call number `call` from now on that changes something, counted from 1, fails so and changes nothing.
    void fail_call(std::size_t call, std::errc error) { call_to_fail_ = {calls_ + call, std::make_error_code(error)}; }
    /// The program is killed before call number `call` from now on that changes something.
    void kill_at_call(std::size_t call) { call_to_die_ = calls_ + call; }
    /// A later run of the program: claims of a killed one are gone, and nothing fails by its number.
    void restart() {
        claims_.clear();
        killed_ = false;
        call_to_fail_ = {};
        call_to_die_ = 0;
    }
    /// How many calls there have been that change something.
    std::size_t calls() const { return calls_; }
    /// Exchanging two paths is not possible, as on network disks.
    void have_no_exchange() { has_exchange_ = false; }

    /// All files below a folder by their path in it.
    std::map<std::string, std::string> files_below(const std::string& folder) const {
        std::map<std::string, std::string> found;
        for (const auto& [path, node] : nodes_) {
            const bool below = path.starts_with(folder + "/");
            if (below && node.kind == FileKind::File) found.emplace(path.substr(folder.size() + 1), node.content);
        }
        return found;
    }

    FileKind kind(const std::string& path) const override {
        const std::string real = resolve(path);
        if (!real.empty()) return nodes_.at(real).kind;
        return nodes_.count(path) > 0 ? FileKind::Link : FileKind::None;
    }
    bool is_link(const std::string& path) const override {
        const std::size_t slash = path.rfind('/');
        const std::string folder = slash == std::string::npos ? std::string() : resolve(path.substr(0, slash));
        const auto node = nodes_.find(folder.empty() ? path : folder + path.substr(slash));
        return node != nodes_.end() && node->second.kind == FileKind::Link;
    }
    std::size_t size(const std::string& path) const override {
        const Node* node = find(path);
        return node != nullptr && node->kind == FileKind::File ? node->content.size() : 0;
    }
    std::error_code read(const std::string& path, std::string& content) const override {
        if (const auto error = failure_of(path)) return error;
        const Node* node = find(path);
        if (node == nullptr) return std::make_error_code(std::errc::no_such_file_or_directory);
        if (node->kind == FileKind::Folder) return std::make_error_code(std::errc::is_a_directory);
        content = node->content;
        return {};
    }
    std::error_code open(const std::string& path, std::unique_ptr<OpenFile>& file) const override {
        std::string content;
        if (const auto error = read(path, content)) return error;
        file = std::make_unique<OpenMemoryFile>(std::move(content));
        return {};
    }
    std::error_code list(const std::string& folder, std::vector<std::string>& names) const override {
        names.clear();
        if (const auto error = failure_of(folder)) return error;
        const std::string real = resolve(folder);
        if (real.empty()) return std::make_error_code(std::errc::no_such_file_or_directory);
        if (nodes_.at(real).kind != FileKind::Folder) return std::make_error_code(std::errc::not_a_directory);
        const std::string prefix = real + "/";
        for (auto node = nodes_.lower_bound(prefix); node != nodes_.end(); ++node) {
            if (node->first.compare(0, prefix.size(), prefix) != 0) break;
            std::string name = node->first.substr(prefix.size());
            if (name.find('/') == std::string::npos) names.push_back(std::move(name));
        }
        return {};
    }
    std::string resolve(const std::string& path) const override { return resolve(path, 40); }

    std::error_code claim(const std::string& folder, std::unique_ptr<FolderClaim>& claim) override {
        if (const auto error = failure_of_call(folder)) return error;
        if (claims_.count(folder) > 0) return std::make_error_code(std::errc::resource_unavailable_try_again);
        const Node* node = find(folder);
        if (node != nullptr && node->kind != FileKind::Folder) return std::make_error_code(std::errc::not_a_directory);
        add(folder + "/slot", {});
        claims_.insert(folder);
        claim = std::make_unique<MemoryClaim>(*this, folder);
        return {};
    }
    std::error_code create_folders(const std::string& path) override {
        if (const auto error = failure_of_call(path)) return error;
        const Node* node = find(path);
        if (node != nullptr && node->kind != FileKind::Folder) return std::make_error_code(std::errc::not_a_directory);
        if (node == nullptr) add_folder(path);
        return {};
    }
    std::error_code write_in_pieces(const std::string& path, const GivePieces& give) override {
        if (const auto error = failure_of_call(path)) return error;
        if (nodes_.count(path) > 0) return std::make_error_code(std::errc::file_exists);
        const Node* parent = find(parent_of(path));
        if (parent == nullptr) return std::make_error_code(std::errc::no_such_file_or_directory);
        if (parent->kind != FileKind::Folder) return std::make_error_code(std::errc::not_a_directory);
        std::string content;
        give([&](std::string_view piece) {
            content += piece;
            return !has_limit_ || content.size() <= room_;
        });
        if (has_limit_ && content.size() > room_) return std::make_error_code(std::errc::no_space_on_device);
        if (has_limit_) room_ -= content.size();
        nodes_[path] = {FileKind::File, std::move(content)};
        return {};
    }
    std::error_code copy(const std::string& from, const std::string& to) override {
        std::string content;
        if (!is_link(from)) {
            if (const auto error = read(from, content)) return error;
            return write(to, content);
        }
        if (const auto error = failure_of_call(to)) return error;
        nodes_[to] = nodes_.at(from);
        return {};
    }
    std::error_code hard_link(const std::string& from, const std::string& to) override {
        if (nodes_.count(to) > 0) return std::make_error_code(std::errc::file_exists);
        return copy(from, to);
    }
    std::error_code rename(const std::string& from, const std::string& to) override {
        if (const auto error = failure_of_call(from)) return error;
        if (const auto error = failure_of(to)) return error;
        if (nodes_.count(from) == 0) return std::make_error_code(std::errc::no_such_file_or_directory);
        take(to);
        for (auto& [path, node] : take(from)) nodes_[to + path] = std::move(node);
        return {};
    }
    std::error_code exchange(const std::string& a, const std::string& b) override {
        if (const auto error = failure_of_call(a)) return error;
        if (const auto error = failure_of(b)) return error;
        if (!has_exchange_) return std::make_error_code(std::errc::invalid_argument);
        if (nodes_.count(a) == 0 || nodes_.count(b) == 0) {
            return std::make_error_code(std::errc::no_such_file_or_directory);
        }
        auto from_a = take(a);
        auto from_b = take(b);
        for (auto& [path, node] : from_a) nodes_[b + path] = std::move(node);
        for (auto& [path, node] : from_b) nodes_[a + path] = std::move(node);
        return {};
    }
    std::error_code remove_all(const std::string& path) override {
        if (const auto error = failure_of_call(path)) return error;
        take(path);
        return {};
    }

private:
    struct Node {
        FileKind kind = FileKind::File;
        std::string content;  ///< Of a file; of a link its target.
    };

    class MemoryClaim final : public FolderClaim {
    public:
        MemoryClaim(MemoryFileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}
        ~MemoryClaim() override { files_.end_claim(folder_); }
        MemoryClaim(const MemoryClaim&) = delete;
        MemoryClaim& operator=(const MemoryClaim&) = delete;

    private:
        MemoryFileSystem& files_;
        std::string folder_;
    };

    void end_claim(const std::string& folder) {
        if (killed_) return;
        claims_.erase(folder);
        take(folder + "/slot");
        const auto next = nodes_.upper_bound(folder + "/");
        if (next == nodes_.end() || !next->first.starts_with(folder + "/")) nodes_.erase(folder);
    }

    static std::string parent_of(const std::string& path) {
        const std::size_t slash = path.rfind('/');
        return slash == std::string::npos ? std::string() : path.substr(0, slash);
    }

    void add_parents(const std::string& path) {
        for (std::string folder = parent_of(path); !folder.empty(); folder = parent_of(folder)) {
            nodes_.emplace(folder, Node{FileKind::Folder, {}});
        }
    }

    std::error_code failure_of(const std::string& path) const {
        for (std::string part = path; !part.empty(); part = parent_of(part)) {
            const auto found = failures_.find(part);
            if (found != failures_.end()) return found->second;
        }
        return {};
    }

    /// As failure_of, of a call that changes something.
    std::error_code failure_of_call(const std::string& path) {
        ++calls_;
        killed_ = killed_ || calls_ == call_to_die_;
        if (killed_) throw Killed{};
        return calls_ == call_to_fail_.first ? call_to_fail_.second : failure_of(path);
    }

    /// The path of the node that `path` leads to, links followed; empty when there is none.
    std::string resolve(const std::string& path, int links_left) const {
        const bool absolute = !path.empty() && path[0] == '/';
        std::string done;
        for (std::size_t start = 0, end = 0; start <= path.size(); start = end + 1) {
            end = std::min(path.find('/', start), path.size());
            const std::string step = path.substr(start, end - start);
            if (step.empty() || step == ".") continue;
            if (step == "..") {
                done = parent_of(done);
                continue;
            }
            done += absolute || !done.empty() ? "/" + step : step;
            const auto node = nodes_.find(done);
            if (node == nodes_.end()) return {};
            if (node->second.kind != FileKind::Link) continue;
            if (links_left == 0) return {};
            const std::string& target = node->second.content;
            const std::string folder = parent_of(done);
            const std::string base = target[0] == '/' || folder.empty() ? target : folder + "/" + target;
            return resolve(base + path.substr(end), links_left - 1);
        }
        return nodes_.count(done) > 0 ? done : std::string();
    }

    const Node* find(const std::string& path) const {
        const auto found = nodes_.find(resolve(path));
        return found == nodes_.end() ? nullptr : &found->second;
    }

    /// Takes a node and all that is in it out; the paths that remain are relative to it.
    std::map<std::string, Node> take(const std::string& path) {
        std::map<std::string, Node> taken;
        for (auto node = nodes_.lower_bound(path); node != nodes_.end();) {
            if (node->first.compare(0, path.size(), path) != 0) break;
            const bool inside = node->first.size() == path.size() || node->first[path.size()] == '/';
            if (inside) taken.emplace(node->first.substr(path.size()), std::move(node->second));
            node = inside ? nodes_.erase(node) : std::next(node);
        }
        return taken;
    }

    std::map<std::string, Node> nodes_;
    std::map<std::string, std::error_code> failures_;
    std::set<std::string> claims_;
    std::size_t room_ = 0;
    bool has_limit_ = false;
    bool has_exchange_ = true;
    std::size_t calls_ = 0;
    std::pair<std::size_t, std::error_code> call_to_fail_ = {};
    std::size_t call_to_die_ = 0;
    bool killed_ = false;
};

}  // namespace boekwerk
