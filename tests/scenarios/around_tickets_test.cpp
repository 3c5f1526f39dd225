// What stands around tickets, over the wire: working time, clocks that strike, attachments, drafts for the FAQ, and
// what is refused of each.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "shared/api/base64.h"
#include "tests/scenarios/complaining_shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

namespace {

const std::string project = "/api/v1/projects/example-sale";

std::string shipped_calendar() {
    std::ifstream file("shared/calendar/data/CN.yaml");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string office_hours =
    "hours: back_office\ndays:\n  monday: [09:00-17:00]\n  tuesday: [09:00-17:00]\n  wednesday: [09:00-17:00]\n  "
    "thursday: [09:00-17:00]\n  friday: [09:00-17:00]\nmake_up_days: [09:00-17:00]\n";

struct WorkingShop : ComplainingShop {
    Reply publish(const std::string& path, const std::string& source, const std::string& token) {
        return ask("PUT", path, token, {{"source", source}});
    }
    Reply set(const json& settings) {
        return ask("PATCH", project, administrator, settings, {{"Content-Type", "application/merge-patch+json"}});
    }
    // The server's own thread runs the jobs: asks until this holds.
    template <class Holds>
    void wait_until(Holds holds, const char* what) {
        for (int look = 0; look < 50'000; ++look)
            if (holds()) return;
        BOOST_FAIL(what);
    }
    std::vector<std::string> course(const json& one) {
        std::vector<std::string> what;
        const Reply shown = detail(one);
        BOOST_REQUIRE_MESSAGE(shown.status == 200, shown.body);
        for (const auto& step : shown.json["history"]) what.push_back(step["what"]);
        return what;
    }
    Reply attach(const std::string& name, const std::string& type, const std::string& bytes,
                 const std::string& token = "") {
        return ask("POST", path(ticket) + "/attachments", token.empty() ? office : token,
                   {{"name", name}, {"type", type}, {"content", api::to_base64(bytes)}});
    }
    void closes(const json& what_happened, const std::string& reply) {
        in_handling();
        takes("reply", {{"what_happened", what_happened},
                        {"facts_checked", true},
                        {"faq_searched", true},
                        {"handling", "Looked up the order"},
                        {"reply", reply}});
        takes("close", {{"cause", "counter_not_informed"},
                        {"result", "cancelled"},
                        {"remedy", "5 yuan paid back"},
                        {"customer_told", "all of it"},
                        {"into_faq", true}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(around_tickets, WorkingShop)

BOOST_AUTO_TEST_CASE(a_calendar_hours_and_a_limit_set_later_give_an_open_ticket_its_moment_and_show_each_day) {
    BOOST_REQUIRE_EQUAL(set({{"solved", "working_days 5"}}).status, 200);
    const Reply without = ask("GET", path(ticket) + "/due", office);
    BOOST_TEST(!without.json["clocks"][1]["clock"].contains("due"));
    const Reply calendar = publish("/api/v1/calendars/US", shipped_calendar(), administrator);
    BOOST_TEST(calendar.refused(Reason::named_otherwise, "/source"));
    std::string of_the_project = shipped_calendar();
    of_the_project.replace(of_the_project.find("calendar: CN"), 12, "calendar: US");
    BOOST_REQUIRE_EQUAL(publish("/api/v1/calendars/US", of_the_project, administrator).status, 200);
    BOOST_REQUIRE_EQUAL(publish(project + "/team-hours/back_office", office_hours, leader).status, 200);
    BOOST_TEST(ask("GET", "/api/v1/calendars/US", agent).json["version"] == 1);
    BOOST_TEST(ask("GET", project + "/team-hours", agent).json["items"][0]["name"] == "back_office");
    clock.pass(std::chrono::minutes(2));
    wait_until([&] { return ask("GET", path(ticket) + "/due", office).json["clocks"][1]["clock"].contains("due"); },
               "the clock gets no moment");
    const json solved = ask("GET", path(ticket) + "/due", office).json["clocks"][1];
    BOOST_TEST(solved["pace"] == "working_days");
    BOOST_TEST(solved["days"] == 5);
    BOOST_TEST(solved["calendar_version"] == 1);
    BOOST_TEST(solved["zone"] == "Asia/Shanghai");
    int counted = 0;
    for (const auto& day : solved["reckoning"]) counted += day["counted"] == true ? 1 : 0;
    BOOST_TEST(counted == 5);
    BOOST_TEST(solved["reckoning"].size() > 5u);  // the weekend stands there, not counted
    const auto all = course(ticket);
    BOOST_TEST(std::ranges::count(all, "clock_set") == 1);
}

BOOST_AUTO_TEST_CASE(a_first_contact_that_is_missed_is_warned_of_breached_and_escalated_once_each) {
    BOOST_REQUIRE_EQUAL(set({{"warn_before", "PT2H"}, {"escalate_after", "PT4H"}}).status, 200);
    const auto has = [&](const char* what) {
        return [this, what] {
            const auto all = course(ticket);
            return std::ranges::count(all, what) == 1;
        };
    };
    const auto later = [&](std::chrono::milliseconds span) {
        clock.pass(span);
        office = log_in("office");
    };
    later(std::chrono::hours(22) + std::chrono::minutes(2));  // the call took a minute and a half
    wait_until(has("warned"), "nobody is warned");
    later(std::chrono::hours(2));
    wait_until(has("breached"), "it is not breached");
    BOOST_TEST(detail(ticket).json["follow_up"]["priority"] == "urgent");
    BOOST_TEST(detail(ticket).json["follow_up"]["clocks"][0]["alarm"] == "breached");
    BOOST_TEST((queue("?overdue=true") == Ids{ticket["id"]}));
    later(std::chrono::hours(4));
    wait_until(has("escalated"), "it is not escalated");
    later(std::chrono::hours(24));
    BOOST_TEST(has("warned")());
    BOOST_TEST(has("breached")());
    BOOST_TEST(has("escalated")());
    takes("contact", {{"contacted", "rang, late"}});  // whoever works at it is not in its way
}

BOOST_AUTO_TEST_CASE(what_is_attached_is_listed_read_and_removed_under_rights) {
    const std::string bytes = "%PDF-1.7\n" + std::string(300'000, 'x');
    const Reply attached = attach("账单.pdf", "application/pdf", bytes);
    BOOST_REQUIRE_MESSAGE(attached.status == 201, attached.body);
    BOOST_TEST(attached.json["bytes"] == bytes.size());
    const std::string file = path(ticket) + "/attachments/" + attached.json["id"].get<std::string>();
    BOOST_TEST(detail(ticket).json["attachments"][0]["name"] == "账单.pdf");
    const Reply read = ask("GET", file, leader);
    BOOST_REQUIRE_EQUAL(read.status, 200);
    BOOST_TEST((api::from_base64(read.json["content"].get<std::string>()) == bytes));
    BOOST_TEST(ask("GET", file, agent).status == 404);
    BOOST_TEST(attach("a.txt", "text/plain", "hello", agent).status == 404);
    BOOST_TEST(ask("POST", file + "/removal", office, {{"reason", "wrong customer"}}).status == 403);
    BOOST_TEST(ask("POST", file + "/removal", leader, {{"reason", ""}}).refused(Reason::required, "/reason"));
    BOOST_TEST(ask("POST", file + "/removal", leader, {{"reason", "wrong customer"}}).status == 204);
    BOOST_TEST(ask("GET", file, leader).status == 404);
    BOOST_TEST(detail(ticket).json["attachments"].empty());
}

BOOST_AUTO_TEST_CASE(an_oversized_an_empty_and_a_disguised_attachment_are_refused_by_name) {
    BOOST_TEST(attach("a.pdf", "application/pdf", "").refused(Reason::attachment_empty, "/content"));
    BOOST_TEST(attach("a.pdf", "application/pdf", "%PDF-" + std::string(716'800, 'x'))
                   .refused(Reason::attachment_too_large, "/content"));
    BOOST_TEST(attach("a.pdf", "application/pdf", std::string(2'000'000, 'x')).status == 413);
    BOOST_TEST(
        attach("bill.pdf", "application/pdf", "MZ\x90 a program").refused(Reason::attachment_disguised, "/content"));
    BOOST_TEST(attach("bill.pdf", "image/png", "%PDF-1.7").refused(Reason::attachment_disguised, "/type"));
    BOOST_TEST(attach("bill.pdf.exe", "application/pdf", "%PDF-1.7").refused(Reason::attachment_type_refused, "/name"));
    BOOST_TEST(attach("page.txt", "text/plain", "<script>").refused(Reason::attachment_disguised, "/content"));
    BOOST_TEST(attach("a\nb.pdf", "application/pdf", "%PDF-1").refused(Reason::control_characters, "/name"));
    BOOST_TEST(ask("POST", path(ticket) + "/attachments", office,
                   {{"name", "a.pdf"}, {"type", "application/pdf"}, {"content", "no base64!"}})
                   .refused(Reason::bad_member, "/content"));
    for (int n = 0; n < 20; ++n) BOOST_REQUIRE_EQUAL(attach("a.txt", "text/plain", "hello").status, 201);
    BOOST_TEST(attach("a.txt", "text/plain", "hello").refused(Reason::too_many_attachments, "/content"));
}

BOOST_AUTO_TEST_CASE(a_close_that_goes_into_the_faq_leaves_a_draft_without_the_person) {
    const std::string name = ticket["customer_name"];
    closes(name + " (13812346042) was charged 5 yuan", "It was opened by mistake, " + name);
    const Reply open = ask("GET", project + "/faq-drafts", planner);
    BOOST_REQUIRE_MESSAGE(open.status == 200, open.body);
    BOOST_REQUIRE_EQUAL(open.json["items"].size(), 1u);
    const json draft = open.json["items"][0];
    BOOST_TEST(draft["question"] == "〔…〕 (〔…〕) was charged 5 yuan");
    BOOST_TEST(draft["answer"] == "It was opened by mistake, 〔…〕");
    BOOST_TEST(draft["ticket"] == ticket["id"]);
    BOOST_TEST(ask("GET", project + "/faq-drafts", office).status == 403);
    const std::string settle = project + "/faq-drafts/" + draft["id"].get<std::string>() + "/settlement";
    BOOST_TEST(ask("POST", settle, planner, {{"to", "refused"}}).refused(Reason::required, "/reason"));
    BOOST_TEST(ask("POST", settle, planner, {{"to", "taken"}}).json["state"] == "taken");
    BOOST_TEST(ask("POST", settle, planner, {{"to", "taken"}}).refused(Reason::faq_draft_settled, ""));
    BOOST_TEST(ask("GET", project + "/faq-drafts", planner).json["items"].empty());
    BOOST_TEST(ask("GET", project + "/faq-drafts?state=taken", planner).json["items"].size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_calendar_with_a_gap_and_hours_that_overlap_are_refused_with_their_places) {
    const std::string head =
        "calendar: CN\ntitle: {zh_CN: 大陆, en: Mainland}\nzone: Asia/Shanghai\nsource: x\nlicence: MIT\nweek: "
        "[monday]\n";
    const std::string day = ":\n    holidays:\n      - {name: {zh_CN: 元旦, en: New Year}, from: ";
    const Reply gap = publish("/api/v1/calendars/CN",
                              head + "years:\n  2025" + day + "2025-01-01}\n    make_up_days: []\n  2027" + day +
                                  "2027-01-01}\n    make_up_days: []\n",
                              administrator);
    BOOST_TEST(gap.status == 422);
    BOOST_TEST(gap.json["errors"][0]["reason"] == "calendar_year_gap", gap.body);
    const Reply overlap =
        publish(project + "/team-hours/network",
                "hours: network\ndays:\n  monday: [09:00-12:00, 11:00-13:00]\nmake_up_days: []\n", leader);
    BOOST_TEST(overlap.json["errors"][0]["reason"] == "hours_overlap", overlap.body);
    BOOST_TEST(publish("/api/v1/calendars/CN", shipped_calendar(), leader).status == 403);
    BOOST_TEST(ask("GET", "/api/v1/calendars/CN", agent).status == 404);
    BOOST_TEST(set({{"solved", "5 days"}}).refused(Reason::bad_limit, "/solved"));
    BOOST_TEST(set({{"solved", "working_days 0"}}).refused(Reason::bad_limit, "/solved"));
    BOOST_TEST(set({{"warn_before", "PT-1H"}}).status == 400);
}

BOOST_AUTO_TEST_CASE(an_order_runs_in_the_time_of_its_department) {
    std::string calendar = shipped_calendar();
    calendar.replace(calendar.find("calendar: CN"), 12, "calendar: US");
    BOOST_REQUIRE_EQUAL(publish("/api/v1/calendars/US", calendar, administrator).status, 200);
    BOOST_REQUIRE_EQUAL(publish(project + "/team-hours/network",
                                "hours: network\ndays:\n  monday: [09:00-12:00]\nmake_up_days: []\n", leader)
                            .status,
                        200);
    BOOST_REQUIRE_EQUAL(set({{"department_answer", "working_time PT6H"}}).status, 200);
    in_handling();
    const json sent = order();  // to "network": six hours are two Mondays
    BOOST_REQUIRE(sent.contains("due"));
    const json reckoned = ask("GET", path(sent) + "/due", office).json["clocks"][0];
    BOOST_TEST(reckoned["pace"] == "working_time");
    int worked = 0;
    for (const auto& day : reckoned["reckoning"]) worked += day["spans"].empty() ? 0 : 1;
    BOOST_TEST(worked == 2);
}

BOOST_AUTO_TEST_CASE(a_department_answers_its_orders_and_sees_nothing_else) {
    in_handling();
    const json sent = order();
    BOOST_TEST(detail(sent).json["follow_up"]["nobody"] == true);
    const auto nobody = [&] { return ask("GET", project + "/follow-ups?view=nobody", leader).json["items"].size(); };
    BOOST_TEST(nobody() == 1u);
    std::string staff = add_user("network", {"department_staff"});
    BOOST_TEST(ask("GET", path(sent), staff).status == 404);
    std::string id;
    const Reply users = ask("GET", "/api/v1/users", administrator);
    for (const auto& user : users.json["items"])
        if (user["login"] == "network") id = user["id"];
    const std::string memberships = "/api/v1/users/" + id + "/memberships";
    BOOST_TEST(ask("PUT", memberships, office, {{"departments", {"network"}}}).status == 403);
    BOOST_TEST(ask("PUT", memberships, leader, {{"departments", {"network", "network"}}})
                   .refused(Reason::duplicate_name, "/departments"));
    BOOST_REQUIRE_EQUAL(ask("PUT", memberships, leader, {{"departments", {"network"}}}).status, 200);
    BOOST_TEST(nobody() == 0u);
    const Reply own = ask("GET", "/api/v1/follow-ups", staff);
    BOOST_REQUIRE_EQUAL(own.json["items"].size(), 1u);
    BOOST_TEST(own.json["items"][0]["id"] == sent["id"]);
    BOOST_TEST(ask("GET", path(ticket), staff).status == 404);
    const Reply shown = ask("GET", path(sent), staff);
    BOOST_TEST(shown.json["facts"]["request"] == "When was it opened, and by whom?");
    BOOST_TEST(step(sent, "recall", json::object(), "why", staff).status == 403);
    BOOST_TEST(step(sent, "answer", {{"answer", "On 3 May, by the shop"}}, "", staff).status == 200);
    BOOST_TEST(state() == "in_handling");
}

BOOST_AUTO_TEST_CASE(of_two_who_close_at_once_one_does_and_the_other_is_told) {
    in_handling();
    takes("reply", all_for_a_reply);
    const json close{{"action", "close"},
                     {"facts",
                      {{"cause", "upkeep_missed"},
                       {"result", "cancelled"},
                       {"remedy", "none"},
                       {"customer_told", "all"},
                       {"into_faq", true}}}};
    const std::string seen = '"' + std::to_string(detail(ticket).json["follow_up"]["revision"].get<int>()) + '"';
    BOOST_TEST(ask("POST", path(ticket) + "/steps", office, close, {{"If-Match", seen}}).status == 200);
    BOOST_TEST(ask("POST", path(ticket) + "/steps", office, close, {{"If-Match", seen}}).status == 412);
    BOOST_TEST(ask("GET", project + "/faq-drafts", planner).json["items"].size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
