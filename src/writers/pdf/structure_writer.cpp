#include "writers/pdf/structure_writer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "writers/pdf/pdf_syntax.h"
#include "writers/pdf/trees.h"

namespace boekwerk {

namespace {

const char* list_numbering(ListStyle style) {
    switch (style) {
        case ListStyle::Bullet: return "Disc";
        case ListStyle::Decimal:
        case ListStyle::DecimalParenthesis: return "Decimal";
        case ListStyle::AlphaParenthesis: return "LowerAlpha";
        case ListStyle::RomanDot: return "LowerRoman";
    }
    return "None";
}

class StructureWriter {
public:
    StructureWriter(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages)
        : file_(file), document_(document), pages_(pages) {}

    ObjectNumber write() {
        root_ = file_.reserve();
        first_ = file_.reserve(document_.structure.size());
        for (std::size_t i = 0; i < document_.structure.size(); ++i) {
            body_.clear();
            append_element(document_.structure[i]);
            file_.define(first_ + static_cast<ObjectNumber>(i), body_);
        }
        std::string root = "<</Type/StructTreeRoot/K[";
        append_reference(root, first_);
        root += "]/ParentTree ";
        append_reference(root, add_tree(file_, "Nums", parent_entries()));
        root += "/ParentTreeNextKey ";
        append_integer(root, static_cast<std::int64_t>(keys_));
        if (const TreeEntries ids = id_entries(); !ids.empty()) {
            root += "/IDTree ";
            append_reference(root, add_tree(file_, "Names", ids));
        }
        file_.define(root_, root += ">>");
        return root_;
    }

private:
    ObjectNumber number(StructureIndex index) const { return first_ + index; }

    void append_element(const StructureElement& element) {
        ((body_ += "<</Type/StructElem/S/") += structure_name(element.type)) += "/P ";
        append_reference(body_, element.parent == no_structure ? root_ : number(element.parent));
        const ObjectNumber page = first_page(element);
        if (page != 0) {
            body_ += "/Pg ";
            append_reference(body_, page);
        }
        if (!element.kids.empty()) {
            body_ += element.kids.size() == 1 ? "/K " : "/K[";
            for (std::size_t i = 0; i < element.kids.size(); ++i) {
                if (i != 0) body_ += ' ';
                append_kid(element.kids[i], page);
            }
            if (element.kids.size() != 1) body_ += ']';
        }
        append_attributes(element);
        body_ += ">>";
    }

    ObjectNumber first_page(const StructureElement& element) const {
        for (const StructureKid& kid : element.kids) {
            if (kid.kind != StructureKid::Kind::Element) return pages_.at(kid.page).page;
        }
        return 0;
    }

    void append_kid(const StructureKid& kid, ObjectNumber page) {
        if (kid.kind == StructureKid::Kind::Element) {
            append_reference(body_, number(kid.index));
            return;
        }
        const PageObjects& own = pages_.at(kid.page);
        const bool is_content = kid.kind == StructureKid::Kind::Content;
        if (is_content && own.page == page) {
            append_integer(body_, kid.index);
            return;
        }
        body_ += is_content ? "<</Type/MCR" : "<</Type/OBJR";
        if (own.page != page) {
            body_ += "/Pg ";
            append_reference(body_, own.page);
        }
        body_ += is_content ? "/MCID " : "/Obj ";
        if (is_content)
            append_integer(body_, kid.index);
        else
            append_reference(body_, own.first_link + kid.index);
        body_ += ">>";
    }

    void append_attributes(const StructureElement& element) {
        if (element.type == StructureType::List) {
            ((body_ += "/A<</O/List/ListNumbering/") += list_numbering(element.list_style)) += ">>";
        }
        if (element.scope != Scope::None) {
            body_ += "/A<</O/Table/Scope/";
            body_ += element.scope == Scope::Row ? "Row>>" : "Column>>";
        }
        if (element.type == StructureType::Figure) {
            body_ += "/A<</O/Layout/BBox[";
            for (const float side : element.bounds) {
                append_number(body_, side);
                body_ += ' ';
            }
            body_ += "]>>";
        }
        if (!element.alternative.empty()) {
            body_ += "/Alt";
            append_text_string(body_, element.alternative);
        }
        if (!element.id.empty()) {
            body_ += "/ID";
            append_byte_string(body_, element.id);
        }
        // ISO 32000-2 §14.7.2 added Ref; readers of PDF 1.7 pass over it.
        if (element.refers_to != no_structure) {
            body_ += "/Ref[";
            append_reference(body_, number(element.refers_to));
            body_ += ']';
        }
    }

    /// For every page the elements that own its content, by mcid; for every annotation its element.
    TreeEntries parent_entries() {
        TreeEntries entries;
        entries.reserve(document_.pages.size());
        for (const Page& page : document_.pages) {
            std::string owners = "[";
            for (const MarkedContent& content : page.content) {
                if (content.artifact != ArtifactKind::None) continue;
                append_reference(owners, number(content.owner));
                owners += ' ';
            }
            entries.emplace_back(std::to_string(entries.size()), owners += ']');
        }
        for (const Page& page : document_.pages) {
            for (const PlacedLink& link : page.links) {
                std::string owner;
                append_reference(owner, number(link.owner));
                entries.emplace_back(std::to_string(entries.size()), (owner += ' '));
            }
        }
        keys_ = entries.size();
        return entries;
    }

    TreeEntries id_entries() const {
        std::vector<std::pair<std::string_view, StructureIndex>> ids;
        for (std::size_t i = 0; i < document_.structure.size(); ++i) {
            const std::string& id = document_.structure[i].id;
            if (!id.empty()) ids.emplace_back(id, static_cast<StructureIndex>(i));
        }
        std::sort(ids.begin(), ids.end());
        TreeEntries entries;
        for (const auto& [id, index] : ids) {
            entries.emplace_back();
            append_byte_string(entries.back().first, id);
            append_reference(entries.back().second, number(index));
        }
        return entries;
    }

    PdfFile& file_;
    const LaidOutDocument& document_;
    const std::vector<PageObjects>& pages_;
    ObjectNumber root_ = 0;
    ObjectNumber first_ = 0;
    std::size_t keys_ = 0;
    std::string body_;
};

}  // namespace

const char* structure_name(StructureType type) {
    switch (type) {
        case StructureType::Document: return "Document";
        case StructureType::Section: return "Sect";
        case StructureType::H1: return "H1";
        case StructureType::H2: return "H2";
        case StructureType::H3: return "H3";
        case StructureType::H4: return "H4";
        case StructureType::H5: return "H5";
        case StructureType::H6: return "H6";
        case StructureType::Paragraph: return "P";
        case StructureType::List: return "L";
        case StructureType::ListItem: return "LI";
        case StructureType::Label: return "Lbl";
        case StructureType::ListBody: return "LBody";
        case StructureType::Table: return "Table";
        case StructureType::TableHead: return "THead";
        case StructureType::TableBody: return "TBody";
        case StructureType::TableRow: return "TR";
        case StructureType::HeaderCell: return "TH";
        case StructureType::DataCell: return "TD";
        case StructureType::Caption: return "Caption";
        case StructureType::Note: return "Note";
        case StructureType::Reference: return "Reference";
        case StructureType::Link: return "Link";
        case StructureType::Contents: return "TOC";
        case StructureType::ContentsItem: return "TOCI";
        case StructureType::Figure: return "Figure";
        case StructureType::Division: return "Div";
        case StructureType::Span: return "Span";
    }
    return "Span";
}

ObjectNumber add_structure(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages) {
    return StructureWriter(file, document, pages).write();
}

}  // namespace boekwerk
