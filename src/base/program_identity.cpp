#include "base/program_identity.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace boekwerk {

namespace {

constexpr std::size_t aligned(std::size_t size) {
    return (size + 3) & ~std::size_t{3};
}

/// The build id in a segment of notes (ELF: "Note Section"); empty when it has none.
std::string_view build_id_in(const char* notes, std::size_t size) {
    for (std::size_t at = 0; at + sizeof(ElfW(Nhdr)) <= size;) {
        const auto* note = reinterpret_cast<const ElfW(Nhdr)*>(notes + at);
        const std::size_t name = at + sizeof(ElfW(Nhdr));
        const std::size_t content = name + aligned(note->n_namesz);
        const std::size_t end = content + aligned(note->n_descsz);
        if (end > size) break;
        const bool is_gnu = std::string_view(notes + name, note->n_namesz) == std::string_view("GNU", 4);
        if (is_gnu && note->n_type == NT_GNU_BUILD_ID) return {notes + content, note->n_descsz};
        at = end;
    }
    return {};
}

int add_build_id(dl_phdr_info* object, std::size_t /*size*/, void* ids) {
    // The kernel's own part has no file and is no library of ours.
    if (std::string_view(object->dlpi_name).find("vdso") != std::string_view::npos) return 0;
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        const auto* notes = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        const std::string_view id = build_id_in(notes, segment.p_memsz);
        if (!id.empty()) static_cast<std::vector<std::string>*>(ids)->emplace_back(id);
    }
    return 0;
}

}  // namespace

std::string program_identity() {
    std::vector<std::string> ids;
    dl_iterate_phdr(add_build_id, &ids);
    std::sort(ids.begin(), ids.end());  // Libraries are loaded in no certain order.
    std::string identity;
    for (const std::string& id : ids) identity += id;
    return identity;
}

}  // namespace boekwerk
