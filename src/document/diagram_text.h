// Text in a flow picture: how wide it is about, and where its lines end. Estimated, so that one geometry serves all
// formats; knows no font.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// The width of `text` in a common sans serif, in em. Rather too wide than too narrow.
float estimated_width(std::string_view text);

/// `text` in lines of at most `width` em, as few as possible and of about one length. A line ends at a space, or after
/// a hyphen or a slash in a word that is too long; a piece that is still too long is cut.
std::vector<std::string> wrap_label(std::string_view text, float width);

}  // namespace boekwerk
