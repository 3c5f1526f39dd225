// Rows of one statement as the engine sends them, one in memory at a time: MySQL Connector/C++ on a connection of its
// own, forward only. (SOCI and a prepared statement would hold all of them first.)
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cts::admin {

struct StreamFrom {
    std::string host = "127.0.0.1";
    int port = 3306;
    std::string socket;  // a path; when given, host and port do not count
    std::string user;
    std::string password;
    std::string database;
    std::string tls_ca;  // a file of certificates; when given, the server must show one of them
};

using StreamedRow = std::vector<std::optional<std::string>>;

// on_row: false ends it early. Throws std::runtime_error, without a value of the rows, when the engine fails.
void stream_rows(const StreamFrom& from, const std::string& statement, const std::function<bool(StreamedRow)>& on_row);

}  // namespace cts::admin
