#include "pipeline/selection.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"

namespace boekwerk {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Selector {
public:
    Selector(const Catalogue& catalogue, const Contracts& contracts, const BuildRequest& request,
             Diagnostics& diagnostics)
        : catalogue_(catalogue), contracts_(contracts), request_(request), diagnostics_(diagnostics) {}

    Selection select() {
        report_unknown();
        const bool all = request_.books.empty() && request_.contracts.empty() && request_.providers.empty();
        for (const Book& book : catalogue_.books) {
            if (all || contains(request_.books, book.id)) {
                selection_.books.push_back(book_edition(catalogue_, book, request_.reference_date));
            }
        }
        for (const Contract& contract : contracts_.contracts) {
            if (catalogue_.find_book(contract.book.value) == nullptr) continue;
            const bool by_provider = request_.contracts.empty() && !request_.providers.empty();
            const bool chosen = all || by_provider || contains(request_.contracts, contract.id);
            selection_.contracts.push_back({&contract, std::make_unique<ContractSets>(catalogue_, contracts_, contract),
                                            chosen && request_.providers.empty()});
            if (chosen) add_sets(contract, *selection_.contracts.back().sets);
        }
        const bool all_known =
            std::all_of(request_.contracts.begin(), request_.contracts.end(),
                        [&](const std::string& id) { return contracts_.find_contract(id) != nullptr; });
        if (all_known) {
            for (const std::string& provider : request_.providers) report_without_set(provider);
        }
        return std::move(selection_);
    }

private:
    void add_sets(const Contract& contract, const ContractSets& sets) {
        std::vector<std::string_view> without;
        for (const std::string_view provider : sets.providers()) {
            if (!request_.providers.empty() && !contains(request_.providers, provider)) continue;
            if (sets.set_of(provider, request_.reference_date) == nullptr) {
                without.push_back(provider);
            } else {
                selection_.sets.push_back({&sets, &contract, provider});
            }
        }
        // Who is asked for by name and has nothing is reported as a fault.
        if (!without.empty() && request_.providers.empty()) report_without_award(contract, sets, without);
    }

    void report_without_award(const Contract& contract, const ContractSets& sets,
                              const std::vector<std::string_view>& without) {
        constexpr std::size_t most_names = 5;
        const std::string day = request_.reference_date ? "op " + long_date(*request_.reference_date) + " " : "";
        std::string message = "contract ‘" + contract.id + "’: " + day;
        if (without.size() == sets.providers().size()) {
            message += "heeft geen aanbieder een gunning";
        } else {
            message += (without.size() == 1 ? "heeft " : "hebben ") + std::to_string(without.size()) + " van de " +
                       std::to_string(sets.providers().size()) + " aanbieders geen gunning: ";
            for (std::size_t i = 0; i < std::min(without.size(), most_names); ++i) {
                message += (i == 0 ? "" : ", ") + std::string(without[i]);
            }
            if (without.size() > most_names) message += ", …";
        }
        diagnostics_.report(
            {DiagnosticCode::NoAwardOnDay,
             {},
             std::move(message),
             "hun documenten vervallen in de uitvoermap; kies een andere dag of een andere --output als "
             "u die wilt houden"});
    }

    void report_unknown() {
        std::vector<std::string> books;
        std::vector<std::string> contracts;
        std::vector<std::string> providers;
        for (const Book& book : catalogue_.books) books.push_back(book.id);
        for (const Contract& contract : contracts_.contracts) contracts.push_back(contract.id);
        for (const Provider& provider : contracts_.providers) providers.push_back(provider.id.value);
        report_unknown(request_.books, books, DiagnosticCode::UnknownBook, "onbekend boek");
        report_unknown(request_.contracts, contracts, DiagnosticCode::UnknownContract, "onbekend contract");
        report_unknown(request_.providers, providers, DiagnosticCode::UnknownProvider, "onbekende aanbieder");
    }

    void report_unknown(const std::vector<std::string>& asked, const std::vector<std::string>& known,
                        DiagnosticCode code, const std::string& what) {
        for (const std::string& id : asked) {
            if (!contains(known, id)) {
                diagnostics_.report({code, {}, what + " ‘" + id + "’", suggest_name(id, known)});
            }
        }
    }

    void report_without_set(const std::string& provider) {
        const bool has_set = std::any_of(selection_.sets.begin(), selection_.sets.end(),
                                         [&](const SetChoice& set) { return set.provider == provider; });
        if (has_set || contracts_.find_provider(provider) == nullptr) return;
        const std::string day = request_.reference_date ? " op " + long_date(*request_.reference_date) : std::string();
        diagnostics_.report({DiagnosticCode::UnknownProvider,
                             {},
                             "aanbieder ‘" + provider + "’ heeft" + day + " geen gunning",
                             "kies een andere aanbieder of dag, of vul gunningen.csv aan; ‘boekwerk list aanbieders’ "
                             "toont wie waar een gunning heeft"});
    }

    const Catalogue& catalogue_;
    const Contracts& contracts_;
    const BuildRequest& request_;
    Diagnostics& diagnostics_;
    Selection selection_;
};

}  // namespace

Selection select(const Catalogue& catalogue, const Contracts& contracts, const BuildRequest& request,
                 Diagnostics& diagnostics) {
    return Selector(catalogue, contracts, request, diagnostics).select();
}

ConcernedFaults::ConcernedFaults(const Selection& selection, const Catalogue& catalogue, const BuildRequest& request,
                                 const FileSystem& files)
    : folder_(request.catalogue + "/"), providers_(request.providers) {
    std::set<std::string> cards;
    for (const SetChoice& choice : selection.sets) {
        const auto set = choice.sets->set_of(choice.provider, request.reference_date);
        for (const AwardedProduct& product : set->products) {
            if (!cards.insert(product.product.card).second) continue;
            files_.push_back("boeken/" + set->book->id + "/kaarten/" + product.product.card);
            const Card* card = catalogue.card_on(product.product.card, set->reference_date);
            if (card != nullptr) add_text_blocks(card->source->text(), files);
        }
        folders_.push_back("boeken/" + set->book->id + "/");
        folders_.push_back("contracten/" + choice.contract->id + "/");
    }
}

/// The text blocks that a text names, and those that these name.
void ConcernedFaults::add_text_blocks(const std::string& text, const FileSystem& files) {
    constexpr std::string_view begin = "{{>";
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        const std::size_t first = text.find_first_not_of(' ', at + begin.size());
        const std::size_t last = text.find_first_of(" }\n", first);
        if (first == std::string::npos || last == std::string::npos) return;
        const std::string file = "tekstblokken/" + text.substr(first, last - first);
        if (contains(files_, file)) continue;
        files_.push_back(file);
        std::string inserted;
        if (!files.read(folder_ + file + ".md", inserted)) add_text_blocks(inserted, files);
    }
}

bool ConcernedFaults::concern(const Diagnostic& fault) const {
    if (!fault.concerns.empty()) {
        return std::any_of(fault.concerns.begin(), fault.concerns.end(),
                           [&](const std::string& provider) { return contains(providers_, provider); });
    }
    return concerns(fault.place) || std::any_of(fault.notes.begin(), fault.notes.end(),
                                                [&](const DiagnosticNote& note) { return concerns(note.place); });
}

bool ConcernedFaults::concerns(const Place& place) const {
    if (place.source == nullptr || !place.source->path().starts_with(folder_)) return true;
    std::string path = place.source->path().substr(folder_.size());
    const bool card = path.starts_with("boeken/") && path.find("/kaarten/") != std::string::npos;
    if (card || path.starts_with("tekstblokken/")) {
        if (path.ends_with(".md")) path.resize(path.size() - 3);
        return contains(files_, path.substr(0, path.find('@')));
    }
    const bool of_one = path.starts_with("boeken/") || path.starts_with("contracten/");
    return !of_one || std::any_of(folders_.begin(), folders_.end(),
                                  [&](const std::string& folder) { return path.starts_with(folder); });
}

}  // namespace boekwerk
