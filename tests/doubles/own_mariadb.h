// A MariaDB server of the tests' own: its data in a folder of its own, on a free port and a socket, started once a
// program when it is first asked for and ended with it (even by kill -9). Needs mariadb-server-core, no service.
#pragma once

#include <filesystem>
#include <string>

namespace cts::tests {

struct MariaDbAddress {
    int port = 0;
    std::string socket;
    std::string root = "root";  // without a password
};

const MariaDbAddress& own_mariadb();                   // throws when it cannot be started
void kill_own_mariadb();                               // kill -9
void stop_own_mariadb();                               // as an administrator stops it
void start_own_mariadb_again();                        // on the same data
void mariadb_says(const std::string& statement);       // run as root; throws on error
void empty_mariadb_database(const std::string& name);  // made, or made anew
void mariadb_says_in(const std::string& database, const std::string& statement);

}  // namespace cts::tests
