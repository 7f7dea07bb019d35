// Which program this is: what an earlier build made with another one, or with other libraries, is not its work.
#pragma once

#include <string>

namespace boekwerk {

/// The build ids (the notes that the linker leaves) of the program and of every library that it has loaded, as one
/// text. Another program or library has another one; the same on another machine has the same.
std::string program_identity();

}  // namespace boekwerk
