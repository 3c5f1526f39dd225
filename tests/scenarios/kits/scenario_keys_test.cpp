// The scenario keys of the shipped kits as the rows want them (G3-G7): what is said, how long one waits, what follows.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;
using namespace std::chrono_literals;
using form::FollowUpKind;
using form::FollowUpOwner;
using form::Outcome;

// Every outcome of every form of every shipped kit that passes, with its kit's name.
template <class Passes>
std::vector<std::pair<std::string, const Outcome*>> outcomes_that(Passes passes) {
    std::vector<std::pair<std::string, const Outcome*>> found;
    for (const std::string& kit : shipped_kits())
        for (const auto& [purpose, definition] : shipped_kit(kit)->forms)
            for (const Outcome& outcome : definition->outcomes)
                if (passes(outcome)) found.emplace_back(kit + " " + purpose + " " + outcome.name, &outcome);
    return found;
}

auto keyed(const std::string& scenario) {
    return outcomes_that([&](const Outcome& outcome) { return outcome.scenario == scenario; });
}

std::vector<long> seconds_waited(const Outcome& outcome) {
    std::vector<long> seconds;
    for (const form::ScenarioStage& stage : outcome.scenario_stages)
        seconds.push_back(std::chrono::duration_cast<std::chrono::seconds>(stage.wait).count());
    return seconds;
}

void check_waits(const std::string& scenario, const std::vector<long>& seconds) {
    const auto found = keyed(scenario);
    BOOST_TEST(found.size() >= 5U);  // three kits, one of them with three forms of calls
    for (const auto& [name, outcome] : found)
        BOOST_TEST_CONTEXT(name) BOOST_TEST(seconds_waited(*outcome) == seconds, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scenario_keys_test)

BOOST_AUTO_TEST_CASE(every_scenario_key_has_its_sentences) {
    for (const auto& [name, outcome] : outcomes_that([](const Outcome& o) { return !o.scenario.empty(); }))
        BOOST_TEST(!outcome->scenario_stages.empty(), name);
}

BOOST_AUTO_TEST_CASE(a_scenario_key_chooses_the_outcome_of_its_name) {
    for (const auto& [name, outcome] : outcomes_that([](const Outcome& o) { return !o.scenario.empty(); }))
        BOOST_TEST(outcome->scenario == outcome->name, name);
}

BOOST_AUTO_TEST_CASE(a_scenario_key_works_before_anything_is_answered) {
    for (const std::string& kit : shipped_kits()) {
        for (const auto& [purpose, definition] : shipped_kit(kit)->forms) {
            const form::FormSession session = call_with(kit, purpose);
            const auto offered = session.outcomes();
            for (const Outcome& outcome : definition->outcomes)
                if (!outcome.scenario.empty()) BOOST_TEST(std::ranges::count(offered, &outcome) == 1, outcome.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_waits_are_those_of_the_rows) {
    check_waits("cannot_hear", {3, 0});
    check_waits("silent", {5, 5, 5});
    check_waits("faint_voice", {0, 5, 0});
}

BOOST_AUTO_TEST_CASE(a_customer_who_could_not_be_heard_is_called_again_within_ten_minutes) {
    for (const auto& [name, outcome] : keyed("cannot_hear"))
        BOOST_TEST((outcome->follow_ups.at(0).within == calendar::elapsed(10min)));
}

BOOST_AUTO_TEST_CASE(whoever_is_away_is_called_at_the_time_they_name) {
    for (const std::string scenario : {"roaming", "roaming_abroad", "forwarded", "not_owner", "not_convenient"})
        for (const auto& [name, outcome] : keyed(scenario))
            BOOST_TEST(outcome->follow_ups.at(0).at_field == "callback_at", name);
}

BOOST_AUTO_TEST_CASE(another_language_goes_to_a_colleague_who_speaks_it) {
    for (const auto& [name, outcome] : keyed("language")) {
        BOOST_TEST((outcome->follow_ups.at(0).owner == FollowUpOwner::speaker), name);
        BOOST_TEST(outcome->follow_ups.at(0).language_field == "spoken_language", name);
    }
}

BOOST_AUTO_TEST_CASE(a_number_mismatch_is_a_query_to_the_team_leader_after_forwarding_is_ruled_out) {
    BOOST_TEST(!keyed("number_mismatch").empty());
    for (const auto& [name, outcome] : keyed("number_mismatch")) {
        BOOST_TEST((outcome->follow_ups.at(0).kind == FollowUpKind::technical_query), name);
        BOOST_TEST((outcome->follow_ups.at(0).owner == FollowUpOwner::team_leader), name);
        BOOST_TEST(outcome->requires_rules.at(0).field == "was_forwarded", name);
    }
}

BOOST_AUTO_TEST_CASE(no_sentence_of_a_scenario_has_a_hole) {
    for (const std::string& kit : shipped_kits()) {
        for (const auto& [purpose, definition] : shipped_kit(kit)->forms) {
            const form::FormSession session = call_with(kit, purpose);
            for (const Outcome& outcome : definition->outcomes)
                for (const form::ScenarioStage& stage : outcome.scenario_stages)
                    for (const auto language : {model::Language::zh_CN, model::Language::en}) {
                        const std::string said = session.placeholders_filled(stage.say.in(language), language);
                        BOOST_TEST(said.find("${") == std::string::npos, said);
                        BOOST_TEST(said.find("  ") == std::string::npos, said);
                    }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
