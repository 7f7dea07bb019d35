// The table of faults against its page for users and against the tests.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/diagnostic_codes.h"

namespace {

namespace fs = std::filesystem;
using boekwerk::all_diagnostics;
using boekwerk::DiagnosticInfo;

const fs::path root = BOEKWERK_ROOT;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// `BW0203: Productcode op meer kaarten, waarschuwing`.
std::string entry(const std::string& heading, const std::string& severity) {
    return heading + ", " + severity;
}

/// The headings of docs/diagnostics.md, each with the severity below it.
std::vector<std::string> described() {
    std::vector<std::string> result;
    std::istringstream lines(read(root / "docs" / "diagnostics.md"));
    std::string heading;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("## ", 0) == 0) heading = line.substr(3);
        if (line.rfind("Ernst: ", 0) == 0) result.push_back(entry(heading, line.substr(7)));
    }
    return result;
}

/// What the transcripts and the tests expect, without this file.
std::string expected_texts() {
    std::string text;
    for (const auto& file : fs::directory_iterator(root / "tests" / "cli")) text += read(file.path());
    for (const auto& file : fs::recursive_directory_iterator(root / "tests" / "unit")) {
        if (file.path().extension() == ".cpp" && file.path().filename() != "diagnostics_test.cpp") {
            text += read(file.path());
        }
    }
    return text;
}

}  // namespace

TEST_CASE("docs/diagnostics.md describes every fault, in order, with its title and severity") {
    std::vector<std::string> table;
    for (const DiagnosticInfo& info : all_diagnostics()) {
        const bool error = info.severity == boekwerk::Severity::Error;
        table.push_back(entry(boekwerk::code_name(info.code) + ": " + info.title, error ? "fout" : "waarschuwing"));
    }
    CHECK(described() == table);
}

TEST_CASE("a test expects the message of every fault") {
    const std::string texts = expected_texts();
    for (const DiagnosticInfo& info : all_diagnostics()) {
        const std::string code = boekwerk::code_name(info.code);
        INFO(code);
        CHECK(texts.find("[" + code + "]: ") != std::string::npos);
    }
}
