#include "catalogue/card_sections.h"

#include <algorithm>
#include <optional>

#include "base/nearest.h"

namespace boekwerk {

namespace {

class Splitter {
public:
    Splitter(const CardModel& model, Diagnostics& diagnostics)
        : model_(model), diagnostics_(diagnostics), found_(model.sections.size()) {
        for (const SectionModel& section : model.sections) headings_.push_back(section.heading);
    }

    CardSections split(Blocks blocks) {
        for (Block& block : blocks) {
            const auto* heading = std::get_if<Heading>(&block.value);
            if (heading != nullptr && heading->level <= 2) {
                begin_section(*heading, block.place);
            } else {
                add(std::move(block));
            }
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (!found_[i]) continue;
            if (found_[i]->blocks.empty()) {
                diagnostics_.report(
                    {DiagnosticCode::EmptySection, found_[i]->place, "sectie ‘" + headings_[i] + "’ is leeg",
                     "schrijf de tekst, of haal de kop weg en zet ‘" + model_.sections[i].id + "’ onder ‘ontbreekt’"});
            }
            result_.sections.push_back(std::move(*found_[i]));
        }
        return std::move(result_);
    }

private:
    void begin_section(const Heading& block, const Place& place) {
        const std::string heading = plain_text(block.content);
        before_first_ = false;
        current_ = nullptr;
        const auto known = std::find(headings_.begin(), headings_.end(), heading);
        if (known == headings_.end()) {
            result_.left_out_text = true;
            if (block.level == 2) report_unknown(heading, place);  // one of the first level has been reported
            note_mistyped(heading);
            return;
        }
        const auto index = static_cast<std::size_t>(known - headings_.begin());
        if (found_[index]) {
            diagnostics_.report({DiagnosticCode::DoubleSection,
                                 place,
                                 "sectie ‘" + heading + "’ staat er twee keer",
                                 "voeg de teksten samen onder één kop",
                                 {{found_[index]->place, "hier ook"}}});
            return;
        }
        if (last_ && index < *last_) {
            diagnostics_.report({DiagnosticCode::SectionOrder,
                                 place,
                                 "sectie ‘" + heading + "’ hoort vóór ‘" + headings_[*last_] + "’",
                                 "zet de secties in de volgorde van boek.yaml",
                                 {{found_[*last_]->place, "hier staat ‘" + headings_[*last_] + "’"}}});
        } else {
            last_ = index;
        }
        found_[index] = CardSection{model_.sections[index].id, place, {}};
        current_ = &*found_[index];
    }

    void report_unknown(const std::string& heading, const Place& place) {
        diagnostics_.report({DiagnosticCode::UnknownSection, place,
                             "het kaartmodel van het boek kent geen sectie ‘" + heading + "’",
                             suggest_name(heading, headings_)});
    }

    void note_mistyped(const std::string& heading) {
        const std::string meant = nearest_name(heading, headings_);
        const auto known = std::find(headings_.begin(), headings_.end(), meant);
        if (known == headings_.end()) return;
        result_.mistyped.insert(model_.sections[static_cast<std::size_t>(known - headings_.begin())].id);
    }

    void add(Block block) {
        if (current_ != nullptr) {
            current_->blocks.push_back(std::move(block));
            return;
        }
        result_.left_out_text = true;
        if (before_first_) {
            before_first_ = false;
            diagnostics_.report({DiagnosticCode::TextBeforeSection, block.place,
                                 "vóór de eerste sectie mag geen tekst staan",
                                 "zet de tekst onder een van de koppen van het kaartmodel"});
        }
    }

    const CardModel& model_;
    Diagnostics& diagnostics_;
    std::vector<std::string> headings_;
    std::vector<std::optional<CardSection>> found_;
    std::optional<std::size_t> last_;  ///< The section that is furthest in the model's order so far.
    CardSection* current_ = nullptr;
    bool before_first_ = true;
    CardSections result_;
};

}  // namespace

CardSections split_sections(Blocks blocks, const CardModel& model, Diagnostics& diagnostics) {
    return Splitter(model, diagnostics).split(std::move(blocks));
}

}  // namespace boekwerk
