#include "support/pdf_structure.h"

#include <algorithm>
#include <set>
#include <utility>

namespace boekwerk {

using Json = nlohmann::json;

namespace {

std::string without_soft_hyphens(std::string text) {
    for (std::size_t at; (at = text.find("\xC2\xAD")) != std::string::npos;) text.erase(at, 2);
    return text;
}

class Walker {
public:
    explicit Walker(const PdfReader& pdf) : pdf_(pdf) {}

    PdfStructure walk() {
        for (const std::string& page : pdf_.pages()) {
            structure_.pages.push_back(read_content(pdf_, page));
            for (const std::string& text : structure_.pages.back().faults) {
                fault("page " + std::to_string(structure_.pages.size()) + ": " + text);
            }
        }
        const Json& catalog = pdf_.catalog();
        if (!catalog.contains("/StructTreeRoot")) {
            fault("there is no structure tree");
            return std::move(structure_);
        }
        const Json& root = pdf_.get(catalog, "/StructTreeRoot");
        structure_.root.type = "StructTreeRoot";
        for (const Json& kid : as_list(root, "/K")) {
            structure_.root.kids.push_back(element(kid, catalog.at("/StructTreeRoot")));
        }
        check_parent_tree(root);
        return std::move(structure_);
    }

private:
    void fault(const std::string& text) { structure_.faults.push_back(text); }

    std::vector<Json> as_list(const Json& dictionary, const std::string& key) {
        const Json& value = pdf_.get(dictionary, key);
        if (value.is_null()) return {};
        if (value.is_array()) return value;
        return {dictionary.at(key)};
    }

    PdfNode element(const Json& reference, const Json& parent) {
        const Json& value = pdf_.resolve(reference);
        PdfNode node;
        if (!value.is_object() || !value.contains("/S")) {
            fault("a kid is no structure element");
            return node;
        }
        node.type = value["/S"].get<std::string>().substr(1);
        if (pdf_.get(value, "/Type") != "/StructElem") fault(node.type + " without Type StructElem");
        if (!value.contains("/P") || value["/P"] != parent) fault(node.type + " does not name its parent");
        if (!seen_.insert(reference.dump()).second) fault(node.type + " stands in the tree twice");
        read_attributes(value, node);
        for (const Json& kid : as_list(value, "/K")) node.kids.push_back(read_kid(kid, value, reference));
        return node;
    }

    void read_attributes(const Json& value, PdfNode& node) {
        for (const char* key : {"/Alt", "/ID", "/ActualText"}) {
            if (value.contains(key)) node.attributes[key + 1] = PdfReader::text(value[key]);
        }
        const Json& attributes = pdf_.get(value, "/A");
        if (attributes.is_null()) return;
        for (const auto& [key, entry] : attributes.items()) {
            if (key != "/O")
                node.attributes[key.substr(1)] = entry.is_string() ? entry.get<std::string>().substr(1) : entry.dump();
        }
    }

    PdfNode read_kid(const Json& kid, const Json& parent, const Json& parent_reference) {
        if (kid.is_number()) return content(kid.get<int>(), pdf_.get(parent, "/Pg"), parent_reference);
        const Json& value = pdf_.resolve(kid);
        const Json& type = pdf_.get(value, "/Type");
        const Json& page = value.contains("/Pg") ? pdf_.get(value, "/Pg") : pdf_.get(parent, "/Pg");
        if (type == "/MCR") return content(value.at("/MCID").get<int>(), page, parent_reference);
        if (type == "/OBJR") return annotation(value.at("/Obj"), page, parent_reference);
        return element(kid, parent_reference);
    }

    std::size_t page_index(const Json& page) {
        for (std::size_t i = 0; i < pdf_.pages().size(); ++i) {
            if (&pdf_.resolve(pdf_.pages()[i]) == &page) return i;
        }
        fault("content of a page that is not there");
        return 0;
    }

    PdfNode content(int mcid, const Json& page, const Json& owner) {
        const std::size_t index = page_index(page);
        PdfNode node;
        const std::vector<MarkedPiece>& pieces = structure_.pages.at(index).pieces;
        const auto found =
            std::find_if(pieces.begin(), pieces.end(), [&](const MarkedPiece& piece) { return piece.mcid == mcid; });
        if (found == pieces.end()) {
            fault("no content " + std::to_string(mcid) + " on page " + std::to_string(index + 1));
            return node;
        }
        const std::string type = pdf_.get(pdf_.resolve(owner), "/S").get<std::string>().substr(1);
        if (found->tag != type) fault("content of " + type + " is marked " + found->tag);
        if (!owners_.emplace(std::pair{index, mcid}, owner).second) fault("content that two elements own");
        node.text = without_soft_hyphens(found->text);
        return node;
    }

    PdfNode annotation(const Json& reference, const Json& page, const Json& owner) {
        const Json& value = pdf_.resolve(reference);
        PdfNode node;
        node.type = "Annotation";
        const std::vector<Json> annotations = as_list(page, "/Annots");
        if (std::find(annotations.begin(), annotations.end(), reference) == annotations.end()) {
            fault("an annotation that is not on its page");
        }
        if (!value.contains("/StructParent"))
            fault("an annotation without StructParent");
        else
            annotation_owners_[value["/StructParent"].get<int>()] = owner;
        if (value.contains("/Contents")) node.attributes["Contents"] = PdfReader::text(value["/Contents"]);
        const Json& action = pdf_.get(value, "/A");
        if (action.is_object() && action.contains("/URI")) {
            node.attributes["URI"] = PdfReader::text(action["/URI"]);
        } else if (action.is_object()) {
            node.attributes["File"] = PdfReader::text(pdf_.get(pdf_.get(action, "/F"), "/UF"));
        }
        if (value.contains("/Dest")) {
            node.attributes["Dest"] = std::to_string(page_index(pdf_.resolve(value["/Dest"].at(0))) + 1);
        }
        return node;
    }

    void collect_numbers(const Json& node, std::map<int, Json>& entries) {
        for (const Json& kid : as_list(node, "/Kids")) {
            const Json& leaf = pdf_.resolve(kid);
            const Json& limits = pdf_.get(leaf, "/Limits");
            const Json& numbers = pdf_.get(leaf, "/Nums");
            if (limits.at(0) != numbers.at(0) || limits.at(1) != numbers.at(numbers.size() - 2)) {
                fault("a leaf of the parent tree has wrong limits");
            }
            collect_numbers(leaf, entries);
        }
        const Json& numbers = pdf_.get(node, "/Nums");
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            const int key = numbers[i];
            if (!entries.empty() && entries.rbegin()->first >= key) fault("the parent tree is not in order");
            entries[key] = numbers[i + 1];
        }
    }

    void check_parent_tree(const Json& root) {
        std::map<int, Json> entries;
        collect_numbers(pdf_.get(root, "/ParentTree"), entries);
        for (std::size_t i = 0; i < structure_.pages.size(); ++i) {
            const Json& page = pdf_.resolve(pdf_.pages()[i]);
            if (!page.contains("/StructParents")) {
                fault("page " + std::to_string(i + 1) + " without StructParents");
                continue;
            }
            const Json& owners = pdf_.resolve(entries[page["/StructParents"].get<int>()]);
            std::size_t count = 0;
            for (const MarkedPiece& piece : structure_.pages[i].pieces) {
                if (!piece.mcid) continue;
                ++count;
                const auto owner = owners_.find({i, *piece.mcid});
                if (owner == owners_.end())
                    fault("content of page " + std::to_string(i + 1) + " that nothing owns");
                else if (owners.at(static_cast<std::size_t>(*piece.mcid)) != owner->second) {
                    fault("the parent tree names another owner");
                }
            }
            if (owners.size() != count) fault("the parent tree has content that the page lacks");
        }
        for (const auto& [key, owner] : annotation_owners_) {
            if (entries[key] != owner) fault("the parent tree names another owner of an annotation");
        }
        if (!entries.empty() && pdf_.get(root, "/ParentTreeNextKey") <= entries.rbegin()->first) {
            fault("ParentTreeNextKey is in use");
        }
    }

    const PdfReader& pdf_;
    PdfStructure structure_;
    std::set<std::string> seen_;
    std::map<std::pair<std::size_t, int>, Json> owners_;
    std::map<int, Json> annotation_owners_;
};

void append_dump(std::string& out, const PdfNode& node, std::size_t depth) {
    out.append(depth * 2, ' ');
    if (node.type.empty()) {
        out += "\"" + node.text + "\"\n";
        return;
    }
    out += node.type;
    for (const auto& [key, value] : node.attributes) out += " [" + key + "=" + value + "]";
    out += '\n';
    for (const PdfNode& kid : node.kids) append_dump(out, kid, depth + 1);
}

void append_text(std::string& out, const PdfNode& node) {
    out += node.text;
    for (const PdfNode& kid : node.kids) append_text(out, kid);
}

void append_found(std::vector<const PdfNode*>& found, const PdfNode& node, const std::string& type) {
    if (node.type == type) found.push_back(&node);
    for (const PdfNode& kid : node.kids) append_found(found, kid, type);
}

}  // namespace

PdfStructure read_structure(const PdfReader& pdf) {
    return Walker(pdf).walk();
}

std::string text_of(const PdfNode& node) {
    std::string out;
    append_text(out, node);
    return out;
}

std::string dump(const PdfNode& node) {
    std::string out;
    append_dump(out, node, 0);
    return out;
}

std::vector<const PdfNode*> find_all(const PdfNode& node, const std::string& type) {
    std::vector<const PdfNode*> found;
    append_found(found, node, type);
    return found;
}

}  // namespace boekwerk
