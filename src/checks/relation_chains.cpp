#include "checks/relation_chains.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace boekwerk {

namespace {

using Uses = std::vector<const RelationUse*>;

std::string_view source_of(const RelationUse& use) {
    return *use.card;
}
std::string_view target_of(const RelationUse& use) {
    return use.relation->card.value;
}

/// The day on which each of `uses` begins: what contradicts itself at all does so on one of these.
std::set<int> first_days(const Uses& uses) {
    std::set<int> days;
    for (const RelationUse* use : uses) {
        if (!use->period.empty()) days.insert(use->period.first);
    }
    return days;
}

Uses on_day(const Uses& uses, int day) {
    Uses result;
    for (const RelationUse* use : uses) {
        if (use->period.contains(day)) result.push_back(use);
    }
    return result;
}

// ---- Steps in a circle ----

bool is_step(const RelationUse& use) {
    return use.relation->kind == RelationKind::StepsDownTo || use.relation->kind == RelationKind::StepsUpTo;
}

/// A step to a lighter card, whichever of the two says it.
struct StepDown {
    std::string_view heavier;
    std::string_view lighter;
    const RelationUse* use = nullptr;
};

class StepCircles {
public:
    explicit StepCircles(const Uses& uses) {
        for (const RelationUse* use : uses) {
            const bool down = use->relation->kind == RelationKind::StepsDownTo;
            const std::string_view from = source_of(*use);
            const std::string_view to = target_of(*use);
            steps_[down ? from : to].push_back({down ? from : to, down ? to : from, use});
        }
    }

    /// One circle; empty when there is none. Its first step is taken away, so that another call finds another circle.
    std::vector<StepDown> take() {
        state_.clear();
        path_.clear();
        for (const auto& [card, steps] : steps_) {
            std::vector<StepDown> circle = walk_from(card);
            if (circle.empty()) continue;
            std::vector<StepDown>& from = steps_[circle.front().heavier];
            std::erase_if(from, [&](const StepDown& step) { return step.use == circle.front().use; });
            return circle;
        }
        return {};
    }

private:
    enum class State { Open, Done };
    struct Walk {
        std::string_view card;
        std::size_t next = 0;
    };

    std::vector<StepDown> walk_from(std::string_view start) {
        if (!state_.emplace(start, State::Open).second) return {};
        std::vector<Walk> walk = {{start}};
        while (!walk.empty()) {
            const auto steps = steps_.find(walk.back().card);
            if (steps == steps_.end() || walk.back().next == steps->second.size()) {
                state_[walk.back().card] = State::Done;
                walk.pop_back();
                if (!path_.empty()) path_.pop_back();
                continue;
            }
            const StepDown& step = steps->second[walk.back().next++];
            const auto [state, is_new] = state_.emplace(step.lighter, State::Open);
            if (!is_new && state->second == State::Done) continue;
            path_.push_back(step);
            if (!is_new) return circle_to(step.lighter);
            walk.push_back({step.lighter});
        }
        return {};
    }

    /// The end of the path that begins and ends at `card`, from its alphabetically first card on.
    std::vector<StepDown> circle_to(std::string_view card) const {
        const auto begin =
            std::find_if(path_.begin(), path_.end(), [&](const StepDown& step) { return step.heavier == card; });
        std::vector<StepDown> circle(begin, path_.end());
        const auto first = std::min_element(circle.begin(), circle.end(),
                                            [](const StepDown& a, const StepDown& b) { return a.heavier < b.heavier; });
        std::rotate(circle.begin(), first, circle.end());
        return circle;
    }

    std::map<std::string_view, std::vector<StepDown>> steps_;  ///< By the heavier card.
    std::map<std::string_view, State> state_;
    std::vector<StepDown> path_;
};

void report_circle(const std::vector<StepDown>& circle, Diagnostics& diagnostics) {
    std::string cards(circle.front().heavier);
    std::vector<DiagnosticNote> notes;
    for (std::size_t i = 0; i < circle.size(); ++i) {
        (cards += " → ") += circle[i].lighter;
        if (i > 0) {
            notes.push_back({circle[i].use->relation->place, "hier staat " + describe_relation(*circle[i].use)});
        }
    }
    diagnostics.report({DiagnosticCode::RelationContradiction, circle.front().use->relation->place,
                        describe_relation(*circle.front().use) +
                            " maakt een kring van stappen die elk naar een lichter product zouden gaan: " + cards,
                        "haal een van de relaties weg of draai haar om", std::move(notes)});
}

void check_circles(const Uses& steps, Diagnostics& diagnostics) {
    std::set<const RelationUse*> reported;
    for (const int day : first_days(steps)) {
        StepCircles circles(on_day(steps, day));
        for (std::vector<StepDown> circle = circles.take(); !circle.empty(); circle = circles.take()) {
            // Two cards that contradict each other are reported as a pair.
            if (circle.size() > 2 && reported.insert(circle.front().use).second) report_circle(circle, diagnostics);
        }
    }
}

// ---- Requirements that exclude each other ----

class Requirements {
public:
    explicit Requirements(const Uses& uses) {
        for (const RelationUse* use : uses) {
            if (use->relation->kind == RelationKind::Requires) {
                required_[source_of(*use)].push_back(use);
            } else {
                excluded_[source_of(*use)].push_back(use);
            }
        }
    }

    /// Calls `visit(exclusion, path to the one, path to the other)` for each card that requires, itself or over other
    /// cards, two cards that exclude each other; not where one of those that it requires has that fault already.
    template <typename Visit>
    void for_each_conflict(const Visit& visit) {
        for (const auto& [card, uses] : required_) {
            const Reached reached = reach_from(card);
            for (const auto& [one, from] : reached) {
                const auto exclusions = excluded_.find(one);
                if (exclusions == excluded_.end()) continue;
                for (const RelationUse* exclusion : exclusions->second) {
                    const std::string_view other = target_of(*exclusion);
                    if (!reached.contains(other) || requires_directly(one, other) || requires_directly(other, one) ||
                        is_fault_of_another(card, reached, one, other)) {
                        continue;
                    }
                    visit(*exclusion, path_to(reached, one), path_to(reached, other));
                }
            }
        }
    }

private:
    /// The cards that a card requires, and itself; each with the requirement that leads to it.
    using Reached = std::map<std::string_view, const RelationUse*>;

    Reached reach_from(std::string_view card) const {
        Reached reached = {{card, nullptr}};
        std::vector<std::string_view> open = {card};
        for (std::size_t i = 0; i < open.size(); ++i) {
            const auto uses = required_.find(open[i]);
            if (uses == required_.end()) continue;
            for (const RelationUse* use : uses->second) {
                if (reached.emplace(target_of(*use), use).second) open.push_back(target_of(*use));
            }
        }
        return reached;
    }

    bool requires_directly(std::string_view card, std::string_view other) const {
        const auto uses = required_.find(card);
        return uses != required_.end() && std::any_of(uses->second.begin(), uses->second.end(),
                                                      [&](const RelationUse* use) { return target_of(*use) == other; });
    }

    bool is_fault_of_another(std::string_view card, const Reached& reached, std::string_view one,
                             std::string_view other) const {
        return std::any_of(reached.begin(), reached.end(), [&](const auto& entry) {
            if (entry.first == card) return false;
            const Reached further = reach_from(entry.first);
            const bool has_fault = further.contains(one) && further.contains(other);
            // Of cards that require each other the first is reported.
            return has_fault && (!further.contains(card) || entry.first < card);
        });
    }

    static std::string path_to(const Reached& reached, std::string_view card) {
        std::string path(card);
        for (const RelationUse* use = reached.at(card); use != nullptr; use = reached.at(source_of(*use))) {
            path.insert(0, std::string(source_of(*use)) + " → ");
        }
        return path;
    }

    std::map<std::string_view, Uses> required_;  ///< By the card that says it.
    std::map<std::string_view, Uses> excluded_;
};

void check_requirements(const Uses& uses, Diagnostics& diagnostics) {
    std::set<const RelationUse*> reported;
    for (const int day : first_days(uses)) {
        Requirements(on_day(uses, day))
            .for_each_conflict([&](const RelationUse& exclusion, const std::string& one, const std::string& other) {
                if (!reported.insert(&exclusion).second) return;
                // A path without a step is that of the card itself.
                std::string paths;
                for (const std::string& path : {one, other}) {
                    if (path.find(' ') == std::string::npos) continue;
                    paths += (paths.empty() ? "" : " en ") + path;
                }
                diagnostics.report({DiagnosticCode::RelationContradiction, exclusion.relation->place,
                                    describe_relation(exclusion) + " is in strijd met wat kaarten vereisen: " + paths,
                                    "haal een van de relaties weg"});
            });
    }
}

}  // namespace

std::string describe_relation(const RelationUse& use) {
    return "‘" + relation_name(use.relation->kind) + " " + use.relation->card.value + "’";
}

void check_relation_chains(const std::vector<RelationUse>& uses, Diagnostics& diagnostics) {
    Uses steps;
    std::map<RelationLevel, Uses> combinations;
    for (const RelationUse& use : uses) {
        const RelationKind kind = use.relation->kind;
        if (is_step(use)) steps.push_back(&use);
        if (kind == RelationKind::Requires || kind == RelationKind::Excludes) {
            combinations[use.relation->level].push_back(&use);
        }
    }
    check_circles(steps, diagnostics);
    for (const auto& [level, of_level] : combinations) check_requirements(of_level, diagnostics);
}

}  // namespace boekwerk
