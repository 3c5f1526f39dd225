// What a planner and a leader read beside the outcomes: where calls end in the talk, what each field cost, how each
// agent did, what the names mean; as an answer and as a file.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/reported_shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;
using nlohmann::json;

namespace {

const json& entry(const json& list, const std::string& key, const std::string& value) {
    for (const auto& one : list)
        if (one.at(key) == value) return one;
    BOOST_FAIL("no " << value << " in " << list.dump());
    return list;
}

std::string words(const json& share) {
    return std::to_string(share.at("count").get<int>()) + "/" + std::to_string(share.at("of").get<int>());
}

struct TwoCalls : ReportedShop {
    TwoCalls() {
        AtWork lin{*this, "lin"};
        lin.calls(scenarios::trial_bought, "trial_agreed");
        lin.calls({{"reached", "no_answer"}}, "no_answer");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(call_reports, TwoCalls)

BOOST_AUTO_TEST_CASE(the_funnel_tells_how_far_calls_came_and_where_they_ended) {
    const auto funnel = until("funnel", "", [](const json& said) { return said.at("calls") == 2; }).json;
    BOOST_TEST(funnel.at("purpose") == "first_call");
    const auto& steps = funnel.at("steps");
    BOOST_TEST(words(steps.at(0).at("reached").at("share")) == "2/2");
    BOOST_TEST(words(entry(steps, "step", "opening").at("reached").at("share")) == "2/2");
    const auto& opening = entry(steps, "step", "opening");
    BOOST_TEST(words(opening.at("ended")) == "1/2");
    BOOST_TEST(opening.at("outcomes").at(0).at("outcome") == "no_answer");
    BOOST_TEST(words(entry(steps, "step", "tariff").at("reached").at("share")) == "1/2");
    BOOST_TEST(words(entry(steps, "step", "refusal").at("reached").at("share")) == "0/2");  // a branch not taken
    const auto& closing = entry(steps, "step", "closing");
    BOOST_TEST(closing.at("outcomes").at(0).at("outcome") == "trial_agreed");
    BOOST_TEST(funnel.at("gone").empty());
    const auto of_lin = asks("funnel", "&agent=" + id_of("lin") + "&where=field:reached=no_answer").json;
    BOOST_TEST(of_lin.at("calls") == 1);
    BOOST_TEST(asks("funnel", "&purpose=fishing").refused(Reason::bad_parameter, "purpose"));
    BOOST_TEST(asks("funnel", "&purpose=second_confirmation").refused(Reason::no_calls_in_span, "from"));
}

BOOST_AUTO_TEST_CASE(each_field_tells_what_it_cost_and_how_often_its_menu_had_no_answer) {
    const auto fields = until("fields", "&purpose=first_call", [](const json& said) {
                            return entry(said.at("fields"), "field", "reached").at("measured") == 2;
                        }).json.at("fields");
    const auto& reached = entry(fields, "field", "reached");
    BOOST_TEST(reached.at("step") == "opening");
    BOOST_TEST(words(reached.at("left_empty").at("share")) == "0/2");
    BOOST_TEST(reached.at("corrections") == 0);
    std::int64_t of_choices = 0;
    for (const auto& one : fields) of_choices += one.at("other").at("share").at("of").get<std::int64_t>();
    BOOST_TEST(of_choices > 0);
    const bool notes = std::ranges::any_of(fields, [](const json& one) { return one.at("type") == "note"; });
    BOOST_TEST(!notes);  // takes no answer
}

BOOST_AUTO_TEST_CASE(of_each_agent_successes_stand_beside_the_sales_that_hold) {
    const auto agents = until("agents", "", [](const json& said) {
                            return said.at("agents").at(0).at("calls") == 2;
                        }).json.at("agents");
    BOOST_REQUIRE_EQUAL(agents.size(), 1u);
    const auto& lin = agents.at(0);
    BOOST_TEST(lin.at("agent") == id_of("lin"));
    BOOST_TEST(words(lin.at("success").at("share")) == "1/2");
    BOOST_TEST(words(lin.at("valid").at("share")) == "1/1");
    BOOST_TEST(words(lin.at("complained")) == "0/1");
    BOOST_TEST(lin.at("complaints_heard") == 0);
    const auto csv = asks("agents", "&format=csv").body;
    BOOST_TEST(csv.find("agent,calls,dials,") == 0U, csv);
    BOOST_TEST(ask("GET", report("agents"), log_in("lin")).refused(Reason::no_right, "read_reports"));
}

BOOST_AUTO_TEST_CASE(the_codebook_says_what_names_and_values_mean_in_both_languages) {
    const std::string path = "/api/v1/projects/ringback-trial/reports/codebook";
    const auto ping = log_in("ping");
    const auto lines = ask("GET", path, ping).json.at("lines");
    BOOST_TEST(entry(lines, "value", "no_answer").at("name") == "reached");
    BOOST_TEST(entry(lines, "value", "trial_agreed").at("kind") == "outcome");
    BOOST_TEST(entry(lines, "kind", "attribute").at("label").at("zh_CN") != "");
    for (const auto& one : lines) BOOST_TEST((one.at("label").at("zh_CN") != "" && one.at("label").at("en") != ""));
    const auto csv = ask("GET", path + "?format=csv", ping).body;
    BOOST_TEST(csv.find("kind,purpose,step,name,label.zh_CN,label.en,") == 0U, csv.substr(0, 200));
    BOOST_TEST(ask("GET", path + "?format=xlsx", ping).body.starts_with("PK"));
}

BOOST_AUTO_TEST_CASE(every_report_is_a_file_too) {
    until("outcomes", "", [](const json& said) { return said.at("all").at("calls") == 2; });
    const auto funnel = asks("funnel", "&format=csv").body;
    BOOST_TEST(funnel.find("step,step.label,reached,of,percent,low,high,ended,ended.percent\r\n") == 0U, funnel);
    BOOST_TEST(funnel.find("opening,") != std::string::npos);
    BOOST_TEST(asks("fields", "&format=csv").body.find("purpose,step,field,") == 0U);
    BOOST_TEST(asks("fields", "&format=xlsx").body.starts_with("PK"));
    BOOST_TEST(asks("fields", "&format=pdf").refused(Reason::bad_parameter, "format"));
}

BOOST_AUTO_TEST_SUITE_END()
