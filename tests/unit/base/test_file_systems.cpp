#include <catch2/catch.hpp>

#include <unistd.h>

#include <array>
#include <filesystem>
#include <memory>

#include "base/file_system.h"
#include "fakes/memory_file_system.h"
#include "fakes/temporary_folder.h"

using namespace boekwerk;

namespace {

/// What both file systems do; `root` is an existing empty folder.
void check_file_system(FileSystem& files, const std::string& root) {
    const std::string folder = root + "/map/in";
    const std::string file = folder + "/b.txt";
    std::string content;
    std::vector<std::string> names;

    CHECK(files.kind(folder) == FileKind::None);
    CHECK(files.write(file, "x") == std::errc::no_such_file_or_directory);
    CHECK_FALSE(files.create_folders(folder));
    CHECK_FALSE(files.create_folders(folder));
    CHECK(files.kind(folder) == FileKind::Folder);
    CHECK_FALSE(files.write(file, "tekst"));
    CHECK(files.kind(file) == FileKind::File);
    CHECK(files.size(file) == 5);
    CHECK_FALSE(files.read(file, content));
    CHECK(content == "tekst");
    CHECK(files.write(file, "kort") == std::errc::file_exists);
    CHECK_FALSE(files.read(file, content));
    CHECK(content == "tekst");

    std::unique_ptr<OpenFile> opened;
    REQUIRE_FALSE(files.open(file, opened));
    CHECK(opened->size() == 5);
    std::array<char, 3> data{};
    std::size_t count = 0;
    CHECK_FALSE(opened->read_at(1, data.data(), data.size(), count));
    CHECK(std::string(data.data(), count) == "eks");
    CHECK_FALSE(opened->read_at(4, data.data(), data.size(), count));
    CHECK(count == 1);
    CHECK_FALSE(opened->read_at(9, data.data(), data.size(), count));
    CHECK(count == 0);
    CHECK(files.open(root + "/niets", opened) == std::errc::no_such_file_or_directory);

    CHECK_FALSE(files.copy(file, folder + "/a.txt"));
    CHECK(files.copy(file, folder + "/a.txt") == std::errc::file_exists);
    CHECK_FALSE(files.hard_link(file, folder + "/c.txt"));
    CHECK(files.hard_link(file, folder + "/c.txt") == std::errc::file_exists);
    CHECK_FALSE(files.list(folder, names));
    CHECK(names == std::vector<std::string>{"a.txt", "b.txt", "c.txt"});
    CHECK_FALSE(files.list(root, names));
    CHECK(names == std::vector<std::string>{"map"});

    CHECK(files.read(folder, content) == std::errc::is_a_directory);
    CHECK(files.read(folder + "/d.txt", content) == std::errc::no_such_file_or_directory);
    CHECK(files.list(file, names) == std::errc::not_a_directory);
    CHECK(files.list(root + "/niets", names) == std::errc::no_such_file_or_directory);
    CHECK(files.size(root + "/niets") == 0);
    CHECK(files.resolve(root + "/map/../map/in/b.txt") == file);
    CHECK(files.resolve(root + "/niets").empty());

    CHECK_FALSE(files.create_folders(root + "/ander"));
    CHECK_FALSE(files.write(root + "/ander/x.txt", "x"));
    CHECK_FALSE(files.exchange(root + "/map", root + "/ander"));
    CHECK(files.kind(root + "/map/x.txt") == FileKind::File);
    CHECK(files.kind(root + "/ander/in/b.txt") == FileKind::File);
    CHECK_FALSE(files.rename(root + "/ander", root + "/nieuw"));
    CHECK(files.kind(root + "/ander") == FileKind::None);
    CHECK(files.kind(root + "/nieuw/in/b.txt") == FileKind::File);
    CHECK_FALSE(files.remove_all(root + "/nieuw"));
    CHECK(files.kind(root + "/nieuw/in/b.txt") == FileKind::None);
    CHECK_FALSE(files.remove_all(root + "/nieuw"));

    std::unique_ptr<FolderClaim> claim;
    std::unique_ptr<FolderClaim> second;
    CHECK_FALSE(files.claim(root + "/werk/map", claim));
    CHECK(files.claim(root + "/werk/map", second) == std::errc::resource_unavailable_try_again);
    CHECK(second == nullptr);
    claim.reset();
    CHECK(files.kind(root + "/werk/map") == FileKind::None);
    CHECK(files.kind(root + "/werk") == FileKind::Folder);
    CHECK_FALSE(files.claim(root + "/werk/map", second));
    CHECK_FALSE(files.write(root + "/werk/map/eigen.txt", "x"));
    second.reset();
    CHECK(files.size(root + "/werk/map/eigen.txt") == 1);
    CHECK_FALSE(files.list(root + "/werk/map", names));
    CHECK(names == std::vector<std::string>{"eigen.txt"});
    CHECK(files.claim(root + "/werk/map/eigen.txt", claim) == std::errc::not_a_directory);
}

}  // namespace

TEST_CASE("The disk keeps files and folders") {
    const TemporaryFolder folder;
    check_file_system(*make_disk_file_system(), folder.path());
}

TEST_CASE("The memory for tests does what the disk does") {
    MemoryFileSystem files;
    files.add_folder("/map-van-test");
    check_file_system(files, "/map-van-test");
}

TEST_CASE("A file is given in pieces, as far as they are wanted") {
    const std::string content = std::string(std::size_t{300} * 1024, 'a') + "b";
    const OpenMemoryFile file(content);
    std::string taken;
    std::size_t pieces = 0;
    CHECK_FALSE(read_in_pieces(file, [&](std::string_view piece) {
        taken += piece;
        ++pieces;
        return true;
    }));
    CHECK((taken == content));
    CHECK(pieces == 2);
    pieces = 0;
    CHECK_FALSE(read_in_pieces(file, [&](std::string_view) { return ++pieces > 1; }));
    CHECK(pieces == 1);
    CHECK_FALSE(read_in_pieces(OpenMemoryFile(""), [&](std::string_view) { return ++pieces > 1; }));
    CHECK(pieces == 1);
}

TEST_CASE("Links are followed, and one that leads nowhere is a link") {
    const TemporaryFolder folder;
    const std::string& root = folder.path();
    const auto disk = make_disk_file_system();
    CHECK_FALSE(disk->write(root + "/echt.txt", "tekst"));
    std::filesystem::create_symlink("echt.txt", root + "/link.txt");
    std::filesystem::create_symlink("weg.txt", root + "/kapot.txt");
    MemoryFileSystem memory;
    memory.add(root + "/echt.txt", "tekst");
    memory.add_link(root + "/link.txt", "echt.txt");
    memory.add_link(root + "/kapot.txt", "weg.txt");
    for (FileSystem* files : {disk.get(), static_cast<FileSystem*>(&memory)}) {
        CHECK(files->kind(root + "/link.txt") == FileKind::File);
        CHECK(files->is_link(root + "/link.txt"));
        CHECK(files->is_link(root + "/kapot.txt"));
        CHECK_FALSE(files->is_link(root + "/echt.txt"));
        CHECK_FALSE(files->is_link(root + "/niets.txt"));
        CHECK(files->resolve(root + "/link.txt") == root + "/echt.txt");
        CHECK(files->size(root + "/link.txt") == 5);
        CHECK(files->kind(root + "/kapot.txt") == FileKind::Link);
        CHECK(files->resolve(root + "/kapot.txt").empty());
        for (const std::string name : {"/link.txt", "/kapot.txt"}) {
            CHECK_FALSE(files->copy(root + name, root + name + ".kopie"));
            CHECK(files->is_link(root + name + ".kopie"));
        }
    }
}

TEST_CASE("The memory for tests fails as it is told") {
    MemoryFileSystem files;
    files.add("map/a.txt", "tekst");
    std::string content;
    files.set_room(3);
    CHECK_FALSE(files.write("map/b.txt", "abc"));
    CHECK(files.write("map/c.txt", "d") == std::errc::no_space_on_device);
    files.fail("map", std::errc::permission_denied);
    CHECK(files.read("map/a.txt", content) == std::errc::permission_denied);
}

TEST_CASE("The reason of a failure is Dutch") {
    CHECK(error_reason(std::make_error_code(std::errc::permission_denied)) == "u hebt er geen rechten voor");
    CHECK(error_reason(std::make_error_code(std::errc::no_such_file_or_directory)) == "het bestaat niet");
    CHECK(error_reason(std::make_error_code(std::errc::no_space_on_device)) == "de schijf is vol");
    CHECK(unreadable_message("de map", std::make_error_code(std::errc::permission_denied)) ==
          "de map is niet te lezen: u hebt er geen rechten voor");
    CHECK(unreadable_message("de map", std::make_error_code(std::errc::no_such_file_or_directory)) ==
          "de map bestaat niet");
    CHECK(error_reason({9999, std::generic_category()}) == "het besturingssysteem geeft fout 9999");
}
