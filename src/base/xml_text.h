// Text as HTML and XML both read it.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

/// Appends text for use between tags or in a quoted attribute. A control character that XML cannot hold becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

/// Appends ` name="value"`, escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace boekwerk
