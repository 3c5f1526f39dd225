// Makes a MariaDB ready for a server (`cts-admin db provision`): the database, a user that reads and writes rows and
// nothing more, a user that changes tables and is needed only while a new version is installed. May be run again:
// what is there stays, the two passwords are renewed. It touches no other database and no other user.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace cts::admin {

struct DatabaseAdministrator {  // who may create databases and users
    std::string host = "127.0.0.1";
    int port = 3306;
    std::string socket;  // a path; when given, host and port do not count
    std::string user = "root";
    std::string password;
};

struct ProvisionWanted {
    DatabaseAdministrator administrator;
    std::string database = "cts";            // small letters, digits, underscores; at most 48
    std::string server_user = "cts_server";  // likewise
    std::string migration_user = "cts_migrate";
    std::string from_host = "localhost";  // where the server connects from, as MariaDB writes it: "%", "10.1.%"
};

struct Provisioned {
    std::string server_password;     // 40 hexadecimal digits, random
    std::string migration_password;  // likewise
};

enum class ProvisionFault {
    bad_name,        // of the database or a user
    bad_host,        // from_host
    cannot_connect,  // nobody answers there
    wrong_password,  // of the administrator
    no_right,        // the administrator may not create databases or users
    refused,         // anything else; the number says what
};
struct ProvisionProblem {
    ProvisionFault fault{};
    int number = 0;  // MariaDB's; 0: found before anything was asked
};

tl::expected<Provisioned, ProvisionProblem> provision(const ProvisionWanted& wanted);

}  // namespace cts::admin
