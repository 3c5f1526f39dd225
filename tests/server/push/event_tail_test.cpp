#include "server/push/event_tail.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using namespace std::chrono_literals;

namespace {

// Lanes as another server would write them, now and then out of reach, or set back.
class Lanes final : public storage::Events {
  public:
    void write(int lane, const std::string& type) {
        const std::lock_guard lock(guard_);
        auto& events = lanes_[lane];
        storage::EventRecord event;
        event.lane = lane;
        event.seq = static_cast<std::int64_t>(events.size()) + 1;
        event.type = type;
        events.push_back(event);
    }
    void set_back(int lane, std::size_t to) {
        const std::lock_guard lock(guard_);
        lanes_[lane].resize(to);
    }
    void break_down(bool broken) {
        const std::lock_guard lock(guard_);
        broken_ = broken;
    }
    void ring() {
        const std::lock_guard lock(guard_);
        if (bell_) bell_();
    }
    int asked() const { return asked_; }

    std::vector<storage::EventRecord> after(int lane, std::int64_t seq, int limit) override {
        const std::lock_guard lock(guard_);
        std::vector<storage::EventRecord> found;
        for (const auto& event : lanes_[lane])
            if (event.seq > seq && found.size() < static_cast<std::size_t>(limit)) found.push_back(event);
        return found;
    }
    int lanes() override { return 1; }
    std::vector<storage::LanePosition> heads() override {
        const std::lock_guard lock(guard_);
        ++asked_;
        if (broken_) throw storage::StoreUnavailable("gone");
        std::vector<storage::LanePosition> heads;
        for (const auto& [lane, events] : lanes_) heads.push_back({lane, static_cast<std::int64_t>(events.size())});
        return heads;
    }
    void ring_when_told(std::function<void()> bell) override {
        const std::lock_guard lock(guard_);
        bell_ = std::move(bell);
    }

  private:
    std::mutex guard_;
    std::map<int, std::vector<storage::EventRecord>> lanes_;
    std::function<void()> bell_;
    bool broken_ = false;
    std::atomic<int> asked_{0};
};

struct Tailing {
    Lanes lanes;
    push::Limits limits;
    std::mutex guard;
    std::vector<std::string> told;
    std::atomic<int> unknown{0};
    std::atomic<bool> listens{true};
    std::unique_ptr<push::EventTail> tail;

    Tailing() { limits.look_for_news = 5ms; }
    ~Tailing() { tail.reset(); }
    void begin() {
        tail = std::make_unique<push::EventTail>(lanes, limits,
                                                 push::EventTail::Tells{[this] { return listens.load(); },
                                                                        [this](std::vector<push::News> news) {
                                                                            const std::lock_guard lock(guard);
                                                                            for (const auto& one : news)
                                                                                told.push_back(one.concern.type);
                                                                        },
                                                                        [this] { ++unknown; }});
    }
    std::vector<std::string> so_far() {
        const std::lock_guard lock(guard);
        return told;
    }
    template <class Condition>
    void wait_until(Condition holds) {
        const auto until = std::chrono::steady_clock::now() + 30s;
        while (!holds() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
        BOOST_REQUIRE(holds());
    }
    void wait_for_a_look() {
        const int before = lanes.asked();
        wait_until([&] { return lanes.asked() >= before + 2; });
    }
};

using Told = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(event_tail, Tailing)

BOOST_AUTO_TEST_CASE(what_was_there_before_is_not_told_and_a_lane_that_appears_later_is) {
    lanes.write(0, "old");
    begin();
    lanes.write(0, "new");
    lanes.write(7, "first of its lane");
    wait_until([&] { return so_far().size() == 2; });
    BOOST_TEST((so_far() == Told{"new", "first of its lane"}));
}

BOOST_AUTO_TEST_CASE(a_commit_of_ones_own_is_told_before_the_next_look) {
    limits.look_for_news = 1h;
    begin();
    lanes.write(0, "own");
    lanes.ring();
    wait_until([&] { return so_far().size() == 1; });
}

BOOST_AUTO_TEST_CASE(events_of_a_lane_are_told_in_order_each_once_however_many_there_are) {
    begin();
    Told all;
    for (int n = 0; n < 3'000; ++n) {
        all.push_back(std::to_string(n));
        lanes.write(0, all.back());
    }
    wait_until([&] { return so_far().size() >= all.size(); });
    wait_for_a_look();
    BOOST_TEST((so_far() == all));
}

BOOST_AUTO_TEST_CASE(a_database_out_of_reach_costs_nothing_but_time) {
    begin();
    lanes.break_down(true);
    lanes.write(0, "meanwhile");
    wait_for_a_look();
    BOOST_TEST(so_far().empty());
    lanes.break_down(false);
    wait_until([&] { return so_far().size() == 1; });
}

BOOST_AUTO_TEST_CASE(a_database_set_back_is_said_to_be_unknown_and_read_on_from_there) {
    for (int n = 0; n < 5; ++n) lanes.write(0, "old");
    begin();
    lanes.set_back(0, 2);
    wait_until([&] { return unknown == 1; });
    lanes.write(0, "new");
    wait_until([&] { return so_far().size() == 1; });
    BOOST_TEST((so_far() == Told{"new"}));
    BOOST_TEST(unknown == 1);
}

BOOST_AUTO_TEST_CASE(while_nobody_listens_nothing_is_read) {
    listens = false;
    begin();
    lanes.write(0, "unheard");
    wait_for_a_look();
    listens = true;
    lanes.write(0, "heard");
    wait_until([&] { return !so_far().empty(); });
    BOOST_TEST((so_far() == Told{"heard"}));
}

BOOST_AUTO_TEST_SUITE_END()
