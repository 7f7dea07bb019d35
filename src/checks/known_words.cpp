#include "checks/known_words.h"

#include <array>

#include "base/ascii.h"
#include "base/letters.h"
#include "base/utf8.h"
#include "catalogue/term_finder.h"

namespace boekwerk {

namespace {

constexpr std::size_t fewest_letters = 3;

bool is_apostrophe(char32_t character) {
    return character == U'’' || character == '\'';
}

/// What counts when spellings are compared.
bool counts(char32_t character) {
    return is_word_character(character) || character == '&' || character == '+';
}

std::string spelling_key(std::string_view form) {
    std::string key;
    for (std::size_t at = 0; at < form.size();) {
        if (is_ascii_alphanumeric(form[at])) {
            key += ascii_lower(form[at++]);
            continue;
        }
        const char32_t character = next_character(form, at);
        if (counts(character)) append_folded(key, character);
    }
    return key;
}

bool ends_word(std::string_view text, std::size_t at) {
    return at == text.size() || !is_word_character(next_character(text, at));
}

/// Equal but for the case of the first letter and the kind of white space.
bool is_same_word(std::string_view text, std::string_view form) {
    std::size_t a = 0;
    std::size_t b = 0;
    const char32_t first = next_character(text, a);
    const char32_t wanted = next_character(form, b);
    if (first != wanted && other_case(first) != wanted) return false;
    while (a < text.size() && b < form.size()) {
        const std::size_t space = space_length(text, a);
        if (space > 0 ? form[b] != ' ' : text[a] != form[b]) return false;
        a += space > 0 ? space : 1;
        ++b;
    }
    return a == text.size() && b == form.size();
}

}  // namespace

KnownWords::KnownWords(const Catalogue& catalogue, const Book& book) {
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        if (holds_in(catalogue.terms[i], book.id)) add_term(catalogue.terms[i], static_cast<std::uint32_t>(i));
    }
    first_proper_name_ = static_cast<std::uint32_t>(catalogue.terms.size());
    end_of_proper_names_ = first_proper_name_;
    for (const Located<std::string>& name : catalogue.proper_names) {
        all_.add(name.value, end_of_proper_names_, PhraseKind::Fixed);
        words_.add(name.value, end_of_proper_names_, PhraseKind::Fixed);
        add_beginning(name.value);
        ++end_of_proper_names_;
    }
    add_names(catalogue, book);
}

void KnownWords::add_term(const Term& term, std::uint32_t value) {
    for (PhraseFinder* finder : {&all_, &words_}) add_phrases(*finder, term, value);
    add_form(term.term.value, false);
    for (const std::string& inflection : term.inflections) add_form(inflection, false);
    add_form(term.abbreviation, true);
}

void KnownWords::add_form(const std::string& text, bool is_abbreviation) {
    add_beginning(text);
    const std::string key = spelling_key(text);
    if (key.size() < fewest_letters) return;
    spellings_.add(key, static_cast<std::uint32_t>(forms_.size()));
    forms_.push_back({text, is_abbreviation});
}

void KnownWords::add_names(const Catalogue& catalogue, const Book& book) {
    for (const CardLaw law : {CardLaw::YouthAct, CardLaw::SocialSupportAct}) add_name(law_name(law));
    for (const ExternalSource& source : catalogue.external_sources) add_name(source.title.value);
    for (const Book& other : catalogue.books) add_name(other.title.value);
    for (const BookPart& part : book.parts) {
        add_name(part.title.value);
        for (const CardGroup& group : part.groups) add_name(group.title.value);
    }
    for (const Lot& lot : book.lots) add_name(lot.name.value);
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) add_card_names(card, card.book == book.id);
    }
}

void KnownWords::add_card_names(const Card& card, bool own) {
    if (own || card.name.value.find(' ') != std::string::npos) add_name(card.name.value);
    if (!own) return;
    for (const CardPart& part : card.parts) {
        add_name(part.label);
        add_name(part.name);
        add_name(std::string_view(part.label).substr(0, part.label.find(':')));
    }
}

void KnownWords::add_name(std::string_view name) {
    constexpr std::string_view dash = " – ";
    all_.add(name, end_of_proper_names_, PhraseKind::Fixed);
    add_beginning(name);
    const std::size_t bracket = name.rfind(" (");
    if (name.ends_with(')') && bracket != std::string_view::npos) add_name(name.substr(0, bracket));
    const std::size_t piece = name.find(dash);
    if (piece == std::string_view::npos) return;
    add_name(name.substr(0, piece));
    add_name(name.substr(piece + dash.size()));
}

void KnownWords::add_beginning(std::string_view phrase) {
    const std::string key = spelling_key(phrase);
    if (!key.empty()) beginnings_.add(key, false);
}

bool KnownWords::may_begin_at(std::string_view text, std::size_t at) const {
    std::array<char, 3> letters{};
    for (std::size_t found = 0; found < letters.size(); ++at) {
        if (at >= text.size()) return true;
        const char c = text[at];
        if (is_ascii_alphanumeric(c) || c == '&' || c == '+') {
            letters[found++] = ascii_lower(c);
        } else if (c != ' ' && c != '-' && c != '\'') {
            return true;
        }
    }
    return beginnings_.may_begin(letters[0], letters[1], letters[2]);
}

int KnownWords::proper_name(const PhraseFinder::Match& match) const {
    if (match.value < first_proper_name_ || match.value >= end_of_proper_names_) return -1;
    return static_cast<int>(match.value - first_proper_name_);
}

KnownWords::OtherSpelling KnownWords::other_spelling_at(std::string_view text, std::size_t at) const {
    OtherSpelling best;
    std::uint32_t node = PhraseTrie::root;
    bool in_one_word = true;
    bool begins_with_form = false;  // "cliënt en" is not "cliënten".
    std::string letters;
    for (std::size_t end = at; end < text.size();) {
        const std::size_t begin = end;
        const bool is_simple = is_ascii_alphanumeric(text[end]);
        const char32_t character = is_simple ? static_cast<char32_t>(text[end++]) : next_character(text, end);
        if (!is_simple && !counts(character)) {
            const std::size_t space = space_length(text, begin);
            if (!is_apostrophe(character) && character != '-' && space == 0) break;
            in_one_word = in_one_word && is_apostrophe(character);
            if (space > 0) end = begin + space;
            continue;
        }
        letters.clear();
        if (is_simple) {
            letters += ascii_lower(text[begin]);
        } else {
            append_folded(letters, character);
        }
        for (const char letter : letters) {
            node = spellings_.step(node, letter);
            if (node == PhraseTrie::none) return best;
        }
        const std::uint32_t index = spellings_.value_at(node);
        if (index == PhraseTrie::no_value || !ends_word(text, end)) continue;
        const Form& form = forms_[index];
        const bool one_word = form.text.find_first_of(" -") == std::string::npos;
        if (!in_one_word && one_word && (form.is_abbreviation || begins_with_form)) continue;
        begins_with_form = true;
        const std::string_view found = text.substr(at, end - at);
        const bool right = form.is_abbreviation ? found == form.text : is_same_word(found, form.text);
        best = right ? OtherSpelling{} : OtherSpelling{end - at, &form.text};
    }
    return best;
}

}  // namespace boekwerk
