#include "checks/contract_products.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "contracts/spoiled_cell.h"

namespace boekwerk {

namespace {

constexpr const char* write_as_text =
    "maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart";

std::vector<std::string> all_names(const ProductNames& names) {
    std::vector<std::string> result = names.card_ids();
    result.insert(result.end(), names.codes().begin(), names.codes().end());
    return result;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " en " : ", ";
        text += words[i];
    }
    return text;
}

}  // namespace

UnknownProducts::UnknownProducts(const Catalogue& catalogue, std::string book)
    : catalogue_(catalogue),
      book_(std::move(book)),
      names_(catalogue, book_),
      suggestions_(all_names(names_),
                   "schrijf het id van een kaart van het boek, of een productcode die maar op één kaart staat") {}

Diagnostic UnknownProducts::explain(const Located<std::string>& written) {
    const std::string& name = written.value;
    const std::string quoted = "‘" + name + "’";
    const auto& shared = names_.cards_with_code(name);
    if (shared.size() > 1) {
        return {DiagnosticCode::UnknownProduct, written.place,
                "productcode " + quoted + " staat op meer kaarten: " + joined(shared),
                "schrijf het id van de kaart in plaats van de code"};
    }
    const auto made = codes_made_number(name, names_.codes());
    if (!made.empty()) {
        return {DiagnosticCode::SpoiledCell, written.place,
                quoted + " is geen product: waarschijnlijk heeft Excel een getal gemaakt van productcode ‘" +
                    joined(made) + "’",
                write_as_text};
    }
    if (const auto spoiled = spoiled_as(name)) {
        return {DiagnosticCode::SpoiledCell, written.place,
                quoted + " is geen product: Excel heeft een productcode veranderd in een " +
                    (*spoiled == SpoiledAs::Date ? "datum" : "getal"),
                write_as_text};
    }
    const std::size_t hash = name.find('#');
    const auto card = catalogue_.cards.find(name.substr(0, hash));
    if (card != catalogue_.cards.end() && card->second.front().book != book_) {
        return {DiagnosticCode::UnknownProduct, written.place,
                "kaart ‘" + card->first + "’ staat in boek ‘" + card->second.front().book +
                    "’, en het contract hoort bij boek ‘" + book_ + "’",
                "noem een product van boek ‘" + book_ + "’"};
    }
    if (hash != std::string::npos && card != catalogue_.cards.end()) return explain_part(written, hash);
    return {DiagnosticCode::UnknownProduct, written.place, "product " + quoted + " staat niet in boek ‘" + book_ + "’",
            suggestions_.remedy_for(name)};
}

Diagnostic UnknownProducts::explain_part(const Located<std::string>& written, std::size_t hash) const {
    const std::string card = written.value.substr(0, hash);
    const std::string part = written.value.substr(hash + 1);
    std::vector<std::string> known;
    for (const CardPart& existing : catalogue_.cards.at(card).back().parts) known.push_back(existing.id.value);
    return {DiagnosticCode::UnknownProduct, written.place, "kaart ‘" + card + "’ heeft geen onderdeel ‘" + part + "’",
            known.empty() ? "schrijf alleen ‘" + card + "’" : suggest_name(part, known)};
}

}  // namespace boekwerk
