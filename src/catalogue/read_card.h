// A card's file to a typed card: its front matter with all checks of a single card, and its sections. Text blocks are
// inserted later (whole_cards.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/markdown_text.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// A card's file as parsed.
struct CardText {
    std::optional<YamlNode> front;  ///< Nothing when it is absent or broken, which has been reported.
    MarkdownText text;
};

/// Splits the file at its front matter and parses both. Reports NoFrontMatter, BrokenYaml, DoubleKey and 05xx.
CardText parse_card(const Source& source, Diagnostics& diagnostics);

/// The typed card. `book` is null when its card model could not be read: then sections, features, parts, lots and
/// `ontbreekt` are not checked. Takes the sections' blocks and the footnotes out of `text`. Reports 02xx and 03xx.
Card read_card(const CatalogueFile& file, CardText& text, const Book* book, Diagnostics& diagnostics);

/// Open questions under `redactie`; used for cards and books.
std::vector<Question> read_questions(const std::vector<YamlNode>& items, Diagnostics& diagnostics);

}  // namespace boekwerk
