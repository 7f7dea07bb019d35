#include "compose/comparisons.h"

namespace boekwerk {

Blocks comparison_table(const Edition&, const Comparison&) {
    return {};
}

}  // namespace boekwerk
