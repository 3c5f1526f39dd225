#include "tests/doubles/power_cut.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <limits>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace cts::tests {
namespace {

constexpr sqlite3_int64 block = 4'096;
constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();

struct Unsynced {  // of one file, since its last sync
    sqlite3_int64 size_then = -1;
    std::map<sqlite3_int64, std::vector<char>> blocks_then;
};

struct Disk {
    std::mutex guard;
    std::map<std::string, Unsynced> files;
    std::int64_t left = endless;
    std::int64_t room = endless;
    std::string full_below;
    std::int64_t syncs = 0;
    bool off = false;
    sqlite3_vfs* usual = nullptr;
    sqlite3_vfs own{};
};

Disk& disk() {
    static Disk one;
    return one;
}

struct File {
    sqlite3_file base;
    const char* path;  // null: a temporary one, whose loss is no matter
    sqlite3_file* usual() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods& does() { return *usual()->pMethods; }
};

File& file_of(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

// With the guard held: one more operation, unless the power is gone.
bool powered() {
    Disk& all = disk();
    if (!all.off && all.left != endless && all.left-- <= 0) all.off = true;
    return !all.off;
}

// With the guard held: may this file grow by so much?
bool has_room(const File& file, sqlite3_int64 grows) {
    Disk& all = disk();
    if (all.room == endless || (file.path && !std::string_view(file.path).starts_with(all.full_below))) return true;
    if (grows > all.room) return false;
    all.room -= grows;
    return true;
}

Unsynced& remembered(File& file) {
    Unsynced& since = disk().files[file.path];
    if (since.size_then < 0) file.does().xFileSize(file.usual(), &since.size_then);
    return since;
}

void remember_blocks(File& file, sqlite3_int64 from, sqlite3_int64 to) {
    Unsynced& since = remembered(file);
    for (sqlite3_int64 at = from / block * block; at < to; at += block) {
        if (since.blocks_then.contains(at)) continue;
        std::vector<char> then(block, '\0');  // behind the end nothing was there
        const auto had = std::clamp<sqlite3_int64>(since.size_then - at, 0, block);
        if (had > 0) file.does().xRead(file.usual(), then.data(), static_cast<int>(had), at);
        since.blocks_then.emplace(at, std::move(then));
    }
}

int close(sqlite3_file* file) {
    return file_of(file).does().xClose(file_of(file).usual());
}
int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
    return file_of(file).does().xRead(file_of(file).usual(), into, count, at);
}

int write(sqlite3_file* base, const void* bytes, int count, sqlite3_int64 at) {
    File& file = file_of(base);
    const std::lock_guard lock(disk().guard);
    if (!powered()) return SQLITE_IOERR_WRITE;
    sqlite3_int64 size = 0;
    file.does().xFileSize(file.usual(), &size);
    if (!has_room(file, std::max<sqlite3_int64>(0, at + count - size))) return SQLITE_FULL;
    if (file.path) remember_blocks(file, at, at + count);
    return file.does().xWrite(file.usual(), bytes, count, at);
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
    File& file = file_of(base);
    const std::lock_guard lock(disk().guard);
    if (!powered()) return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 end = 0;
    file.does().xFileSize(file.usual(), &end);
    if (file.path) remember_blocks(file, size, end);
    return file.does().xTruncate(file.usual(), size);
}

int sync(sqlite3_file* base, int flags) {
    File& file = file_of(base);
    const std::lock_guard lock(disk().guard);
    if (!powered()) return SQLITE_IOERR_FSYNC;
    ++disk().syncs;
    if (file.path) disk().files.erase(file.path);
    (void)flags;  // the machine itself stays on: its own sync would only cost time
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return file_of(file).does().xFileSize(file_of(file).usual(), size);
}
int lock(sqlite3_file* file, int level) {
    return file_of(file).does().xLock(file_of(file).usual(), level);
}
int unlock(sqlite3_file* file, int level) {
    return file_of(file).does().xUnlock(file_of(file).usual(), level);
}
int check_reserved(sqlite3_file* file, int* result) {
    return file_of(file).does().xCheckReservedLock(file_of(file).usual(), result);
}
int control(sqlite3_file* file, int operation, void* argument) {
    return file_of(file).does().xFileControl(file_of(file).usual(), operation, argument);
}
int sector(sqlite3_file* file) {
    return file_of(file).does().xSectorSize(file_of(file).usual());
}
int character(sqlite3_file*) {
    return 0;  // promises nothing: no atomic writes, no order
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** into) {
    return file_of(file).does().xShmMap(file_of(file).usual(), page, size, extend, into);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return file_of(file).does().xShmLock(file_of(file).usual(), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
    file_of(file).does().xShmBarrier(file_of(file).usual());
}
int shm_unmap(sqlite3_file* file, int remove) {
    return file_of(file).does().xShmUnmap(file_of(file).usual(), remove);
}

constexpr sqlite3_io_methods methods{.iVersion = 2,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = file_size,
                                     .xLock = lock,
                                     .xUnlock = unlock,
                                     .xCheckReservedLock = check_reserved,
                                     .xFileControl = control,
                                     .xSectorSize = sector,
                                     .xDeviceCharacteristics = character,
                                     .xShmMap = shm_map,
                                     .xShmLock = shm_lock,
                                     .xShmBarrier = shm_barrier,
                                     .xShmUnmap = shm_unmap,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int open(sqlite3_vfs*, const char* path, sqlite3_file* base, int flags, int* given) {
    File& file = file_of(base);
    file.base.pMethods = nullptr;
    file.path = path;  // SQLite keeps it as long as the file is open
    {
        const std::lock_guard guard(disk().guard);
        if (disk().off) return SQLITE_IOERR;
    }
    const int result = disk().usual->xOpen(disk().usual, path, file.usual(), flags, given);
    if (result == SQLITE_OK) file.base.pMethods = &methods;
    return result;
}

int remove(sqlite3_vfs*, const char* path, int sync_folder) {
    const std::lock_guard guard(disk().guard);
    if (!powered()) return SQLITE_IOERR_DELETE;
    disk().files.erase(path);
    return disk().usual->xDelete(disk().usual, path, sync_folder);
}

void undo(const std::string& path, const Unsynced& since, std::mt19937& chance) {
    if (!std::filesystem::exists(path)) return;
    const bool new_size_reached_it = chance() % 2 == 0;
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        for (const auto& [at, bytes] : since.blocks_then) {
            if (chance() % 2 == 0) continue;  // this one had reached the disk
            file.seekp(at);
            file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        }
    }
    if (!new_size_reached_it) std::filesystem::resize_file(path, static_cast<std::uintmax_t>(since.size_then));
}

}  // namespace

PowerCut::PowerCut() {
    Disk& all = disk();
    all.usual = sqlite3_vfs_find(nullptr);
    all.own = *all.usual;
    all.own.zName = "power_cut";
    all.own.szOsFile = static_cast<int>(sizeof(File)) + all.usual->szOsFile;
    all.own.xOpen = open;
    all.own.xDelete = remove;
    sqlite3_vfs_register(&all.own, 1);
}

PowerCut& PowerCut::installed() {
    static PowerCut one;
    return one;
}

void PowerCut::cut_after(std::int64_t writes_and_syncs) {
    const std::lock_guard lock(disk().guard);
    disk().left = writes_and_syncs;
}

bool PowerCut::is_off() const {
    const std::lock_guard lock(disk().guard);
    return disk().off;
}

void PowerCut::power_on(std::uint32_t seed) {
    const std::lock_guard lock(disk().guard);
    std::mt19937 chance(seed);
    for (const auto& [path, since] : disk().files) {
        if (path.ends_with("-shm")) continue;
        undo(path, since, chance);
        if (path.ends_with("-wal")) std::filesystem::remove(path.substr(0, path.size() - 4) + "-shm");
    }
    disk().files.clear();
    disk().off = false;
    disk().left = endless;
}

void PowerCut::leave_room(std::int64_t bytes, const std::filesystem::path& folder) {
    const std::lock_guard lock(disk().guard);
    disk().room = bytes;
    disk().full_below = folder.string();
}

void PowerCut::free_room() {
    leave_room(endless);
}

std::int64_t PowerCut::syncs() const {
    const std::lock_guard lock(disk().guard);
    return disk().syncs;
}

}  // namespace cts::tests
