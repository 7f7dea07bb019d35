#include "checks/contract_status.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "checks/open_points.h"

namespace boekwerk {

namespace {

constexpr std::size_t most_notes = 3;
constexpr const char* remedy = "vul aan wat ontbreekt en beantwoord de vragen, of kies een andere status";

std::string counted(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " open punt" : " open punten");
}

void report_card(const Card& card, const Contract& contract, const std::set<std::string>& providers,
                 Diagnostics& diagnostics) {
    const std::size_t count = card.missing.size() + card.questions.size();
    if (count == 0) return;
    Diagnostic fault{DiagnosticCode::UnfinishedContract,
                     contract.status.place,
                     "het contract is vastgesteld, maar kaart ‘" + card.id + "’ heeft " + counted(count),
                     remedy,
                     {},
                     {providers.begin(), providers.end()}};
    const auto note = [&](const Place& place, const char* text) {
        if (fault.notes.size() < most_notes) fault.notes.push_back({place, text});
    };
    for (const auto& entry : card.missing) note(entry.place, "dit ontbreekt nog");
    for (const Question& question : card.questions) note(question.place, "deze vraag is open");
    diagnostics.report(std::move(fault));
}

}  // namespace

void check_contract_status(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                           Diagnostics& diagnostics) {
    report_questions(contract.questions, diagnostics);
    if (contract.status.value != DocumentStatus::Adopted) return;
    if (!contract.questions.empty()) {
        diagnostics.report({DiagnosticCode::UnfinishedContract,
                            contract.status.place,
                            "het contract is vastgesteld, maar heeft zelf " + counted(contract.questions.size()),
                            remedy,
                            {{contract.questions.front().place, "deze vraag is open"}}});
    }
    std::map<std::string, std::set<std::string>> providers_of;
    for (const std::string_view provider : awards.providers()) {
        for (const Grant& grant : awards.grants_of(provider)) providers_of[grant.product->card].emplace(provider);
    }
    for (const auto& [id, providers] : providers_of) {
        const std::vector<Card>& versions = catalogue.cards.at(id);
        for (std::size_t i = 0; i < versions.size(); ++i) {
            if (!overlap(reading_period(versions, i), contract.period.days)) continue;
            report_card(versions[i], contract, providers, diagnostics);
        }
    }
}

}  // namespace boekwerk
