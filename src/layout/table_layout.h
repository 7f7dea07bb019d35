// Tables as frames in a flow: a frame per row, a flow per cell. Knows no pages, but says which rows want to stay
// together and which header is repeated.
#pragma once

#include "document/document.h"
#include "layout/flow_builder.h"

namespace boekwerk {

/// Adds `table` to the flow that `builder` builds, with its elements. A table with more columns than there is room for
/// is reported (BW0703) and left out.
void add_table(FlowBuilder& builder, const Table& table, const BlockSetting& setting);

}  // namespace boekwerk
