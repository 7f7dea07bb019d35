// Decides what the address of a link may be, and makes the node of our tree for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "document/document.h"
#include "markdown/reading.h"

namespace boekwerk {

/// The link or reference with this address and text (which is then taken), or nothing after a fault: 0401, 0403, 0404,
/// 0408, 0409, 0502 or 0514 at byte `offset` of the text. A link without text shows its address.
std::optional<decltype(Inline::value)> check_link(Reading& reading, std::size_t offset, const std::string& url,
                                                  Inlines& content);

/// Reports 0514 for a placeholder in the path of an image.
void check_image_path(Reading& reading, std::size_t offset, const std::string& path);

}  // namespace boekwerk
