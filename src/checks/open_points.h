// Open questions of the editors, on cards, books and contracts.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports OpenQuestion for each.
void report_questions(const std::vector<Question>& questions, Diagnostics& diagnostics);

}  // namespace boekwerk
