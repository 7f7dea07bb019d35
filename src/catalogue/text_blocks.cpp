#include "catalogue/text_blocks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

/// Finds circles: a walk in depth first order, without recursion since a chain may be long.
class CycleFinder {
public:
    CycleFinder(const std::vector<TextBlockFamily>& families, Diagnostics& diagnostics)
        : families_(families), diagnostics_(diagnostics), state_(families.size(), State::Unseen) {}

    void find() {
        for (std::size_t start = 0; start < families_.size(); ++start) {
            if (state_[start] == State::Unseen) walk(start);
        }
    }

private:
    enum class State { Unseen, OnPath, Done };

    void walk(std::size_t start) {
        std::vector<std::pair<std::size_t, std::size_t>> path = {{start, 0}};  // a family and its next insertion
        state_[start] = State::OnPath;
        while (!path.empty()) {
            const std::size_t family = path.back().first;
            const auto& inserts = families_[family].inserts;
            if (path.back().second == inserts.size()) {
                state_[family] = State::Done;
                path.pop_back();
                continue;
            }
            const std::size_t next = inserts[path.back().second++];
            if (state_[next] == State::Unseen) {
                state_[next] = State::OnPath;
                path.emplace_back(next, 0);
            } else if (state_[next] == State::OnPath) {
                const auto begin =
                    std::find_if(path.begin(), path.end(), [&](auto& step) { return step.first == next; });
                std::vector<std::size_t> circle;
                for (auto step = begin; step != path.end(); ++step) circle.push_back(step->first);
                report(std::move(circle));
            }
        }
    }

    /// The circle begins at its first id in the alphabet, so that it does not matter where it was entered.
    void report(std::vector<std::size_t> circle) {
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        const TextBlockFamily& first = families_[circle.front()];
        const TextBlockFamily& second = families_[circle[1 % circle.size()]];
        std::string message = "tekstblokken voegen elkaar in: ";
        for (const std::size_t family : circle) message += families_[family].id + " → ";
        message += first.id;
        if (circle.size() == 1) message = "tekstblok ‘" + first.id + "’ voegt zichzelf in";
        Place place;
        for (const TextBlock& version : first.versions) {
            for (const auto& insertion : version.text.insertions) {
                if (place.source == nullptr && insertion.value == second.id) place = insertion.place;
            }
        }
        diagnostics_.report({DiagnosticCode::TextBlockCycle, place, message, "haal een van de invoegingen weg"});
    }

    const std::vector<TextBlockFamily>& families_;
    Diagnostics& diagnostics_;
    std::vector<State> state_;
};

}  // namespace

TextBlocks::TextBlocks(std::vector<TextBlock> blocks) {
    for (TextBlock& block : blocks) {
        if (families_.empty() || families_.back().id != block.id) {
            position_.emplace(block.id, families_.size());
            families_.push_back({block.id, {}, {}});
        }
        families_.back().versions.push_back(std::move(block));
    }
    for (TextBlockFamily& family : families_) {
        std::set<std::size_t> inserts;
        for (const TextBlock& version : family.versions) {
            for (const auto& insertion : version.text.insertions) {
                const auto found = position_.find(insertion.value);
                if (found != position_.end()) inserts.insert(found->second);
            }
        }
        family.inserts.assign(inserts.begin(), inserts.end());
    }
}

const TextBlockFamily* TextBlocks::find(const std::string& id) const {
    const auto found = position_.find(id);
    return found == position_.end() ? nullptr : &families_[found->second];
}

const TextBlock* TextBlocks::version_on(const TextBlockFamily& family, const std::optional<Date>& date) {
    const TextBlock* result = nullptr;
    for (const TextBlock& version : family.versions) {
        if (!version.from || (date && *version.from <= *date)) result = &version;
    }
    return result;
}

std::vector<const TextBlockFamily*> TextBlocks::reachable(const MarkdownText& text) const {
    std::set<std::size_t> seen;
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t family) {
        if (seen.insert(family).second) open.push_back(family);
    };
    for (const auto& insertion : text.insertions) {
        const auto found = position_.find(insertion.value);
        if (found != position_.end()) reach(found->second);
    }
    while (!open.empty()) {
        const std::size_t family = open.back();
        open.pop_back();
        for (const std::size_t next : families_[family].inserts) reach(next);
    }
    std::vector<const TextBlockFamily*> result;
    result.reserve(seen.size());
    for (const std::size_t family : seen) result.push_back(&families_[family]);
    return result;
}

std::vector<std::string> TextBlocks::ids() const {
    std::vector<std::string> result;
    for (const TextBlockFamily& family : families_) result.push_back(family.id);
    return result;
}

void check_insertions(const MarkdownText& text, const TextBlocks& blocks, Diagnostics& diagnostics) {
    for (const auto& insertion : text.insertions) {
        if (blocks.find(insertion.value) != nullptr) continue;
        diagnostics.report({DiagnosticCode::UnknownTextBlock, insertion.place,
                            "tekstblok ‘" + insertion.value + "’ bestaat niet",
                            suggest_id(insertion.value, blocks.ids())});
    }
}

void check_text_blocks(const TextBlocks& blocks, const std::vector<const MarkdownText*>& texts,
                       Diagnostics& diagnostics) {
    std::set<const TextBlockFamily*> used;
    bool all_read = true;
    for (const MarkdownText* text : texts) {
        all_read = all_read && text->source != nullptr;
        for (const TextBlockFamily* family : blocks.reachable(*text)) used.insert(family);
    }
    for (const TextBlockFamily& family : blocks.families()) {
        for (const TextBlock& version : family.versions) {
            if (version.text.source == nullptr) continue;
            const Place whole{version.text.source, 0, 0};
            if (version.text.parsed.blocks.empty()) {
                diagnostics.report({DiagnosticCode::EmptySection, whole, "het tekstblok is leeg",
                                    "schrijf de tekst of haal het bestand weg"});
            }
            check_no_section_headings(version.text, "een tekstblok", diagnostics);
            check_insertions(version.text, blocks, diagnostics);
            if (all_read && !used.contains(&family)) {
                diagnostics.report({DiagnosticCode::UnusedTextBlock, whole,
                                    "geen kaart en geen deel gebruikt tekstblok ‘" + family.id + "’",
                                    "voeg het in met {{> " + family.id + "}} of haal het bestand weg"});
            }
        }
    }
    CycleFinder(blocks.families(), diagnostics).find();
}

}  // namespace boekwerk
