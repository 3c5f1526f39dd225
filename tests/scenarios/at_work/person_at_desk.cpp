#include "tests/scenarios/at_work/person_at_desk.h"

#include <boost/test/unit_test.hpp>

namespace cts::tests {

using namespace std::chrono_literals;
using presenter::Screen;

PersonAtDesk::PersonAtDesk(RunningServer& server, const std::string& login, model::Language language)
    : server_(server),
      gateway_(gateway::make_http_gateway({server.address(), {}, language})),
      store_(folder_.path() / "desk.sqlite"),
      clock_(server.clock),
      kept_(store_, *gateway_, executor_, clock_, [] { return 0.0; }),
      shift_(
          *gateway_, executor_, clock_, language, [] {}, &kept_) {
    does([&] { shift_.log_in(login, RunningServer::password()); });
    BOOST_REQUIRE_MESSAGE(shift_.screen() != Screen::log_in, shift_.log_in_view().notice);
}

void PersonAtDesk::opens_project(const std::string& code) {
    if (shift_.screen() == Screen::projects) does([&] { shift_.open_project(code); });
    BOOST_REQUIRE((shift_.screen() == Screen::between_calls));
}

void PersonAtDesk::looks_again() {
    if (shift_.screen() == Screen::between_calls) does([&] { shift_.next_lead(); });
    if (shift_.screen() == Screen::team) does([&] { team().fetch(); });
    if (shift_.screen() == Screen::records) does([&] { records().fetch(); });
}

void PersonAtDesk::dials() {
    BOOST_REQUIRE_MESSAGE(between().next.has_value(), between().notice);
    does([&] { shift_.start_call(); });
    BOOST_REQUIRE(in_call());
    BOOST_REQUIRE_MESSAGE((call().phone.state == presenter::PhoneState::dialling), call().notice);
    server_.clock.pass(8s);
    does([&] { shift_.call()->answered(); });
}

void PersonAtDesk::fills_in(const scenarios::Given& answers) {
    for (const auto& [field, answer] : answers) {
        server_.clock.pass(3s);
        does([&] { shift_.call()->answer(field, answer); });
    }
}

void PersonAtDesk::ends_with(const std::string& outcome) {
    server_.clock.pass(30s);
    does([&] { shift_.call()->choose_outcome(outcome); });
    does([&] { shift_.call()->save(); });
    if (!in_call()) return;
    for (const auto& item : call().gate.missing) BOOST_TEST_MESSAGE("missing: " << item.field << ' ' << item.sentence);
    BOOST_FAIL("the call is not saved: " + call().notice);
}

void PersonAtDesk::calls(const scenarios::Given& answers, const std::string& outcome) {
    dials();
    fills_in(answers);
    ends_with(outcome);
}

}  // namespace cts::tests
