// The satisfaction survey, where nothing is sold: the questions follow the answers.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;

form::FormSession survey_call(const Given& answers) {
    form::FormSession session = call_with("satisfaction-survey", "first_call");
    for (const auto& [field, answer] : answers) session.answer(field, answer);
    return session;
}

std::string offered(const form::FormSession& session, std::string_view field) {
    std::string names;
    for (const form::Option* option : session.options(field)) names += option->name + " ";
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(survey_test)

BOOST_AUTO_TEST_CASE(only_the_ways_used_can_be_the_weakest) {
    const auto session = survey_call(willing_to_answer + Given{{"channels", "app engineer"}});
    BOOST_TEST(offered(session, "weakest") == "app engineer ");
}

BOOST_AUTO_TEST_CASE(the_trouble_asked_for_is_that_of_the_weakest_way) {
    const auto session = survey_call(tells_of_the_visit);
    BOOST_TEST(offered(session, "weak_point") == "late untidy not_fixed other ");
}

BOOST_AUTO_TEST_CASE(low_scores_are_asked_what_is_lacking_and_high_ones_what_is_good) {
    struct Row {
        std::string score;
        bool asks_doubt;
        bool asks_praise;
    };
    for (const Row& row : {Row{"0", true, false}, Row{"6", true, false}, Row{"7", false, false}, Row{"8", false, false},
                           Row{"9", false, true}, Row{"10", false, true}}) {
        const auto session = survey_call(willing_to_answer + Given{{"recommend", row.score}});
        BOOST_TEST_CONTEXT(row.score) {
            BOOST_TEST(session.field_state("doubt").visible == row.asks_doubt);
            BOOST_TEST(session.field_state("praise").visible == row.asks_praise);
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_sold_in_a_survey) {
    const auto kit = shipped_kit("satisfaction-survey");
    BOOST_TEST((kit->kind == form::ProjectKind::survey));
    BOOST_TEST(kit->product.name.empty());
    BOOST_TEST(std::ranges::count(kit->forms.at("first_call")->outcomes, true, &form::Outcome::confirmed_sale) == 0);
}

BOOST_AUTO_TEST_CASE(a_survey_brings_answers_of_its_own) {
    BOOST_TEST(shipped_kit("satisfaction-survey")->faq.size() >= 12U);
}

BOOST_AUTO_TEST_SUITE_END()
