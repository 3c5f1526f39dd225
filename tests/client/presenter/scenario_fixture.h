// A call on the example kit whose "cannot hear" has two sentences of 3 and 5 seconds, and "call back" one that waits
// for the agent: for the tests of scenario keys.
#pragma once

#include "client/presenter/faq_desk.h"
#include "tests/client/presenter/shift_fixture.h"
#include "tests/shared/form/session_fixture.h"

namespace cts::presenter::test {

inline std::shared_ptr<const form::Kit> scenario_kit() {
    auto kit = *form::test::kit_of(form::test::example_kit());
    auto call = *kit.forms.at("first_call");
    for (auto& outcome : call.outcomes) {
        if (outcome.name == "cannot_hear")
            outcome.scenario_stages = {
                {{"听不清，${agent.name}稍后再打。", "This is ${agent.name}: I cannot hear you."},
                 std::chrono::seconds(3)},
                {{"再见。", "Goodbye."}, std::chrono::seconds(5)}};
        if (outcome.name == "call_back") {
            outcome.scenario = "not_convenient";
            outcome.scenario_stages = {{{"什么时候再打合适？", "When may I call again?"}, std::chrono::seconds(0)}};
        }
        if (outcome.name == "complaint") outcome.scenario = "number_mismatch";  // without sentences: its rule is shown
    }
    kit.forms["first_call"] = std::make_shared<const form::Definition>(std::move(call));
    return std::make_shared<const form::Kit>(std::move(kit));
}

struct ScenarioCall {
    Shift desk;
    int changes = 0;
    std::shared_ptr<const form::Kit> kit = scenario_kit();
    CallPresenter call{parts(), [this] { ++changes; }, [](const api::CallSaved&) {}};

    explicit ScenarioCall(bool answered = true) {
        call.dial();
        if (answered) call.answered();
    }
    CallParts parts() {
        Agent agent;
        agent.user.display_name = "林晓雯";
        agent.user.number = "3017";
        agent.language = model::Language::en;
        return {desk.server,    desk.executor, desk.clock,          agent,
                api::Project{}, kit,           index_faq(*kit, {}), desk.server.lead};
    }
    void pass(std::chrono::milliseconds span) {
        desk.clock.pass(span);
        call.tick();
    }
};

inline std::string words_of(const std::vector<TextRun>& runs) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

}  // namespace cts::presenter::test
