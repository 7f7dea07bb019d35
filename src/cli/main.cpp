#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "base/file_system.h"
#include "cli/arguments.h"
#include "cli/commands.h"

namespace {

/// Freed memory stays with the program: the next document needs as much, and to give it back and ask for it again takes
/// a quarter of the time of a build.
void keep_freed_memory() {
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 16 * megabyte);
    mallopt(M_TOP_PAD, megabyte);
}

}  // namespace

int main(int argc, char** argv) {
    keep_freed_memory();
    try {
        // A write beyond the limit on file size must fail as on a full disk, not end the program.
        std::signal(SIGXFSZ, SIG_IGN);
        int exit_code = boekwerk::exit_done;
        const auto arguments = boekwerk::parse_arguments(argc, argv, std::cout, std::cerr, exit_code);
        if (!arguments) return exit_code;
        const auto files = boekwerk::make_disk_file_system();
        exit_code = boekwerk::run_command(*arguments, *files, std::cout, std::cerr, isatty(STDERR_FILENO) == 1);
        std::cout.flush();
        return std::cout ? exit_code : boekwerk::exit_file;
    } catch (const std::bad_alloc&) {
        std::cerr << "boekwerk: er is te weinig geheugen; sluit andere programma’s en probeer het opnieuw\n";
        return boekwerk::exit_bug;
    } catch (const std::exception& error) {
        std::cerr << "boekwerk: fout in het programma zelf: " << error.what()
                  << "\nMeld dit met de opdracht die u gaf en de catalogus waarmee het gebeurde.\n";
        return boekwerk::exit_bug;
    }
}
