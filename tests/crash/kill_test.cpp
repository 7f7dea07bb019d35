// The program killed at chance moments, and started twice at once: `output` holds a complete old or a complete new set,
// and the next build mends what is left behind. Every call that a build makes to the disk is failed and killed in turn
// in unit/pipeline/build_faults_test.cpp; here the kernel does it.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "fakes/temporary_folder.h"
#include "support/run_tool.h"

extern char** environ;

using namespace boekwerk;
namespace fs = std::filesystem;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

namespace {

constexpr int runs = 200;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The files of a folder by their path in it; `*` stands for a link or anything else that no build makes.
using Files = std::map<std::string, std::string>;

Files files_of(const fs::path& folder) {
    Files files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        const bool regular = entry.is_regular_file() && !entry.is_symlink();
        files[fs::relative(entry.path(), folder).string()] = regular ? read(entry.path()) : "*";
    }
    return files;
}

/// A catalogue with a contract that is changed to and fro between two states, and its documents.
class Site {
public:
    Site() {
        fs::copy(fs::path(BOEKWERK_ROOT) / "tests/fixtures/contract", root_.path(), fs::copy_options::recursive);
        card_ = read(root_.path() + card_path);
        rates_ = read(root_.path() + rates_path);
    }

    /// Another text on a card and another rate; in the second state a provider has gone, with its files.
    void set_state(bool second) const {
        std::ofstream(root_.path() + card_path, std::ios::binary) << card_ << (second ? "\nEen zin erbij.\n" : "");
        std::string rates = rates_;
        if (second) rates.replace(rates.find("62,50"), 5, "62,51");
        std::ofstream(root_.path() + rates_path, std::ios::binary) << rates;
        std::ofstream(root_.path() + awards_path, std::ios::binary)
            << "aanbieder;perceel;product;van;tot;nieuwe-clienten-tot;voorwaarden;contractnummer\n"
               "anna;perceel-1;;;;;;\n"
            << (second ? "" : "bert;perceel-1;kamer;;;;;\n");
    }

    /// Starts a build.
    pid_t start() const {
        const std::vector<std::string> words = {BOEKWERK_PROGRAM, "build",
                                                "--catalogue",    root_.path() + "/catalogue",
                                                "--templates",    BOEKWERK_ROOT "/templates",
                                                "--output",       output(),
                                                "--format",       "md,html"};
        std::vector<char*> arguments;
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        const std::string log = root_.path() + "/meldingen.txt";
        posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
        posix_spawn_file_actions_adddup2(&actions, 1, 2);
        pid_t child = 0;
        const int failed = posix_spawn(&child, BOEKWERK_PROGRAM, &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        REQUIRE(failed == 0);
        return child;
    }

    std::string output() const { return root_.path() + "/output"; }
    /// What stands beside the catalogue and the messages.
    std::vector<std::string> beside() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(root_.path())) {
            const std::string name = entry.path().filename().string();
            if (name != "catalogue" && name != "meldingen.txt") names.push_back(name);
        }
        return names;
    }
    std::string messages() const { return read(root_.path() + "/meldingen.txt"); }

private:
    static constexpr const char* card_path = "/catalogue/boeken/klein/kaarten/kamer.md";
    static constexpr const char* rates_path = "/catalogue/contracten/wonen/tarieven.csv";
    static constexpr const char* awards_path = "/catalogue/contracten/wonen/gunningen.csv";

    TemporaryFolder root_;
    std::string card_;
    std::string rates_;
};

int wait_for(pid_t child) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return status;
}

void pause(nanoseconds time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    const timespec rest = {seconds.count(), (time - seconds).count()};
    nanosleep(&rest, nullptr);
}

/// Builds to the end, and says how long that takes.
nanoseconds build(const Site& site) {
    const auto begin = steady_clock::now();
    const int status = wait_for(site.start());
    INFO(site.messages());
    REQUIRE(status == 0);
    return steady_clock::now() - begin;
}

/// The sets that the two states give.
struct BothSets {
    Files first;
    Files second;

    const Files& of(bool is_second) const { return is_second ? second : first; }
};

BothSets build_both(const Site& site) {
    BothSets sets;
    site.set_state(false);
    build(site);
    sets.first = files_of(site.output());
    site.set_state(true);
    build(site);
    sets.second = files_of(site.output());
    REQUIRE(sets.first.size() > sets.second.size());
    return sets;
}

void check_mended(const Site& site, const Files& expected) {
    REQUIRE(site.beside() == std::vector<std::string>{"output"});
    REQUIRE(files_of(site.output()) == expected);
}

}  // namespace

TEST_CASE("A build that is killed at any moment leaves a complete set, and the next build mends the rest") {
    const Site site;
    const BothSets sets = build_both(site);
    nanoseconds duration = build(site);
    std::mt19937 chance(4);
    int killed = 0;
    int ended = 0;
    int staged = 0;
    for (int run = 0; run < runs; ++run) {
        CAPTURE(run);
        const bool second = run % 2 != 0;
        site.set_state(second);
        const pid_t child = site.start();
        pause(duration * static_cast<long>(chance() % 1200U) / 1000);
        kill(child, SIGKILL);
        const int status = wait_for(child);
        const Files output = files_of(site.output());
        INFO(site.messages());
        if (WIFSIGNALED(status)) {
            ++killed;
            if (fs::exists(site.output() + ".nieuw/set")) ++staged;
            REQUIRE((output == sets.first || output == sets.second));
        } else {
            ++ended;
            REQUIRE(status == 0);
            check_mended(site, sets.of(second));
        }
        if (run % 20 == 19) {
            site.set_state(!second);
            duration = build(site);  // The machine may be busier or less busy than it was.
            check_mended(site, sets.of(!second));
        }
    }
    CAPTURE(killed, ended, staged);
    CHECK(killed > runs / 10);
    CHECK(ended > 0);
    CHECK(staged > runs / 40);
}

TEST_CASE("Of builds that run at once one writes and the others stop or come after it") {
    const Site site;
    const BothSets sets = build_both(site);
    int refused = 0;
    for (int run = 0; run < 5; ++run) {
        const bool second = run % 2 != 0;
        site.set_state(second);
        const std::vector<pid_t> children = {site.start(), site.start(), site.start()};
        int done = 0;
        for (const pid_t child : children) {
            const int status = wait_for(child);
            REQUIRE(WIFEXITED(status));
            REQUIRE((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 4));
            ++(WEXITSTATUS(status) == 0 ? done : refused);
        }
        CHECK(done > 0);
        check_mended(site, sets.of(second));
    }
    CHECK(refused > 0);
    CHECK(site.messages().find("fout[BW0112]: een andere opdracht schrijft nu in ") != std::string::npos);
}

TEST_CASE("A limit on the size of files leaves the old set, whatever file meets it") {
    const Site site;
    const BothSets sets = build_both(site);
    site.set_state(false);
    // Blocks of 512 bytes: the first file, a style sheet, a PDF.
    for (const int blocks : {0, 1, 8, 40, 100}) {
        CAPTURE(blocks);
        const ToolResult result =
            run_tool("ulimit -f " + std::to_string(blocks) + "; cd '" + fs::path(site.output()).parent_path().string() +
                     "' && '" BOEKWERK_PROGRAM "' build --templates '" BOEKWERK_ROOT "/templates'");
        CHECK(result.exit_code == 4);
        CHECK(result.output.find("fout[BW0107]: kan output.nieuw/") != std::string::npos);
        check_mended(site, sets.second);
    }
    build(site);
    check_mended(site, sets.first);
}
