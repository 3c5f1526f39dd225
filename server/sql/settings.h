// How to reach a database. Passwords stand here only in memory: they come from a file or the environment.
#pragma once

#include <filesystem>
#include <string>

namespace cts::sql {

struct SqliteSettings {
    std::filesystem::path file;
    int readers = 4;
};

struct MariaDbSettings {
    std::string host = "127.0.0.1";
    int port = 3306;
    std::string socket;  // a path; when given, host and port do not count
    std::string user;
    std::string password;
    std::string database;
    std::string tls_ca;  // a file of certificates; when given, the server must show one of them
    int lanes = 4;       // more are slower (docs/performance.md)
    int readers = 8;
};

}  // namespace cts::sql
