// Calls made elsewhere before, brought in over the wire: marked, judged, planning nothing, and the same however often
// they are brought.
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;
using nlohmann::json;

namespace {

struct Migrating : RunningServer {
    Migrating() {
        open_project();
        manager = add_user("manager", {"project_manager"});
    }
    static json row(int n, const std::string& outcome, json answers, json more = json::object()) {
        json made{{"row", n},
                  {"key", "k" + std::to_string(n)},
                  {"name", "李明"},
                  {"phone", fictional_number(n)},
                  {"dialled_at", "2024-03-05T06:30:00.000Z"},
                  {"talk_seconds", 60},
                  {"outcome", outcome},
                  {"answers", std::move(answers)},
                  {"attributes", {{"district", "西湖"}}}};
        made.update(more);
        return made;
    }
    Reply brings(const json& rows, const std::string& source = "old-dialler") {
        return ask("POST", path, manager, {{"source", source}, {"rows", rows}});
    }
    json results(const json& rows) {
        const auto reply = brings(rows);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        return reply.json.at("results");
    }
    static std::string reason(const json& result) {
        return result.contains("problem") ? result.at("problem").at("reason").get<std::string>() : "";
    }

    std::string path = "/api/v1/projects/example-sale/history";
    std::string manager;
};

const json refusing{{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history, Migrating)

BOOST_AUTO_TEST_CASE(a_call_of_another_system_is_marked_plans_nothing_and_closes_its_customer) {
    const auto taken = results(json::array({row(1, "refused", refusing, {{"attempts", 3}})}));
    BOOST_REQUIRE_MESSAGE(taken.at(0).at("taken") == true, taken.dump());
    const auto call = ask("GET", "/api/v1/calls/" + taken.at(0).at("call").get<std::string>(), manager).json;
    BOOST_TEST(call.at("origin") == "migrated");
    BOOST_TEST(call.at("dialled_at") == "2024-03-05T06:30:00.000Z");
    BOOST_TEST(call.at("outcome") == "refused");
    BOOST_TEST(call.at("state") == "accepted");
    BOOST_TEST(call.at("answers").at("refusal") == "price");
    BOOST_TEST(call.at("follow_ups").empty());
    const json by_hand{{"direction", "outbound"}, {"phone", fictional_number(1)}};
    const auto begun = ask("POST", "/api/v1/projects/example-sale/calls", agent, by_hand);
    BOOST_REQUIRE_MESSAGE(begun.status == 201, begun.body);
    BOOST_TEST(begun.json.at("earlier").at(0).at("migrated") == true);
}

BOOST_AUTO_TEST_CASE(a_customer_known_from_history_alone_waits_for_nobody) {
    BOOST_TEST(results(json::array({row(1, "refused", refusing)})).at(0).at("taken") == true);
    const auto claim = ask("POST", "/api/v1/projects/example-sale/claims", agent, json::object());
    BOOST_TEST(claim.refused(Reason::no_lead_waiting, ""), claim.body);
}

BOOST_AUTO_TEST_CASE(what_another_system_never_asked_is_no_reason_to_lose_what_is_there) {
    BOOST_TEST(results(json::array({row(1, "trial_agreed", {{"reached", "yes"}})})).at(0).at("taken") == true);
    const auto billing =
        ask("POST", "/api/v1/projects/example-sale/billing-lists/open", add_user("bo", {"success_keeper"}));
    BOOST_TEST(billing.status == 204, billing.body);  // it was billed where it was made
}

BOOST_AUTO_TEST_CASE(an_answer_must_be_one_its_field_takes) {
    const auto told =
        results(json::array({row(1, "refused", {{"reached", "perhaps"}}), row(2, "fishing", {{"reached", "yes"}}),
                             row(3, "refused", {{"shoe_size", "42"}}), row(4, "refused", refusing)}));
    BOOST_TEST(reason(told.at(0)) == "not_in_menu");
    BOOST_TEST(told.at(0).at("problem").at("field") == "reached");
    BOOST_TEST(reason(told.at(1)) == "unknown_outcome");
    BOOST_TEST(reason(told.at(2)) == "unknown_field");
    BOOST_TEST(told.at(3).at("taken") == true);  // a bad row never stops its neighbours
}

BOOST_AUTO_TEST_CASE(bringing_it_again_changes_nothing_and_says_so) {
    const json rows{row(1, "refused", refusing), row(2, "refused", refusing)};
    results(rows);
    for (const auto& result : results(rows)) {
        BOOST_TEST(result.at("taken") == false);
        BOOST_TEST(result.at("already_there") == true);
    }
    BOOST_TEST(reason(results(json::array({row(1, "refused", refusing, {{"talk_seconds", 61}})})).at(0)) ==
               "call_differs");
    const auto other = brings(json::array({row(1, "refused", refusing)}), "another-dialler").json.at("results");
    BOOST_TEST(other.at(0).at("taken") == true);  // another call with the same customer
}

BOOST_AUTO_TEST_CASE(two_calls_of_one_customer_in_a_piece_are_both_taken) {
    const auto taken = results(
        json::array({row(1, "refused", refusing), row(2, "refused", refusing, {{"phone", fictional_number(1)}})}));
    for (const auto& result : taken) BOOST_TEST(result.at("taken") == true, result.dump());
}

BOOST_AUTO_TEST_CASE(who_asked_not_to_be_called_is_not_called_from_then_on) {
    BOOST_TEST(results(json::array({row(1, "never_again", {{"reached", "yes"}})})).at(0).at("taken") == true);
    const json by_hand{{"direction", "outbound"}, {"phone", fictional_number(1)}};
    BOOST_TEST(
        ask("POST", "/api/v1/projects/example-sale/calls", agent, by_hand).refused(Reason::do_not_call, "/phone"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_call_is_refused_by_name) {
    const auto refused = [&](const json& more, const std::string& field, const std::string& why) {
        const auto result = results(json::array({row(9, "refused", refusing, more)})).at(0);
        BOOST_TEST(result.at("problem").at("field") == field, result.dump());
        BOOST_TEST(reason(result) == why, result.dump());
    };
    refused({{"phone", "12"}}, "phone", "list_bad_phone");
    refused({{"talk_seconds", -1}}, "talk_seconds", "bad_member");
    refused({{"attempts", 0}}, "attempts", "bad_member");
    refused({{"agent", "nobody"}}, "agent", "unknown_name");
    refused({{"dialled_at", "2031-01-01T00:00:00.000Z"}}, "/dialled_at", "bad_call_times");
    refused({{"attributes", {{"shoe_size", "42"}}}}, "shoe_size", "unknown_member");
    refused({{"key", std::string(101, 'k')}}, "key", "too_long");
}

BOOST_AUTO_TEST_CASE(it_has_a_right_of_its_own_and_at_most_500_rows) {
    BOOST_TEST(ask("POST", path, keeper, {{"source", "x"}, {"rows", json::array()}})
                   .refused(Reason::no_right, "import_history"));
    json many = json::array();
    for (int n = 0; n < 501; ++n) many.push_back(row(n, "refused", refusing));
    BOOST_TEST(brings(many).refused(Reason::bad_member, "/rows"));
    BOOST_TEST(brings(json::array(), "").status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
