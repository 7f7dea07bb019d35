#include "pipeline/document_inputs.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/sha256.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

/// Enough to tell versions of one thing apart.
constexpr std::size_t hash_digits = 16;

std::string short_hash(std::string_view content) {
    return sha256_hex(content).substr(0, hash_digits);
}

}  // namespace

DocumentInputs::DocumentInputs(const Catalogue& catalogue, const BuildRequest& request, std::string program)
    : catalogue_(catalogue), request_(request), program_(short_hash(program)) {}

/// Gathers the inputs of one document.
class DocumentInputs::Gatherer {
public:
    Gatherer(const DocumentInputs& inputs, const Edition& edition) : inputs_(inputs), edition_(edition) {}

    std::vector<BuildInput> gather(const Document& document, std::vector<BuildInput> others) {
        found_ = std::move(others);
        add_blocks(document.blocks);
        for (const Footnote& note : document.footnotes) add_blocks(note.blocks);
        if (edition_.book != nullptr) add(edition_.book->source);
        if (edition_.set != nullptr) add_set(*edition_.set);
        for (const Source* source : sources_) found_.push_back(inputs_.source(*source));
        found_.push_back({program_input, inputs_.program_});
        found_.push_back({date_input, iso_date(edition_.reference_date)});
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return std::move(found_);
    }

private:
    void add_blocks(const Blocks& blocks) {
        for_each_block(blocks, [&](const Block& block) {
            add(block.place);
            const Inlines* inlines = own_inlines(block);
            if (inlines != nullptr) for_each_inline_in(*inlines, [&](const Inline& item) { add(item); });
        });
    }

    void add(const Inline& item) {
        add(item.place);
        if (const auto* reference = std::get_if<Reference>(&item.value)) {
            add_target(*reference);
        } else if (const auto* image = std::get_if<Image>(&item.value)) {
            if (image->data != nullptr && pictures_.insert(image->data.get()).second) {
                found_.push_back(inputs_.file(inputs_.request_.catalogue + "/" + image->path, *image->data));
            }
        }
    }

    /// What is said of a target follows from where that stands.
    void add_target(const Reference& reference) {
        const Catalogue& catalogue = inputs_.catalogue_;
        if (reference.kind == TargetKind::Card) {
            const Card* card = catalogue.card_on(reference.id, edition_.reference_date);
            if (card == nullptr) return;
            add(card->source);
            const Book* book = catalogue.find_book(card->book);
            if (book != nullptr) add(book->source);
        } else if (reference.kind == TargetKind::Term) {
            const Term* term = catalogue.find_term(reference.id);
            if (term != nullptr) add(term->place.source);
        } else if (reference.kind == TargetKind::External) {
            const ExternalSource* external = catalogue.find_external_source(reference.id);
            if (external != nullptr) add(external->place.source);
        } else if (reference.kind == TargetKind::Document && edition_.set == nullptr) {
            const Book* book = catalogue.find_book(reference.id);
            if (book != nullptr) add(book->source);
        }
    }

    void add_set(const ContractSet& set) {
        add(set.contract->source);
        add_row(set.provider->place);
        for (const AwardedProduct& product : set.products) {
            for (const Grant& grant : product.grants) add_row(grant.award->place);
        }
        if (edition_.kind == EditionKind::DocumentList) {
            std::string files;
            for (const ListedDocument& listed : edition_.listed) {
                for (const ListedFile& file : listed.files) files += file.sha256;
            }
            found_.push_back({set_input, short_hash(files)});
        }
    }

    void add(const Place& place) {
        if (place.source == last_) {
            if (last_is_table_) add_row(place);
            return;
        }
        if (place.source == nullptr) return;
        last_ = place.source;
        last_is_table_ = is_table_file(last_->path());
        if (last_is_table_) {
            add_row(place);
        } else {
            add(last_);
        }
    }

    /// Text blocks count by themselves, wherever they are inserted.
    void add(const Source* source) {
        if (source != nullptr) sources_.insert(source);
    }

    void add_row(const Place& place) {
        if (place.source == nullptr || !rows_.emplace(place.source, place.line).second) return;
        found_.push_back(
            {inputs_.name_of(place.source->path()), short_hash(place.source->line(place.line)), place.line});
    }

    const DocumentInputs& inputs_;
    const Edition& edition_;
    std::vector<BuildInput> found_;
    std::unordered_set<const Source*> sources_;
    std::set<std::pair<const Source*, std::uint32_t>> rows_;
    std::unordered_set<const std::string*> pictures_;
    const Source* last_ = nullptr;
    bool last_is_table_ = false;
};

std::vector<BuildInput> DocumentInputs::of(const Document& document, const Edition& edition,
                                           std::vector<BuildInput> others) const {
    return Gatherer(*this, edition).gather(document, std::move(others));
}

std::vector<BuildInput> DocumentInputs::of(const SetDocument& annex, const Contract& contract) const {
    const std::string& contract_path = contract.source->path();
    const std::string folder = contract_path.substr(0, contract_path.rfind('/') + 1);
    return {{name_of(folder + annex.file.value), annex.sha256.substr(0, hash_digits)}};
}

BuildInput DocumentInputs::file(const std::string& path, std::string_view content) const {
    return {name_of(path), short_hash(content)};
}

BuildInput DocumentInputs::source(const Source& source) const {
    {
        const std::lock_guard lock(mutex_);
        const auto found = known_.find(source.path());
        if (found != known_.end()) return found->second;
    }
    BuildInput input = file(source.path(), source.text());
    const std::lock_guard lock(mutex_);
    return known_.emplace(source.path(), std::move(input)).first->second;
}

/// Wherever the folders are, they have the same names.
std::string DocumentInputs::name_of(const std::string& path) const {
    if (path.starts_with(request_.catalogue + "/")) return "catalogue" + path.substr(request_.catalogue.size());
    if (path.starts_with(request_.templates + "/")) return "templates" + path.substr(request_.templates.size());
    return path;
}

}  // namespace boekwerk
