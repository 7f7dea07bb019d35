// What to say of a product that a contract names and that cannot be found.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "checks/contract_faults.h"
#include "contracts/product_names.h"

namespace boekwerk {

/// Explains names of products that lead to none.
class UnknownProducts {
public:
    /// For the products of `book`.
    UnknownProducts(const Catalogue& catalogue, std::string book);

    /// The fault of a name: UnknownProduct, or SpoiledCell when Excel made it of a code.
    Diagnostic explain(const Located<std::string>& written);

private:
    Diagnostic explain_part(const Located<std::string>& written, std::size_t hash) const;

    const Catalogue& catalogue_;
    std::string book_;
    ProductNames names_;
    NameSuggestions suggestions_;
};

}  // namespace boekwerk
