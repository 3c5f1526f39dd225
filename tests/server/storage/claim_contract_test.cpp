#include <boost/test/unit_test.hpp>
#include <mutex>
#include <set>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using form::FollowUpKind;
using form::FollowUpOwner;
using storage::ClaimedWhy;
using storage::ClaimRefusal;
using storage::LeadState;

namespace {

struct Scene {
    Scene(storage::Store& store, int leads) : shop(store) { store.leads().add_leads(shop.leads(leads)); }

    storage::ClaimAnswer claim(const storage::UserRecord& who, int minute,
                               const std::function<void(storage::ClaimWanted&)>& changed = {}) {
        auto wanted = shop.claim(who.user.id, minutes_later(minute));
        wanted.languages = {"zh"};
        if (changed) changed(wanted);
        return shop.store.leads().claim(wanted);
    }
    ClaimRefusal refused(const storage::UserRecord& who, int minute, model::FollowUpId asked,
                         const std::function<void(storage::ClaimWanted&)>& changed = {}) {
        return claim(who, minute,
                     [&](storage::ClaimWanted& wanted) {
                         wanted.follow_up = asked;
                         if (changed) changed(wanted);
                     })
            .error();
    }

    // Li calls the next customer and leaves this behind.
    storage::FollowUpRecord promised(int due, FollowUpOwner owner = FollowUpOwner::same_agent,
                                     FollowUpKind kind = FollowUpKind::callback) {
        const auto claimed = claim(shop.li, 0).value();
        auto write = shop.call_of(claimed);
        write.lead_after = LeadState::waiting;
        auto follow_up = shop.callback(claimed, minutes_later(due));
        follow_up.kind = kind;
        follow_up.state = followup::machine_of(kind).first;
        follow_up.owner = owner;
        if (owner != FollowUpOwner::same_agent) follow_up.agent.reset();
        if (owner == FollowUpOwner::speaker) follow_up.language = "yue";
        write.follow_ups = {follow_up};
        shop.store.calls().save(write);
        return follow_up;
    }
    void unreached(const storage::ClaimedLead& claimed, std::optional<int> ready) {
        auto write = shop.call_of(claimed);
        write.lead_after = LeadState::again;
        if (ready) write.ready_at = minutes_later(*ready);
        shop.store.calls().save(write);
    }
    storage::LeadRecord lead(model::LeadId id) { return shop.store.leads().by_id(id).value(); }

    SmallShop shop;
};

void at_most_one_call(storage::ClaimWanted& wanted) {
    wanted.calls_a_day = 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(claim_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_to_be_tried_again_comes_from_its_moment_on_and_before_fresh_ones, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 3);
    const auto first = scene.claim(scene.shop.li, 0).value();
    scene.unreached(first, 60);
    const auto second = scene.claim(scene.shop.li, 1).value();
    scene.unreached(second, std::nullopt);
    BOOST_TEST((scene.claim(scene.shop.wang, 59).value().why == ClaimedWhy::fresh));
    const auto again = scene.claim(scene.shop.li, 60).value();
    BOOST_TEST((again.lead.id == first.lead.id));
    BOOST_TEST((again.why == ClaimedWhy::again));
    BOOST_TEST((again.lead.ready_at == minutes_later(60)));
    scene.unreached(again, std::nullopt);
    BOOST_TEST((scene.claim(scene.shop.li, 3000).value().why == ClaimedWhy::fresh));  // wang's, whose lease has ended
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lease_that_ends_gives_back_what_the_lead_was_before, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto first = scene.claim(scene.shop.li, 0).value();
    scene.unreached(first, 60);
    const auto held = scene.claim(scene.shop.li, 60).value();
    BOOST_TEST((held.why == ClaimedWhy::again));
    const auto taken = scene.claim(scene.shop.wang, 200).value();
    BOOST_TEST((taken.why == ClaimedWhy::again));
    BOOST_TEST(taken.lead.lease->epoch == held.lead.lease->epoch + 1);
    const auto nothing = scene.claim(scene.shop.wang, 400, [](auto& wanted) { wanted.zones.clear(); });
    BOOST_TEST((nothing.error() == ClaimRefusal::none_waiting));
    const auto lead = scene.lead(first.lead.id);
    BOOST_TEST((lead.state == LeadState::again));
    BOOST_TEST((lead.ready_at == minutes_later(60)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_overdue_callback_goes_to_a_colleague_only_after_its_grace, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.promised(10);
    const auto overdue_by = [](int due) {
        return [due](storage::ClaimWanted& wanted) { wanted.colleagues_due = minutes_later(due); };
    };
    BOOST_TEST(!scene.claim(scene.shop.wang, 20, overdue_by(9)).has_value());
    BOOST_TEST((scene.refused(scene.shop.wang, 20, callback.id, overdue_by(9)) == ClaimRefusal::follow_up_of_other));
    const auto taken = scene.claim(scene.shop.wang, 20, overdue_by(10)).value();
    BOOST_TEST((taken.why == ClaimedWhy::team));
    BOOST_TEST((taken.follow_up.value().id == callback.id));
    BOOST_TEST((scene.refused(scene.shop.li, 20, callback.id) == ClaimRefusal::lead_held));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_callback_in_a_language_goes_to_who_speaks_it, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.promised(10, FollowUpOwner::speaker);
    BOOST_TEST(!scene.claim(scene.shop.li, 30).has_value());
    BOOST_TEST((scene.refused(scene.shop.li, 30, callback.id) == ClaimRefusal::follow_up_of_other));
    const auto taken = scene.claim(scene.shop.wang, 30, [](auto& wanted) { wanted.languages = {"zh", "en", "yue"}; });
    BOOST_TEST((taken.value().why == ClaimedWhy::skill));
    BOOST_TEST((taken->follow_up.value().language == "yue"));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_agents_own_callback_comes_before_the_teams_even_when_that_is_due_longer, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 2);
    const auto teams = scene.promised(5, FollowUpOwner::team);
    const auto own = scene.promised(10);
    BOOST_TEST((scene.claim(scene.shop.li, 20).value().follow_up.value().id == own.id));
    const auto taken = scene.claim(scene.shop.wang, 20).value();
    BOOST_TEST((taken.why == ClaimedWhy::team));
    BOOST_TEST((taken.follow_up.value().id == teams.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_mismatch_is_worked_by_who_leads_the_team_and_only_when_asked_for, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto query = scene.promised(10, FollowUpOwner::team_leader, FollowUpKind::technical_query);
    const auto as_leader = [](storage::ClaimWanted& wanted) { wanted.leads_team = true; };
    BOOST_TEST((scene.refused(scene.shop.li, 20, query.id) == ClaimRefusal::follow_up_of_other));
    BOOST_TEST(!scene.claim(scene.shop.wang, 20, as_leader).has_value());
    const auto taken = scene.claim(scene.shop.wang, 20, [&](storage::ClaimWanted& wanted) {
        as_leader(wanted);
        wanted.follow_up = query.id;
    });
    BOOST_TEST((taken.value().why == ClaimedWhy::team));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promise_asked_for_takes_the_place_of_the_lead_at_hand_and_a_refusal_leaves_it, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 2);
    const auto promise = scene.promised(60);
    const auto at_hand = scene.claim(scene.shop.li, 10).value();
    const auto asks = [&](storage::ClaimWanted& wanted) { wanted.follow_up = promise.id; };
    BOOST_TEST((scene.refused(scene.shop.li, 11, promise.id, [](storage::ClaimWanted& wanted) {
        wanted.zones.clear();
    }) == ClaimRefusal::not_permitted_now));
    BOOST_TEST((scene.claim(scene.shop.li, 12).value().lead.lease->call == at_hand.lead.lease->call));
    const auto taken = scene.claim(scene.shop.li, 13, asks).value();
    BOOST_TEST((taken.follow_up.value().id == promise.id));
    BOOST_TEST((scene.lead(at_hand.lead.id).state == LeadState::fresh));
    BOOST_TEST((scene.claim(scene.shop.li, 14, asks).value().lead.lease->call == taken.lead.lease->call));
    BOOST_TEST((scene.claim(scene.shop.wang, 15).value().lead.id == at_hand.lead.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_second_confirmation_is_worked_with_its_own_form, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto confirmation = scene.promised(10, FollowUpOwner::team, FollowUpKind::second_confirmation);
    const auto taken = scene.claim(scene.shop.wang, 20, [&](storage::ClaimWanted& wanted) {
        wanted.follow_up = confirmation.id;
        wanted.forms = {{"first_call", 2}, {"second_confirmation", 7}};
    });
    BOOST_TEST(taken.value().lead.lease->purpose == "second_confirmation");
    BOOST_TEST(taken->lead.lease->form_version == 7);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_confirmation_that_is_due_comes_behind_callbacks_and_before_fresh_leads, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 4);
    const auto remedial = scene.promised(3, FollowUpOwner::team, FollowUpKind::remedial_call);
    const auto confirmation = scene.promised(5, FollowUpOwner::team, FollowUpKind::second_confirmation);
    const auto callback = scene.promised(7, FollowUpOwner::team);
    BOOST_TEST((scene.claim(scene.shop.wang, 2).value().why == ClaimedWhy::fresh));  // none of them is due
    scene.unreached(scene.claim(scene.shop.wang, 2).value(), std::nullopt);
    for (const auto& next : {callback, confirmation, remedial}) {
        const auto claimed = scene.claim(scene.shop.wang, 8);
        BOOST_REQUIRE(claimed.has_value());
        BOOST_TEST((claimed->why == ClaimedWhy::team));
        BOOST_TEST((claimed->follow_up.value().id == next.id));
        auto write = scene.shop.call_of(*claimed);
        write.settles = {settles(next.id)};
        write.settles.front().outcome.settles = form::Settlement::cancelled;
        scene.shop.store.calls().save(write);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_confirmation_waits_for_the_callback_its_customer_was_promised, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto confirmation = scene.promised(5, FollowUpOwner::team, FollowUpKind::second_confirmation);
    const auto claimed = scene.claim(scene.shop.li, 6).value();
    auto write = scene.shop.call_of(claimed);
    write.lead_after = LeadState::waiting;
    write.follow_ups = {scene.shop.callback(claimed, minutes_later(60))};
    scene.shop.store.calls().save(write);
    BOOST_TEST((scene.claim(scene.shop.wang, 30).error() == ClaimRefusal::none_waiting));
    BOOST_TEST((scene.claim(scene.shop.li, 61).value().follow_up.value().id == write.follow_ups.front().id));
    BOOST_TEST((confirmation.id != write.follow_ups.front().id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_confirmation_of_a_colleague_stays_theirs_however_late_it_is, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto confirmation = scene.promised(5, FollowUpOwner::same_agent, FollowUpKind::second_confirmation);
    const auto late = [](storage::ClaimWanted& wanted) { wanted.colleagues_due = wanted.now; };
    BOOST_TEST((scene.claim(scene.shop.wang, 300, late).error() == ClaimRefusal::none_waiting));
    BOOST_TEST((scene.claim(scene.shop.li, 300).value().follow_up.value().id == confirmation.id));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_sale_that_is_to_be_cancelled_is_called_by_nobody, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto remedial = scene.promised(3, FollowUpOwner::team, FollowUpKind::remedial_call);
    remedial = scene.shop.store.follow_ups().by_id(remedial.id).value();
    storage::StepsWrite step{{{remedial, remedial.revision, {}, {}, {}}}, {}, scene.shop.li.user.id, minutes_later(3)};
    step.steps.front().after.state = followup::State::to_be_cancelled;
    BOOST_REQUIRE((scene.shop.store.follow_ups().take(step) == storage::StepVerdict::taken));
    BOOST_TEST((scene.claim(scene.shop.wang, 8).error() == ClaimRefusal::none_waiting));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lead_whose_customers_sleep_is_passed_over_for_one_that_may_be_called, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 2);
    auto berlin = scene.shop.lead(0, 77);
    berlin.lead.zone = "Europe/Berlin";
    engine.store().leads().add_leads({berlin});
    BOOST_TEST((engine.store().leads().zones(scene.shop.project.id) ==
                std::vector<std::string>{"Asia/Shanghai", "Europe/Berlin"}));
    const auto only = [](std::vector<std::string> zones) {
        return [zones](storage::ClaimWanted& wanted) {
            auto day = wanted.zones.front();
            wanted.zones.clear();
            for (const auto& zone : zones) {
                day.name = zone;
                wanted.zones.push_back(day);
            }
        };
    };
    BOOST_TEST(scene.claim(scene.shop.li, 0, only({"Asia/Shanghai"})).value().lead.row == 1);
    BOOST_TEST(!scene.claim(scene.shop.wang, 0, only({})).has_value());
    BOOST_TEST(scene.claim(scene.shop.wang, 0, only({"Asia/Shanghai", "Europe/Berlin"})).value().lead.row == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_promise_is_not_handed_out_at_an_hour_its_customer_may_not_be_called, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.promised(10);
    const auto asleep = [](storage::ClaimWanted& wanted) { wanted.zones.front().name = "Europe/Berlin"; };
    BOOST_TEST(!scene.claim(scene.shop.li, 20, asleep).has_value());
    BOOST_TEST((scene.refused(scene.shop.li, 20, callback.id, asleep) == ClaimRefusal::not_permitted_now));
    BOOST_TEST(scene.claim(scene.shop.li, 21).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_called_often_enough_today_waits_for_its_next_day, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    scene.unreached(scene.claim(scene.shop.li, 0).value(), 60);
    BOOST_TEST((scene.claim(scene.shop.li, 60, at_most_one_call).error() == ClaimRefusal::none_waiting));
    BOOST_TEST(!scene.claim(scene.shop.li, 61).has_value());  // it waits, whoever asks
    const int tomorrow = 60 + 15 * 60;
    const auto next_day = scene.claim(scene.shop.li, tomorrow, [](storage::ClaimWanted& wanted) {
        at_most_one_call(wanted);
        wanted.zones.front().day_begins = wanted.now;
    });
    BOOST_TEST(next_day.value().calls_today == 0);
    BOOST_TEST(engine.store().leads().calls_since(number(1), nine) == 1);
    BOOST_TEST(engine.store().leads().calls_since(number(1), minutes_later(1)) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_on_the_line_in_another_project_counts_as_called, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    auto other = project_of("other");
    engine.store().projects().add(other);
    const storage::ListRecord list{model::ListId::make(nine), other.id, "theirs", scene.shop.li.user.id, nine};
    engine.store().leads().add_list(list);
    auto same_number = scene.shop.lead(1, 1);
    same_number.lead.project = other.id;
    same_number.lead.list = list.id;
    engine.store().leads().add_leads({same_number});
    BOOST_TEST(scene.claim(scene.shop.li, 0).has_value());
    const auto theirs = [&](storage::ClaimWanted& wanted) {
        wanted.project = other.id;
        at_most_one_call(wanted);
    };
    BOOST_TEST(!scene.claim(scene.shop.wang, 1, theirs).has_value());
    BOOST_TEST((scene.lead(same_number.lead.id).state == LeadState::again));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_follow_up_asked_for_is_refused_by_name_when_its_number_was_called_enough, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.promised(10);
    BOOST_TEST((scene.refused(scene.shop.li, 20, callback.id, at_most_one_call) == ClaimRefusal::called_enough));
    BOOST_TEST((scene.refused(scene.shop.li, 20, model::FollowUpId::make(nine)) == ClaimRefusal::follow_up_unknown));
    BOOST_TEST(engine.store().follow_ups().by_id(callback.id).value().open);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_number_that_is_not_to_be_called_takes_its_promises_along, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 2);
    const auto callback = scene.promised(10);
    const auto complaint = scene.promised(10, FollowUpOwner::back_office, FollowUpKind::complaint_ticket);
    for (int customer : {1, 2})
        engine.store().leads().add_do_not_call(
            {number(customer), std::nullopt, "asked for it", std::nullopt, scene.shop.wang.user.id, minutes_later(5)});
    BOOST_TEST(!engine.store().follow_ups().by_id(callback.id).value().open);
    BOOST_TEST(engine.store().follow_ups().by_id(complaint.id).value().open);
    BOOST_TEST((scene.lead(callback.lead).state == LeadState::closed));
    const auto steps = engine.store().follow_ups().steps(callback.id);
    BOOST_TEST(steps.size() == 2U);
    BOOST_TEST(steps.back().what == "closed");
    BOOST_TEST((scene.refused(scene.shop.li, 20, callback.id) == ClaimRefusal::follow_up_closed));
    BOOST_TEST(!scene.claim(scene.shop.li, 20).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_that_ends_with_do_not_call_leaves_no_promise_of_the_number_open, Engine, Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    const auto callback = scene.promised(10);
    auto write = scene.shop.call_of(scene.claim(scene.shop.li, 10).value());
    write.do_not_call = {number(1), std::nullopt, "asked", write.call.id, scene.shop.li.user.id, minutes_later(11)};
    engine.store().calls().save(write);  // as if it had not worked the callback
    BOOST_TEST(!engine.store().follow_ups().by_id(callback.id).value().open);
    BOOST_TEST((scene.lead(callback.lead).state == LeadState::closed));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_overdue_callback_goes_to_one_of_eight_colleagues_when_all_ask_at_once, Engine,
                              Engines) {
    Engine engine;
    Scene scene(engine.store(), 1);
    scene.promised(10);
    std::vector<model::UserId> agents;
    for (int i = 0; i < 8; ++i) {
        const auto agent = user("agent" + std::to_string(i), std::to_string(2000 + i));
        engine.store().users().add(agent);
        agents.push_back(agent.user.id);
    }
    std::mutex mutex;
    int taken = 0;
    std::vector<std::thread> threads;
    for (const auto agent : agents) {
        threads.emplace_back([&, agent] {
            auto wanted = scene.shop.claim(agent, minutes_later(20));
            wanted.colleagues_due = minutes_later(20);
            const bool got = engine.store().leads().claim(wanted).has_value();
            const std::lock_guard lock(mutex);
            taken += got ? 1 : 0;
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(taken == 1);
}

BOOST_AUTO_TEST_SUITE_END()
