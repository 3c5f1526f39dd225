#include "tests/scenarios/fortnight/centre.h"

#include <boost/test/unit_test.hpp>

#include "server/sql/database_url.h"
#include "server/sql/open_store.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace cts::tests {

using nlohmann::json;

namespace {

constexpr int rows_a_request = 500;
const std::string at_projects = "/api/v1/projects";
const std::string at_project = at_projects + "/" + Centre::project_code;

}  // namespace

Centre::Centre(const Staff& staff) : staff_(staff) {
    planner = add_user("planner", {"planner"});
    keeper = add_user("keeper", {"list_keeper"});
    for (int i = 0; i < staff.agents; ++i)
        hire("agent" + std::to_string(i), {"agent"},
             i % 10 == 0 ? std::vector<std::string>{"zh", "yue"} : std::vector<std::string>{"zh"});
    for (int i = 0; i < staff.office; ++i) hire("office" + std::to_string(i), {"back_office"}, {"zh"});
    for (int i = 0; i < staff.leaders; ++i) hire("leader" + std::to_string(i), {"team_leader", "agent"}, {"zh"});
    open();
    import();
}

bool Centre::visits(const std::string& login) {
    return login == "agent1" || (login.starts_with("agent") && login.ends_with('0'));
}

std::string Centre::district_of(int customer) {
    return customer % 4 == 3 ? far_district : district;
}

void Centre::hire(const std::string& login, const std::vector<std::string>& roles,
                  const std::vector<std::string>& languages) {
    const json user{{"login", login},
                    {"number", login},
                    {"display_name", login},
                    {"roles", roles},
                    {"spoken_languages", languages},
                    {"memberships",
                     {{"skills", json::array()},
                      {"districts", visits(login) ? json{district} : json::array()},
                      {"departments", json::array()}}}};
    const Reply reply = ask("POST", "/api/v1/users", administrator, {{"user", user}, {"password", password()}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    model::User person;
    person.id = model::UserId::parse(reply.json.at("id").get<std::string>()).value();
    person.login = person.number = person.display_name = login;
    people_[login] = person;
}

// Trials are confirmed twenty-six days before they end, so that the fortnight sees confirmations too. A complaint is to
// be solved within three working days, of which the holidays are none.
void Centre::open() {
    const json made{{"code", project_code}, {"zone", "Asia/Shanghai"}, {"region", "US"}};
    BOOST_REQUIRE_EQUAL(ask("POST", at_projects, administrator, made).status, 201);
    const Reply published = ask("POST", at_project + "/kits", planner, {{"files", scenarios::files_of(project_code)}});
    BOOST_REQUIRE_MESSAGE(published.status == 201, published.body);
    const json limits{{"second_confirmation_lead", "P26D"},
                      {"solved", "working_days 3"},
                      {"warn_before", "PT2H"},
                      {"escalate_after", "PT4H"}};
    BOOST_REQUIRE_EQUAL(ask("PATCH", at_project, administrator, limits).status, 200);
    publish_times();
    project_ = at_desk("keeper")->project(project_code).value();
}

void Centre::publish_times() {
    std::string calendar = scenarios::text_of(CTS_SOURCE_DIR "/shared/calendar/data/CN.yaml");
    calendar.replace(calendar.find("calendar: CN"), 12, "calendar: US");  // the region of the numbers
    const Reply taken = ask("PUT", "/api/v1/calendars/US", administrator, {{"source", calendar}});
    BOOST_REQUIRE_MESSAGE(taken.status == 200, taken.body);
    const std::string hours =
        "hours: back_office\ndays:\n  monday: [09:00-18:00]\n  tuesday: [09:00-18:00]\n  wednesday: [09:00-18:00]\n  "
        "thursday: [09:00-18:00]\n  friday: [09:00-18:00]\nmake_up_days: [09:00-18:00]\n";
    const Reply open = ask("PUT", at_project + "/team-hours/back_office", log_in("leader0"), {{"source", hours}});
    BOOST_REQUIRE_MESSAGE(open.status == 200, open.body);
}

void Centre::let_jobs_finish() {
    clock.pass(std::chrono::minutes(2));
    const auto due = clock.now();
    administrator = log_in("admin");
    for (int look = 0; look < 100'000; ++look) {
        const json jobs = ask("GET", "/api/v1/jobs", administrator).json;
        const bool done = std::ranges::all_of(jobs["items"], [&](const json& job) {
            if (job["name"] == "expired_sessions" || job["name"] == "seal_lanes") return true;  // not about promises
            const auto last = model::Instant::parse_iso8601(job.value("last_run", ""));
            return last && *last >= due && job["state"] == "resting";
        });
        if (done) return;
    }
    BOOST_FAIL("the jobs do not come to an end");
}

void Centre::import() {
    const Reply list = ask("POST", at_project + "/lists", keeper, {{"project", project_code}, {"name", "September"}});
    BOOST_REQUIRE_EQUAL(list.status, 201);
    const std::string rows_of_list = "/api/v1/lists/" + list.json.at("id").get<std::string>() + "/rows";
    for (int from = 0; from < staff_.customers; from += rows_a_request) {
        json rows = json::array();
        for (int n = from; n < std::min(from + rows_a_request, staff_.customers); ++n)
            rows.push_back(
                {{"row", n + 1},
                 {"name", "周敏" + std::to_string(n)},
                 {"salutation", "女士"},
                 {"phone", fictional_number(n)},
                 {"attributes", {{"district", district_of(n)}, {"plan", "58 元套餐"}, {"customer_since", "2015"}}}});
        const Reply taken = ask("POST", rows_of_list, keeper, {{"rows", rows}});
        BOOST_REQUIRE_EQUAL(taken.status, 200);
        for (const auto& result : taken.json.at("results"))
            BOOST_REQUIRE_MESSAGE(result.at("taken") == true, result.dump());
    }
}

void Centre::go_to(const std::string& iso8601) {
    const auto wanted = model::Instant::parse_iso8601(iso8601).value();
    BOOST_REQUIRE(wanted >= clock.now());
    clock.pass(std::chrono::milliseconds(wanted.utc_ms - clock.now().utc_ms));
}

std::unique_ptr<gateway::Gateway> Centre::at_desk(const std::string& login) const {
    auto made = gateway::make_http_gateway({address(), "", model::Language::zh_CN});
    const auto logged_in = made->log_in({login, password(), {}});
    if (!logged_in) throw std::runtime_error(login + " cannot log in: " + logged_in.error().message);
    return made;
}

presenter::Agent Centre::person(const std::string& login) const {
    presenter::Agent found;
    found.user = people_.at(login);
    return found;
}

std::unique_ptr<storage::Store> Centre::books() const {
    return sql::open_store(sql::parse_database_url(database()).value());
}

}  // namespace cts::tests
