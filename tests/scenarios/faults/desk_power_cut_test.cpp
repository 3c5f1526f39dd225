// The power of a PC goes at a moment of chance, on a disk that loses whatever was not synced, while its agent types and
// saves; the server is there or away. What the screen had said to be kept on this PC, or stored, is there once.
// CTS_POWER_CUTS=500 for a long night.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <random>

#include "tests/doubles/power_cut.h"
#include "tests/doubles/switchable_line.h"
#include "tests/scenarios/desks/seat.h"
#include "tests/scenarios/faults/server_process.h"

using namespace cts;
using namespace cts::tests;
using presenter::Screen;
using Line = SwitchableLine::State;

namespace {

int cuts_wanted() {
    const char* wanted = std::getenv("CTS_POWER_CUTS");
    return wanted ? std::atoi(wanted) : 12;
}

struct HeldWorld final : model::Clock {
    model::Instant at = model::SystemClock().now();
    model::Instant now() const override { return at; }
};

class Desk {
  public:
    Desk() {
        server_.open_shop(1, 2'000);
        agent_ = server_.log_in("admin")->users(std::nullopt).value();
        line_ = std::make_unique<SwitchableLine>(server_.port());
        seat_ = std::make_unique<Seat>(line_->address(), world_);
        log_in();
    }

    // Types and saves until the power goes, or the call is over.
    void call_until_the_power_goes(std::mt19937& chance) {
        BOOST_REQUIRE(on_the_line());
        seat_->kept().drafts().flush();
        const auto call = id_of_call();
        if (chance() % 2 == 0) line_->set(Line::cut);
        power_.cut_after(static_cast<std::int64_t>(chance() % 150));
        begun_[call] = chance() % 2 == 0 ? never_again() : refused();
        seat_->talk(begun_[call]);
        seat_->kept().drafts().flush();
        seat_->call().save();
        if (seat_->screen() != Screen::call) promise(call);
    }

    void light_is_back(std::uint32_t seed) {
        seat_->end();
        power_.power_on(seed);
        line_->set(Line::open);
        seat_->start();
        log_in();
        if (seat_->screen() == Screen::call) finish_what_came_back();
        for (int n = 0; n < 3; ++n) pass();
    }

    void check() {
        std::multiset<model::CallId> stored;
        const auto client = server_.log_in("a0");
        for (std::optional<std::string> after;;) {
            const auto page = client->calls(after).value();
            for (const auto& call : page.items) stored.insert(call.id);
            if (!(after = page.after)) break;
        }
        for (const auto& [call, ending] : begun_) BOOST_TEST(stored.count(call) == 1u);
        BOOST_TEST(stored.size() == begun_.size());
        BOOST_TEST(seat_->desk().outbox()->to_send == 0);
        const auto kept = seat_->desk().everything().value();
        for (const auto& item : kept.outbox)
            BOOST_ERROR("left in the outbox: " << item.call.to_string() << " " << item.attention);
        BOOST_TEST(seat_->desk().state().put_aside.empty());
        BOOST_TEST_MESSAGE(cuts_wanted() << " power cuts at the desk, " << begun_.size()
                                         << " calls; before the power went " << queued_.size()
                                         << " were said to be kept here, " << stored_ << " to be stored");
        BOOST_TEST(queued_.size() > 0u);
        BOOST_TEST(stored_ > 0);
    }

  private:
    void log_in() { seat_->log_in("a0", ServerProcess::password()); }
    void pass() {
        world_.at = world_.at + std::chrono::seconds(61);
        seat_->tick();
    }
    bool on_the_line() {
        for (int n = 0; n < 3 && !seat_->shift().between_view().next; ++n) pass();
        return seat_->dial();
    }
    model::UserId agent() const {
        const auto found = std::ranges::find(agent_.items, "a0", &model::User::login);
        return found->id;
    }
    model::CallId id_of_call() { return seat_->desk().draft_of(agent()).value().value().of.claimed.contents.call; }
    void promise(model::CallId call) {
        const bool acknowledged = seat_->shift().between_view().last.value().acknowledged;
        if (!acknowledged) queued_.insert(call);
        stored_ += acknowledged ? 1 : 0;
    }
    // One that the server has may come back, if the power went before it could be forgotten: saved as it is, it is
    // there.
    void finish_what_came_back() {
        const auto call = id_of_call();
        BOOST_TEST(!queued_.contains(call));
        seat_->talk(begun_.at(call));
        seat_->call().save();
        BOOST_TEST((seat_->screen() != Screen::call));
    }

    PowerCut& power_ = PowerCut::installed();
    ServerProcess server_{"sqlite"};
    HeldWorld world_;
    std::unique_ptr<SwitchableLine> line_;
    std::unique_ptr<Seat> seat_;
    api::Page<model::User> agent_;
    std::map<model::CallId, Ending> begun_;
    std::set<model::CallId> queued_;
    int stored_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(desk_power_cut)

BOOST_AUTO_TEST_CASE(what_the_screen_said_to_be_kept_is_there_once_however_often_the_power_goes) {
    Desk desk;
    std::mt19937 chance(3);
    for (int cut = 0; cut < cuts_wanted(); ++cut) {
        desk.call_until_the_power_goes(chance);
        desk.light_is_back(chance());
    }
    desk.check();
}

BOOST_AUTO_TEST_SUITE_END()
