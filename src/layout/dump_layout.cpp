#include "layout/dump_layout.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace boekwerk {

namespace {

const char* type_name(StructureType type) {
    constexpr std::array<const char*, 28> names = {"Document",  "Sect",  "H1",  "H2",   "H3",     "H4",      "H5",
                                                   "H6",        "P",     "L",   "LI",   "Lbl",    "LBody",   "Table",
                                                   "THead",     "TBody", "TR",  "TH",   "TD",     "Caption", "Note",
                                                   "Reference", "Link",  "TOC", "TOCI", "Figure", "Div",     "Span"};
    return names[static_cast<std::size_t>(type)];
}

const char* face_name(Face face) {
    constexpr std::array<const char*, 5> names = {"regular", "bold", "italic", "bold-italic", "mono"};
    return names[static_cast<std::size_t>(face)];
}

const char* artifact_name(ArtifactKind kind) {
    constexpr std::array<const char*, 5> names = {"", "header", "footer", "watermark", "layout"};
    return names[static_cast<std::size_t>(kind)];
}

void add_number(std::string& out, float value) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f", std::abs(value) < 0.05F ? 0.0 : static_cast<double>(value));
    out += buffer.data();
}

void add_numbers(std::string& out, std::initializer_list<float> values) {
    for (const float value : values) {
        out += ' ';
        add_number(out, value);
    }
}

std::string shown(const std::string& text) {
    return text == "\xC2\xAD" ? "-" : text;
}

struct OperationDump {
    const Page& page;
    std::string& out;

    void operator()(const TextRun& run) const {
        out += "  text";
        add_numbers(out, {page.words[run.first].x, run.y, run.size});
        out += std::string(" ") + face_name(run.face) + ": ";
        for (std::uint32_t i = 0; i < run.count; ++i) {
            const PlacedWord& word = page.words[run.first + i];
            out += shown(word.text->text) + (word.space_after ? " " : "");
        }
        out += '\n';
    }
    void operator()(const FilledRect& rect) const {
        out += "  filled";
        add_numbers(out, {rect.x, rect.y, rect.width, rect.height});
        out += '\n';
    }
    void operator()(const FramedRect& rect) const {
        out += "  framed";
        add_numbers(out, {rect.x, rect.y, rect.width, rect.height});
        out += '\n';
    }
    void operator()(const StrokedLine& line) const {
        out += "  line";
        for (const PagePoint& point : line.points) add_numbers(out, {point.x, point.y});
        out += '\n';
    }
    void operator()(const FilledPolygon& polygon) const {
        out += "  polygon";
        for (const PagePoint& point : polygon.points) add_numbers(out, {point.x, point.y});
        out += '\n';
    }
    void operator()(const PlacedImage& image) const {
        out += "  image";
        add_numbers(out, {image.x, image.y, image.width, image.height});
        out += '\n';
    }
    void operator()(const TurnedText& text) const {
        out += "  turned";
        add_numbers(out, {text.x, text.y, text.size, text.degrees});
        out += ": " + text.text->text + '\n';
    }
};

void dump_page(std::string& out, const LaidOutDocument& document, const Page& page) {
    for (const MarkedContent& content : page.content) {
        if (content.artifact != ArtifactKind::None) {
            out += std::string(" artifact ") + artifact_name(content.artifact) + '\n';
        } else {
            out += std::string(" ") + type_name(document.structure[content.owner].type) + '\n';
        }
        for (std::uint32_t i = 0; i < content.count; ++i) {
            std::visit(OperationDump{page, out}, page.operations[content.first + i]);
        }
    }
    for (const PlacedLink& link : page.links) {
        out += " link";
        add_numbers(out, {link.left, link.bottom, link.right, link.top});
        out += ' ' + (link.anchor.empty() ? link.url : '#' + link.anchor) + " (" + link.description + ")\n";
    }
}

/// The marked contents that belong to the structure, by mcid.
std::vector<std::vector<const MarkedContent*>> contents_by_mcid(const LaidOutDocument& document) {
    std::vector<std::vector<const MarkedContent*>> pages(document.pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const MarkedContent& content : document.pages[p].content) {
            if (content.artifact == ArtifactKind::None) pages[p].push_back(&content);
        }
    }
    return pages;
}

class StructureText {
public:
    explicit StructureText(const LaidOutDocument& document)
        : document_(document), contents_(contents_by_mcid(document)) {}

    void add(std::string& out, StructureIndex element) const {
        // A picture's text is its alternative.
        if (document_.structure[element].type == StructureType::Figure) return;
        for (const StructureKid& kid : document_.structure[element].kids) add(out, kid);
    }

    void add(std::string& out, const StructureKid& kid) const {
        if (kid.kind == StructureKid::Kind::Element) add(out, kid.index);
        if (kid.kind != StructureKid::Kind::Content) return;
        const Page& page = document_.pages[kid.page];
        const MarkedContent& content = *contents_[kid.page][kid.index];
        for (std::uint32_t i = 0; i < content.count; ++i) {
            const auto* run = std::get_if<TextRun>(&page.operations[content.first + i]);
            for (std::uint32_t w = 0; run != nullptr && w < run->count; ++w) {
                const PlacedWord& word = page.words[run->first + w];
                if (word.text->text != "\xC2\xAD") out += word.text->text;
                if (word.space_after) out += ' ';
            }
        }
    }

    void dump(std::string& out, StructureIndex index, std::size_t depth) const {
        const StructureElement& element = document_.structure[index];
        out += std::string(2 * depth, ' ') + type_name(element.type);
        if (element.scope != Scope::None) out += element.scope == Scope::Row ? " row" : " column";
        if (!element.id.empty()) out += " #" + element.id;
        if (element.refers_to != no_structure) out += " -> #" + document_.structure[element.refers_to].id;
        if (!element.alternative.empty()) out += " [" + element.alternative + "]";
        out += '\n';
        for (const StructureKid& kid : element.kids) {
            if (kid.kind == StructureKid::Kind::Element) {
                dump(out, kid.index, depth + 1);
                continue;
            }
            out += std::string(2 * depth + 2, ' ');
            if (kid.kind == StructureKid::Kind::Annotation) {
                out += "(annotation)";
            } else {
                out += '"';
                add(out, kid);
                out += '"';
            }
            out += " p" + std::to_string(kid.page + 1) + '\n';
        }
    }

private:
    const LaidOutDocument& document_;
    std::vector<std::vector<const MarkedContent*>> contents_;
};

}  // namespace

std::string dump_layout(const LaidOutDocument& document) {
    std::string out;
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        out += "page " + std::to_string(p + 1) + '\n';
        dump_page(out, document, document.pages[p]);
    }
    for (const Destination& destination : document.destinations) {
        out += "destination #" + destination.anchor + " page " + std::to_string(destination.page + 1);
        add_numbers(out, {destination.y});
        out += '\n';
    }
    for (const Bookmark& bookmark : document.bookmarks) {
        out += "bookmark " + std::to_string(bookmark.level) + " page " + std::to_string(bookmark.page + 1);
        add_numbers(out, {bookmark.y});
        out += ": " + bookmark.title + '\n';
    }
    return out;
}

std::string dump_structure(const LaidOutDocument& document) {
    std::string out;
    StructureText(document).dump(out, 0, 0);
    return out;
}

std::string structure_text(const LaidOutDocument& document, StructureIndex element) {
    std::string out;
    StructureText(document).add(out, element);
    return out;
}

}  // namespace boekwerk
