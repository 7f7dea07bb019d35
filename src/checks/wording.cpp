#include "checks/wording.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/parallel.h"
#include "checks/book_texts.h"
#include "checks/known_words.h"
#include "checks/words.h"

namespace boekwerk {

namespace {

/// One book, one of its parts or one version of a card: what one thread reads.
struct TextUnit {
    std::size_t book = 0;  ///< In Catalogue::books.
    const BookPart* part = nullptr;
    const Card* card = nullptr;
};

struct Finding {
    DiagnosticCode code;
    std::string word;
    std::string right;  ///< Of another spelling.
    Place place;
};

struct UnitFindings {
    std::vector<Finding> findings;
    std::set<std::string> explained;  ///< Abbreviations.
    std::set<int> proper_names;       ///< That are used.
};

/// Reads the texts of one unit.
class UnitReader {
public:
    UnitReader(const KnownWords& known, UnitFindings& result) : known_(known), result_(result) {}

    void read(const Passage& passage, TextKind kind) {
        const std::string& text = passage.text();
        read_words(text, words_);
        capitals_.clear();
        std::size_t known_to = 0;
        for (const TextWord& word : words_) {
            if (word.begin < known_to) continue;
            known_to = end_of_known(passage, word.begin, kind);
            if (word.begin >= known_to) read_unknown(passage, word, kind);
        }
        for (const auto& [begin, end] : capitals_) {
            result_.findings.push_back(
                {DiagnosticCode::CapitalWithoutTerm, text.substr(begin, end - begin), {}, passage.place_at(begin)});
        }
    }

private:
    /// The end of the known word that begins at `at`, or 0. Reports one in another spelling.
    std::size_t end_of_known(const Passage& passage, std::size_t at, TextKind kind) {
        const std::string& text = passage.text();
        const PhraseFinder& finder = kind == TextKind::Name ? known_.words() : known_.all();
        // A known word may begin with a mark: "(O)GGZ".
        const bool after_mark = at > 0 && is_ascii_punctuation(text[at - 1]);
        if (after_mark) {
            const PhraseFinder::Match match = finder.match_at(text, at - 1);
            if (match.length > 1) return end_of_match(match, at - 1);
        }
        if (!known_.may_begin_at(text, at)) return 0;
        const PhraseFinder::Match match = finder.match_at(text, at);
        // A name may be spelt as one likes.
        if (kind == TextKind::Name) return end_of_match(match, at);
        const KnownWords::OtherSpelling spelling = known_.other_spelling_at(text, at);
        if (spelling.length <= match.length) return end_of_match(match, at);
        result_.findings.push_back(
            {DiagnosticCode::OtherSpelling, text.substr(at, spelling.length), *spelling.right, passage.place_at(at)});
        return at + spelling.length;
    }

    std::size_t end_of_match(const PhraseFinder::Match& match, std::size_t at) {
        if (match.length == 0) return 0;
        const int name = known_.proper_name(match);
        if (name >= 0) result_.proper_names.insert(name);
        return at + match.length;
    }

    void read_unknown(const Passage& passage, const TextWord& word, TextKind kind) {
        const std::string& text = passage.text();
        if (word.capitals > 1) {
            // The ending of "KDC’s" is no part of the abbreviation.
            const std::size_t end = std::min(text.find("’", word.begin), word.end);
            const std::string abbreviation = text.substr(word.begin, end - word.begin);
            if (word.begins_with_digit || is_roman_number(abbreviation)) return;
            if (is_explained(text, word.begin, end)) result_.explained.insert(abbreviation);
            result_.findings.push_back(
                {DiagnosticCode::UnexplainedAbbreviation, abbreviation, {}, passage.place_at(word.begin)});
        } else if (kind == TextKind::Running && word.begins_with_capital && word.letters > 1 &&
                   !word.may_have_capital) {
            add_capital(text, word);
        }
    }

    /// Neighbours are one name.
    void add_capital(const std::string& text, const TextWord& word) {
        const bool follows = !capitals_.empty() && word.begin == capitals_.back().second + 1 &&
                             (text[word.begin - 1] == ' ' || text[word.begin - 1] == '-');
        if (follows) {
            capitals_.back().second = word.end;
        } else {
            capitals_.emplace_back(word.begin, word.end);
        }
    }

    const KnownWords& known_;
    UnitFindings& result_;
    std::vector<TextWord> words_;
    std::vector<std::pair<std::size_t, std::size_t>> capitals_;  ///< From, to.
};

/// The units of all books, each book in the order in which one reads it.
std::vector<TextUnit> units_of(const Catalogue& catalogue) {
    std::vector<TextUnit> units;
    for (std::size_t i = 0; i < catalogue.books.size(); ++i) {
        std::set<std::string> placed;
        const auto add_card = [&](const std::string& id) {
            const auto versions = catalogue.cards.find(id);
            if (versions == catalogue.cards.end() || versions->second.front().book != catalogue.books[i].id) return;
            if (!placed.insert(id).second) return;
            for (const Card& card : versions->second) units.push_back({i, nullptr, &card});
        };
        units.push_back({i, nullptr, nullptr});
        for (const BookPart& part : catalogue.books[i].parts) {
            units.push_back({i, &part, nullptr});
            for (const Located<std::string>& id : part.cards) add_card(id.value);
        }
        for (const auto& [id, versions] : catalogue.cards) add_card(id);
    }
    return units;
}

/// The terms that the list of a book's documents may show.
std::vector<const Term*> terms_of(const Catalogue& catalogue, const Book& book) {
    std::vector<bool> used(catalogue.terms.size());
    const auto mark = [&](const std::vector<std::uint32_t>& terms) {
        for (const std::uint32_t term : terms) used[term] = true;
    };
    mark(book.used_terms);
    for (const BookPart& part : book.parts) mark(part.used_terms);
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) {
            if (card.book == book.id) mark(card.used_terms);
        }
    }
    std::vector<const Term*> terms;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) terms.push_back(&catalogue.terms[i]);
    }
    return terms;
}

/// Brings the findings of all units together: one fault per word and file, or per abbreviation and book.
class WordingReport {
public:
    WordingReport(const Catalogue& catalogue, Diagnostics& diagnostics)
        : catalogue_(catalogue), diagnostics_(diagnostics), used_names_(catalogue.proper_names.size()) {}

    void add(const TextUnit& unit, const UnitFindings& found) {
        for (const Finding& finding : found.findings) {
            const bool per_book = finding.code == DiagnosticCode::UnexplainedAbbreviation;
            const std::string& where = per_book ? catalogue_.books[unit.book].id : path_of(finding.place);
            const auto [first, is_new] = first_.try_emplace({finding.code, where, finding.word}, &finding);
            const Place& known = first->second->place;
            const Place& place = finding.place;
            const bool earlier = std::tie(place.line, place.column) < std::tie(known.line, known.column);
            if (!per_book && !is_new && earlier) first->second = &finding;
        }
        for (const std::string& word : found.explained) explained_.emplace(catalogue_.books[unit.book].id, word);
        for (const int name : found.proper_names) used_names_[static_cast<std::size_t>(name)] = true;
    }

    void report(bool names_too) {
        for (const auto& [key, finding] : first_) report(key.book_or_path, *finding);
        for (std::size_t i = 0; names_too && i < used_names_.size(); ++i) {
            if (used_names_[i]) continue;
            const Located<std::string>& name = catalogue_.proper_names[i];
            diagnostics_.report({DiagnosticCode::UnusedProperName, name.place,
                                 "geen enkele tekst gebruikt de eigennaam ‘" + name.value + "’",
                                 "haal hem weg, of schrijf hem zoals de teksten hem gebruiken"});
        }
    }

private:
    struct Key {
        DiagnosticCode code;
        std::string book_or_path;
        std::string word;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    static const std::string& path_of(const Place& place) {
        static const std::string none;
        return place.source == nullptr ? none : place.source->path();
    }

    void report(const std::string& where, const Finding& finding) {
        const std::string& word = finding.word;
        if (finding.code == DiagnosticCode::CapitalWithoutTerm) {
            diagnostics_.report(
                {finding.code, finding.place,
                 "‘" + word + "’ heeft midden in een zin een hoofdletter, maar is geen begrip en geen naam",
                 "zet het in begrippen.yaml of eigennamen.yaml, of schrijf het klein"});
        } else if (finding.code == DiagnosticCode::OtherSpelling) {
            diagnostics_.report(
                {finding.code, finding.place,
                 "‘" + word + "’ is anders geschreven dan ‘" + finding.right + "’ in begrippen.yaml",
                 "schrijf ‘" + finding.right + "’, of zet deze vorm bij het begrip onder ‘verbuigingen’"});
        } else if (!explained_.contains({where, word})) {
            diagnostics_.report({finding.code, finding.place,
                                 "boek ‘" + where + "’ legt de afkorting ‘" + word + "’ nergens uit",
                                 "zet haar in begrippen.yaml, of schrijf haar één keer voluit met ‘(" + word +
                                     ")’ erachter; een naam hoort in eigennamen.yaml"});
        }
    }

    const Catalogue& catalogue_;
    Diagnostics& diagnostics_;
    std::map<Key, const Finding*> first_;
    std::set<std::pair<std::string, std::string>> explained_;  ///< Book and abbreviation.
    std::vector<bool> used_names_;
};

}  // namespace

void check_wording(const Catalogue& catalogue, unsigned threads, Diagnostics& diagnostics) {
    if (catalogue.terms_damaged || catalogue.proper_names_damaged) return;
    std::vector<std::unique_ptr<const KnownWords>> known(catalogue.books.size());
    run_parallel(known.size(), threads,
                 [&](std::size_t i) { known[i] = std::make_unique<const KnownWords>(catalogue, catalogue.books[i]); });
    const std::vector<TextUnit> units = units_of(catalogue);
    std::vector<UnitFindings> found(units.size());
    run_parallel(units.size(), threads, [&](std::size_t i) {
        UnitReader reader(*known[units[i].book], found[i]);
        const auto visit = [&](const Passage& passage, TextKind kind) { reader.read(passage, kind); };
        const Book& book = catalogue.books[units[i].book];
        if (units[i].card != nullptr) {
            for_each_text(*units[i].card, visit);
        } else if (units[i].part != nullptr) {
            for_each_text(*units[i].part, visit);
        } else {
            for_each_text(book, terms_of(catalogue, book), visit);
        }
    });
    WordingReport report(catalogue, diagnostics);
    for (std::size_t i = 0; i < units.size(); ++i) report.add(units[i], found[i]);
    const bool all_read = std::none_of(catalogue.cards.begin(), catalogue.cards.end(), [](const auto& entry) {
        return std::any_of(entry.second.begin(), entry.second.end(), [](const Card& card) { return card.damaged; });
    });
    report.report(all_read);
}

}  // namespace boekwerk
