// Time and peak memory per stage and format, for the real catalogue and for ones 10 and 100 times as large, each in new
// processes, beside two floors: cmark-gfm on the same Markdown, and zlib level 6 plus writing of the same PDF.
// usage: bench_stages [TIMES ...]        (default: 1 10 100)
// Called by itself as `bench_stages --stages CATALOGUE`, `--cmark CATALOGUE` and `--zlib FILE`.
#include <cmark-gfm.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "bench/enlarge_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "catalogue/read_house_style.h"
#include "catalogue/term_finder.h"
#include "checks/check_catalogue.h"
#include "checks/wording.h"
#include "compose/compose_document.h"
#include "layout/lay_out.h"
#include "markdown/parse_markdown.h"
#include "numbering/number_document.h"
#include "writers/html/write_html.h"
#include "writers/markdown/write_markdown.h"
#include "writers/pdf/write_pdf.h"

namespace {

namespace fs = std::filesystem;
using namespace boekwerk;
using Clock = std::chrono::steady_clock;

const fs::path root = BOEKWERK_ROOT;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Prints `name milliseconds` for a stage, or `name:book milliseconds`, and gives its result.
template <typename Work>
auto timed(const std::string& name, const Work& work) {
    const auto begin = Clock::now();
    auto result = work();
    std::printf("%s %.3f\n", name.c_str(), milliseconds_since(begin));
    return result;
}

/// Layout of a document whose words are known, with lines that are broken anew and with lines that are shared, as of
/// another document with the same texts.
void time_again(const Document& document, const HouseStyle& style, FontSet& fonts, const Hyphenator& hyphenator,
                const std::string& of_book) {
    Diagnostics diagnostics;
    SharedLines lines;
    // Lines are kept the second time.
    for (int time = 0; time < 2; ++time) lay_out(document, style, fonts, hyphenator, diagnostics, &lines);
    timed("lines_anew" + of_book, [&] { return lay_out(document, style, fonts, hyphenator, diagnostics); });
    timed("lines_shared" + of_book, [&] { return lay_out(document, style, fonts, hyphenator, diagnostics, &lines); });
}

/// Runs every stage on one thread, in this process.
int run_stages(const std::string& folder) {
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    prepare_markdown();
    Catalogue catalogue = timed("read", [&] { return read_catalogue(*files, folder, sources, diagnostics, 1); });
    // Parts of what was just read and of what is checked next, by themselves.
    timed("of_read_terms", [&] {
        find_used_terms(catalogue, 1);
        return 0;
    });
    timed("of_check_wording", [&] {
        Diagnostics of_words;
        check_wording(catalogue, 1, of_words);
        return 0;
    });
    timed("check", [&] {
        check_catalogue(catalogue, diagnostics);
        return 0;
    });
    const std::string templates = (root / "templates").string();
    const HouseStyle style = read_house_style(*files, templates + "/huisstijl/standaard.yaml", sources, diagnostics);
    const auto fonts = timed("open_fonts", [&] { return FontSet::open(style, diagnostics); });
    const auto hyphenator =
        timed("open_patterns", [] { return std::make_unique<Hyphenator>("/usr/share/hyphen/hyph_nl_NL.dic"); });
    const auto shell = read_html_shell(sources.add("pagina.html", read(templates + "/html/pagina.html")), diagnostics);
    TemplateStore store(*files, templates, sources);
    for (const Book& book : catalogue.books) {
        const std::string of_book = ":" + book.id;
        const Edition edition = book_edition(catalogue, book, std::nullopt);
        auto document =
            timed("compose" + of_book, [&] { return compose_document(edition, catalogue, store, diagnostics); });
        if (!document || !shell || fonts == nullptr) return 1;
        timed("number" + of_book, [&] { return number_document(*document); });
        const std::string markdown = timed("markdown" + of_book, [&] { return write_markdown(*document); });
        const std::string html = timed("html" + of_book, [&] { return write_html(*document, *shell, "../../assets"); });
        const LaidOutDocument pages =
            timed("layout" + of_book, [&] { return lay_out(*document, style, *fonts, *hyphenator, diagnostics); });
        time_again(*document, style, *fonts, *hyphenator, of_book);
        const std::string pdf = timed("pdf" + of_book, [&] { return write_pdf(pages, style, *fonts, diagnostics, 1); });
        std::printf("pages%s %zu\n", of_book.c_str(), pages.pages.size());
        std::printf("bytes%s %zu\n", of_book.c_str(), markdown.size() + html.size() + pdf.size());
    }
    return 0;
}

/// The floor for reading: cmark-gfm on all Markdown of the catalogue, in memory.
int run_cmark(const std::string& folder) {
    std::vector<std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".md") texts.push_back(read(entry.path()));
    }
    const auto begin = Clock::now();
    for (const std::string& text : texts) {
        cmark_node_free(cmark_parse_document(text.data(), text.size(), CMARK_OPT_FOOTNOTES));
    }
    std::printf("cmark %.3f\n", milliseconds_since(begin));
    return 0;
}

/// The floor for writing: zlib level 6 over the uncompressed PDF, and writing it.
int run_zlib(const std::string& path) {
    const std::string content = read(path);
    const auto begin = Clock::now();
    uLongf size = compressBound(content.size());
    std::string compressed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(compressed.data()), &size, reinterpret_cast<const Bytef*>(content.data()),
              content.size(), 6);
    std::ofstream(path + ".z", std::ios::binary).write(compressed.data(), static_cast<std::streamsize>(size));
    std::printf("zlib %.3f\n", milliseconds_since(begin));
    return 0;
}

/// What a process took.
struct Measured {
    double wall_ms = 0;
    double peak_mb = 0;
    std::vector<std::pair<std::string, double>> lines;  ///< What it printed: name and number.
};

/// Runs a command in a new process and waits for it.
Measured run(const std::vector<std::string>& command) {
    const std::string output = "/tmp/boekwerk-bench-" + std::to_string(getpid());
    const auto begin = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int none = open("/dev/null", O_WRONLY);
        dup2(out, STDOUT_FILENO);
        dup2(none, STDERR_FILENO);
        std::vector<char*> arguments;
        for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    Measured measured{milliseconds_since(begin), static_cast<double>(usage.ru_maxrss) / 1024, {}};
    std::ifstream lines(output);
    std::string name;
    double value = 0;
    while (lines >> name >> value) measured.lines.emplace_back(name, value);
    fs::remove(output);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) std::printf("! %s failed\n", command[0].c_str());
    return measured;
}

/// The fastest of several runs: what the machine can do when nothing else disturbs it.
Measured best(const std::vector<std::string>& command, int runs) {
    Measured result = run(command);
    for (int i = 1; i < runs; ++i) {
        Measured next = run(command);
        result.wall_ms = std::min(result.wall_ms, next.wall_ms);
        for (std::size_t line = 0; line < std::min(result.lines.size(), next.lines.size()); ++line) {
            result.lines[line].second = std::min(result.lines[line].second, next.lines[line].second);
        }
    }
    return result;
}

/// The value of a name, summed over the books unless it names one.
double value_of(const Measured& measured, const std::string& name) {
    double sum = 0;
    for (const auto& [key, value] : measured.lines) {
        sum += key == name || key.rfind(name + ":", 0) == 0 ? value : 0;
    }
    return sum;
}

/// The time of every book in each stage, per page: a form that costs more than the others shows.
void print_books(const Measured& stages) {
    std::printf("  %-28s %6s", "us a page, by book", "pages");
    const std::vector<const char*> names = {"compose", "number", "markdown", "html", "layout", "pdf"};
    for (const char* name : names) std::printf(" %9s", name);
    std::printf("\n");
    for (const auto& [key, pages] : stages.lines) {
        if (key.rfind("pages:", 0) != 0) continue;
        const std::string book = key.substr(6);
        std::printf("  %-28s %6.0f", book.c_str(), pages);
        for (const char* name : names) {
            std::printf(" %9.1f", 1000 * value_of(stages, std::string(name) + ":" + book) / pages);
        }
        std::printf("\n");
    }
}

/// The fastest of several builds, in milliseconds, and the most memory that one took, in MB.
std::pair<double, double> best_build(const fs::path& catalogue, const fs::path& output, int runs,
                                     const std::vector<std::string>& options) {
    std::vector<std::string> command = {BOEKWERK_PROGRAM, "build",       "--catalogue",
                                        catalogue,        "--templates", (root / "templates").string(),
                                        "--output",       output};
    command.insert(command.end(), options.begin(), options.end());
    double wall = 0;
    double peak = 0;
    for (int i = 0; i < runs; ++i) {
        fs::remove_all(output);
        const Measured build = run(command);
        wall = i == 0 ? build.wall_ms : std::min(wall, build.wall_ms);
        peak = std::max(peak, build.peak_mb);
    }
    return {wall, peak};
}

void bench_catalogue(const std::string& self, const fs::path& folder, const fs::path& work, int times) {
    const int runs = times >= 100 ? 2 : 7;
    const std::string catalogue = folder.string();
    const Measured stages = best({self, "--stages", catalogue}, runs);
    const double pages = value_of(stages, "pages");
    std::printf("\ncatalogue x %d: %.0f pages\n", times, pages);
    std::printf("  %-28s %10s %14s\n", "stage (one thread)", "ms", "us a page");
    for (const char* name : {"read", "of_read_terms", "check", "of_check_wording", "open_fonts", "open_patterns",
                             "compose", "number", "markdown", "html", "layout", "lines_anew", "lines_shared", "pdf"}) {
        const double ms = value_of(stages, name);
        std::printf("  %-28s %10.2f %14.1f\n", name, ms, 1000 * ms / pages);
    }
    const double layout_and_pdf = value_of(stages, "layout") + value_of(stages, "pdf");
    std::printf("  %-28s %10.2f %14.1f   %.0f pages a second\n", "layout + pdf", layout_and_pdf,
                1000 * layout_and_pdf / pages, 1000 * pages / layout_and_pdf);
    std::printf("  %-28s %10s %14.1f   peak MB\n", "all stages, one process", "", stages.peak_mb);
    print_books(stages);

    const fs::path output = work / "output";
    const auto print_build = [&](const std::string& what, double of_pages, const std::vector<std::string>& options) {
        const auto [wall, peak] = best_build(folder, output, runs, options);
        std::printf("  build %-30s %10.2f %14.1f   %.0f MB peak, cold process\n", what.c_str(), wall,
                    1000 * wall / of_pages, peak);
    };
    for (const auto& [key, of_book] : stages.lines) {
        if (times == 1 && key.rfind("pages:", 0) == 0) print_build(key.substr(6), of_book, {"--boek", key.substr(6)});
    }
    for (const char* formats : {"md", "html", "pdf", "md,html,pdf"}) print_build(formats, pages, {"--format", formats});

    std::printf("  %-28s %10.2f\n", "floor: cmark-gfm", value_of(best({self, "--cmark", catalogue}, runs), "cmark"));
    for (const auto& entry : fs::recursive_directory_iterator(output)) {
        if (entry.path().extension() != ".pdf") continue;
        const std::string plain = (work / "plain.pdf").string();
        run({"/usr/bin/qpdf", "--stream-data=uncompress", "--object-streams=disable", entry.path().string(), plain});
        std::printf("  %-28s %10.2f\n", "floor: zlib 6 and writing",
                    value_of(best({self, "--zlib", plain}, runs), "zlib"));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 2 && words[0] == "--stages") return run_stages(words[1]);
    if (words.size() == 2 && words[0] == "--cmark") return run_cmark(words[1]);
    if (words.size() == 2 && words[0] == "--zlib") return run_zlib(words[1]);
    std::vector<int> sizes;
    for (const std::string& word : words) sizes.push_back(std::max(1, std::atoi(word.c_str())));
    if (sizes.empty()) sizes = {1, 10, 100};
    std::string name = (fs::temp_directory_path() / "boekwerk-bench-XXXXXX").string();
    const fs::path work = mkdtemp(name.data());
    for (const int times : sizes) {
        const fs::path folder = work / ("catalogue-" + std::to_string(times));
        boekwerk::bench::enlarge_catalogue(root / "catalogue", folder, times);
        bench_catalogue(argv[0], folder, work, times);
        fs::remove_all(folder);
    }
    fs::remove_all(work);
    return 0;
}
