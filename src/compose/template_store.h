// Reads templates: Markdown with Mustache tags. Checks every tag against the known names, takes partials in, and keeps
// for each line where it came from. Knows no values.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"
#include "compose/template_names.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

/// A template with its partials taken in, parsed once for all documents and threads. A line that can give output begins
/// with a marker (origin_marker) that names its index in `origins`.
class Template {
public:
    Template(const std::string& text, std::vector<LineOrigin> origins);

    const std::vector<LineOrigin>& origins() const { return origins_; }
    /// The engine's text with one token per value; the engine itself never sees a value.
    std::string render(const kainjow::mustache::data& values) const;
    /// A rendered text as a tree, without its markers. Documents that differ in their values only have the same text:
    /// the trees of the last few texts are kept.
    ParsedMarkdown parse(const std::string& rendered, Diagnostics& diagnostics) const;

private:
    struct Parsed {
        std::string rendered;
        std::shared_ptr<const ParsedMarkdown> tree;
    };

    std::shared_ptr<const ParsedMarkdown> find(const std::string& rendered) const;

    std::vector<LineOrigin> origins_;
    // The engine renders without `const`, but it only keeps a fault of a partial or lambda, and there are none left.
    mutable kainjow::mustache::mustache engine_;
    mutable std::mutex mutex_;
    mutable std::list<Parsed> parsed_;  ///< The last used first.
};

/// The templates of a run, each read and checked once. Safe to use from several threads.
class TemplateStore {
public:
    /// Templates are `<folder>/documents/<name>.md`. The file system and sources must live longer.
    TemplateStore(const FileSystem& files, std::string folder, SourceStore& sources);

    /// The template `name`, checked against `names`; null when it has faults, which are reported the first time it is
    /// asked for: UnknownTemplate (at `asked_at`), TemplateSyntax, UnknownVariable, 01xx.
    const Template* get(const std::string& name, const Place& asked_at, const std::vector<TemplateName>& names,
                        Diagnostics& diagnostics);

private:
    std::unique_ptr<Template> load(const std::string& name, const Place& asked_at,
                                   const std::vector<TemplateName>& names, Diagnostics& diagnostics);
    const Source* read(const std::string& name, const Place& asked_at, Diagnostics& diagnostics);
    std::vector<std::string> known_templates() const;

    const FileSystem& files_;
    std::string folder_;
    SourceStore& sources_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Template>> templates_;
};

/// The marker at the start of a template line: private-use characters that the engine passes through.
std::string origin_marker(std::size_t index);

/// Takes the markers off a rendered text and gives each line's origin; a line without one gets its predecessor's.
std::string take_markers(const std::string& rendered, const std::vector<LineOrigin>& known,
                         std::vector<LineOrigin>& origins);

}  // namespace boekwerk
