#include "layout/structure_builder.h"

namespace boekwerk {

namespace {

constexpr OwnerRef inline_bit = 0x80000000;

}  // namespace

StructureBuilder::StructureBuilder(std::vector<StructureElement>& elements) : elements_(elements) {
    elements_.emplace_back().type = StructureType::Document;
}

StructureIndex StructureBuilder::add(StructureType type, StructureIndex parent) {
    const auto index = static_cast<StructureIndex>(elements_.size());
    elements_.emplace_back().type = type;
    if (parent != no_structure) adopt(index, parent);
    return index;
}

void StructureBuilder::adopt(StructureIndex element, StructureIndex parent) {
    elements_[element].parent = parent;
    elements_[parent].kids.push_back({StructureKid::Kind::Element, element, 0});
}

OwnerRef StructureBuilder::add_inline(StructureType type, OwnerRef parent, StructureIndex refers_to) {
    inline_elements_.push_back({type, parent, refers_to, no_structure});
    return static_cast<OwnerRef>(inline_elements_.size() - 1) | inline_bit;
}

StructureIndex StructureBuilder::resolve(OwnerRef owner) {
    if ((owner & inline_bit) == 0) return owner;
    InlineElement& inline_element = inline_elements_[owner & ~inline_bit];
    if (inline_element.element == no_structure) {
        inline_element.element = add(inline_element.type, resolve(inline_element.parent));
        elements_[inline_element.element].refers_to = inline_element.refers_to;
    }
    return inline_element.element;
}

void StructureBuilder::add_content(StructureIndex element, std::uint32_t mcid, std::uint32_t page) {
    elements_[element].kids.push_back({StructureKid::Kind::Content, mcid, page});
}

void StructureBuilder::add_annotation(StructureIndex element, std::uint32_t link, std::uint32_t page) {
    elements_[element].kids.push_back({StructureKid::Kind::Annotation, link, page});
}

}  // namespace boekwerk
