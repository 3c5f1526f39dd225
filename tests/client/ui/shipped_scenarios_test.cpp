// The kits that are shipped, worked by their scenario keys: every form that says scenarios, through the presenter.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "client/ui/key_table.h"
#include "shared/form/reader.h"
#include "tests/client/presenter/scenario_fixture.h"

using namespace cts;
using presenter::CallPresenter;

namespace {

form::KitFiles files_of(const std::filesystem::path& kit) {
    form::KitFiles files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kit)) {
        if (entry.path().extension() != ".yaml") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        files[std::filesystem::relative(entry.path(), kit).string()] = text.str();
    }
    return files;
}

struct AtDesk {
    explicit AtDesk(const char* code, const std::string& purpose) {
        kit = form::test::kit_of(files_of(std::filesystem::path(CTS_SOURCE_DIR) / "forms" / code));
        desk.server.lead.contents.purpose = purpose;
        presenter::Agent agent;
        agent.language = model::Language::zh_CN;
        call = std::make_unique<CallPresenter>(
            presenter::CallParts{desk.server, desk.executor, desk.clock, agent, api::Project{}, kit,
                                 presenter::index_faq(*kit, {}), desk.server.lead},
            [] {}, [](const api::CallSaved&) {});
        call->dial();
        call->answered();
    }
    presenter::test::Shift desk;
    std::shared_ptr<const form::Kit> kit;
    std::unique_ptr<CallPresenter> call;
};

bool is_on_screen(const presenter::CallView& view, const std::string& field) {
    for (const auto& each : view.fields)
        if (each.name == field) return true;
    for (const auto& row : view.confirmation)
        for (const auto& each : row.fields)
            if (each.name == field) return true;
    return false;
}

constexpr std::pair<const char*, const char*> forms_with_scenarios[] = {
    {"ringback-trial", "first_call"}, {"ringback-trial", "second_confirmation"}, {"ringback-trial", "remedial_call"},
    {"term-deposit", "first_call"},   {"term-deposit", "remedial_call"},         {"satisfaction-survey", "first_call"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(shipped_scenarios)

BOOST_AUTO_TEST_CASE(every_scenario_of_a_shipped_form_has_its_key_and_the_trial_has_one_for_every_key) {
    for (const auto& [code, purpose] : forms_with_scenarios) {
        const AtDesk at(code, purpose);
        BOOST_TEST(!at.call->view().scenarios.empty(), code);
        for (const auto& name : at.call->view().scenarios) BOOST_TEST(ui::scenario_number(name) >= 0, name);
    }
    const AtDesk trial("ringback-trial", "first_call");
    BOOST_TEST(trial.call->view().scenarios.size() == ui::scenario_keys().size());
}

BOOST_AUTO_TEST_CASE(one_press_says_a_sentence_of_the_kit_and_the_caret_stands_in_a_field_that_is_there) {
    for (const auto& [code, purpose] : forms_with_scenarios) {
        const auto names = AtDesk(code, purpose).call->view().scenarios;
        for (const auto& name : names) {
            BOOST_TEST_CONTEXT(code << " " << purpose << " " << name) {
                const AtDesk at(code, purpose);
                at.call->press_scenario(name);
                const auto& view = at.call->view();
                BOOST_REQUIRE(view.scenario.has_value());
                BOOST_TEST(!view.scenario->rule_only);
                BOOST_TEST(!view.scenario->say.empty());
                const bool placed = view.gate.missing.empty() || is_on_screen(view, view.focus_field);
                BOOST_TEST(placed, view.focus_field);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(an_agent_who_only_waits_is_brought_to_the_end_of_a_silent_line_in_fifteen_seconds) {
    AtDesk at("ringback-trial", "first_call");
    at.call->press_scenario("silent");
    for (int second = 0; second < 14; ++second) {
        at.desk.clock.pass(std::chrono::seconds(1));
        at.call->tick();
    }
    BOOST_TEST(!at.call->view().scenario->hang_up);
    at.desk.clock.pass(std::chrono::seconds(1));
    at.call->tick();
    BOOST_TEST(at.call->view().scenario->hang_up);
    BOOST_TEST(at.call->view().gate.open);
}

BOOST_AUTO_TEST_SUITE_END()
