#include "layout/paragraph_script.h"

#include <utility>

#include "layout/note_anchors.h"

namespace boekwerk {

namespace {

std::string link_description(const std::string& url) {
    if (url.rfind("mailto:", 0) == 0) return "E-mail naar " + url.substr(7);
    if (url.rfind("tel:", 0) == 0) return "Bel " + url.substr(4);
    return "Link naar " + url;
}

}  // namespace

void ParagraphScript::clear() {
    steps.clear();
    places.clear();
    bindings.clear();
    images.clear();
}

void ParagraphScriptWriter::begin(const ParagraphStyle& style, OwnerRef owner) {
    script_.clear();
    script_.add(ScriptStep::Begin, style.size, style.color);
    state_ = {};
    state_.bold = style.bold;
    state_.italic = style.italic;
    state_.binding = bind({owner, none, none});
    use_state();
}

void ParagraphScriptWriter::add(const Inlines& inlines) {
    for (const Inline& item : inlines) add(item);
}

template <typename Add>
void ParagraphScriptWriter::add_with(bool State::*property, const Add& add) {
    const State before = state_;
    state_.*property = true;
    use_state();
    add();
    state_ = before;
    use_state();
}

void ParagraphScriptWriter::add(const Inline& item) {
    if (const auto* text = std::get_if<Text>(&item.value)) {
        add_text(text->text, item.place);
    } else if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) {
        add_with(&State::italic, [&] { add(emphasis->content); });
    } else if (const auto* strong = std::get_if<Strong>(&item.value)) {
        add_with(&State::bold, [&] { add(strong->content); });
    } else if (const auto* code = std::get_if<Code>(&item.value)) {
        add_with(&State::mono, [&] { add_text(code->text, item.place); });
    } else if (std::holds_alternative<HardBreak>(item.value)) {
        script_.add(ScriptStep::LineEnd);
    } else if (const auto* link = std::get_if<Link>(&item.value)) {
        add_link(*link);
    } else if (const auto* image = std::get_if<Image>(&item.value)) {
        add_image(*image, item.place);
    } else if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) {
        add_mark(*mark);
    } else if (const auto* reference = std::get_if<Reference>(&item.value)) {
        add_reference(*reference);
    }
}

void ParagraphScriptWriter::add_image(const Image& image, const Place& place) {
    const ImageSize size = image.data == nullptr ? ImageSize() : image_size(*image.data);
    if (size.width > 0 && size.height > 0) {
        script_.add(ScriptStep::Picture);
        script_.images.push_back({&image, size});
        return;
    }
    // An image without data could not be read, which has been reported.
    if (image.data != nullptr) {
        context_.diagnostics.report({DiagnosticCode::ImageUnusable,
                                     place,
                                     "de afbeelding ‘" + image.path + "’ is geen leesbare PNG of JPEG",
                                     "sla de afbeelding op als PNG of JPEG",
                                     {}});
    }
    add_with(&State::italic, [&] { add_text(image.alternative, place); });
}

void ParagraphScriptWriter::add_link(const Link& link) {
    PlacedLinkTarget target;
    target.url = link.url;
    target.description = link_description(link.url);
    begin_link(std::move(target));
    state_.linked = true;
    use_state();
    add(link.content);
    end_link();
}

void ParagraphScriptWriter::add_reference(const Reference& reference) {
    if (reference.document.empty() && context_.anchors.count(reference.anchor) == 0) {
        add(reference.content);
        return;
    }
    PlacedLinkTarget target;
    target.anchor = reference.anchor;
    if (!reference.document.empty()) target.file = file_in_set(reference.document, "pdf");
    target.description = "Naar " + plain_text(reference.content);
    begin_link(std::move(target));
    state_.linked = true;
    use_state();
    add(reference.content);
    if (reference.shows_page) {
        add_space();
        add_text("(pagina", {});
        add_space();
        script_.add(ScriptStep::KeepSpace);
        script_.add(ScriptStep::Whole);
        script_.add(ScriptStep::Slot, SlotKind::Reference, context_.page_digits);
    }
    end_link();
}

void ParagraphScriptWriter::add_mark(const FootnoteMark& mark) {
    script_.add(ScriptStep::KeepSpace);
    const auto found = context_.note_by_label.find(mark.label);
    if (found == context_.note_by_label.end()) {
        script_.add(ScriptStep::Mark, mark.number, state_.binding, state_.linked, false);
        use_state();
        return;
    }
    Note& note = context_.notes[found->second];
    if (!note.wanted) {
        note.wanted = true;
        note.element = context_.structure.add(StructureType::Note, no_structure);
        context_.structure[note.element].id = note_anchor(mark.number);
        context_.wanted_notes.push_back(found->second);
    }
    Binding binding = script_.bindings[state_.binding];
    binding.owner = context_.structure.add_inline(StructureType::Reference, binding.owner, note.element);
    if (binding.link == none) {
        PlacedLinkTarget target;
        target.anchor = note_anchor(mark.number);
        target.description = "Voetnoot " + std::to_string(mark.number);
        target.underlined = false;
        binding = link_inside(binding, std::move(target));
    }
    binding.note = found->second;
    script_.add(ScriptStep::Mark, mark.number, bind(binding), true, true);
    use_state();
}

void ParagraphScriptWriter::begin_link(PlacedLinkTarget target) {
    before_link_ = state_;
    state_.binding = bind(link_inside(script_.bindings[state_.binding], std::move(target)));
    use_state();
}

void ParagraphScriptWriter::end_link() {
    state_ = before_link_;
    use_state();
}

Binding ParagraphScriptWriter::link_inside(const Binding& outer, PlacedLinkTarget target) {
    target.owner = context_.structure.add_inline(StructureType::Link, outer.owner);
    const Binding binding{target.owner, static_cast<std::uint32_t>(context_.links.size()), outer.note};
    context_.links.push_back(std::move(target));
    return binding;
}

std::uint32_t ParagraphScriptWriter::bind(const Binding& binding) {
    script_.bindings.push_back(binding);
    return static_cast<std::uint32_t>(script_.bindings.size() - 1);
}

void ParagraphScriptWriter::use_state() {
    script_.add(ScriptStep::Look, state_.binding, state_.bold, state_.italic, state_.mono, state_.linked);
}

void ParagraphScriptWriter::add_text(std::string_view text, const Place& place) {
    script_.add(ScriptStep::Text, static_cast<std::uint32_t>(text.size()));
    script_.steps += text;
    script_.places.push_back(place);
}

}  // namespace boekwerk
