#include "catalogue/catalogue_files.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "catalogue/catalogue_keys.h"

namespace boekwerk {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string path_in(const std::string& folder, const std::string& name) {
    std::string path = folder;
    path += '/';
    return path += name;
}

/// Lists the folders of a catalogue, one kind of folder per function.
class Finder {
public:
    Finder(const FileSystem& files, SourceStore& sources, Diagnostics& diagnostics, CatalogueFiles& found)
        : files_(files), sources_(sources), diagnostics_(diagnostics), found_(found) {}

    void find() {
        std::vector<std::string> names;
        if (!list_root(names)) return;
        bool complete = true;
        for (const std::string& name : names) {
            const std::string path = path_in(found_.folder, name);
            const auto& others = keys::files_of_other_stages();
            if (name == keys::glossary_file) {
                found_.files.push_back({FileRole::Glossary, path, {}, {}, {}});
            } else if (name == keys::external_sources_file) {
                found_.files.push_back({FileRole::ExternalSources, path, {}, {}, {}});
            } else if (name == keys::proper_names_file) {
                found_.files.push_back({FileRole::ProperNames, path, {}, {}, {}});
            } else if (name == keys::text_blocks_folder) {
                list_dated_files(path, FileRole::TextBlock, {});
            } else if (name == keys::books_folder) {
                complete = list_books(path);
            } else if (name != keys::readme_file && name != keys::images_folder &&
                       std::find(others.begin(), others.end(), name) == others.end()) {
                report_unexpected(path);
            }
        }
        order();
        const bool has_card = std::any_of(found_.files.begin(), found_.files.end(),
                                          [](const CatalogueFile& file) { return file.role == FileRole::Card; });
        if (!has_card && complete) {
            diagnostics_.report({DiagnosticCode::CatalogueEmpty, place_of_file(found_.folder, sources_),
                                 "de catalogus heeft geen enkel boek met een kaart",
                                 "maak boeken/<boek>/boek.yaml en boeken/<boek>/kaarten/<kaart>.md, of kies met "
                                 "--catalogue een andere map"});
        }
    }

private:
    bool list_root(std::vector<std::string>& names) {
        const std::error_code error = files_.list(found_.folder, names);
        if (!error) {
            found_.resolved_folder = files_.resolve(found_.folder);
            return true;
        }
        diagnostics_.report({DiagnosticCode::FileUnreadable, place_of_file(found_.folder, sources_),
                             unreadable_message("de map van de catalogus", error),
                             "kies met --catalogue de map van de catalogus"});
        return false;
    }

    /// The names in a folder of the catalogue; false when it cannot be listed, which has been reported.
    bool list_folder(const std::string& path, std::vector<std::string>& names) {
        if (!check_links(files_, path, found_.resolved_folder, sources_, diagnostics_)) return false;
        const std::error_code error = files_.list(path, names);
        if (!error) return true;
        diagnostics_.report({DiagnosticCode::FileUnreadable, place_of_file(path, sources_),
                             unreadable_message("de map", error),
                             "controleer of dit een map is en of u hem mag lezen"});
        return false;
    }

    void report_unexpected(const std::string& path) {
        diagnostics_.report({DiagnosticCode::UnexpectedFile, place_of_file(path, sources_),
                             "dit hoort hier niet en is niet gelezen",
                             "haal het weg, of geef het de naam en de plaats die de handleiding noemt"});
    }

    bool list_books(const std::string& folder) {
        std::vector<std::string> names;
        if (!list_folder(folder, names)) return false;
        bool complete = true;
        for (const std::string& name : names) {
            const std::string path = path_in(folder, name);
            if (name == keys::readme_file) continue;
            if (files_.kind(path) == FileKind::File) {
                report_unexpected(path);
            } else {
                complete = list_book(path, name) && complete;
            }
        }
        return complete;
    }

    bool list_book(const std::string& folder, const std::string& book) {
        std::vector<std::string> names;
        if (!list_folder(folder, names)) return false;
        if (!is_id(book)) check_id({book, place_of_file(folder, sources_)}, diagnostics_);
        found_.books.push_back(book);
        bool complete = true;
        for (const std::string& name : names) {
            const std::string path = path_in(folder, name);
            if (name == keys::book_file) {
                found_.files.push_back({FileRole::Book, path, book, book, {}});
            } else if (name == keys::cards_folder) {
                complete = list_dated_files(path, FileRole::Card, book);
            } else if (ends_with(name, ".md") && name != keys::readme_file) {
                found_.files.push_back({FileRole::PartText, path, name.substr(0, name.size() - 3), book, {}});
            } else if (name != keys::readme_file) {
                report_unexpected(path);
            }
        }
        if (!std::binary_search(names.begin(), names.end(), keys::book_file)) {
            diagnostics_.report({DiagnosticCode::FileMissing, place_of_file(path_in(folder, keys::book_file), sources_),
                                 "het boek ‘" + book + "’ heeft geen bestand boek.yaml",
                                 "maak het bestand met de titel, de versie en de delen van het boek"});
        }
        return complete;
    }

    /// Text blocks or cards: `<id>.md` and `<id>@<date>.md`.
    bool list_dated_files(const std::string& folder, FileRole role, const std::string& book) {
        std::vector<std::string> names;
        if (!list_folder(folder, names)) return false;
        for (const std::string& name : names) {
            const std::string path = path_in(folder, name);
            if (name == keys::readme_file) continue;
            if (!ends_with(name, ".md")) {
                report_unexpected(path);
                continue;
            }
            const std::string_view stem = std::string_view(name).substr(0, name.size() - 3);
            const std::size_t at = stem.find('@');
            CatalogueFile file{role, path, std::string(stem.substr(0, at)), book, {}};
            if (at != std::string_view::npos) {
                file.from = parse_date(stem.substr(at + 1));
                if (!file.from) {
                    diagnostics_.report(
                        {DiagnosticCode::BadDate, place_of_file(path, sources_),
                         "‘" + std::string(stem.substr(at + 1)) + "’ in de bestandsnaam is geen bestaande datum",
                         "schrijf een datum als 2026-07-01 of 01-07-2026"});
                    continue;
                }
            }
            if (!is_id(file.id)) check_id({file.id, place_of_file(path, sources_)}, diagnostics_);
            found_.files.push_back(std::move(file));
        }
        return true;
    }

    /// Sorts, and takes out a second file for one id and date (`@2026-07-01` and `@01-07-2026`).
    void order() {
        auto& files = found_.files;
        const auto key_of = [](const CatalogueFile& file) {
            return std::tie(file.role, file.book, file.id, file.from);
        };
        std::stable_sort(files.begin(), files.end(),
                         [&](const CatalogueFile& a, const CatalogueFile& b) { return key_of(a) < key_of(b); });
        for (std::size_t i = 1; i < files.size(); ++i) {
            if (key_of(files[i - 1]) != key_of(files[i])) continue;
            diagnostics_.report({DiagnosticCode::DuplicateId,
                                 place_of_file(files[i].path, sources_),
                                 "‘" + files[i].id + "’ heeft twee bestanden voor dezelfde datum",
                                 "haal een van de twee weg",
                                 {{place_of_file(files[i - 1].path, sources_), "hier ook"}}});
        }
        files.erase(std::unique(files.begin(), files.end(),
                                [&](const CatalogueFile& a, const CatalogueFile& b) { return key_of(a) == key_of(b); }),
                    files.end());
    }

    const FileSystem& files_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    CatalogueFiles& found_;
};

}  // namespace

CatalogueFiles find_catalogue_files(const FileSystem& files, const std::string& folder, SourceStore& sources,
                                    Diagnostics& diagnostics) {
    CatalogueFiles found;
    found.folder = folder;
    while (found.folder.size() > 1 && found.folder.back() == '/') found.folder.pop_back();
    Finder(files, sources, diagnostics, found).find();
    return found;
}

}  // namespace boekwerk
