// Time and peak memory of building contract sets: a generated contract over the real product book, with chance awards.
// Each case is built three times: from nothing, again with nothing changed, and after the change of one rate.
// usage: bench_sets [PROVIDERS FORMATS]...        (default: 500 md,html,pdf and 5000 pdf)
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/random_contract.h"

namespace {

namespace fs = std::filesystem;
using namespace boekwerk;

const fs::path root = BOEKWERK_ROOT;
constexpr const char* contract_id = "proef";
constexpr const char* book_id = "productenboek-2025";

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void change_a_rate(const fs::path& catalogue) {
    const fs::path path = catalogue / "contracten" / contract_id / "tarieven.csv";
    std::string text = read(path);
    const std::size_t comma = text.find(',', text.find('\n'));
    text[comma + 1] = text[comma + 1] == '0' ? '1' : '0';
    std::ofstream(path, std::ios::binary) << text;
}

/// Builds the sets of the contract in a new process, and prints what it took.
int measure(const fs::path& folder, const char* what, int providers, const std::string& formats) {
    const std::string catalogue = (folder / "catalogue").string();
    const std::string output = (folder / "output").string();
    const std::string templates = (root / "templates").string();
    const std::string said = (folder / "said").string();
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int out = open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int none = open("/dev/null", O_WRONLY);
        dup2(out, STDOUT_FILENO);
        dup2(none, STDERR_FILENO);
        execl(BOEKWERK_PROGRAM, BOEKWERK_PROGRAM, "build", "--catalogue", catalogue.c_str(), "--templates",
              templates.c_str(), "--output", output.c_str(), "--contract", contract_id, "--format", formats.c_str(),
              nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const std::string summary = read(said);
    std::size_t pages = 0;
    std::size_t documents = 0;
    if (status != 0 || std::sscanf(summary.c_str(), "%zu documenten, %zu", &documents, &pages) != 2) {
        std::fprintf(stderr, "the build failed:\n%s\n", summary.c_str());
        return 1;
    }
    const auto cpu = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    std::printf("%-10d %-12s %-10s %8zu %8.2f %10.0f %9.2f %9.2f %8.0f\n", providers, formats.c_str(), what, pages,
                seconds, static_cast<double>(pages) / seconds, cpu(usage.ru_utime), cpu(usage.ru_stime),
                static_cast<double>(usage.ru_maxrss) / 1024);
    std::fflush(stdout);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::pair<int, std::string>> cases;
    for (int i = 1; i + 1 < argc; i += 2) cases.emplace_back(std::atoi(argv[i]), argv[i + 1]);
    if (cases.empty()) cases = {{500, "md,html,pdf"}, {5000, "pdf"}};
    std::string name = (fs::temp_directory_path() / "boekwerk-bench-XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    const fs::path catalogue = folder / "catalogue";
    fs::copy(root / "catalogue", catalogue, fs::copy_options::recursive);
    fs::remove_all(catalogue / "contracten");
    fs::remove(catalogue / "aanbieders.csv");
    const std::vector<RandomLot> lots = lots_of_book(catalogue, book_id);
    const std::string annex = read(root / "tests/fixtures/bijlage.pdf");
    std::printf("%-10s %-12s %-10s %8s %8s %10s %9s %9s %8s\n", "providers", "formats", "build", "pages", "seconds",
                "pages/s", "user s", "system s", "peak MB");
    int result = 0;
    for (const auto& [providers, formats] : cases) {
        RandomContract contract;
        contract.id = contract_id;
        contract.book = book_id;
        contract.lots = lots;
        contract.providers = providers;
        contract.fewest_products = 1;
        contract.most_products = 4;
        write_random_contract(catalogue, contract, annex);
        fs::remove_all(folder / "output");
        result |= measure(folder, "new", providers, formats);
        result |= measure(folder, "unchanged", providers, formats);
        change_a_rate(catalogue);
        result |= measure(folder, "one rate", providers, formats);
    }
    fs::remove_all(folder);
    return result;
}
