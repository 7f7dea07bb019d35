// What the address of a link means: an address on the web, something of the catalogue, or nothing that is allowed.
// Knows no catalogue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace boekwerk {

enum class LinkKind {
    Web,          ///< http, https, mailto or tel.
    Own,          ///< `kaart:id#part`, `begrip:id`, `extern:id#part` or `bijlage:id`.
    Anchor,       ///< `#anchor`: in our own output only.
    UnknownKind,  ///< `word:…` where the word may have been meant as one of ours.
    Unsafe,       ///< Another scheme: javascript, data, file, …
    Incomplete,   ///< No scheme: a path, or nothing.
};

struct LinkTarget {
    LinkKind kind = LinkKind::Incomplete;
    TargetKind own = TargetKind::Card;
    std::string_view scheme;
    std::string_view id;  ///< Of our own targets and anchors.
    std::string_view part;
};

/// Views in the result point into `url`.
LinkTarget read_link_target(std::string_view url);

/// What references of ours begin with, without the colon: "kaart", "begrip", ...
const std::vector<std::string_view>& reference_schemes();

}  // namespace boekwerk
