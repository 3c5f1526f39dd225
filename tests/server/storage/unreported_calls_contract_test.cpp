// A customer who was dialled is kept from everybody else until that call is stored: it may wait in an outbox, with a
// "never call me again" in it, while its lease ends.
#include <boost/test/unit_test.hpp>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::CallVerdict;
using storage::ClaimRefusal;
using storage::LeadState;

namespace {

constexpr int lease_over = 31;
constexpr int slip_over = 7 * 24 * 60;

struct Scene {
    Scene(storage::Store& of, int leads) : store(of), shop(of) { store.leads().add_leads(shop.leads(leads)); }

    storage::ClaimAnswer claim(const storage::UserRecord& who, int minute) {
        return store.leads().claim(shop.claim(who.user.id, minutes_later(minute)));
    }
    storage::ClaimedLead dialled(const storage::UserRecord& who, int minute) {
        const auto claimed = claim(who, minute).value();
        store.leads().note_dialled({who.user.id, claimed.lead.id, claimed.lead.lease->call, minutes_later(minute),
                                    minutes_later(minute + slip_over)});
        return claimed;
    }
    storage::FollowUpRecord callback_left_at(int minute) {
        const auto claimed = claim(shop.li, minute).value();
        auto write = shop.call_of(claimed);
        write.lead_after = LeadState::waiting;
        write.follow_ups = {shop.callback(claimed, minutes_later(minute + 10))};
        store.calls().save(write);
        return write.follow_ups.front();
    }

    storage::Store& store;
    SmallShop shop;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(unreported_calls_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_dialled_customer_goes_to_nobody_else_when_the_lease_ends_before_the_call_is_stored,
                              Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    scene.dialled(scene.shop.li, 0);
    BOOST_TEST((scene.claim(scene.shop.wang, lease_over).error() == ClaimRefusal::none_waiting));
    BOOST_TEST((scene.claim(scene.shop.li, lease_over).error() == ClaimRefusal::none_waiting));
    BOOST_TEST((scene.claim(scene.shop.wang, lease_over + 1).error() == ClaimRefusal::none_waiting));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(their_agent_is_given_another_customer_meanwhile, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 2);
    const auto first = scene.dialled(scene.shop.li, 0);
    BOOST_TEST((scene.claim(scene.shop.li, 5).value().lead.id == first.lead.id));
    BOOST_TEST((scene.claim(scene.shop.li, lease_over).value().lead.id != first.lead.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_call_that_comes_late_still_moves_its_lead, Engine, Engines) {
    for (const bool given_back : {false, true}) {
        Engine engine;
        Scene scene(engine.store(), 2);
        const auto first = scene.dialled(scene.shop.li, 0);
        if (given_back) BOOST_TEST(scene.claim(scene.shop.li, lease_over).has_value());
        auto write = scene.shop.call_of(first);
        write.lead_after = LeadState::again;
        write.ready_at = minutes_later(lease_over + 20);
        BOOST_TEST((scene.store.calls().save(write).verdict == CallVerdict::stored));
        BOOST_TEST((scene.store.leads().by_id(first.lead.id).value().state == LeadState::again));
        const auto again = scene.claim(scene.shop.wang, lease_over + 20).value();
        BOOST_TEST((again.lead.id == first.lead.id));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(they_are_handed_out_again_when_that_call_can_no_longer_come, Engine, Engines) {
    for (const bool given_back : {false, true}) {
        Engine engine;
        Scene scene(engine.store(), 1);
        const auto first = scene.dialled(scene.shop.li, 0);
        if (given_back) BOOST_TEST(!scene.claim(scene.shop.li, lease_over).has_value());
        BOOST_TEST(!scene.claim(scene.shop.wang, slip_over - 1).has_value());
        const auto again = scene.claim(scene.shop.wang, slip_over + 1).value();
        BOOST_TEST((again.lead.id == first.lead.id));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promised_call_that_was_dialled_is_offered_to_nobody_but_who_asks_for_it, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.callback_left_at(0);
    scene.dialled(scene.shop.li, 10);
    auto wanted = scene.shop.claim(scene.shop.wang.user.id, minutes_later(10 + lease_over));
    wanted.colleagues_due = wanted.now;
    BOOST_TEST((scene.store.leads().claim(wanted).error() == ClaimRefusal::none_waiting));
    wanted.follow_up = callback.id;
    BOOST_TEST((scene.store.leads().claim(wanted).value().follow_up->id == callback.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_customer_who_calls_meanwhile_is_served_beside_it, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto first = scene.dialled(scene.shop.li, 0);
    storage::StartWanted ringing;
    ringing.unknown = scene.shop.lead(1, 1);
    ringing.list = scene.shop.list;
    ringing.lease = scene.shop.claim(scene.shop.wang.user.id, minutes_later(lease_over)).lease;
    ringing.lease.inbound = true;
    ringing.now = minutes_later(lease_over);
    BOOST_TEST((scene.store.customers().start(ringing).verdict == storage::StartVerdict::beside));
    BOOST_TEST((scene.store.calls().save(scene.shop.call_of(first)).verdict == CallVerdict::stored));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_that_lost_its_lead_keeps_nobody_from_it, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto first = scene.claim(scene.shop.li, 0).value();
    const auto taken = scene.claim(scene.shop.wang, lease_over).value();
    scene.store.leads().note_dialled({scene.shop.li.user.id, first.lead.id, first.lead.lease->call,
                                      minutes_later(lease_over), minutes_later(slip_over)});
    BOOST_TEST((scene.claim(scene.shop.li, 2 * lease_over + 1).value().lead.id == taken.lead.id));
}

BOOST_AUTO_TEST_SUITE_END()
