#include "client/desk/desk_file.h"

#include <fcntl.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::desk {
namespace {

namespace fs = std::filesystem;

constexpr const char* tables[] = {
    "create table if not exists desk (id text not null)",
    "create table if not exists slots (name text primary key, salt text not null, wrapped text not null, "
    "user text not null, failures integer not null, failed_at integer not null)",
    "create table if not exists kits (name text primary key, sealed text not null)",
    "create table if not exists drafts (call text primary key, user text not null, kit text not null, "
    "sealed text not null)",
    "create table if not exists outbox (seq integer primary key autoincrement, kind text not null, "
    "call text not null, kit text not null, attention text not null, sealed text not null, "
    "only_by text not null default '', unique (kind, call))",
    "create table if not exists tickets (user text not null, ticket text not null, sealed text not null, "
    "primary key (user, ticket))",
};
// Files from before a column was there get it when they are opened.
constexpr const char* whose_delivery = "select count(*) from pragma_table_info('outbox') where name = 'only_by'";
constexpr const char* add_whose_delivery = "alter table outbox add column only_by text not null default ''";

Trouble trouble_of(const soci::soci_error& error) {
    int code = SQLITE_ERROR;
    if (const auto* of_sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error))
        code = of_sqlite->result() & 0xff;
    const auto message = error.get_error_message();
    const auto says = [&message](const char* words) { return message.find(words) != std::string::npos; };
    if (code == SQLITE_FULL || says("disk is full")) return Trouble::full;
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM || says("readonly") ||
        says("unable to open"))
        return Trouble::read_only;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || says("malformed") || says("not a database"))
        return Trouble::damaged;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED || says("locked")) return Trouble::in_use;
    return Trouble::failed;
}

std::string moment_in_a_name() {
    auto text = model::SystemClock().now().to_iso8601();
    std::erase_if(text, [](char c) { return c == ':' || c == '-' || c == '.'; });
    return text;
}

fs::path beside(const fs::path& file, const std::string& ending) {
    return fs::path(file.string() + ending);
}

}  // namespace

struct DeskFile::Session {
    explicit Session(const fs::path& file)
        : soci(soci::sqlite3, "dbname=\"" + file.string() + "\" timeout=2 synchronous=full") {}

    template <class Action>
    auto guarded(Action action) {
        try {
            return action();
        } catch (const soci::soci_error& error) {
            throw Refused{trouble_of(error)};
        }
    }
    soci::session soci;
};

DeskFile::DeskFile(const fs::path& file) : file_(file) {}

DeskFile::~DeskFile() {
    session_.reset();
    if (lock_ >= 0) ::close(lock_);  // gives the lock back
}

bool DeskFile::lock() {
    lock_ = ::open(beside(file_, ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0) throw Refused{Trouble::read_only};
    return ::flock(lock_, LOCK_EX | LOCK_NB) == 0;
}

Kept<std::unique_ptr<DeskFile>> DeskFile::open(const fs::path& file, long most_pages) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) return tl::unexpected(Trouble::read_only);
    std::unique_ptr<DeskFile> made(new DeskFile(file));
    try {
        if (!made->lock()) return tl::unexpected(Trouble::in_use);
        try {
            made->open_session(most_pages);
        } catch (const Refused& refused) {
            if (refused.trouble != Trouble::damaged) throw;
            made->session_.reset();
            made->set_aside();
            made->open_session(most_pages);
        }
    } catch (const Refused& refused) {
        return tl::unexpected(refused.trouble);
    }
    return made;
}

void DeskFile::open_session(long most_pages) {
    try {
        session_ = std::make_unique<Session>(file_);
    } catch (const soci::soci_error& error) {
        throw Refused{trouble_of(error)};
    }
    std::error_code ignored;
    fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write, ignored);
    const auto checked = rows("pragma quick_check(1)", 1);
    if (checked.empty() || checked.front().front() != "ok") throw Refused{Trouble::damaged};
    rows("pragma journal_mode = wal", 1);
    change("pragma synchronous = full");
    rows("pragma secure_delete = on", 1);
    if (most_pages > 0) rows("pragma max_page_count = " + std::to_string(most_pages), 1);
    make_tables();
}

void DeskFile::make_tables() {
    for (const char* table : tables) change(table);
    if (rows(whose_delivery, 1).front().front() == "0") change(add_whose_delivery);
    if (!rows("select id from desk", 1).empty()) return;
    change("insert into desk (id) values (:id)", {model::Uuid::version_7(model::SystemClock().now()).to_string()});
}

void DeskFile::set_aside() {
    const fs::path target = beside(file_, ".damaged-" + moment_in_a_name());
    std::error_code error;
    fs::rename(file_, target, error);
    if (error) throw Refused{Trouble::damaged};
    for (const char* ending : {"-wal", "-shm"}) fs::rename(beside(file_, ending), beside(target, ending), error);
    put_aside_ = target;
}

fs::path DeskFile::copy_aside() {
    const fs::path target = beside(file_, ".unreadable-" + moment_in_a_name());
    change("vacuum into :target", {target.string()});
    std::error_code ignored;
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return target;
}

std::vector<DeskFile::Row> DeskFile::rows(const std::string& sql, int columns, const std::vector<std::string>& values) {
    return session_->guarded([&] {
        Row row(static_cast<std::size_t>(columns));
        std::vector<soci::indicator> states(row.size());
        soci::statement statement(session_->soci);
        for (std::size_t i = 0; i < row.size(); ++i) statement.exchange(soci::into(row[i], states[i]));
        for (const auto& value : values) statement.exchange(soci::use(value));
        statement.alloc();
        statement.prepare(sql);
        statement.define_and_bind();
        std::vector<Row> found;
        for (bool more = statement.execute(true); more; more = statement.fetch()) {
            found.push_back(row);
            for (std::size_t i = 0; i < row.size(); ++i)
                if (states[i] == soci::i_null) found.back()[i].clear();
        }
        return found;
    });
}

void DeskFile::change(const std::string& sql, const std::vector<std::string>& values) {
    session_->guarded([&] {
        soci::statement statement(session_->soci);
        for (const auto& value : values) statement.exchange(soci::use(value));
        statement.alloc();
        statement.prepare(sql);
        statement.define_and_bind();
        statement.execute(true);
    });
}

void DeskFile::begin() {
    change("begin immediate");
}
void DeskFile::commit() {
    change("commit");
}
void DeskFile::roll_back() noexcept {
    try {
        change("rollback");
    } catch (const Refused&) {  // SQLite has rolled back by itself when the disk was full
    }
}

}  // namespace cts::desk
