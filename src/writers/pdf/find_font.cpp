#include "writers/pdf/find_font.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace boekwerk {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 2> roots = {"/usr/share/fonts", "/usr/local/share/fonts"};
constexpr std::array<const char*, 8> likely_folders = {
    "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/truetype/liberation/",
    "/usr/share/fonts/truetype/dejavu/",      "/usr/share/fonts/truetype/lato/",
    "/usr/share/fonts/truetype/open-sans/",   "/usr/share/fonts/truetype/noto/",
    "/usr/share/fonts/truetype/crosextra/",   "/usr/local/share/fonts/"};

struct Package {
    std::string_view prefix;
    std::string_view name;
};
constexpr std::array<Package, 6> packages = {{{"Liberation", "fonts-liberation2"},
                                              {"DejaVu", "fonts-dejavu-core"},
                                              {"Lato", "fonts-lato"},
                                              {"OpenSans", "fonts-open-sans"},
                                              {"NotoSans", "fonts-noto-core"},
                                              {"Carlito", "fonts-crosextra-carlito"}}};

bool is_file(const std::string& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

std::string search_below(const std::string& name) {
    for (const char* root : roots) {
        std::error_code error;
        fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            if (entry->path().filename() == name && is_file(entry->path().string())) return entry->path().string();
        }
    }
    return {};
}

std::string find_font(const std::string& name) {
    if (name.find('/') != std::string::npos) return is_file(name) ? name : std::string();
    for (const char* folder : likely_folders) {
        if (std::string path = folder + name; is_file(path)) return path;
    }
    return name.empty() ? std::string() : search_below(name);
}

std::string how_to_install(const std::string& name) {
    for (const Package& package : packages) {
        if (name.compare(0, package.prefix.size(), package.prefix) == 0) {
            return "installeer het pakket " + std::string(package.name) +
                   " of noem in de huisstijl een ander lettertype";
        }
    }
    return "installeer het lettertype of noem in de huisstijl een ander";
}

std::string reason(FontFault fault) {
    switch (fault) {
        case FontFault::None: break;
        case FontFault::Unreadable: return "is niet te lezen";
        case FontFault::NoTrueType: return "is geen volledig TrueType-lettertype: in een PDF kunnen alleen die";
        case FontFault::NotEmbeddable: return "mag volgens zijn licentiekenmerk (fsType) niet deels in een PDF staan";
        case FontFault::TooManyGlyphs: return "heeft meer tekens dan een PDF-lettertype kan hebben";
    }
    return {};
}

}  // namespace

std::unique_ptr<FontFile> open_font(const std::string& name, Diagnostics& diagnostics) {
    const std::string path = find_font(name);
    if (path.empty()) {
        diagnostics.report({DiagnosticCode::FontUnusable,
                            {},
                            "het lettertypebestand ‘" + name + "’ van de huisstijl is niet gevonden",
                            how_to_install(name)});
        return nullptr;
    }
    FontFault fault = FontFault::None;
    std::unique_ptr<FontFile> file = FontFile::open(path, fault);
    if (!file) {
        diagnostics.report({DiagnosticCode::FontUnusable,
                            {},
                            "het lettertypebestand ‘" + path + "’ " + reason(fault),
                            "noem in de huisstijl een ander lettertype"});
    }
    return file;
}

}  // namespace boekwerk
