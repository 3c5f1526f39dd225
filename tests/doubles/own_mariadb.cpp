#include "tests/doubles/own_mariadb.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <mysql.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "tests/doubles/own_folder.h"

namespace cts::tests {
namespace {

using Handle = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

std::string own_name() {
    const auto* entry = ::getpwuid(::geteuid());
    return entry == nullptr ? "root" : entry->pw_name;
}

int free_port() {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(listener, reinterpret_cast<sockaddr*>(&address), length);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(listener);
    return ntohs(address.sin_port);
}

pid_t started(const std::vector<std::string>& command, const std::filesystem::path& log) {
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(out, 1);
    ::dup2(out, 2);
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words.front(), words.data());
    ::_exit(127);
}

class OwnMariaDb {
  public:
    OwnMariaDb() {
        const auto data = (folder_.path() / "data").string();
        const auto user = "--user=" + own_name();
        install(data, user);
        address_.port = free_port();
        address_.socket = (folder_.path() / "socket").string();
        server_ = started({"mariadbd", "--no-defaults", user, "--datadir=" + data, "--socket=" + address_.socket,
                           "--port=" + std::to_string(address_.port), "--bind-address=127.0.0.1", "--skip-name-resolve",
                           "--innodb-buffer-pool-size=64M", "--innodb-log-file-size=64M", "--plugin-dir=/nonexistent",
                           "--pid-file=" + (folder_.path() / "pid").string()},
                          log());
        wait_until_it_answers();
    }
    ~OwnMariaDb() {
        ::kill(server_, SIGKILL);
        ::waitpid(server_, nullptr, 0);
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
        const pid_t installer =
            started({"mariadb-install-db", "--no-defaults", user, "--datadir=" + data,
                     "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve",
                     "--force"},  // also on a machine that cannot look its own name up
                    log());
        int status = 0;
        ::waitpid(installer, &status, 0);
        if (status != 0) throw std::runtime_error("mariadb-install-db failed; is mariadb-server-core installed?");
    }

    void wait_until_it_answers() {
        for (int i = 0; i < 3000; ++i) {
            if (connected(nullptr)) return;
            if (::waitpid(server_, nullptr, WNOHANG) != 0) break;
            ::poll(nullptr, 0, 20);  // between two looks
        }
        throw std::runtime_error("mariadbd does not answer");
    }

    OwnFolder folder_;
    MariaDbAddress address_;
    pid_t server_ = -1;
};

const OwnMariaDb& server() {
    static const OwnMariaDb one;
    return one;
}

void say(const char* database, const std::string& statement) {
    const auto handle = server().connected(database);
    if (!handle) throw std::runtime_error("the tests' mariadbd refuses a connection");
    if (mysql_real_query(handle.get(), statement.data(), statement.size()) != 0) {
        throw std::runtime_error(mysql_error(handle.get()));
    }
    if (MYSQL_RES* result = mysql_store_result(handle.get())) mysql_free_result(result);
}

}  // namespace

const MariaDbAddress& own_mariadb() {
    return server().address();
}
void mariadb_says(const std::string& statement) {
    say(nullptr, statement);
}
void mariadb_says_in(const std::string& database, const std::string& statement) {
    say(database.c_str(), statement);
}

}  // namespace cts::tests
