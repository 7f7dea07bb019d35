#include "compose/template_store.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "base/nearest.h"
#include "base/utf8.h"
#include "compose/template_tags.h"

namespace boekwerk {

namespace {

// Supplementary private use, so that markers and markdown tokens never meet: begin, decimal digits, end.
constexpr std::string_view marker_begin = "\U000F0000";
constexpr std::string_view marker_end = "\U000F0001";

/// Of an agreement there are a few texts: with and without what only some providers have.
constexpr std::size_t most_parsed = 8;

/// Whether nothing but the tags `first` to `last` stands on a line.
bool only_tags(std::string_view line, std::size_t line_begin, const std::vector<TemplateTag>& tags, std::size_t first,
               std::size_t last) {
    std::size_t at = 0;
    const auto blank_until = [&](std::size_t end) {
        return line.substr(at, end - at).find_first_not_of(" \t\r") == std::string_view::npos;
    };
    for (std::size_t i = first; i < last; ++i) {
        if (!blank_until(tags[i].begin - line_begin)) return false;
        at = tags[i].end - line_begin;
    }
    return blank_until(line.size());
}

bool is_value(const TemplateTag& tag) {
    return tag.kind == TemplateTagKind::Variable;
}
bool is_partial(const TemplateTag& tag) {
    return tag.kind == TemplateTagKind::Partial;
}

/// Takes a template and its partials together to one text with markers.
class TemplateAssembler {
public:
    using Read = std::function<const Source*(const std::string& name, const Place& asked_at)>;

    TemplateAssembler(Read read, const std::vector<TemplateName>& names, Diagnostics& diagnostics)
        : read_(std::move(read)), scopes_{&names}, diagnostics_(diagnostics) {}

    /// False when the template or one of its partials has a fault.
    bool add(const Source& source) {
        including_.push_back(&source);
        Diagnostics own;
        const std::vector<TemplateTag> tags = scan_template_tags(source, own);
        check_template_tags(source, tags, scopes_, own);
        bool good = !own.has_errors();
        for (Diagnostic& fault : own.sorted()) diagnostics_.report(std::move(fault));
        good = add_lines(source, tags) && good;
        including_.pop_back();
        return good;
    }

    std::unique_ptr<Template> take() { return std::make_unique<Template>(text_, std::move(origins_)); }

private:
    bool add_lines(const Source& source, const std::vector<TemplateTag>& tags) {
        bool good = true;
        std::size_t tag = 0;
        for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
            const std::string_view line = source.line(number);
            if (number == source.line_count() && line.empty()) break;  // What follows the last line end is no line.
            const auto line_begin = static_cast<std::size_t>(line.data() - source.text().data());
            const std::size_t first = tag;
            while (tag < tags.size() && tags[tag].begin <= line_begin + line.size()) ++tag;
            const auto begin = tags.begin() + static_cast<std::ptrdiff_t>(first);
            const auto end = tags.begin() + static_cast<std::ptrdiff_t>(tag);
            const bool bare = first < tag && only_tags(line, line_begin, tags, first, tag);
            if (const auto partial = std::find_if(begin, end, is_partial); partial != end) {
                if (bare && tag == first + 1) {
                    good = add_partial(source, tags, first) && good;
                } else {
                    good = report_partial_beside_text(source, *partial);
                }
            } else if (bare && std::none_of(begin, end, is_value)) {
                // A line of sections gives nothing, not even its line end: a table in a loop must stay together.
                for (auto it = begin; it != end; ++it) text_.append(source.text(), it->begin, it->end - it->begin);
            } else {
                // Every other line has a marker, also an empty one, so that the engine never takes it for such a line.
                text_ += origin_marker(origins_.size());
                origins_.push_back({&source, number});
                text_ += line;
                text_ += '\n';
            }
        }
        return good;
    }

    bool report_partial_beside_text(const Source& source, const TemplateTag& tag) {
        diagnostics_.report({DiagnosticCode::TemplateSyntax, source.place_at(tag.begin),
                             "sjabloon ‘" + tag.name + "’ wordt ingevoegd midden in een regel",
                             "zet {{> " + tag.name + "}} alleen op een regel"});
        return false;
    }

    bool add_partial(const Source& source, const std::vector<TemplateTag>& tags, std::size_t number) {
        const TemplateTag& tag = tags[number];
        const Place place = source.place_at(tag.begin);
        for (const Source* open : including_) {
            if (!open->path().ends_with("/" + tag.name + ".md")) continue;
            diagnostics_.report({DiagnosticCode::TemplateSyntax, place, "sjabloon ‘" + tag.name + "’ voegt zichzelf in",
                                 "haal de kringloop weg"});
            return false;
        }
        const Source* partial = read_(tag.name, place);
        if (partial == nullptr) return false;
        const auto outside = scopes_;
        scopes_ = visible_scopes(tags, number, scopes_);
        const bool good = add(*partial);
        scopes_ = outside;
        return good;
    }

    Read read_;
    std::vector<const std::vector<TemplateName>*> scopes_;
    Diagnostics& diagnostics_;
    std::vector<const Source*> including_;
    std::string text_;
    std::vector<LineOrigin> origins_;
};

}  // namespace

std::string origin_marker(std::size_t index) {
    return std::string(marker_begin) + std::to_string(index) + std::string(marker_end);
}

std::string take_markers(const std::string& rendered, const std::vector<LineOrigin>& known,
                         std::vector<LineOrigin>& origins) {
    std::string text;
    text.reserve(rendered.size());
    LineOrigin current = known.empty() ? LineOrigin{} : known.front();
    std::size_t at = 0;
    while (at < rendered.size()) {
        const std::size_t line_end = std::min(rendered.find('\n', at), rendered.size());
        bool first = true;
        while (at < line_end) {
            const std::size_t begin = rendered.find(marker_begin, at);
            if (begin == std::string::npos || begin >= line_end) break;
            text.append(rendered, at, begin - at);
            const std::size_t end = rendered.find(marker_end, begin);
            std::size_t index = 0;
            std::from_chars(rendered.data() + begin + marker_begin.size(), rendered.data() + end, index);
            if (first) current = known[index];
            first = false;
            at = end + marker_end.size();
        }
        text.append(rendered, at, line_end - at);
        text += '\n';
        origins.push_back(current);
        at = line_end + 1;
    }
    return text;
}

Template::Template(const std::string& text, std::vector<LineOrigin> origins)
    : origins_(std::move(origins)), engine_(text) {
    engine_.set_custom_escape([](const std::string& value) { return value; });
}

std::string Template::render(const kainjow::mustache::data& values) const {
    std::string rendered;
    engine_.render(values, [&](const std::string& piece) { rendered += piece; });
    return rendered;
}

ParsedMarkdown Template::parse(const std::string& rendered, Diagnostics& diagnostics) const {
    if (const auto known = find(rendered)) return *known;
    std::vector<LineOrigin> origins;
    const std::string text = take_markers(rendered, origins_, origins);
    Diagnostics own;
    ParsedMarkdown tree = parse_rendered_template(text, origins, own);
    std::vector<Diagnostic> faults = own.sorted();
    for (Diagnostic& fault : faults) diagnostics.report(std::move(fault));
    if (!faults.empty()) return tree;
    const std::lock_guard lock(mutex_);
    parsed_.push_front({rendered, std::make_shared<const ParsedMarkdown>(tree)});
    if (parsed_.size() > most_parsed) parsed_.pop_back();
    return tree;
}

std::shared_ptr<const ParsedMarkdown> Template::find(const std::string& rendered) const {
    const std::lock_guard lock(mutex_);
    const auto found =
        std::find_if(parsed_.begin(), parsed_.end(), [&](const Parsed& parsed) { return parsed.rendered == rendered; });
    if (found == parsed_.end()) return nullptr;
    parsed_.splice(parsed_.begin(), parsed_, found);
    return found->tree;
}

TemplateStore::TemplateStore(const FileSystem& files, std::string folder, SourceStore& sources)
    : files_(files), folder_(std::move(folder)), sources_(sources) {}

const Template* TemplateStore::get(const std::string& name, const Place& asked_at,
                                   const std::vector<TemplateName>& names, Diagnostics& diagnostics) {
    const std::lock_guard lock(mutex_);
    const auto found = templates_.find(name);
    if (found != templates_.end()) return found->second.get();
    return templates_.emplace(name, load(name, asked_at, names, diagnostics)).first->second.get();
}

std::unique_ptr<Template> TemplateStore::load(const std::string& name, const Place& asked_at,
                                              const std::vector<TemplateName>& names, Diagnostics& diagnostics) {
    const Source* source = read(name, asked_at, diagnostics);
    if (source == nullptr) return nullptr;
    TemplateAssembler assembler(
        [&](const std::string& partial, const Place& place) { return read(partial, place, diagnostics); }, names,
        diagnostics);
    if (!assembler.add(*source)) return nullptr;
    return assembler.take();
}

const Source* TemplateStore::read(const std::string& name, const Place& asked_at, Diagnostics& diagnostics) {
    const std::string path = folder_ + "/documents/" + name + ".md";
    if (files_.kind(path) != FileKind::File) {
        const std::vector<std::string> known = known_templates();
        diagnostics.report(
            {DiagnosticCode::UnknownTemplate, asked_at, "sjabloon ‘" + name + "’ bestaat niet: " + path + " ontbreekt",
             known.empty() ? "kies met --templates de map met de sjablonen" : suggest_name(name, known)});
        return nullptr;
    }
    std::string text;
    if (const std::error_code error = files_.read(path, text)) {
        diagnostics.report({DiagnosticCode::FileUnreadable, asked_at, "kan " + path + " niet lezen",
                            "controleer of u het bestand mag lezen"});
        return nullptr;
    }
    const Source& source = sources_.add(path, std::move(text));
    if (const auto offset = find_invalid_utf8(source.text())) {
        diagnostics.report({DiagnosticCode::NotUtf8, source.place_at(*offset), "het bestand is geen UTF-8",
                            "sla het bestand op als UTF-8"});
        return nullptr;
    }
    return &source;
}

std::vector<std::string> TemplateStore::known_templates() const {
    std::vector<std::string> names;
    files_.list(folder_ + "/documents", names);
    std::erase_if(names, [](const std::string& name) { return !name.ends_with(".md"); });
    for (std::string& name : names) name.resize(name.size() - 3);
    return names;
}

}  // namespace boekwerk
