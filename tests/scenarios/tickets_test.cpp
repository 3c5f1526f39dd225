// A complaint over the wire, from the call that leaves it to its close (H1-H3): two clocks, an order to a department,
// what a close asks for, and who may do what.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/complaining_shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

BOOST_FIXTURE_TEST_SUITE(tickets_over_the_wire, ComplainingShop)

BOOST_AUTO_TEST_CASE(a_complaint_has_two_clocks_and_offers_what_may_be_done_next) {
    const Reply shown = detail(ticket);
    BOOST_REQUIRE_MESSAGE(shown.status == 200, shown.body);
    const auto& one = shown.json["follow_up"];
    BOOST_TEST(one["state"] == "open");
    BOOST_TEST(one["open"] == true);
    BOOST_TEST(one["state_label"]["zh_CN"] == "待首次联系");
    BOOST_REQUIRE_EQUAL(one["clocks"].size(), 2u);
    BOOST_TEST(one["clocks"][0]["name"] == "first_contact");
    BOOST_TEST(one["clocks"][0]["due"] == one["due"]);
    BOOST_TEST(one["clocks"][1]["name"] == "solved");
    BOOST_TEST(!one["clocks"][1].contains("due"));  // the project has not set it
    const auto& steps = shown.json["steps"];
    BOOST_REQUIRE_EQUAL(steps.size(), 2u);
    BOOST_TEST(steps[0]["action"] == "contact");
    BOOST_TEST(steps[0]["missing"] == json({"contact"}));
    BOOST_TEST(steps[1]["action"] == "merge");
}

BOOST_AUTO_TEST_CASE(a_ticket_goes_its_course_to_the_close_and_its_history_tells_it) {
    in_handling();
    const json sent = order();
    BOOST_TEST(state() == "waiting_for_department");
    BOOST_TEST(sent["group"] == "network");
    BOOST_TEST(sent["state"] == "sent");
    BOOST_TEST(sent["parent"] == ticket["id"]);
    BOOST_TEST(step(sent, "answer", {{"answer", "On 3 May, by the shop"}}).status == 200);
    BOOST_TEST(state() == "in_handling");
    takes("reply", all_for_a_reply);
    takes("close", {{"cause", "counter_not_informed"},
                    {"result", "cancelled"},
                    {"remedy", "5 yuan paid back"},
                    {"customer_told", "that it is cancelled and paid back"},
                    {"into_faq", false}});
    const Reply closed = detail(ticket);
    BOOST_TEST(closed.json["follow_up"]["state"] == "closed");
    BOOST_TEST(closed.json["follow_up"]["open"] == false);
    BOOST_TEST(closed.json["facts"]["remedy"] == "5 yuan paid back");
    std::vector<std::string> course;
    for (const auto& one : closed.json["history"])
        course.push_back(one.contains("action") ? one["action"] : one["what"]);
    BOOST_TEST((course == std::vector<std::string>{"created", "contact", "handle", "send_order", "take_answer", "reply",
                                                   "close"}));
    BOOST_TEST(queue("").empty());
    BOOST_TEST((queue("?over=true") == Ids{ticket["id"]}));
    takes("reopen", json::object(), "the customer rang again");
    BOOST_TEST(state() == "in_handling");
}

BOOST_AUTO_TEST_CASE(a_close_names_each_thing_that_is_missing) {
    in_handling();
    takes("reply", all_for_a_reply);
    const Reply refused = step(ticket, "close", {{"result", "cancelled"}});
    BOOST_TEST(refused.status == 422);
    for (const auto& [reason, field] :
         {std::pair{Reason::cause_missing, "cause"}, std::pair{Reason::remedy_missing, "remedy"},
          std::pair{Reason::customer_not_told, "customer_told"}, std::pair{Reason::faq_choice_missing, "faq_choice"}})
        BOOST_TEST(refused.refused(reason, field), refused.body);
    BOOST_TEST(refused.json["errors"].size() == 4u);
    BOOST_TEST(!detail(ticket).json["facts"].contains("result"));  // nothing of a refused step is written down
}

BOOST_AUTO_TEST_CASE(what_is_no_step_from_here_is_a_conflict_and_what_is_not_theirs_is_forbidden) {
    BOOST_TEST(step(ticket, "close").status == 409);
    BOOST_TEST(step(ticket, "contact", {{"contacted", "rang"}}, "", agent).status == 404);  // the back office's
    const Held held = tests::claim(*this, agent);
    const auto due = (clock.now() + std::chrono::hours(2)).to_iso8601();
    const Reply saved = ask(
        "PUT", held.path(), agent,
        tests::call_of(*this, held, "call_back", {{"reached", "yes"}, {"convenient", false}, {"callback_at", due}}));
    const auto promise = saved.json["call"]["follow_ups"][0];
    BOOST_TEST(step(promise, "keep", json::object(), "", agent).refused(Reason::call_outcome_missing, "call_outcome"));
    BOOST_TEST(step(promise, "bar", json::object(), "", agent).status == 403);
    BOOST_TEST(step(promise, "give_up", json::object(), "", leader).status == 403);
}

BOOST_AUTO_TEST_CASE(a_ticket_waits_for_the_last_of_its_orders) {
    in_handling();
    const json first = order();
    const json second = order();
    BOOST_TEST(first["id"] != second["id"]);
    BOOST_TEST(step(first, "send_back", json::object(), "not ours").status == 200);
    BOOST_TEST(state() == "waiting_for_department");
    BOOST_TEST(step(second, "recall", json::object(), "found it ourselves").status == 200);
    BOOST_TEST(state() == "in_handling");
}

BOOST_AUTO_TEST_CASE(two_tickets_of_one_matter_become_one) {
    const json other = complaint();
    const auto merge = [&](const json& into) {
        return ask("POST", path(ticket) + "/steps", office,
                   {{"action", "merge"}, {"reason", "the same matter"}, {"other_ticket", into["id"]}},
                   {{"If-Match", "\"1\""}});
    };
    BOOST_TEST(merge(ticket).refused(Reason::other_ticket_missing, "other_ticket"));
    const Reply merged = merge(other);
    BOOST_REQUIRE_MESSAGE(merged.status == 200, merged.body);
    BOOST_TEST(merged.json["follow_up"]["parent"] == other["id"]);
    BOOST_TEST((queue("") == Ids{other["id"]}));
}

BOOST_AUTO_TEST_CASE(a_step_is_taken_from_what_was_seen) {
    const json contact{{"action", "contact"}, {"facts", {{"contacted", "rang"}}}};
    BOOST_TEST(ask("POST", path(ticket) + "/steps", office, contact).status == 428);
    BOOST_TEST(ask("POST", path(ticket) + "/steps", office, contact, {{"If-Match", "\"7\""}}).status == 412);
    const Reply taken = ask("POST", path(ticket) + "/steps", office, contact, {{"If-Match", "\"1\""}});
    BOOST_TEST(taken.status == 200);
    BOOST_TEST(taken.headers.at("etag") == "\"2\"");
    BOOST_TEST(ask("POST", path(ticket) + "/steps", office, contact, {{"If-Match", "\"1\""}}).status == 412);
}

BOOST_AUTO_TEST_CASE(facts_of_another_kind_and_causes_of_no_menu_are_refused) {
    BOOST_TEST(step(ticket, "contact", {{"contacted", "rang"}, {"visit_result", "x"}})
                   .refused(Reason::bad_member, "/facts/visit_result"));
    BOOST_TEST(step(ticket, "contact", {{"contacted", "rang"}, {"cause", "the moon"}})
                   .refused(Reason::bad_member, "/facts/cause"));
}

BOOST_AUTO_TEST_CASE(of_many_steps_at_once_each_stands_or_falls_by_itself) {
    const json other = complaint();
    const auto row = [](const json& one, int revision) {
        return json{{"follow_up", one["id"]},
                    {"revision", revision},
                    {"step", {{"action", "contact"}, {"facts", {{"contacted", "rang"}}}}}};
    };
    const Reply done =
        ask("POST", "/api/v1/follow-ups/steps", office, {{"rows", {row(ticket, 1), row(other, 9), row(other, 1)}}});
    BOOST_REQUIRE_MESSAGE(done.status == 200, done.body);
    const auto& results = done.json["results"];
    BOOST_REQUIRE_EQUAL(results.size(), 3u);
    BOOST_TEST(results[0]["taken"] == true);
    BOOST_TEST(results[0]["state"] == "contacted");
    BOOST_TEST(results[1]["taken"] == false);
    BOOST_TEST(results[1]["problems"][0]["reason"] == "changed_meanwhile");
    BOOST_TEST(results[2]["revision"] == 2);
    BOOST_TEST(ask("POST", "/api/v1/follow-ups/steps", office, {{"rows", json::array()}}).status == 400);
}

BOOST_AUTO_TEST_CASE(the_queue_is_by_clock_and_found_by_state_number_and_name) {
    clock.pass(std::chrono::hours(1));
    agent = log_in("agent");
    const json other = complaint();
    BOOST_TEST((queue("") == Ids{ticket["id"], other["id"]}));
    BOOST_TEST((queue("?limit=1") == Ids{ticket["id"]}));
    takes("contact", {{"contacted", "rang"}});
    BOOST_TEST((queue("?state=contacted") == Ids{ticket["id"]}));
    BOOST_TEST((queue("?clock=first_contact") == Ids{other["id"]}));
    BOOST_TEST(queue("?overdue=true").empty());
    clock.pass(std::chrono::hours(25));
    office = log_in("office");
    BOOST_TEST((queue("?overdue=true") == Ids{other["id"]}));
    const std::string masked = other["masked_number"];
    BOOST_TEST((queue("?search=" + masked.substr(masked.size() - 4)) == Ids{other["id"]}));
    BOOST_TEST(queue("?search=nobody").empty());
    BOOST_TEST((queue("?mine=true") == Ids{ticket["id"]}));  // who took its first step has it
    BOOST_TEST((queue("?project=example-sale").size() == 2u));
    BOOST_TEST(ask("GET", tickets + "?state=lost", office).status == 400);
    BOOST_TEST(ask("GET", tickets + "?overdue=maybe", office).status == 400);
    BOOST_TEST(ask("GET", tickets, log_in("agent")).status == 403);
}

BOOST_AUTO_TEST_CASE(a_due_moment_says_how_it_was_computed) {
    const Reply due = ask("GET", path(ticket) + "/due", office);
    BOOST_REQUIRE_MESSAGE(due.status == 200, due.body);
    const auto& first = due.json["clocks"][0];
    BOOST_TEST(first["pace"] == "elapsed");
    BOOST_TEST(first["length"] == "P1D");
    BOOST_TEST(first["clock"]["due"] == ticket["due"]);
    BOOST_TEST(!due.json["clocks"][1].contains("pace"));
    BOOST_TEST(ask("GET", "/api/v1/follow-ups/nothing/due", office).status == 404);
}

BOOST_AUTO_TEST_CASE(a_close_takes_the_causes_and_results_of_the_projects_menu) {
    const std::string path_of_menus = "/api/v1/projects/example-sale/ticket-menus";
    json menus = ask("GET", path_of_menus, office).json;
    BOOST_TEST(menus["causes"].size() == 5u);
    menus["causes"].erase(4);
    menus["results"].push_back({{"name", "told_again"}, {"label", {{"zh_CN", "重新说明"}, {"en", "Told again"}}}});
    menus.erase("revision");
    BOOST_TEST(ask("PUT", path_of_menus, administrator, menus).status == 428);
    BOOST_TEST(ask("PUT", path_of_menus, office, menus, {{"If-Match", "\"1\""}}).status == 403);
    const Reply changed = ask("PUT", path_of_menus, administrator, menus, {{"If-Match", "\"1\""}});
    BOOST_REQUIRE_MESSAGE(changed.status == 200, changed.body);
    BOOST_TEST(changed.headers.at("etag") == "\"2\"");
    BOOST_TEST(changed.json["causes"][4]["retired"] == true);
    BOOST_TEST(ask("PUT", path_of_menus, administrator, menus, {{"If-Match", "\"1\""}}).status == 412);

    in_handling();
    takes("reply", all_for_a_reply);
    json all{{"cause", "counter_not_informed"},
             {"result", "told_again"},
             {"remedy", "none"},
             {"customer_told", "all"},
             {"into_faq", false}};
    BOOST_TEST(step(ticket, "close", all).refused(Reason::bad_member, "/facts/cause"));
    all["cause"] = "upkeep_missed";
    takes("close", all);
}

BOOST_AUTO_TEST_CASE(a_known_incident_is_met_with_its_answer_and_its_tickets_are_found_when_it_is_over) {
    const json told{{"project", "example-sale"},
                    {"urgency", "urgent"},
                    {"title", {{"zh_CN", "平台故障"}, {"en", "The platform is down"}}},
                    {"text", {{"zh_CN", "正在抢修"}, {"en", "It is being repaired"}}},
                    {"incident",
                     {{"answer", {{"zh_CN", "今晚恢复"}, {"en", "It works again tonight"}}},
                      {"cause", "upkeep_missed"},
                      {"expected_end", (clock.now() + std::chrono::hours(6)).to_iso8601()}}}};
    const Reply published = ask("POST", "/api/v1/notices", leader, told);
    BOOST_REQUIRE_MESSAGE(published.status == 201, published.body);
    const std::string notice = published.json["id"];
    const auto incidents = [&](const std::string& token) {
        return ask("GET", "/api/v1/projects/example-sale/incidents", token).json["items"];
    };
    BOOST_REQUIRE_EQUAL(incidents(agent).size(), 1u);
    BOOST_TEST(incidents(agent)[0]["incident"]["answer"]["zh_CN"] == "今晚恢复");
    BOOST_TEST(ask("GET", "/api/v1/notices", agent).json["items"][0]["incident"]["cause"] == "upkeep_missed");
    BOOST_TEST(detail(ticket).json["incidents"][0]["notice"] == notice);

    takes("contact", {{"contacted", "rang"}, {"incident", notice}});
    BOOST_TEST((queue("?incident=" + notice) == Ids{ticket["id"]}));
    BOOST_TEST(ask("POST", "/api/v1/notices/" + notice + "/withdrawal", leader).status == 200);
    BOOST_REQUIRE_EQUAL(incidents(office).size(), 1u);
    BOOST_TEST(incidents(office)[0]["over"] == true);
    BOOST_TEST(incidents(office)[0]["open_tickets"] == 1);
    BOOST_TEST(detail(ticket).json["incidents"][0]["over"] == true);
    const json other = complaint();
    BOOST_TEST(step(other, "contact", {{"contacted", "rang"}, {"incident", notice}})
                   .refused(Reason::no_such_incident, "/facts/incident"));
    json wrong = told;
    wrong["incident"]["cause"] = "the moon";
    BOOST_TEST(ask("POST", "/api/v1/notices", leader, wrong).refused(Reason::bad_member, "/incident/cause"));
    wrong["incident"] = {{"answer", {{"zh_CN", ""}, {"en", ""}}}};
    BOOST_TEST(ask("POST", "/api/v1/notices", leader, wrong).refused(Reason::required, "/incident/answer/zh_CN"));
}

BOOST_AUTO_TEST_CASE(the_back_office_rings_who_complained_and_nobody_else) {
    const std::string claims = "/api/v1/projects/example-sale/claims";
    BOOST_TEST(ask("POST", claims, office, json::object()).status == 403);
    const Held held = tests::claim(*this, agent);
    const auto due = (clock.now() + std::chrono::minutes(1)).to_iso8601();
    const Reply saved = ask(
        "PUT", held.path(), agent,
        tests::call_of(*this, held, "call_back", {{"reached", "yes"}, {"convenient", false}, {"callback_at", due}}));
    const auto promise = saved.json["call"]["follow_ups"][0];
    BOOST_TEST(ask("POST", claims, office, {{"follow_up", promise["id"]}}).status == 403);

    const Reply claimed = ask("POST", claims, office, {{"follow_up", ticket["id"]}});
    BOOST_REQUIRE_MESSAGE(claimed.status == 201, claimed.body);
    const Held call{claimed.json["contents"]["call"], claimed.json["slip"], claimed.json};
    BOOST_TEST(ask("POST", call.path() + "/dial", office, {{"slip", call.slip}}).status == 200);
    const Reply rang = ask("PUT", call.path(), office, tests::call_of(*this, call, "refused", tests::refusing()));
    BOOST_REQUIRE_MESSAGE(rang.status == 201, rang.body);
    BOOST_TEST(state() == "contacted");
}

BOOST_AUTO_TEST_SUITE_END()
