// A short value for all that a document says, or for all that a house style asks: what is made of equal ones by the
// same program has the same bytes, so it need not be made again. Places do not count: they show in faults only.
#pragma once

#include <string>

#include "document/document.h"
#include "document/house_style.h"

namespace boekwerk {

/// 64 hexadecimal digits, for a document as it stands: numbered or not.
std::string fingerprint(const Document& document);
std::string fingerprint(const HouseStyle& style);

}  // namespace boekwerk
