#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/job_rules.h"
#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::storage;
using namespace cts::tests;

namespace {

constexpr auto a_minute = std::chrono::minutes(1);

JobWanted wanted(const std::string& owner, Instant now = nine) {
    return {"sweep", owner, a_minute, now};
}

JobLease lease_of(const JobRecord& job) {
    return {job.name, job.epoch, job.batches, a_minute};
}

// A batch that ends what sessions it may, and says there is more.
Batch ends_sessions(const std::string& cursor, int most = 100, bool more = true) {
    return [=](JobEffects& effects) {
        return BatchDone{cursor, effects.end_sessions_before(minutes_later(100), most), more, minutes_later(60)};
    };
}

JobRecord the_job(Store& store) {
    const auto all = store.jobs().all();
    BOOST_REQUIRE(all.size() == 1U);
    return all.front();
}

void log_in(SmallShop& shop, const std::string& name, int minutes) {
    shop.store.users().add_session({vault::token_digest(name), shop.li.user.id, nine, minutes_later(minutes)});
}

bool is_logged_in(SmallShop& shop, const std::string& name) {
    return shop.store.users().session(vault::token_digest(name)).has_value();
}

std::vector<EventRecord> events_of(Store& store, const std::string& type) {
    std::vector<EventRecord> found;
    for (int lane = 0; lane < store.events().lanes(); ++lane) {
        for (auto& event : store.events().after(lane, 0, 100'000)) {
            if (event.type == type) found.push_back(std::move(event));
        }
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jobs_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_job_is_made_when_it_is_first_asked_for_and_is_due_at_once, Engine, Engines) {
    Engine engine;
    const auto job = engine.store().jobs().take(wanted("a"));
    BOOST_REQUIRE(job.has_value());
    BOOST_TEST(job->cursor == "");
    BOOST_TEST((job->due == nine));
    BOOST_TEST((the_job(engine.store()) == *job));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(one_server_has_a_job_until_its_lease_has_run_out, Engine, Engines) {
    Engine engine;
    auto& jobs = engine.store().jobs();
    const auto first = jobs.take(wanted("a")).value();
    BOOST_TEST(!jobs.take(wanted("b")).has_value());
    const auto second = jobs.take(wanted("b", minutes_later(2)));
    BOOST_REQUIRE(second.has_value());
    BOOST_TEST(second->epoch > first.epoch);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(eight_servers_that_ask_at_once_get_a_job_once, Engine, Engines) {
    Engine engine;
    std::atomic<int> got{0};
    std::vector<std::thread> servers;
    for (int n = 0; n < 8; ++n) {
        servers.emplace_back([&, n] {
            if (engine.store().jobs().take(wanted("server " + std::to_string(n)))) ++got;
        });
    }
    for (auto& server : servers) server.join();
    BOOST_TEST(got == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_batch_keeps_its_effects_and_its_cursor_together, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    log_in(shop, "old", 10);
    auto& jobs = engine.store().jobs();
    auto lease = lease_of(jobs.take(wanted("a")).value());
    BOOST_TEST((jobs.run_batch(lease, nine, ends_sessions("1")) == BatchVerdict::kept));
    BOOST_TEST(!is_logged_in(shop, "old"));
    const auto job = the_job(engine.store());
    BOOST_TEST(job.cursor == "1");
    BOOST_TEST(job.done == 1);
    BOOST_TEST(job.batches == 1);
    BOOST_TEST(job.owner == "a");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_batch_that_breaks_off_after_its_effects_leaves_nothing_behind, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    log_in(shop, "old", 10);
    engine.store().leads().add_leads(shop.leads(1));
    const auto held = engine.store().leads().claim(shop.claim(shop.li.user.id)).value();
    auto& jobs = engine.store().jobs();
    const auto lease = lease_of(jobs.take(wanted("a")).value());
    const Batch breaks = [](JobEffects& effects) -> BatchDone {
        BOOST_TEST(effects.end_sessions_before(minutes_later(100), 10) == 1);
        BOOST_TEST(effects.give_back_lapsed_leads(minutes_later(100), 10) == 1);
        throw std::runtime_error("killed");
    };
    BOOST_CHECK_THROW(jobs.run_batch(lease, nine, breaks), std::runtime_error);
    BOOST_TEST(is_logged_in(shop, "old"));
    BOOST_TEST((engine.store().leads().by_id(held.lead.id)->state == LeadState::held));
    BOOST_TEST(events_of(engine.store(), "lead_given_back").empty());
    BOOST_TEST(the_job(engine.store()).cursor == "");
    BOOST_TEST((jobs.run_batch(lease, nine, ends_sessions("1")) == BatchVerdict::kept));
    BOOST_TEST(!is_logged_in(shop, "old"));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_that_slept_through_its_lease_and_wakes_writes_nothing, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    log_in(shop, "old", 10);
    auto& jobs = engine.store().jobs();
    const auto sleeper = lease_of(jobs.take(wanted("a")).value());
    BOOST_REQUIRE(jobs.take(wanted("b", minutes_later(5))).has_value());
    BOOST_TEST((jobs.run_batch(sleeper, minutes_later(6), ends_sessions("1")) == BatchVerdict::lease_lost));
    jobs.note_failure(sleeper, "internal", minutes_later(6));
    jobs.leave(sleeper, minutes_later(6));
    BOOST_TEST(is_logged_in(shop, "old"));
    const auto job = the_job(engine.store());
    BOOST_TEST(job.cursor == "");
    BOOST_TEST(job.owner == "b");
    BOOST_TEST(job.failures == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_batch_prepared_before_another_one_was_kept_writes_nothing, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& jobs = engine.store().jobs();
    const auto lease = lease_of(jobs.take(wanted("a")).value());
    BOOST_TEST((jobs.run_batch(lease, nine, ends_sessions("1")) == BatchVerdict::kept));
    BOOST_TEST((jobs.run_batch(lease, nine, ends_sessions("again")) == BatchVerdict::lease_lost));
    BOOST_TEST(the_job(engine.store()).cursor == "1");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_job_with_nothing_left_rests_until_it_is_due_again, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    auto& jobs = engine.store().jobs();
    const auto lease = lease_of(jobs.take(wanted("a")).value());
    jobs.run_batch(lease, nine, ends_sessions("end", 10, false));
    const auto job = the_job(engine.store());
    BOOST_TEST(job.owner == "");
    BOOST_TEST((job.due == minutes_later(60)));
    BOOST_TEST((job.finished_at == nine));
    BOOST_TEST(!jobs.take(wanted("b", minutes_later(59))).has_value());
    BOOST_TEST(jobs.take(wanted("b", minutes_later(60))).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_job_that_is_left_goes_on_elsewhere_at_once, Engine, Engines) {
    Engine engine;
    auto& jobs = engine.store().jobs();
    jobs.leave(lease_of(jobs.take(wanted("a")).value()), nine);
    BOOST_TEST(jobs.take(wanted("b")).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_failure_is_kept_with_its_reason_and_the_job_waits, Engine, Engines) {
    Engine engine;
    auto& jobs = engine.store().jobs();
    jobs.note_failure(lease_of(jobs.take(wanted("a")).value()), "chain_broken", nine);
    const auto job = the_job(engine.store());
    BOOST_TEST(job.last_failure == "chain_broken");
    BOOST_TEST((job.last_failure_at == nine));
    BOOST_TEST(job.failures == 1);
    BOOST_TEST(!jobs.take(wanted("b")).has_value());
    BOOST_TEST(jobs.take(wanted("b", minutes_later(1))).has_value());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(expired_sessions_end_the_oldest_first_and_live_ones_stay, Engine, Engines) {
    Engine engine;
    SmallShop shop(engine.store());
    log_in(shop, "younger", 20);
    log_in(shop, "oldest", 10);
    log_in(shop, "alive", 100);
    auto& jobs = engine.store().jobs();
    auto lease = lease_of(jobs.take(wanted("a")).value());
    jobs.run_batch(lease, nine, ends_sessions("1", 1));
    BOOST_TEST(!is_logged_in(shop, "oldest"));
    BOOST_TEST(is_logged_in(shop, "younger"));
    ++lease.batches;
    jobs.run_batch(lease, nine, ends_sessions("2", 10));
    BOOST_TEST(!is_logged_in(shop, "younger"));
    BOOST_TEST(is_logged_in(shop, "alive"));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lease_that_ran_out_is_given_back_and_told_once, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(2));
    const auto lapsed = store.leads().claim(shop.claim(shop.li.user.id)).value();
    const auto running = store.leads().claim(shop.claim(shop.wang.user.id, minutes_later(20))).value();
    auto lease = lease_of(store.jobs().take(wanted("a")).value());
    for (int n = 0; n < 2; ++n, ++lease.batches) {
        store.jobs().run_batch(lease, nine, [&](JobEffects& effects) {
            BOOST_TEST(effects.give_back_lapsed_leads(minutes_later(31), 10) == (n == 0 ? 1 : 0));
            return BatchDone{"", 0, true, nine};
        });
    }
    const auto given_back = store.leads().by_id(lapsed.lead.id).value();
    BOOST_TEST((given_back.state == LeadState::fresh));
    BOOST_TEST(!given_back.lease.has_value());
    BOOST_TEST((store.leads().by_id(running.lead.id)->state == LeadState::held));
    const auto told = events_of(store, "lead_given_back");
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told.front().subject == lapsed.lead.id.to_string());
    BOOST_TEST(told.front().details.find(lapsed.lead.lease->call.to_string()) != std::string::npos);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lapsed_lead_whose_call_is_unreported_is_given_back_and_handed_to_nobody, Engine,
                              Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(1));
    const auto held = store.leads().claim(shop.claim(shop.li.user.id)).value();
    store.leads().note_dialled(
        {shop.li.user.id, held.lead.id, held.lead.lease->call, nine, minutes_later(60 * 24), true});
    store.jobs().run_batch(lease_of(store.jobs().take(wanted("a")).value()), nine, [&](JobEffects& effects) {
        return BatchDone{"", effects.give_back_lapsed_leads(minutes_later(31), 10), false, nine};
    });
    BOOST_TEST(events_of(store, "lead_given_back").size() == 1U);
    BOOST_TEST((store.leads().by_id(held.lead.id)->ready_at == minutes_later(60 * 24)));
    BOOST_TEST(!store.leads().claim(shop.claim(shop.wang.user.id, minutes_later(60))).has_value());
    BOOST_TEST((store.calls().save(shop.call_of(held)).verdict == CallVerdict::stored));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_call_saved_after_its_lease_was_given_back_still_moves_its_lead, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    SmallShop shop(store);
    store.leads().add_leads(shop.leads(1));
    const auto held = store.leads().claim(shop.claim(shop.li.user.id)).value();
    store.jobs().run_batch(lease_of(store.jobs().take(wanted("a")).value()), nine, [&](JobEffects& effects) {
        return BatchDone{"", effects.give_back_lapsed_leads(minutes_later(31), 10), false, nine};
    });
    BOOST_TEST((store.calls().save(shop.call_of(held)).verdict == CallVerdict::stored));
    BOOST_TEST((store.leads().by_id(held.lead.id)->state == LeadState::closed));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(seals_are_kept_once_and_read_by_lane, Engine, Engines) {
    Engine engine;
    auto& store = engine.store();
    const LaneSeal first{0, 5, model::Uuid::version_7(nine).to_string(), vault::content_digest("5"), nine, "mac 5"};
    LaneSeal second = first;
    second.seq = 9;
    LaneSeal other_text = first;
    other_text.mac = "another";
    store.jobs().run_batch(lease_of(store.jobs().take(wanted("a")).value()), nine, [&](JobEffects& effects) {
        effects.add_seals({first});
        effects.add_seals({other_text, second});
        return BatchDone{};
    });
    BOOST_TEST((store.seals().after(0, 0, 10) == std::vector{first, second}));
    BOOST_TEST((store.seals().after(0, 5, 10) == std::vector{second}));
    BOOST_TEST((store.seals().newest() == std::vector{second}));
}

BOOST_AUTO_TEST_SUITE_END()
