// Production::make_set: the documents of one provider, which refer to each other and are listed in the last of them.
#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "base/sha256.h"
#include "compose/compose_document.h"
#include "numbering/number_document.h"
#include "pipeline/file_formats.h"
#include "pipeline/manifest.h"
#include "pipeline/production.h"
#include "pipeline/rate_sheet_files.h"

namespace boekwerk {

/// The steps from editions to files. The list of documents waits until the files of all others are there.
class Production::SetInTheMaking {
public:
    SetInTheMaking(Production& production, const std::shared_ptr<const ContractSet>& set,
                   const std::set<Format>& formats, unsigned threads)
        : production_(production), set_(*set), formats_(formats), threads_(threads) {
        std::vector<Edition> editions = set_editions(production.catalogue_, set);
        auto edition = editions.begin();
        for (const SetDocument& document : set_.contract->documents) {
            const bool fixed = document.kind == SetDocumentKind::FixedAnnex;
            Work work{&document, fixed ? std::nullopt : std::optional(std::move(*edition)), {}};
            if (!fixed) ++edition;
            documents_.push_back(std::move(work));
        }
    }

    std::optional<MadeSet> make() {
        std::vector<Work*> lists;
        std::vector<Work*> others;
        for (Work& work : documents_) {
            const bool is_list = work.document->kind == SetDocumentKind::DocumentList;
            if (work.edition) (is_list ? lists : others).push_back(&work);
            if (!work.edition) work.made = fixed_annex(*work.document);
        }
        make_stage(others);
        for (Work* list : lists) list->edition->listed = listed_beside(*list);
        make_stage(lists);
        if (failed_) return std::nullopt;
        for (Work& work : documents_) {
            result_.pages += work.made.pages;
            result_.absent_references += work.made.absent_references;
            result_.documents.push_back(std::move(work.made));
        }
        return std::move(result_);
    }

private:
    struct Work {
        const SetDocument* document = nullptr;
        std::optional<Edition> edition;  ///< None for a fixed annex.
        MadeDocument made;
    };

    /// Composes documents, lets them refer to each other and to those of an earlier stage, and writes their files.
    void make_stage(const std::vector<Work*>& stage) {
        for (Work* work : stage) {
            auto made = production_.compose(*work->edition);
            if (!made) {
                failed_ = true;
                // A faulty template must not hide a faulty house style.
                if (formats_.contains(Format::Pdf)) production_.look(*work->edition);
                continue;
            }
            work->made = std::move(*made);
        }
        if (failed_) return;
        const std::size_t first = counted_;
        for (Work* work : stage) numbering_.count(work->made.document);
        counted_ += stage.size();
        for (std::size_t i = 0; i < stage.size(); ++i) {
            const NumberingSummary summary = numbering_.refer(first + i);
            stage[i]->made.absent_references = summary.absent_references;
            for (const auto& article : summary.unknown_articles) report(article);
            for (const auto& name : summary.names_twice) report(name);
        }
        run_parallel(stage.size(), threads_, [&](std::size_t i) {
            MadeDocument& made = stage[i]->made;
            const Edition& edition = *stage[i]->edition;
            production_.write_files(made, edition, formats_, 1);
            add_rate_sheet_files(made, edition, production_.catalogue_, production_.find_earlier_);
        });
    }

    /// A fixed annex has the same bytes in all sets: what makes it another one is its own content.
    MadeDocument fixed_annex(const SetDocument& annex) const {
        MadeDocument made;
        made.document.id = annex.id.value;
        made.document.title = annex.title;
        made.document.version = annex.version;
        if (annex.content == nullptr) return made;
        MadeDocument::File file{"pdf", {}, annex.sha256, annex.sha256};
        const std::string document = set_folder(set_.contract->id, set_.provider->id.value) + "/" + annex.id.value;
        if (!take_over(file, document, production_.find_earlier_)) file.content = *annex.content;
        made.files.push_back(std::move(file));
        made.inputs = production_.inputs_.of(annex, *set_.contract);
        return made;
    }

    /// What a list names: all documents but itself, and of each the files, the PDF first since it is the valid one.
    std::vector<ListedDocument> listed_beside(const Work& list) const {
        std::vector<ListedDocument> listed;
        for (const Work& work : documents_) {
            if (&work == &list) continue;
            ListedDocument entry{work.document, {}};
            for (const std::string_view extension : extensions_in_order) {
                for (const MadeDocument::File& file : work.made.files) {
                    if (file.extension != extension) continue;
                    entry.files.push_back({std::string(format_name(extension)), file.sha256});
                }
            }
            listed.push_back(std::move(entry));
        }
        return listed;
    }

    void report(const NumberingSummary::UnknownArticle& article) {
        production_.diagnostics_.report({DiagnosticCode::UnknownTemplateReference, article.place,
                                         "de overeenkomst heeft geen artikel ‘" + article.id + "’",
                                         "schrijf de naam die boven de kop van een artikel staat, en na # een lid dat "
                                         "het artikel heeft"});
    }

    void report(const NumberingSummary::NameTwice& name) {
        production_.diagnostics_.report(
            {DiagnosticCode::DuplicateId,
             name.place,
             "twee koppen heten ‘" + name.name + "’, en minstens één daarvan is een artikel",
             "geef elke kop een eigen naam, zodat een verwijzing maar naar één plaats leidt",
             {{name.first, "de eerste kop met deze naam"}}});
    }

    Production& production_;
    const ContractSet& set_;
    const std::set<Format>& formats_;
    const unsigned threads_;
    std::vector<Work> documents_;
    SetNumbering numbering_;
    std::size_t counted_ = 0;
    bool failed_ = false;
    MadeSet result_;
};

std::optional<MadeSet> Production::make_set(const std::shared_ptr<const ContractSet>& set,
                                            const std::set<Format>& formats, unsigned threads) {
    return SetInTheMaking(*this, set, formats, threads).make();
}

}  // namespace boekwerk
