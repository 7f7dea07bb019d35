#include "checks/terms.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/letters.h"
#include "base/nearest.h"
#include "checks/book_texts.h"

namespace boekwerk {

namespace {

/// Ids of all books, those whose boek.yaml could not be read too.
std::set<std::string> book_ids(const Catalogue& catalogue) {
    std::set<std::string> ids;
    for (const Book& book : catalogue.books) ids.insert(book.id);
    for (const auto& [id, versions] : catalogue.cards) ids.insert(versions.front().book);
    return ids;
}

void check_books_of_terms(const Catalogue& catalogue, Diagnostics& diagnostics) {
    const std::set<std::string> known = book_ids(catalogue);
    for (const Term& term : catalogue.terms) {
        for (const Located<std::string>& book : term.books) {
            if (known.contains(book.value)) continue;
            diagnostics.report({DiagnosticCode::UnknownBook, book.place, "onbekend boek ‘" + book.value + "’",
                                suggest_name(book.value, {known.begin(), known.end()})});
        }
    }
}

/// A way in which a term can be written.
struct Form {
    const Term* term = nullptr;
    const std::string* text = nullptr;
};

bool hold_together(const Term& a, const Term& b) {
    if (a.books.empty() || b.books.empty()) return true;
    return std::any_of(a.books.begin(), a.books.end(),
                       [&](const Located<std::string>& book) { return holds_in(b, book.value); });
}

Place place_of(const Form& form) {
    return form.text == &form.term->term.value ? form.term->term.place : find_value(form.term->place, *form.text);
}

/// Reports a pair of terms once, however many forms they share.
class DoubleTermChecker {
public:
    explicit DoubleTermChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(const Term& term, const std::string& text) {
        if (text.empty()) return;
        const Form form{&term, &text};
        std::vector<Form>& forms = forms_[folded(text)];
        for (const Form& other : forms) {
            if (other.term == &term || !hold_together(*other.term, term)) continue;
            if (!reported_.insert({other.term, &term}).second) break;
            diagnostics_.report(
                {DiagnosticCode::DoubleTerm,
                 place_of(form),
                 "‘" + text + "’ staat ook bij begrip ‘" + other.term->id + "’: welk van de twee geldt?",
                 "voeg de twee samen, of laat ze met ‘boeken’ in verschillende boeken gelden",
                 {{place_of(other), "hier ook"}}});
            break;
        }
        forms.push_back(form);
    }

    std::set<const Term*> later_terms() const {
        std::set<const Term*> result;
        for (const auto& [earlier, later] : reported_) result.insert(later);
        return result;
    }

private:
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<Form>> forms_;  ///< By folded text.
    std::set<std::pair<const Term*, const Term*>> reported_;
};

/// Gives the terms that an earlier one takes a form from: texts may mean them.
std::set<const Term*> check_double_terms(const Catalogue& catalogue, Diagnostics& diagnostics) {
    DoubleTermChecker checker(diagnostics);
    for (const Term& term : catalogue.terms) {
        checker.add(term, term.term.value);
        for (const std::string& inflection : term.inflections) checker.add(term, inflection);
        checker.add(term, term.abbreviation);
    }
    return checker.later_terms();
}

void check_unused_terms(const Catalogue& catalogue, const std::set<const Term*>& doubles, Diagnostics& diagnostics) {
    std::vector<bool> used(catalogue.terms.size());
    const auto mark = [&](const std::vector<std::uint32_t>& terms) {
        for (const std::uint32_t term : terms) used[term] = true;
    };
    for (const Book& book : catalogue.books) {
        mark(book.used_terms);
        for (const BookPart& part : book.parts) mark(part.used_terms);
    }
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) {
            if (card.damaged) return;
            mark(card.used_terms);
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        const Term& term = catalogue.terms[i];
        if (used[i] || doubles.contains(&term)) continue;
        const std::string where = term.books.empty() ? "" : " van de boeken waarin het geldt";
        diagnostics.report({DiagnosticCode::UnusedTerm, term.term.place,
                            "geen enkele tekst" + where + " gebruikt het begrip ‘" + term.term.value + "’",
                            "haal het weg, of zet de vorm die de teksten gebruiken onder ‘verbuigingen’"});
    }
}

}  // namespace

void check_terms(const Catalogue& catalogue, Diagnostics& diagnostics) {
    check_books_of_terms(catalogue, diagnostics);
    const std::set<const Term*> doubles = check_double_terms(catalogue, diagnostics);
    check_unused_terms(catalogue, doubles, diagnostics);
}

}  // namespace boekwerk
