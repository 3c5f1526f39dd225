// A disk that loses its power: an SQLite VFS over the usual one that remembers what was written since a file was last
// synced. When the power goes every further write and sync fails; when it is back, what had not been synced is undone,
// block by block by chance, as a real disk leaves it. kill -9 cannot show this: the page cache outlives the program
// (DESIGN 10). The same disk can be full. One for the whole program, and SQLite's default once installed.
#pragma once

#include <cstdint>
#include <filesystem>

namespace cts::tests {

class PowerCut {
  public:
    static PowerCut& installed();

    void cut_after(std::int64_t writes_and_syncs);  // from now on
    bool is_off() const;
    void power_on(std::uint32_t seed);  // with every connection closed; the seed decides which blocks survived

    // Files may grow by so much, then SQLITE_FULL; those below `folder` alone, where one is named.
    void leave_room(std::int64_t bytes, const std::filesystem::path& folder = {});
    void free_room();

    std::int64_t syncs() const;

  private:
    PowerCut();
};

}  // namespace cts::tests
