// The anchors of footnotes in pages: the text of a note, and its first mark.
#pragma once

#include <string>

namespace boekwerk {

inline std::string note_anchor(int number) {
    return "voetnoot-" + std::to_string(number);
}
inline std::string note_mark_anchor(int number) {
    return "voetnootmark-" + std::to_string(number);
}

}  // namespace boekwerk
