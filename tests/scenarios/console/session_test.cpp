// How a page stays logged in: what its cookie is, and what it may not do alone.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;
using nlohmann::json;

namespace {

struct Page : RunningServer {
    Page() {
        open_project();
        add_user("ping", {"planner"});
        const auto reply = logs_in();
        BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
        set_cookie = reply.headers.at("set-cookie");
        cookie = set_cookie.substr(0, set_cookie.find(';'));
        csrf = reply.json.at("csrf_token");
        said = reply.body;
    }
    Reply logs_in(const Headers& headers = {}) {
        return ask("POST", "/api/v1/web-sessions", "", {{"login", "ping"}, {"password", password()}}, headers);
    }
    Headers with(Headers more = {}) const {
        more["Cookie"] = "theme=dark; " + cookie;
        return more;
    }
    std::string own_origin() const { return "http://127.0.0.1:" + std::to_string(port()); }

    std::string set_cookie;
    std::string cookie;
    std::string csrf;
    std::string said;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(console_session, Page)

BOOST_AUTO_TEST_CASE(the_token_is_in_a_cookie_that_no_script_reads_and_nowhere_else) {
    for (const char* part : {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="})
        BOOST_TEST(set_cookie.find(part) != std::string::npos, part);
    BOOST_TEST(set_cookie.find("Secure") == std::string::npos);  // plain, on loopback
    const auto token = cookie.substr(cookie.find('=') + 1);
    BOOST_TEST(said.find(token) == std::string::npos);
    const auto current = ask("GET", "/api/v1/web-sessions/current", "", nullptr, with());
    BOOST_TEST(current.json.at("user").at("login") == "ping");
    BOOST_TEST(current.json.at("csrf_token") == csrf);
    const auto as_desktop = ask("GET", "/api/v1/sessions/current", "", nullptr, with());
    BOOST_TEST(as_desktop.json.at("token") == "");
}

BOOST_AUTO_TEST_CASE(behind_a_proxy_that_speaks_tls_the_cookie_is_for_tls_alone) {
    const auto reply = logs_in({{"X-Forwarded-Proto", "https"}});
    BOOST_TEST(reply.headers.at("set-cookie").find("Secure") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_changes_something_needs_the_pages_own_token_and_our_origin) {
    const std::string path = "/api/v1/web-sessions/current";
    BOOST_TEST(ask("DELETE", path, "", nullptr, with()).refused(Reason::foreign_origin, "X-CSRF-Token"));
    const auto of_another = with({{"X-CSRF-Token", std::string(64, 'a')}});
    BOOST_TEST(ask("DELETE", path, "", nullptr, of_another).refused(Reason::foreign_origin, "X-CSRF-Token"));
    const auto elsewhere = with({{"X-CSRF-Token", csrf}, {"Origin", "https://elsewhere.example"}});
    BOOST_TEST(ask("DELETE", path, "", nullptr, elsewhere).refused(Reason::foreign_origin, "Origin"));
    BOOST_TEST(ask("GET", path, "", nullptr, with()).status == 200);
    const auto ours = with({{"X-CSRF-Token", csrf}, {"Origin", own_origin()}});
    const auto out = ask("DELETE", path, "", nullptr, ours);
    BOOST_TEST(out.status == 204);
    BOOST_TEST(out.headers.at("set-cookie").find("Max-Age=0") != std::string::npos);
    BOOST_TEST(ask("GET", path, "", nullptr, with()).status == 401);
}

BOOST_AUTO_TEST_CASE(a_page_of_another_site_logs_nobody_in) {
    BOOST_TEST(logs_in({{"Origin", "https://elsewhere.example"}}).refused(Reason::foreign_origin, "Origin"));
}

BOOST_AUTO_TEST_CASE(a_program_with_a_bearer_token_needs_none_of_it) {
    BOOST_TEST(ask("DELETE", "/api/v1/sessions/current", log_in("ping"), nullptr, with()).status == 204);
}

BOOST_AUTO_TEST_SUITE_END()
