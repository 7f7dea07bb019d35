// Why a build made a document again (`--why`). Knows no output folder: it compares what was recorded with what is now.
#pragma once

#include <string>
#include <vector>

#include "pipeline/build_record.h"
#include "pipeline/production.h"

namespace boekwerk {

/// Why files of a document were made, in Dutch; empty when all were kept. `document` is the path of its files without
/// their extension, `earlier` what the build before recorded.
std::vector<std::string> remake_reasons(const std::string& document, const MadeDocument& made,
                                        const BuildRecord& earlier);

}  // namespace boekwerk
