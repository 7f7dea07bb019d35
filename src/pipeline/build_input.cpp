#include "pipeline/build_input.h"

#include <algorithm>
#include <iterator>

#include "base/date.h"

namespace boekwerk {

namespace {

using Inputs = std::vector<BuildInput>;

/// What changed in what all documents share.
std::string shared_change(const BuildInput& now) {
    if (now.name == program_input) return "het programma is vernieuwd";
    if (now.name == fonts_input) return "de lettertypen of de afbreekpatronen zijn veranderd";
    if (now.name == set_input) return "andere bestanden van de set zijn veranderd";
    const auto date = parse_date(now.hash);
    return "de peildatum is nu " + (date ? long_date(*date) : now.hash);
}

/// The reasons of one name, which stands in one of the lists or in both.
class NameChanges {
public:
    NameChanges(const BuildInput* before, const BuildInput* before_end, const BuildInput* now,
                const BuildInput* now_end) {
        std::set_difference(before, before_end, now, now_end, std::back_inserter(gone_));
        std::set_difference(now, now_end, before, before_end, std::back_inserter(come_));
        was_there_ = before != before_end;
        is_there_ = now != now_end;
    }

    void add_to(std::vector<std::string>& reasons) const {
        if (gone_.empty() && come_.empty()) return;
        const std::string& name = (come_.empty() ? gone_ : come_).front().name;
        if (is_table_file(name)) {
            add_rows(name, reasons);
        } else if (name.find('/') == std::string::npos) {
            if (!come_.empty()) reasons.push_back(shared_change(come_.front()));
        } else if (!was_there_) {
            reasons.push_back(name + " is erbij gekomen");
        } else if (!is_there_) {
            reasons.push_back(name + " hoort er niet meer bij");
        } else {
            reasons.push_back(name + " is veranderd");
        }
    }

private:
    /// A row that went and one that came may be one that changed: that nobody can tell.
    void add_rows(const std::string& name, std::vector<std::string>& reasons) const {
        if (come_.empty()) {
            reasons.push_back(gone_.size() == 1
                                  ? "een rij van " + name + " hoort er niet meer bij"
                                  : std::to_string(gone_.size()) + " rijen van " + name + " horen er niet meer bij");
            return;
        }
        std::vector<std::uint32_t> lines;
        for (const BuildInput& row : come_) lines.push_back(row.line);
        std::sort(lines.begin(), lines.end());
        std::string text = name + ":";
        for (const std::uint32_t line : lines) text += (line == lines.front() ? "" : ", ") + std::to_string(line);
        reasons.push_back(text + (gone_.empty() ? " is erbij gekomen" : " is veranderd"));
    }

    Inputs gone_;
    Inputs come_;
    bool was_there_ = false;
    bool is_there_ = false;
};

const BuildInput* end_of_name(const BuildInput* first, const BuildInput* last, const std::string& name) {
    return std::find_if(first, last, [&](const BuildInput& input) { return input.name != name; });
}

}  // namespace

bool is_table_file(std::string_view name) {
    return name.ends_with(".csv");
}

std::vector<std::string> changes_between(const Inputs& before, const Inputs& now) {
    std::vector<std::string> reasons;
    const BuildInput* old_input = before.data();
    const BuildInput* new_input = now.data();
    const BuildInput* const old_end = old_input + before.size();
    const BuildInput* const new_end = new_input + now.size();
    while (old_input != old_end || new_input != new_end) {
        const bool old_first = new_input == new_end || (old_input != old_end && old_input->name < new_input->name);
        const std::string& name = old_first ? old_input->name : new_input->name;
        const BuildInput* const old_stop = end_of_name(old_input, old_end, name);
        const BuildInput* const new_stop = end_of_name(new_input, new_end, name);
        NameChanges(old_input, old_stop, new_input, new_stop).add_to(reasons);
        old_input = old_stop;
        new_input = new_stop;
    }
    return reasons;
}

}  // namespace boekwerk
