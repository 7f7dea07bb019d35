#include "checks/product_codes.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "catalogue/period.h"

namespace boekwerk {

namespace {

constexpr std::size_t longest_code = 5;
constexpr std::size_t most_named = 3;

/// One code on one card, in all versions of the card that have it at this place.
struct CodeUse {
    const std::string* card = nullptr;
    const ProductCode* code = nullptr;
    Period period;
};

void check_form(const ProductCode& code, Diagnostics& diagnostics) {
    const std::string& text = code.code.value;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_capital_or_digit = [&](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); };
    const std::size_t length = count_characters(text);
    if (length > longest_code) {
        diagnostics.report({DiagnosticCode::OddProductCode, code.code.place,
                            "productcode ‘" + text + "’ heeft " + std::to_string(length) + " tekens; er passen er 5",
                            "controleer de code: iWmo en iJw kennen codes van ten hoogste 5 tekens"});
    } else if (text.size() != longest_code || !std::all_of(text.begin(), text.begin() + 2, is_digit) ||
               !std::all_of(text.begin() + 2, text.end(), is_capital_or_digit)) {
        diagnostics.report({DiagnosticCode::OddProductCode, code.code.place,
                            "productcode ‘" + text + "’ heeft niet de gewone vorm",
                            "controleer de code: gewoon zijn twee cijfers en dan drie cijfers of hoofdletters, zoals "
                            "02A41"});
    }
}

bool shares(const CodeUse& a, const CodeUse& b) {
    const std::string& here = a.code->municipality;
    const std::string& there = b.code->municipality;
    return (here.empty() || there.empty() || here == there) && overlap(a.period, b.period);
}

/// "kaart a", "kaarten a en b", "kaarten a, b en c", "kaarten a, b, c en nog meer".
std::string name_cards(const std::vector<const CodeUse*>& uses, bool more) {
    std::string text = uses.size() == 1 && !more ? "kaart " : "kaarten ";
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (i > 0) text += i + 1 == uses.size() && !more ? " en " : ", ";
        text += *uses[i]->card;
    }
    return more ? text + " en nog meer" : text;
}

void check_shared(const std::vector<CodeUse>& uses, Diagnostics& diagnostics) {
    for (const CodeUse& use : uses) {
        std::vector<const CodeUse*> others;
        bool more = false;
        for (const CodeUse& other : uses) {
            if (&other == &use || other.card == use.card || !shares(use, other)) continue;
            if (!others.empty() && others.back()->card == other.card) continue;
            more = others.size() == most_named;
            if (more) break;
            others.push_back(&other);
        }
        if (others.empty()) continue;
        Diagnostic fault{DiagnosticCode::ProductCodeShared,
                         use.code->code.place,
                         "productcode " + use.code->code.value + " staat ook op " + name_cards(others, more),
                         "geef elk product een eigen code; is de code met opzet gelijk, dan kan dit zo blijven",
                         {}};
        for (const CodeUse* other : others) fault.notes.push_back({other->code->code.place, "hier ook"});
        diagnostics.report(std::move(fault));
    }
}

/// The codes of one card. A version that has a code at the same place as the one before prolongs it.
void collect_codes(const std::string& id, const std::vector<Card>& versions,
                   std::map<std::string, std::vector<CodeUse>>& by_code, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const Period holds = period_of(versions, i);
        for (const ProductCode& code : versions[i].codes) {
            const Period period = common(holds, make_period(code.from, code.to));
            auto& uses = by_code[code.code.value];
            const auto same = std::find_if(uses.rbegin(), uses.rend(), [&](const CodeUse& use) {
                return use.card != &id || use.code->code.place == code.code.place;
            });
            if (same != uses.rend() && same->card == &id) {
                same->period = hull(same->period, period);
            } else {
                uses.push_back({&id, &code, period});
                check_form(code, diagnostics);
            }
        }
    }
}

}  // namespace

void check_product_codes(const Catalogue& catalogue, Diagnostics& diagnostics) {
    std::map<std::string, std::vector<CodeUse>> by_code;
    for (const auto& [id, versions] : catalogue.cards) collect_codes(id, versions, by_code, diagnostics);
    for (const auto& [code, uses] : by_code) check_shared(uses, diagnostics);
}

}  // namespace boekwerk
