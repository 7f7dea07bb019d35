// The values that the templates of a contract set share, and the tables of the agreement, the rate sheet and the list
// of documents. Knows no format.
#pragma once

#include <kainjow/mustache.hpp>

#include "compose/token_table.h"
#include "contracts/edition.h"

namespace boekwerk {

/// Sets the names of contract_template_names(). The edition must have a set.
void set_contract_values(kainjow::mustache::data& values, const Edition& edition, const Catalogue& catalogue,
                         TokenTable& tokens);

}  // namespace boekwerk
