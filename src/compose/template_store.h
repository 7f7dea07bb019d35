// Reads templates: Markdown with Mustache tags. Checks every tag against the known names, takes partials in, and keeps
// for each line where it came from. Knows no values.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"
#include "compose/template_names.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

/// A template ready for the Mustache engine. `text` has its partials taken in; a line that can give output begins with
/// a marker (origin_marker) that names its index in `origins`.
struct Template {
    std::string text;
    std::vector<LineOrigin> origins;
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
