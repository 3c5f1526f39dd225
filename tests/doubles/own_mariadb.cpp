#include "tests/doubles/own_mariadb.h"

#include <mysql.h>
#include <pwd.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_process.h"

namespace cts::tests {
namespace {

using Handle = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

std::string own_name() {
    const auto* entry = ::getpwuid(::geteuid());
    return entry == nullptr ? "root" : entry->pw_name;
}

class OwnMariaDb {
  public:
    OwnMariaDb() {
        const auto data = (folder_.path() / "data").string();
        const auto user = "--user=" + own_name();
        install(data, user);
        address_.port = free_port();
        address_.socket = (folder_.path() / "socket").string();
        command_ = {"mariadbd",
                    "--no-defaults",
                    user,
                    "--datadir=" + data,
                    "--socket=" + address_.socket,
                    "--port=" + std::to_string(address_.port),
                    "--bind-address=127.0.0.1",
                    "--skip-name-resolve",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-log-file-size=64M",
                    "--plugin-dir=/nonexistent",
                    "--pid-file=" + (folder_.path() / "pid").string()};
        start();
    }
    void kill_9() { server_->kill_9(); }
    void stop() { server_->end(); }
    void start() {
        server_ = std::make_unique<OwnProcess>(Program{command_, log()});
        wait_until_it_answers();
    }
    OwnMariaDb(const OwnMariaDb&) = delete;
    OwnMariaDb& operator=(const OwnMariaDb&) = delete;

    const MariaDbAddress& address() const { return address_; }

    Handle connected(const char* database) const {
        Handle handle(mysql_init(nullptr), &mysql_close);
        if (mysql_real_connect(handle.get(), nullptr, address_.root.c_str(), nullptr, database, 0,
                               address_.socket.c_str(), 0) == nullptr) {
            handle.reset();
        }
        return handle;
    }

  private:
    std::filesystem::path log() const { return folder_.path() / "log"; }

    void install(const std::string& data, const std::string& user) {
        OwnProcess installer({{"mariadb-install-db", "--no-defaults", user, "--datadir=" + data,
                               "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve",
                               "--force"},  // also on a machine that cannot look its own name up
                              log()});
        if (installer.wait() != 0)
            throw std::runtime_error("mariadb-install-db failed; is mariadb-server-core installed?");
    }

    void wait_until_it_answers() {
        for (int i = 0; i < 3000; ++i) {
            if (connected(nullptr)) return;
            if (!server_->runs()) break;
            look_again_soon();
        }
        throw std::runtime_error("mariadbd does not answer");
    }

    OwnFolder folder_;
    MariaDbAddress address_;
    std::vector<std::string> command_;
    std::unique_ptr<OwnProcess> server_;
};

OwnMariaDb& server() {
    static OwnMariaDb one;
    return one;
}

void say(const char* database, const std::vector<std::string>& statements) {
    const auto handle = server().connected(database);
    if (!handle) throw std::runtime_error("the tests' mariadbd refuses a connection");
    for (const auto& statement : statements) {
        if (mysql_real_query(handle.get(), statement.data(), statement.size()) != 0) {
            throw std::runtime_error(mysql_error(handle.get()));
        }
        if (MYSQL_RES* result = mysql_store_result(handle.get())) mysql_free_result(result);
    }
}

}  // namespace

const MariaDbAddress& own_mariadb() {
    return server().address();
}
void kill_own_mariadb() {
    server().kill_9();
}
void stop_own_mariadb() {
    server().stop();
}
void start_own_mariadb_again() {
    server().start();
}
void mariadb_says(const std::string& statement) {
    say(nullptr, {statement});
}
// Its tables would hold one another by their foreign keys; a session's setting ends with its connection.
void empty_mariadb_database(const std::string& name) {
    say(nullptr, {"set foreign_key_checks = 0", "create or replace database " + name + " character set utf8mb4"});
}
void mariadb_says_in(const std::string& database, const std::string& statement) {
    say(database.c_str(), {statement});
}

}  // namespace cts::tests
