// The file of the desk: one SQLite database in WAL, synchronous FULL, what is deleted overwritten, open in one program
// at a time (a lock file beside it; a killed program leaves none). A file that is no database, or fails SQLite's own
// quick check, is put aside under another name and a new one begun. Statements have bound text parameters only.
// SOCI ends in desk_file.cpp. For one thread at a time; statements throw Refused, which ends in desk_store.cpp.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/desk/trouble.h"

namespace cts::desk {

struct Refused {  // thrown by a statement
    Trouble trouble{};
};

class DeskFile {
  public:
    using Row = std::vector<std::string>;  // SQL null is an empty text

    // Makes the folder and the file where there is none; only the owner may read them. `most_pages`: a limit of the
    // file's size in pages of 4 KiB, 0 for none.
    static Kept<std::unique_ptr<DeskFile>> open(const std::filesystem::path& file, long most_pages);
    ~DeskFile();

    std::vector<Row> rows(const std::string& sql, int columns, const std::vector<std::string>& values = {});
    void change(const std::string& sql, const std::vector<std::string>& values = {});
    void begin();
    void commit();
    void roll_back() noexcept;

    // A copy of everything under another name beside it, which is returned.
    std::filesystem::path copy_aside();
    const std::optional<std::filesystem::path>& put_aside() const { return put_aside_; }  // when opening found damage

  private:
    struct Session;
    explicit DeskFile(const std::filesystem::path& file);
    bool lock();
    void open_session(long most_pages);
    void set_aside();
    void make_tables();

    std::filesystem::path file_;
    int lock_ = -1;
    std::unique_ptr<Session> session_;
    std::optional<std::filesystem::path> put_aside_;
};

// Rolls back what was not committed.
class DeskTransaction {
  public:
    explicit DeskTransaction(DeskFile& file) : file_(file) { file_.begin(); }
    ~DeskTransaction() {
        if (!done_) file_.roll_back();
    }
    DeskTransaction(const DeskTransaction&) = delete;
    void commit() {
        file_.commit();
        done_ = true;
    }

  private:
    DeskFile& file_;
    bool done_ = false;
};

}  // namespace cts::desk
