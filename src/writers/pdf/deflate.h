// Compression of streams: zlib format, as FlateDecode wants it (ISO 32000-1 §7.4.4). Knows no PDF.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

/// Compresses `data`. The same data gives the same bytes on every thread; each thread keeps one compressor.
std::string deflate(std::string_view data);

}  // namespace boekwerk
