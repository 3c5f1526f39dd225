// Sixteen agents save while the power goes at a moment of chance; on a disk that loses whatever was not synced, every
// acknowledged call is there once and every do-not-call holds. CTS_POWER_CUTS=500 for a long night.
#include <sqlite3.h>

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <mutex>
#include <random>
#include <thread>

#include "server/sql/open_store.h"
#include "server/storage/event_chain.h"
#include "tests/doubles/own_folder.h"
#include "tests/doubles/power_cut.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::CallVerdict;
using storage::CallWrite;

namespace {

constexpr int agents = 16;
constexpr int chunk = 500;

int rounds_wanted() {
    const char* wanted = std::getenv("CTS_POWER_CUTS");
    return wanted ? std::atoi(wanted) : 12;
}

struct Told {  // what the agents were told, and what they still hold
    std::mutex guard;
    std::vector<model::CallId> acknowledged;
    std::vector<vault::BlindIndex> never_again;
    std::vector<CallWrite> unanswered;
    int refused = 0;
};

class Night {
  public:
    Night() {
        shop_ = std::make_unique<SmallShop>(*opened());
        for (int n = 0; n < agents; ++n) {
            agents_.push_back(user("night" + std::to_string(n), "9" + std::to_string(100 + n)));
            store_->users().add(agents_.back());
        }
        for (int from = 0; from < leads_made; from += chunk) {
            std::vector<storage::NewLead> leads;
            for (int row = from + 1; row <= from + chunk; ++row) leads.push_back(shop_->lead(row, row));
            store_->leads().add_leads(leads);
        }
    }

    // Saves until the power goes. Whatever was not answered stays with its agent.
    void work(std::int64_t until) {
        PowerCut::installed().cut_after(until);
        std::vector<std::thread> threads;
        for (int n = 0; n < agents; ++n) threads.emplace_back([this, n] { shift_of(n); });
        for (auto& thread : threads) thread.join();
    }

    void lights_on(std::uint32_t seed) {
        store_.reset();
        PowerCut::installed().power_on(seed);
        shop_ = std::make_unique<SmallShop>(*opened(), *std::exchange(shop_, nullptr));
    }

    // Sends again what was not answered, and asks for everything that was.
    void settle() {
        for (const auto& write : told_.unanswered) {
            const auto verdict = store_->calls().save(write).verdict;
            BOOST_TEST((verdict == CallVerdict::stored || verdict == CallVerdict::already_have));
            told_.acknowledged.push_back(write.call.id);
            if (write.do_not_call) told_.never_again.push_back(write.do_not_call->phone_index);
        }
        told_.unanswered.clear();
        for (const auto& id : told_.acknowledged) BOOST_REQUIRE(store_->calls().by_id(id).has_value());
        for (const auto& number : told_.never_again) {
            BOOST_REQUIRE(store_->blacklist().bar(number, shop_->project.id, nine));
        }
    }

    std::size_t acknowledged() const { return told_.acknowledged.size(); }
    int refused() const { return told_.refused; }
    std::size_t unanswered() const { return told_.unanswered.size(); }

    std::size_t calls_in_store() {
        std::size_t count = 0;
        for (std::optional<std::int64_t> after;;) {
            const auto slice = store_->calls().of_project(shop_->project.id, after, 1'000);
            count += slice.items.size();
            if (!slice.after) return count;
            after = slice.after;
        }
    }

    bool events_are_whole() {
        std::vector<storage::EventRecord> all;
        for (std::int64_t seq = 0;; seq = all.back().seq) {
            const auto some = store_->events().after(0, seq, 1'000);
            if (some.empty()) break;
            all.insert(all.end(), some.begin(), some.end());
        }
        return !storage::first_break(all).has_value();
    }

  private:
    static constexpr int leads_made = 6'000;

    storage::Store* opened() {
        if (!store_) store_ = sql::open_sqlite({.file = folder_.path() / "cts.db"});
        return store_.get();
    }

    void shift_of(int n) {
        const auto& agent = agents_[static_cast<std::size_t>(n)].user.id;
        std::optional<CallWrite> at_hand;
        try {
            while (const auto claimed = store_->leads().claim(shop_->claim(agent))) {
                at_hand = call_of(*claimed, n);
                store_->calls().save(*at_hand);
                acknowledge(*at_hand);
                at_hand.reset();
            }
        } catch (const storage::StoreUnavailable&) {
            const std::lock_guard lock(told_.guard);
            ++told_.refused;
            if (at_hand) told_.unanswered.push_back(*at_hand);
        }
    }

    CallWrite call_of(const storage::ClaimedLead& claimed, int n) const {
        CallWrite write = shop_->call_of(claimed);
        if (n % 4 == 0) {
            write.do_not_call.emplace();
            write.do_not_call->phone_index = claimed.contact.phone_index;
            write.do_not_call->reason = "asked_not_to_be_called";
            write.do_not_call->call = write.call.id;
            write.do_not_call->by = write.call.agent;
            write.do_not_call->since = nine;
        }
        return write;
    }

    void acknowledge(const CallWrite& write) {
        const std::lock_guard lock(told_.guard);
        told_.acknowledged.push_back(write.call.id);
        if (write.do_not_call) told_.never_again.push_back(write.do_not_call->phone_index);
    }

    OwnFolder folder_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<SmallShop> shop_;
    std::vector<storage::UserRecord> agents_;
    Told told_;
};

// A program that says it has kept a row without waiting for the disk.
void keep_carelessly(const std::filesystem::path& file, int rows) {
    sqlite3* careless = nullptr;
    BOOST_REQUIRE_EQUAL(sqlite3_open(file.c_str(), &careless), SQLITE_OK);
    const auto say = [&](const std::string& sql) { sqlite3_exec(careless, sql.c_str(), nullptr, nullptr, nullptr); };
    say("pragma journal_mode = wal; pragma synchronous = off; create table kept (n integer)");
    for (int n = 0; n < rows; ++n) say("insert into kept values (" + std::to_string(n) + ")");
    PowerCut::installed().cut_after(0);
    say("insert into kept values (-1)");
    sqlite3_close(careless);
}

int rows_left(const std::filesystem::path& file) {
    sqlite3* after = nullptr;
    int rows = 0;
    sqlite3_open(file.c_str(), &after);
    const auto count = [](void* into, int, char** cells, char**) {
        *static_cast<int*>(into) = std::atoi(cells[0]);
        return 0;
    };
    sqlite3_exec(after, "select count(*) from kept", count, &rows, nullptr);
    sqlite3_close(after);
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(power_cut_test)

BOOST_AUTO_TEST_CASE(a_program_that_does_not_sync_is_found_out_when_the_power_goes) {
    PowerCut& power = PowerCut::installed();
    const OwnFolder folder;
    keep_carelessly(folder.path() / "careless.db", 200);
    power.power_on(1);
    BOOST_TEST(rows_left(folder.path() / "careless.db") < 200);
}

BOOST_AUTO_TEST_CASE(every_acknowledged_call_is_there_once_when_the_power_goes_while_sixteen_agents_save) {
    PowerCut& power = PowerCut::installed();
    std::mt19937 chance(20'261'122);
    Night night;
    std::size_t cut_off = 0;
    for (int round = 0; round < rounds_wanted(); ++round) {
        night.work(5 + static_cast<std::int64_t>(chance() % 400));
        cut_off += night.unanswered();
        night.lights_on(chance());
        night.settle();
        BOOST_TEST(night.calls_in_store() == night.acknowledged());
        BOOST_TEST(night.events_are_whole());
    }
    BOOST_TEST(!power.is_off());
    BOOST_TEST(cut_off > 0u);
    BOOST_TEST_MESSAGE(rounds_wanted() << " power cuts, " << night.acknowledged() << " calls acknowledged, " << cut_off
                                       << " of them only after the light was back");
}

BOOST_AUTO_TEST_CASE(saves_are_refused_while_the_disk_is_full_and_go_on_when_there_is_room_again) {
    PowerCut& disk = PowerCut::installed();
    Night night;
    disk.leave_room(200'000);
    night.work(1'000'000);
    disk.free_room();
    const auto before = night.acknowledged();
    BOOST_TEST(night.refused() == agents);
    night.settle();
    night.work(300);
    night.lights_on(2);
    night.settle();
    BOOST_TEST(night.acknowledged() > before);
    BOOST_TEST(night.calls_in_store() == night.acknowledged());
    BOOST_TEST(night.events_are_whole());
}

BOOST_AUTO_TEST_SUITE_END()
