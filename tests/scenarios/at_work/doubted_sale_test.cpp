// A sale its agent doubts (D5): saved as a sale, called again by a colleague with the form made for it.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/scenarios/at_work/trial_shop.h"
#include "tests/scenarios/kits/remedial_call_paths.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;

namespace {

const presenter::FollowUpRow* remedial_of(const presenter::BetweenCallsView& view) {
    const auto found =
        std::ranges::find(view.follow_ups, form::FollowUpKind::remedial_call, &presenter::FollowUpRow::kind);
    return found == view.follow_ups.end() ? nullptr : &*found;
}

const scenarios::OutcomePath& path_of(const std::string& outcome) {
    return *std::ranges::find(scenarios::remedial_call_paths(), outcome, &scenarios::OutcomePath::outcome);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doubted_sale)

BOOST_AUTO_TEST_CASE(a_sale_the_agent_doubts_is_called_again_with_the_form_made_for_it) {
    TrialShop shop(1);
    const nlohmann::json limit{{"remedial_call", "elapsed PT2H"}};
    const auto path = std::string("/api/v1/projects/") + TrialShop::project;
    BOOST_REQUIRE_EQUAL(shop.ask("PATCH", path, shop.administrator, limit).status, 200);
    AtWork lin{shop, "lin"};
    lin.dials();
    lin.fills_in(scenarios::trial_bought);
    lin.does([&] { lin.shift().call()->choose_outcome("trial_agreed"); });
    lin.does([&] { lin.shift().call()->doubt_sale("客户像喝了酒"); });
    lin.ends_with("trial_agreed");
    shop.clock.pass(2h);
    AtWork wu{shop, "wu"};
    wu.looks_again();
    const auto* promised = remedial_of(wu.between());
    BOOST_REQUIRE(promised != nullptr);
    BOOST_TEST(promised->subject == "客户像喝了酒");
    const auto id = promised->id;
    wu.does([&] { wu.shift().claim_follow_up(id); });
    wu.dials();
    wu.fills_in(path_of("conforms").answers);
    wu.ends_with("conforms");
    const auto seen = shop.ask("GET", "/api/v1/follow-ups/" + id, shop.log_in("chen")).json.at("follow_up");
    BOOST_TEST(seen.at("state") == "conforming");
}

BOOST_AUTO_TEST_SUITE_END()
