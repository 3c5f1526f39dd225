#include "client/presenter/call_draft.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "client/presenter/server_clock.h"
#include "tests/client/presenter/shift_fixture.h"
#include "tests/scenarios/kits/shipped_kits.h"

using namespace cts;

namespace {

const std::vector<std::string> texts{"",
                                     "一周接到四次推销电话",
                                     "问：要钱吗？答：要",
                                     "13800138000 和 13900139000",
                                     "5",
                                     "-1",
                                     "2026-10-12",
                                     "yes",
                                     "a \"b\" \\ {c} \n d",
                                     "😀"};

std::string random_answer(const form::Field& field, const form::FormSession& session, std::mt19937& chance) {
    const auto options = session.options(field.name);
    if (options.empty() || chance() % 5 == 0) return texts[chance() % texts.size()];
    return options[chance() % options.size()]->name;
}

std::string everything_in(const form::FormSession& session) {
    std::string text;
    for (const auto& step : session.definition().steps) {
        for (const auto& field : step.fields) {
            text += field.name + "=" + session.answer_of(field.name) + "|" +
                    session.one_datum_reason(field.name).value_or("") + "|" +
                    scenarios::as_text(session.field_state(field.name).problems) + "\n";
        }
    }
    for (const auto& outcome : session.definition().outcomes)
        text += outcome.name + ": " + scenarios::as_text(session.missing_for(outcome.name));
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(call_draft)

BOOST_AUTO_TEST_CASE(any_filling_of_any_kit_comes_back_the_same_through_its_text) {
    for (const auto& name : scenarios::shipped_kits()) {
        const auto kit = scenarios::shipped_kit(name);
        for (unsigned seed = 0; seed < 40; ++seed) {
            BOOST_TEST_CONTEXT(name << ", seed " << seed) {
                std::mt19937 chance(seed);
                for (const auto& [purpose, form] : kit->forms) {
                    form::FormSession session(kit, purpose, scenarios::call_context());
                    for (const auto& step : form->steps) {
                        for (const auto& field : step.fields) {
                            session.answer(field.name, random_answer(field, session, chance));
                            if (chance() % 3 == 0) session.one_datum(field.name, "一句原话");
                        }
                    }
                    desk::Draft draft;
                    presenter::take_answers(session, draft);
                    const auto read = desk::draft_from_json(desk::to_json(draft));
                    BOOST_REQUIRE(read.has_value());
                    form::FormSession again(kit, purpose, scenarios::call_context());
                    presenter::put_back_answers(*read, again);
                    BOOST_TEST(everything_in(again) == everything_in(session));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_clock_set_while_the_call_lasts_does_not_turn_its_moments_round) {
    const presenter::SteadyClock steady;
    const auto first = steady.now();
    BOOST_TEST((steady.now() >= first));
    presenter::test::HeldClock pc;
    presenter::ServerClock clock(pc);
    clock.set(pc.now() - std::chrono::hours(24));
    BOOST_TEST((pc.now() - clock.now() == std::chrono::hours(24)));
    pc.pass(std::chrono::seconds(5));
    BOOST_TEST((pc.now() - clock.now() == std::chrono::hours(24)));
}

BOOST_AUTO_TEST_SUITE_END()
