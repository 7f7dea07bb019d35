#include "compose/external_list.h"

namespace boekwerk {

Blocks external_list(const Edition&, const Catalogue&) {
    return {};
}

std::string external_text(const ExternalSource& source, const std::string&) {
    return source.title.value;
}

}  // namespace boekwerk
