#include "compose/term_list.h"

namespace boekwerk {

Blocks term_list(const Edition&, const Catalogue&) {
    return {};
}

}  // namespace boekwerk
