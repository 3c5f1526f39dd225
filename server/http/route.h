// What the server answers to: one row an endpoint. docs/openapi.yaml describes the same rows, and a test compares them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/metrics.h"
#include "server/http/request.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/model/language.h"
#include "shared/model/user.h"

namespace cts::http {

struct Visit {  // a request that found its route and, where it must, its user
    const service::Tools& tools;
    const Metrics& metrics;
    const Request& request;
    std::map<std::string, std::string> path;  // values of the pattern's {names}
    model::User user;                         // of a logged-in route
    std::string token;
    model::Language language{};
    const TakesSocket& listeners;  // who takes upgraded connections; empty: nobody
    bool by_cookie = false;        // a page of the web console asks (web_session.h)
    bool over_tls = false;
};

using Handler = service::Result<Answer> (*)(const Visit&);

enum class Access { open, logged_in };
enum class Body { none, json, merge_patch };  // a patch comes as JSON too

enum class Work {
    usual,
    passwords,  // waits for the password desk: has a line of its own, so that nobody else waits behind it
    quick,      // asks nobody: answered even when every other line is full
};

struct Route {
    std::string_view method;
    std::string_view pattern;  // "/api/v1/calls/{id}"
    Access access{};
    Body body{};
    std::vector<std::string_view> parameters;  // of the query; any other is refused
    Handler handler{};
    Work work = Work::usual;
};

const std::vector<Route>& routes();

}  // namespace cts::http
