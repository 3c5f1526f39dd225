// A request and its answer as values: everything that decides what is answered works on these, only
// connection/ knows sockets.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/http/upgrade.h"

namespace cts::http {

struct Request {
    std::string id;                                          // X-Request-Id: the client's, else made here
    std::string method;                                      // "GET"
    std::string path;                                        // as sent, still percent-encoded, without the query
    std::vector<std::pair<std::string, std::string>> query;  // decoded
    std::map<std::string, std::string> headers;              // names in lower case
    std::string body;                                        // whole, within the limit
    std::string address;                                     // of the client

    std::string header(const std::string& lower_case_name) const {
        const auto found = headers.find(lower_case_name);
        return found == headers.end() ? std::string() : found->second;
    }
    std::optional<std::string> parameter(const std::string& name) const {
        for (const auto& [given, value] : query)
            if (given == name) return value;
        return std::nullopt;
    }
};

struct Answer {
    int status = 200;
    std::string content_type = "application/json";
    std::string body{};
    std::map<std::string, std::string> headers{};
    TakesSocket upgrade{};  // of a 101: who has the connection from here on
};

}  // namespace cts::http
