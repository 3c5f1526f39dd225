// Whatever is typed in whatever order: a session that follows keystroke by keystroke says the same as a fresh one that
// is given the final answers. Seeds are fixed; a failure names its own.
#include <boost/test/unit_test.hpp>
#include <random>

#include "shared/form/session.h"
#include "shared/model/reason.h"
#include "tests/shared/form/session_fixture.h"

namespace {

using namespace cts;
using form::Field;
using form::FieldType;
using form::FormSession;

class RandomAgent {
  public:
    explicit RandomAgent(unsigned seed) : random_(seed) {}

    void type_something(FormSession& session) {
        const auto& definition = session.definition();
        const auto& step = definition.steps[below(definition.steps.size())];
        if (step.fields.empty()) return;
        const Field& field = step.fields[below(step.fields.size())];
        if (below(8) == 0)
            session.one_datum(field.name, below(3) == 0 ? "" : "客户原话");
        else
            session.answer(field.name, text_for(definition, field));
    }

  private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    std::string text_for(const form::Definition& definition, const Field& field) {
        if (below(10) == 0) return "";
        if (below(15) == 0) return "???";
        if (const form::Menu* menu = definition.menu_of(field)) return option_names(*menu, field);
        switch (field.type) {
            case FieldType::yes_no:
                return below(2) == 0 ? "yes" : "no";
            case FieldType::integer:
                return std::to_string(below(140));
            case FieldType::money:
                return std::to_string(below(3) * 29) + "元";
            case FieldType::phone:
                return "1381234604" + std::to_string(below(10));
            case FieldType::date_time:
                return below(2) == 0 ? "明天15:00" : "2026-10-11 08:00";
            default:
                break;
        }
        const std::vector<std::string> texts = {"周三或周四", "嫌贵",     "打13812346042", "到期扣费吗？不会",
                                                "信号不好",   "10月11日", "a@example.com"};
        return texts[below(texts.size())];
    }

    std::string option_names(const form::Menu& menu, const Field& field) {
        std::string names = menu.options[below(menu.options.size())].name;
        while (field.type == FieldType::select_multiple && below(4) != 0)
            names += " " + menu.options[below(menu.options.size())].name;
        return names;
    }

    std::mt19937 random_;
};

FormSession fed_with_final_answers_of(const FormSession& session, const std::shared_ptr<const form::Kit>& kit) {
    FormSession fresh(kit, "first_call", session.context());
    for (const auto& step : session.definition().steps) {
        for (const Field& field : step.fields) {
            fresh.answer(field.name, session.answer_of(field.name));
            if (const auto reason = session.one_datum_reason(field.name)) fresh.one_datum(field.name, *reason);
        }
    }
    return fresh;
}

std::string written(const model::Problems& problems) {
    std::string text;
    for (const auto& problem : problems)
        text += std::string(model::reason_name(problem.reason)) + "@" + problem.field + " ";
    return text;
}

// Everything a session says, in one text.
std::string all_it_says(const FormSession& session) {
    std::string text;
    for (const auto& step : session.definition().steps) {
        const auto state = session.step_state(step.name);
        text += step.name + (state.visible ? " shown " : " hidden ") + std::to_string(state.missing) + "/" +
                std::to_string(state.refused) + (state.touched ? " touched\n" : "\n");
        for (const Field& field : step.fields) {
            const auto& of_field = session.field_state(field.name);
            text += "  " + field.name + (of_field.visible ? " shown" : " hidden") +
                    (of_field.required ? " required" : "") + " = " + session.answer_of(field.name) + " ! " +
                    written(of_field.problems) + "\n";
            for (const auto* option : session.options(field.name)) text += option->name + ",";
        }
    }
    for (const auto& [name, answer] : session.counting_answers()) text += name + "=" + answer + "\n";
    for (const auto* outcome : session.outcomes()) text += "offered " + outcome->name + "\n";
    for (const auto& outcome : session.definition().outcomes)
        text += outcome.name + ": " + written(session.missing_for(outcome.name)) + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(session_property_test)

BOOST_AUTO_TEST_CASE(a_session_followed_keystroke_by_keystroke_equals_a_fresh_one_with_the_final_answers) {
    const auto kit = form::test::kit_of(form::test::example_kit());
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RandomAgent agent(seed);
        FormSession session(kit, "first_call", form::test::context_in_hangzhou());
        form::test::open_offer(session);
        session.answer("interest", "willing");
        for (int keystroke = 0; keystroke < 120; ++keystroke) {
            agent.type_something(session);
            if (keystroke % 4 != 0) continue;
            const std::string followed = all_it_says(session);
            const std::string fresh = all_it_says(fed_with_final_answers_of(session, kit));
            BOOST_REQUIRE_MESSAGE(followed == fresh, "seed " << seed << ", keystroke " << keystroke << "\n"
                                                             << followed << "\n--- fresh ---\n"
                                                             << fresh);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_session_lets_pass_the_judgement_of_the_record_lets_pass) {
    const auto kit = form::test::kit_of(form::test::example_kit());
    int saved = 0;
    for (unsigned seed = 100; seed <= 160; ++seed) {
        RandomAgent agent(seed);
        FormSession session(kit, "first_call", form::test::context_in_hangzhou());
        for (int keystroke = 0; keystroke < 40; ++keystroke) {
            agent.type_something(session);
            for (const auto* outcome : session.outcomes()) {
                const auto missing = session.missing_for(outcome->name);
                const bool only_of_counting = missing.empty();
                if (!only_of_counting) continue;
                const auto judged = form::judge_record(kit, "first_call", session.context(), session.counting_answers(),
                                                       session.one_datum_reasons(), outcome->name);
                BOOST_REQUIRE_MESSAGE(judged.empty(),
                                      "seed " << seed << ", " << outcome->name << ": " << written(judged));
                ++saved;
            }
        }
    }
    BOOST_TEST(saved > 100);
}

BOOST_AUTO_TEST_SUITE_END()
