#include "catalogue/insert_text_blocks.h"

#include <algorithm>

#include "base/nearest.h"

namespace boekwerk {

namespace {

constexpr std::size_t deepest = 16;
constexpr int most_list_levels = 4;
constexpr std::size_t most_bytes = 4'000'000;
constexpr std::size_t bytes_per_insertion = 256;  // what an empty block costs, so that their number is limited too

bool names_text_block(const Block& block) {
    const auto* insertion = std::get_if<Insertion>(&block.value);
    return insertion != nullptr && insertion->kind == InsertionKind::Text;
}

/// A text block that is a list, inserted before or after a list: readers see one list.
void join_bullet_lists(Blocks& blocks) {
    Blocks joined;
    joined.reserve(blocks.size());
    for (Block& block : blocks) {
        auto* list = std::get_if<List>(&block.value);
        auto* last = joined.empty() ? nullptr : std::get_if<List>(&joined.back().value);
        if (list == nullptr || last == nullptr || list->style != ListStyle::Bullet ||
            last->style != ListStyle::Bullet) {
            joined.push_back(std::move(block));
            continue;
        }
        last->tight = last->tight && list->tight;
        std::move(list->items.begin(), list->items.end(), std::back_inserter(last->items));
    }
    blocks = std::move(joined);
}

}  // namespace

TextInserter::TextInserter(const TextBlocks& blocks, const TextValues& values, std::optional<Date> date,
                           SourceStore& sources, Diagnostics& diagnostics)
    : blocks_(blocks), values_(values), date_(date), sources_(sources), diagnostics_(diagnostics) {}

void TextInserter::add_footnotes(std::vector<Footnote> footnotes) {
    for (const Footnote& footnote : footnotes) labels_.insert(footnote.label);
    for (Footnote& footnote : footnotes) {
        visit_blocks(footnote.blocks, {});
        footnotes_.push_back(std::move(footnote));
    }
}

void TextInserter::insert_into(Blocks& blocks) {
    visit_blocks(blocks, {});
}

void TextInserter::visit_blocks(Blocks& blocks, const Scope& scope) {
    const bool inserts = std::any_of(blocks.begin(), blocks.end(), names_text_block);
    for (Block& block : blocks) visit_block(block, scope);
    if (!inserts) return;
    Blocks result;
    for (Block& block : blocks) {
        if (names_text_block(block)) {
            insert(std::get<Insertion>(block.value).name, block.place, result);
        } else {
            result.push_back(std::move(block));
        }
    }
    join_bullet_lists(result);
    blocks = std::move(result);
}

void TextInserter::visit_block(Block& block, const Scope& scope) {
    if (scope.source != nullptr) block.place.source = scope.source;
    if (auto* title = std::get_if<Title>(&block.value)) visit_inlines(title->content, scope);
    if (auto* heading = std::get_if<Heading>(&block.value)) {
        heading->level = std::max(heading->level, 2);  // a heading of the first level has been reported
        visit_inlines(heading->content, scope);
    }
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) visit_inlines(paragraph->content, scope);
    if (auto* box = std::get_if<Box>(&block.value)) visit_blocks(box->blocks, scope);
    if (auto* cover = std::get_if<Cover>(&block.value)) visit_blocks(cover->blocks, scope);
    if (auto* list = std::get_if<List>(&block.value)) visit_list(*list, block.place, scope);
    if (auto* table = std::get_if<Table>(&block.value)) {
        visit_inlines(table->caption, scope);
        visit_rows(table->header, scope);
        visit_rows(table->rows, scope);
    }
}

void TextInserter::visit_list(List& list, const Place& place, const Scope& scope) {
    ++list_level_;
    // What is too deep within one file has been reported when it was parsed.
    if (list_level_ == most_list_levels + 1 && scope.source != nullptr) {
        diagnostics_.report({DiagnosticCode::ListTooDeep, place,
                             "met dit tekstblok staan in " + values_.owner + " meer dan vier lijsten in elkaar",
                             "voeg het tekstblok minder diep in, of maak van de binnenste lijst gewone tekst"});
    }
    for (ListItem& item : list.items) {
        if (scope.source != nullptr) item.place.source = scope.source;
        visit_blocks(item.blocks, scope);
    }
    --list_level_;
}

void TextInserter::visit_rows(std::vector<Row>& rows, const Scope& scope) {
    for (Row& row : rows) {
        if (scope.source != nullptr) row.place.source = scope.source;
        for (Cell& cell : row.cells) {
            if (scope.source != nullptr) cell.place.source = scope.source;
            visit_blocks(cell.blocks, scope);
        }
    }
}

void TextInserter::visit_inlines(Inlines& inlines, const Scope& scope) {
    for (Inline& item : inlines) {
        if (scope.source != nullptr) item.place.source = scope.source;
        if (auto* emphasis = std::get_if<Emphasis>(&item.value)) visit_inlines(emphasis->content, scope);
        if (auto* strong = std::get_if<Strong>(&item.value)) visit_inlines(strong->content, scope);
        if (auto* link = std::get_if<Link>(&item.value)) visit_inlines(link->content, scope);
        if (auto* reference = std::get_if<Reference>(&item.value)) visit_inlines(reference->content, scope);
        if (auto* mark = std::get_if<FootnoteMark>(&item.value)) mark->label.insert(0, scope.footnote_prefix);
        if (std::holds_alternative<Variable>(item.value)) fill_in(item);
    }
}

void TextInserter::insert(const std::string& id, const Place& place, Blocks& out) {
    const TextBlockFamily* family = blocks_.find(id);
    const bool is_circle = std::find(open_.begin(), open_.end(), family) != open_.end();
    const TextBlock* block = family == nullptr || is_circle ? nullptr : TextBlocks::version_on(*family, date_);
    if (block == nullptr) is_whole_ = false;
    if (family == nullptr || is_circle) return;
    if (block == nullptr) {
        diagnostics_.report(
            {DiagnosticCode::UnknownTextBlock, place,
             "tekstblok ‘" + family->id + "’ bestaat pas vanaf " + long_date(*family->versions.front().from),
             "maak ook tekstblokken/" + family->id + ".md, of geef de kaart een versie vanaf die datum"});
        return;
    }
    if (block->text.source == nullptr || !within_limits(*block, place)) {
        is_whole_ = false;
        return;
    }

    const Scope scope{&sources_.add_insertion(*block->text.source, place), footnote_prefix_for(*block)};
    open_.push_back(family);
    Blocks blocks = block->text.parsed.blocks;
    visit_blocks(blocks, scope);
    for (Footnote footnote : block->text.parsed.footnotes) {
        footnote.place.source = scope.source;
        footnote.label.insert(0, scope.footnote_prefix);
        visit_blocks(footnote.blocks, scope);
        footnotes_.push_back(std::move(footnote));
    }
    open_.pop_back();
    std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
}

bool TextInserter::within_limits(const TextBlock& block, const Place& place) {
    const bool was_within = inserted_bytes_ <= most_bytes;
    inserted_bytes_ += block.text.source->text().size() + bytes_per_insertion;
    if (open_.size() < deepest && inserted_bytes_ <= most_bytes) return true;
    // Past the limit every further insertion would be a fault: one is enough.
    if (was_within) {
        diagnostics_.report({DiagnosticCode::TextBlockLimit, place,
                             open_.size() < deepest ? "in " + values_.owner + " komt meer dan 4 MB aan tekstblokken"
                                                    : "in " + values_.owner + " staan tekstblokken meer dan " +
                                                          std::to_string(deepest) + " lagen diep in elkaar",
                             "voeg minder tekstblokken in elkaar in"});
    }
    return false;
}

std::string TextInserter::footnote_prefix_for(const TextBlock& block) {
    const auto& footnotes = block.text.parsed.footnotes;
    if (footnotes.empty()) return {};
    int& insertions = insertions_with_footnotes_[block.id];
    for (;;) {
        ++insertions;
        std::string prefix = block.id + (insertions > 1 ? "-" + std::to_string(insertions) : "") + "-";
        const bool is_free = std::none_of(footnotes.begin(), footnotes.end(), [&](const Footnote& footnote) {
            return labels_.contains(prefix + footnote.label);
        });
        if (!is_free) continue;
        for (const Footnote& footnote : footnotes) labels_.insert(prefix + footnote.label);
        return prefix;
    }
}

void TextInserter::fill_in(Inline& item) {
    const std::string key = std::get<Variable>(item.value).name;
    for (const auto& [name, value] : values_.values) {
        if (name == key) {
            item.value = Text{value};
            return;
        }
    }
    std::vector<std::string> names;
    for (const auto& [name, value] : values_.values) names.push_back(name);
    const std::string near = nearest_name(key, names);
    diagnostics_.report({DiagnosticCode::MissingValue, item.place, values_.owner + " heeft geen waarde ‘" + key + "’",
                         near.empty() ? values_.remedy : "bedoelt u ‘" + near + "’? Anders: " + values_.remedy});
    item.value = Text{key};
}

}  // namespace boekwerk
