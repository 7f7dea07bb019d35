// Whether the bytes of a picture are a PNG or JPEG that every format can show. Looks at structure and size only.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

/// Why a picture cannot be used, in Dutch, or an empty text when it can: no PNG or JPEG, cut off, or more than
/// 10,000 pixels wide or high. Sources: PNG (ISO/IEC 15948) §5 and §11.2.2, JPEG (ITU-T T.81) annex B.
std::string find_image_fault(std::string_view bytes);

}  // namespace boekwerk
