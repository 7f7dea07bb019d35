#include "bench/enlarge_catalogue.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace boekwerk::bench {

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// A word of letters that no other call gives.
std::string new_word() {
    static unsigned long count = 0;
    std::string word = " q";
    for (unsigned long rest = ++count; rest > 0; rest /= 20) word += "bcdfghjklmnpqrstvwxz"[rest % 20];
    return word;
}

bool is_text_line(const std::string& line) {
    return !line.empty() && line[0] != '#' && line[0] != '{' && line[0] != '|' && line[0] != '[' && line.back() != ':';
}

/// A card under another id, with a new word at the end of every line of text.
std::string vary_card(const std::string& card, const std::string& suffix) {
    std::istringstream lines(card);
    std::string result;
    bool in_body = false;
    int fences = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line == "---" && ++fences == 2) {
            in_body = true;
        } else if (!in_body && line.rfind("naam: ", 0) == 0 && line.back() != '"') {
            line += " " + suffix;
        } else if (in_body && is_text_line(line)) {
            line += new_word();
        }
        result += line + "\n";
    }
    return result;
}

/// The lines of a book, with every card of its parts followed by its copies.
std::string enlarge_book(const std::string& book, const std::vector<std::string>& ids, int times) {
    std::istringstream lines(book);
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        result += line + "\n";
        const std::size_t dash = line.find("- ");
        const std::string id = dash == std::string::npos ? std::string() : line.substr(dash + 2);
        for (const std::string& known : ids) {
            if (known != id) continue;
            for (int i = 1; i < times; ++i) result += line + "-" + std::to_string(i) + "\n";
        }
    }
    return result;
}

}  // namespace

void enlarge_catalogue(const fs::path& from, const fs::path& to, int times) {
    fs::copy(from, to, fs::copy_options::recursive);
    for (const auto& book : fs::directory_iterator(to / "boeken")) {
        std::vector<fs::path> cards;
        for (const auto& card : fs::directory_iterator(book.path() / "kaarten")) cards.push_back(card.path());
        std::vector<std::string> ids;
        for (const fs::path& card : cards) {
            const std::string id = card.stem().string();
            const std::string text = read(card);
            ids.push_back(id);
            for (int i = 1; i < times; ++i) {
                const std::string suffix = std::to_string(i);
                write(card.parent_path() / (id + "-" + suffix + ".md"), vary_card(text, suffix));
            }
        }
        write(book.path() / "boek.yaml", enlarge_book(read(book.path() / "boek.yaml"), ids, times));
    }
}

}  // namespace boekwerk::bench
