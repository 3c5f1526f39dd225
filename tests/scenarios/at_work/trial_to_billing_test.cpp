// From the sale to what billing takes away (F): weeks of the server's clock, people at their desks, the server's own
// jobs, and a keeper of success data who takes each list once.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/doubles/own_process.h"
#include "tests/scenarios/at_work/trial_shop.h"
#include "tests/scenarios/kits/second_confirmation_paths.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr auto a_day = 24h;

scenarios::Given talk_for(const std::string& outcome) {
    const auto& paths = scenarios::second_confirmation_paths();
    return std::ranges::find(paths, outcome, &scenarios::OutcomePath::outcome)->answers;
}

struct Trial : TrialShop {
    Trial() : TrialShop(3) {
        add_person("bo", {"success_keeper"});
        AtWork{*this, "lin"}.calls(scenarios::trial_bought, "trial_agreed");
        confirmation = the_confirmation();
        id = confirmation.at("id");
    }

    json the_confirmation() {
        const Reply seen = ask("GET", path("/follow-ups"), log_in("chen"));
        for (const auto& one : seen.json.at("items"))
            if (one.at("kind") == "second_confirmation") return one;
        BOOST_FAIL("the sale left no second confirmation");
        return {};
    }
    std::string path(const std::string& more) const { return std::string("/api/v1/projects/") + project + more; }
    json detail() { return ask("GET", "/api/v1/follow-ups/" + id, log_in("chen")).json; }
    std::string state() { return detail().at("follow_up").at("state"); }
    model::Instant trial_end() {
        return model::Instant::parse_iso8601(detail().at("follow_up").at("trial_end").get<std::string>()).value();
    }

    // The server does it on its own; each look takes a moment.
    void wait_for(const std::string& wanted) {
        const auto chen = log_in("chen");
        for (int look = 0; look < 3'000; ++look) {
            if (ask("GET", "/api/v1/follow-ups/" + id, chen).json.at("follow_up").at("state") == wanted) return;
            look_again_soon();
        }
        BOOST_FAIL("it never was " + wanted + " but " + state());
    }
    std::string course() {
        std::string told;
        const auto seen = detail();
        for (const auto& step : seen.at("history")) {
            const auto* said = step.contains("action") ? "action" : "what";
            told += (told.empty() ? "" : " ") + step.at(said).get<std::string>();
        }
        return told;
    }

    void until(model::Instant moment) { clock.pass(moment - clock.now()); }
    void called(const std::string& outcome) {
        AtWork wu{*this, "wu"};
        wu.looks_again();
        const auto& rows = wu.between().follow_ups;
        const auto due =
            std::ranges::find(rows, form::FollowUpKind::second_confirmation, &presenter::FollowUpRow::kind);
        BOOST_REQUIRE(due != rows.end());
        const auto promise = due->id;
        wu.does([&] { wu.shift().claim_follow_up(promise); });
        wu.dials();
        wu.fills_in(talk_for(outcome));
        wu.ends_with(outcome);
    }

    int taken(const std::string& list) {  // rows of the next delivery
        const Reply reply = ask("POST", path("/billing-lists/" + list), log_in("bo"));
        if (reply.status == 204) return 0;
        BOOST_REQUIRE_EQUAL(reply.status, 201);
        return reply.json.at("rows");
    }
    std::vector<int> taken_of_each() { return {taken("open"), taken("cancel"), taken("do_not_bill")}; }
    json rows(const std::string& list, int number) {
        return ask("GET", path("/billing-lists/" + list + "/" + std::to_string(number)), log_in("bo")).json;
    }

    json confirmation;
    std::string id;
};
using Rows = std::vector<int>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(trial_to_billing, Trial)

BOOST_AUTO_TEST_CASE(who_is_reached_in_neither_period_is_extended_once_not_billed_and_on_the_list_once) {
    const auto first_end = trial_end();
    until(first_end - a_day * 2);
    called("no_answer");
    BOOST_TEST(state() == "due");
    until(first_end + 1h);
    wait_for("extended");
    const auto second_end = trial_end();
    BOOST_TEST((second_end == first_end + a_day * 30));
    BOOST_TEST((taken_of_each() == Rows{0, 0, 0}));
    until(second_end - a_day * 2);
    called("no_answer");
    BOOST_TEST(state() == "extended");
    until(second_end + 1h);
    wait_for("not_billed");
    BOOST_TEST((taken_of_each() == Rows{0, 0, 1}));
    BOOST_TEST((taken_of_each() == Rows{0, 0, 0}));
    BOOST_TEST(course() == "created worked miss extend worked miss leave_unbilled");
}

BOOST_AUTO_TEST_CASE(who_keeps_it_is_on_the_open_list_once_whatever_time_does_after) {
    until(trial_end() - a_day * 2);
    called("confirmed");
    BOOST_TEST(state() == "confirmed");
    BOOST_TEST((taken_of_each() == Rows{1, 0, 0}));
    until(trial_end() + a_day * 60);
    BOOST_TEST((taken_of_each() == Rows{0, 0, 0}));
    BOOST_TEST(state() == "confirmed");
    const auto held = rows("open", 1);
    BOOST_TEST(held.at("rows").at(0).at("number") == fictional_number(0));
    BOOST_TEST(held.at("rows").at(0).at("because") == "confirmed");
    BOOST_TEST(held.at("rows").at(0).at("sale") == confirmation.at("call"));
}

BOOST_AUTO_TEST_CASE(who_wants_it_no_more_is_on_the_cancel_list_once) {
    until(trial_end() - a_day * 2);
    called("cancelled");
    BOOST_TEST((taken_of_each() == Rows{0, 1, 0}));
    until(trial_end() + a_day * 60);
    BOOST_TEST((taken_of_each() == Rows{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(who_is_told_how_to_cancel_is_not_billed) {
    until(trial_end() - a_day * 2);
    called("told_how_to_cancel");
    BOOST_TEST((taken_of_each() == Rows{0, 0, 1}));
}

BOOST_AUTO_TEST_CASE(a_line_suspended_for_longer_than_the_trial_lasts_has_it_extended_at_once) {
    until(trial_end() - a_day * 2);
    called("suspended_line");
    BOOST_TEST(state() == "extended");
}

BOOST_AUTO_TEST_CASE(only_a_project_that_says_so_bills_who_was_not_reached) {
    BOOST_TEST(ask("GET", path(""), administrator).json.at("bill_unreached") == false);
    BOOST_REQUIRE_EQUAL(ask("PATCH", path(""), administrator, {{"bill_unreached", true}}).status, 200);
    until(trial_end() + 1h);
    wait_for("extended");
    until(trial_end() + 1h);
    wait_for("billed_unreached");
    BOOST_TEST((taken_of_each() == Rows{1, 0, 0}));
    BOOST_TEST(rows("open", 1).at("rows").at(0).at("because") == "billed_unreached");
}

BOOST_AUTO_TEST_CASE(a_server_that_is_away_when_a_trial_ends_extends_it_when_it_is_back) {
    stop();
    until(clock.now() + a_day * 33);
    start();
    wait_for("extended");
    BOOST_TEST(course() == "created miss extend");
}

BOOST_AUTO_TEST_CASE(a_lead_time_taken_away_leaves_later_sales_without_a_moment_until_it_is_set_again) {
    const json none{{"second_confirmation_lead", nullptr}};
    BOOST_REQUIRE_EQUAL(ask("PATCH", path(""), administrator, none).status, 200);
    AtWork{*this, "wu"}.calls(scenarios::trial_bought,
                              "trial_agreed");  // lin has a customer at hand, with the settings of before
    const auto chen = log_in("chen");
    const auto without = [&]() -> json {
        const Reply seen = ask("GET", path("/follow-ups"), chen);
        for (const auto& one : seen.json.at("items"))
            if (one.at("kind") == "second_confirmation" && one.at("id") != id) return one;
        return {};
    };
    BOOST_REQUIRE(without().is_object());
    BOOST_TEST(!without().contains("due"));
    const json two_days{{"second_confirmation_lead", "P2D"}};
    BOOST_REQUIRE_EQUAL(ask("PATCH", path(""), administrator, two_days).status, 200);
    clock.pass(2min);
    for (int look = 0; look < 3'000 && !without().contains("due"); ++look) look_again_soon();
    const auto end = model::Instant::parse_iso8601(without().at("trial_end").get<std::string>()).value();
    BOOST_TEST(without().at("due") == (end - a_day * 2).to_iso8601());
    BOOST_TEST(detail().at("follow_up").at("due") == (trial_end() - a_day * 3).to_iso8601());
}

BOOST_AUTO_TEST_CASE(the_lists_the_metrics_and_the_week_come_as_files_and_numbers_to_who_may_have_them) {
    until(trial_end() - a_day * 2);
    called("confirmed");
    taken("open");
    const auto bo = log_in("bo");
    const Reply csv = ask("GET", path("/billing-lists/open/1?format=csv"), bo);
    BOOST_TEST(csv.status == 200);
    BOOST_TEST(csv.body.find("," + fictional_number(0) + ",") != std::string::npos, csv.body);
    BOOST_TEST(csv.headers.at("content-disposition") == "attachment; filename=\"ringback-trial-open-1.csv\"");
    const Reply excel = ask("GET", path("/billing-lists/open/1?format=xlsx"), bo);
    BOOST_TEST(excel.status == 200);
    BOOST_TEST(excel.body.starts_with("PK"));
    BOOST_TEST(ask("GET", path("/billing-lists/open/1?format=pdf"), bo).status == 400);
    BOOST_TEST(
        ask("GET", path("/billing-lists/open"), log_in("chen")).refused(model::Reason::no_right, "keep_success_data"));
    BOOST_TEST(ask("GET", path("/billing-lists/else"), bo).status == 404);

    const Reply metrics = ask("GET", path("/trial-metrics?from=2026-09-01&to=2026-12-31"), bo);
    BOOST_REQUIRE_EQUAL(metrics.status, 200);
    BOOST_TEST(metrics.json.at("trials") == 1);
    BOOST_TEST(metrics.json.at("retention").dump() == R"({"count":1,"of":1,"percent":"100.0"})");
    BOOST_TEST(ask("GET", path("/trial-metrics?from=2026-09-01"), bo).status == 400);

    const auto chen = log_in("chen");
    const Reply week = ask("GET", path("/reports/weekly?week=2026-W39"), chen);
    BOOST_REQUIRE_EQUAL(week.status, 200);
    BOOST_TEST(week.json.at("dials") == 1);
    BOOST_TEST(week.json.at("valid").dump() == R"({"count":1,"of":1,"percent":"100.0"})");
    const Reply table = ask("GET", path("/reports/weekly?week=2026-W39&format=csv"), chen);
    BOOST_TEST(table.body.find("calls,dials,") != std::string::npos, table.body);
    const Headers wants_excel{{"Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};
    BOOST_TEST(ask("GET", path("/reports/weekly?week=2026-W39"), chen, nullptr, wants_excel).body.starts_with("PK"));
    BOOST_TEST(ask("GET", path("/reports/weekly?week=2026-W39"), log_in("lin")).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
