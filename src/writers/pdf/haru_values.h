// Reads what libharu has built: prints its objects compactly, with our object numbers, and takes its streams out. Our
// own serialiser uses this instead of libharu's, which knows no object streams.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <hpdf.h>
#include <hpdf_objects.h>

#include "writers/pdf/pdf_syntax.h"

namespace boekwerk {

/// Our number for each of libharu's object ids; 0 for what is not written as an object of its own.
using HaruNumbers = std::vector<ObjectNumber>;

/// Appends the entries of a dictionary, without brackets. Of a stream, Length and Filter are left out.
void append_haru_entries(std::string& out, HPDF_Dict dictionary, const HaruNumbers& numbers);

/// Appends the data of a stream as it was put in.
void append_haru_data(std::string& out, HPDF_Stream stream);

}  // namespace boekwerk
