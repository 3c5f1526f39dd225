// Seals, and what verify-events finds after each thing that can be done to a database behind the server's back.
#include "server/jobs/seal_lanes.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "server/jobs/runner.h"
#include "server/jobs/verify_events.h"
#include "server/storage/event_chain.h"
#include "tests/doubles/own_folder.h"
#include "tests/server/jobs/turned_clock.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;
using namespace std::chrono_literals;
using jobs::EventFault;
using storage::EventRecord;
using storage::LaneSeal;

namespace {

// A lane in plain sight, to be meddled with: its events, and its seals.
struct OpenEvents final : storage::Events {
    std::vector<EventRecord> all;
    storage::LaneHead top;

    void tell(int count) {
        for (int n = 0; n < count; ++n) {
            EventRecord event;
            event.at = minutes_later(static_cast<int>(all.size()));
            event.type = "call_saved";
            event.subject = "call " + std::to_string(all.size() + 1);
            all.push_back(storage::chained(event, 0, top));
        }
    }
    void rewrite_from(std::size_t first) {  // as one does who may write, but has no key
        top = first == 0 ? storage::LaneHead{} : storage::LaneHead{all[first - 1].seq, all[first - 1].digest};
        for (auto i = first; i < all.size(); ++i) all[i] = storage::chained(all[i], 0, top);
    }
    std::vector<EventRecord> after(int, std::int64_t seq, int limit) override {
        std::vector<EventRecord> found;
        for (const auto& event : all) {
            if (event.seq > seq && found.size() < static_cast<std::size_t>(limit)) found.push_back(event);
        }
        return found;
    }
    int lanes() override { return 1; }
    std::vector<storage::LanePosition> heads() override { return {{0, top.seq}}; }
    void ring_when_told(std::function<void()>) override {}
};

struct OpenSeals final : storage::LaneSeals {
    std::vector<LaneSeal> all;

    std::vector<LaneSeal> newest() override { return all.empty() ? std::vector<LaneSeal>() : std::vector{all.back()}; }
    std::vector<LaneSeal> after(int, std::int64_t seq, int limit) override {
        std::vector<LaneSeal> found;
        for (const auto& seal : all) {
            if (seal.seq > seq && found.size() < static_cast<std::size_t>(limit)) found.push_back(seal);
        }
        return found;
    }
};

struct NoEffects : storage::JobEffects {
    int end_sessions_before(Instant, int) override { return 0; }
    int give_back_lapsed_leads(Instant, int) override { return 0; }
    int raise_alarms(Instant, int) override { return 0; }
    int set_clocks(const std::vector<storage::ClockMoved>&, Instant) override { return 0; }
    int set_confirmations_due(const std::vector<storage::TrialRules>&, Instant, int) override { return 0; }
    int move_trials_on(const std::vector<storage::TrialRules>&, Instant, int) override { return 0; }
    storage::Projecting& projecting() override { throw std::logic_error("nothing is projected here"); }
};

struct Lane {
    OwnFolder folder;
    OwnFolder others_folder;
    vault::Vault vault = vault::Vault::open(folder.path() / "master.key", true);
    vault::Vault others = vault::Vault::open(others_folder.path() / "master.key", true);
    OpenEvents events;
    OpenSeals seals;
    std::filesystem::path copies = folder.path() / "seals";
    jobs::SealLanes job{events, seals, vault, copies, 5min};
    std::string series;

    struct Effects final : NoEffects {
        explicit Effects(OpenSeals& of) : seals(of) {}
        void add_seals(const std::vector<LaneSeal>& made) override {
            seals.all.insert(seals.all.end(), made.begin(), made.end());
        }
        OpenSeals& seals;
    };

    bool seal() {  // a batch; true: there is more
        Effects effects(seals);
        const auto done = job.prepare(series, minutes_later(10))(effects);
        series = done.cursor;
        job.kept(minutes_later(10));
        return done.more;
    }
    std::vector<LaneSeal> copy() { return jobs::read_seal_file(jobs::seal_file(copies, series)); }
    jobs::LaneVerified verified() { return jobs::verify_events(events, seals, vault, copy()).front(); }

    void finds(EventFault fault, std::int64_t seq) {
        const auto found = verified().finding;
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST((found->fault == fault), static_cast<int>(found->fault));
        BOOST_TEST(found->seq == seq);
    }
};

// Ten events under a seal, ten more under another, two above.
struct SealedLane : Lane {
    SealedLane() {
        events.tell(10);
        seal();
        events.tell(10);
        seal();
        events.tell(2);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(seal_lanes)

BOOST_FIXTURE_TEST_CASE(a_whole_lane_is_found_whole_and_what_no_seal_covers_is_said, SealedLane) {
    const auto lane = verified();
    BOOST_TEST(!lane.finding.has_value());
    BOOST_TEST(lane.events == 22);
    BOOST_TEST(lane.seals == 2);
    BOOST_TEST(lane.unsealed == 2);
}

BOOST_FIXTURE_TEST_CASE(a_changed_value_is_found_at_its_event, SealedLane) {
    events.all[6].details = "{}";
    finds(EventFault::event_altered, 7);
}

BOOST_FIXTURE_TEST_CASE(an_event_taken_out_is_found, SealedLane) {
    events.all.erase(events.all.begin() + 6);
    finds(EventFault::event_missing, 7);
}

BOOST_FIXTURE_TEST_CASE(an_event_exchanged_for_one_with_a_right_digest_of_its_own_is_found, SealedLane) {
    storage::LaneHead nowhere{6, "elsewhere"};
    events.all[6] = storage::chained(events.all[6], 0, nowhere);
    finds(EventFault::chain_broken, 7);
}

BOOST_FIXTURE_TEST_CASE(a_history_rewritten_with_new_digests_is_found_at_the_seal_above, SealedLane) {
    events.all[12].details = "another";
    events.rewrite_from(12);
    finds(EventFault::history_rewritten, 20);
}

BOOST_FIXTURE_TEST_CASE(events_cut_off_below_a_seal_are_found_even_when_the_head_was_set_back_too, SealedLane) {
    events.all.resize(15);
    events.top = {15, events.all.back().digest};
    finds(EventFault::events_cut_off, 16);
}

BOOST_FIXTURE_TEST_CASE(events_cut_off_together_with_their_seals_are_found_by_the_copy, SealedLane) {
    events.all.resize(15);
    events.top = {15, events.all.back().digest};
    seals.all.pop_back();
    finds(EventFault::seal_missing, 20);
}

BOOST_FIXTURE_TEST_CASE(a_seal_made_without_the_key_is_found, SealedLane) {
    events.all[12].details = "another";
    events.rewrite_from(12);
    seals.all.back().digest = events.all[19].digest;
    seals.all.back() = storage::sealed(seals.all.back(), others);
    finds(EventFault::seal_forged, 20);
}

BOOST_FIXTURE_TEST_CASE(a_lane_whose_seals_were_all_taken_out_is_no_whole_lane, SealedLane) {
    seals.all.clear();
    const auto found = jobs::verify_events(events, seals, vault, std::nullopt).front().finding;
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST((found->fault == EventFault::never_sealed));
}

BOOST_FIXTURE_TEST_CASE(every_single_change_of_any_event_under_a_seal_is_found, SealedLane) {
    const auto whole = events.all;
    for (std::size_t at = 0; at < 20; ++at) {
        for (int what = 0; what < 4; ++what) {
            events.all = whole;
            if (what == 0) events.all[at].at = minutes_later(999);
            if (what == 1) events.all[at].type += "x";
            if (what == 2) events.all[at].subject += "x";
            if (what == 3) events.all.erase(events.all.begin() + static_cast<std::ptrdiff_t>(at));
            BOOST_TEST(verified().finding.has_value());
        }
    }
}

BOOST_FIXTURE_TEST_CASE(what_does_not_hang_together_is_not_sealed_but_said, SealedLane) {
    events.all[20].details = "changed before the seal";
    BOOST_CHECK_EXCEPTION(seal(), jobs::JobFault,
                          [](const auto& fault) { return fault.why() == jobs::JobFailure::chain_broken; });
    BOOST_TEST(seals.all.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_lane_without_news_gets_no_new_seal, SealedLane) {
    seal();
    seal();
    BOOST_TEST(seals.all.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(a_long_lane_is_sealed_in_batches_from_its_first_event_on, Lane) {
    events.tell(4'500);
    BOOST_TEST(seal());
    BOOST_TEST(seal());
    BOOST_TEST(!seal());
    BOOST_TEST(verified().unsealed == 0);
    BOOST_TEST(verified().seals == 3);
}

BOOST_FIXTURE_TEST_CASE(the_copy_makes_up_for_what_a_killed_server_did_not_write_and_a_line_cut_short, SealedLane) {
    const auto file = jobs::seal_file(copies, series);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 5);
    jobs::SealCopy another(copies);
    another.catch_up(seals, series);
    BOOST_TEST((copy() == seals.all));
    jobs::SealCopy third(copies);
    third.catch_up(seals, series);
    BOOST_TEST((copy() == seals.all));
}

BOOST_FIXTURE_TEST_CASE(two_servers_that_share_a_folder_write_every_seal_once, SealedLane) {
    jobs::SealCopy one(copies);
    jobs::SealCopy two(copies);
    one.catch_up(seals, series);
    two.catch_up(seals, series);
    seal();
    two.catch_up(seals, series);
    one.catch_up(seals, series);
    BOOST_TEST((copy() == seals.all));
}

BOOST_FIXTURE_TEST_CASE(a_copy_that_cannot_be_written_is_a_failure_with_a_name, Lane) {
    std::ofstream(copies) << "a file where the folder should be";
    events.tell(1);
    BOOST_CHECK_EXCEPTION(seal(), jobs::JobFault,
                          [](const auto& fault) { return fault.why() == jobs::JobFailure::seal_copy_unwritable; });
}

BOOST_AUTO_TEST_CASE_TEMPLATE(every_lane_of_a_shop_is_sealed_by_one_of_two_servers, Engine, SharedEngines) {
    Engine engine;
    OwnFolder folder;
    const auto vault = vault::Vault::open(folder.path() / "master.key", true);
    SmallShop shop(engine.store());
    HandClock clock;
    jobs::JobBoard board;
    const auto stores = std::array{engine.opened_again(), engine.opened_again()};
    std::vector<std::unique_ptr<jobs::Runner>> servers;
    for (const auto& store : stores) {
        jobs::Work work;
        work.push_back(
            std::make_unique<jobs::SealLanes>(store->events(), store->seals(), vault, folder.path() / "seals", 5min));
        servers.push_back(std::make_unique<jobs::Runner>(
            store->jobs(), clock, "server " + std::to_string(servers.size()), std::move(work), board));
    }
    for (int row = 1; row <= 20; ++row) {
        engine.store().leads().add_leads({shop.lead(row, row)});
        engine.store().calls().save(
            shop.call_of(engine.store().leads().claim(shop.claim(shop.li.user.id, clock.now())).value()));
        clock.turn(3min);
        for (auto& server : servers) server->run_due();
    }
    clock.turn(5min);
    servers.front()->run_due();
    auto& seals = engine.store().seals();
    const auto copy = jobs::read_seal_file(jobs::seal_file(folder.path() / "seals", jobs::series_of(seals)));
    const auto verified = jobs::verify_events(engine.store().events(), seals, vault, copy);
    BOOST_TEST(!verified.empty());
    for (const auto& lane : verified) {
        BOOST_TEST(!lane.finding.has_value());
        BOOST_TEST(lane.unsealed == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
