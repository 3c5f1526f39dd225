#include "server/sql/write_lane.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <future>
#include <stdexcept>

using namespace cts::sql;

namespace {

struct Note : LaneWork {
    explicit Note(int of, bool as_bulk = false) : number(of), bulk(as_bulk) {}
    bool is_bulk() const override { return bulk; }
    int number;
    bool bulk;
};

// Keeps notes; the first group waits at a gate, so that a test decides what waits behind it.
class Keeper {
  public:
    void operator()(std::span<LaneWork* const> group) {
        std::vector<int> numbers;
        for (auto* work : group) numbers.push_back(static_cast<Note*>(work)->number);
        if (first_.exchange(false)) gate_.get_future().wait();
        if (std::ranges::count(numbers, bad)) throw std::runtime_error("bad note");
        kept.push_back(numbers);
    }
    void open_gate() { gate_.set_value(); }

    int bad = -1;
    std::vector<std::vector<int>> kept;

  private:
    std::atomic<bool> first_ = true;
    std::promise<void> gate_;
};

struct Scene {
    Scene() : lane([this](auto group) { keeper(group); }) {}

    void bring(int number, bool bulk = false) {
        callers.push_back(std::async(std::launch::async, [this, number, bulk] {
            Note note(number, bulk);
            lane.run(note);
        }));
        while (lane.counts().works < static_cast<std::int64_t>(callers.size())) std::this_thread::yield();
    }
    void bring_first() {  // and wait until it stands at the gate
        bring(0);
        while (lane.counts().groups == 0) std::this_thread::yield();
    }
    int failures() {
        int count = 0;
        for (auto& caller : callers) {
            try {
                caller.get();
            } catch (const std::runtime_error&) {
                ++count;
            }
        }
        return count;
    }

    Keeper keeper;
    std::vector<std::future<void>> callers;
    WriteLane lane;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(write_lane_test)

BOOST_AUTO_TEST_CASE(what_waits_is_kept_in_one_group) {
    Scene scene;
    scene.bring_first();
    for (int i = 1; i <= 20; ++i) scene.bring(i);
    scene.keeper.open_gate();
    BOOST_TEST(scene.failures() == 0);
    BOOST_TEST(scene.keeper.kept.size() == 2U);
    BOOST_TEST(scene.keeper.kept[1].size() == 20U);
    BOOST_TEST(scene.lane.counts().groups == 2);
}

BOOST_AUTO_TEST_CASE(a_group_is_never_larger_than_sixty_four) {
    Scene scene;
    scene.bring_first();
    for (int i = 1; i <= 70; ++i) scene.bring(i);
    scene.keeper.open_gate();
    BOOST_TEST(scene.failures() == 0);
    BOOST_TEST(scene.keeper.kept[1].size() == 64U);
    BOOST_TEST(scene.keeper.kept[2].size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_bad_note_fails_alone_when_its_group_failed) {
    Scene scene;
    scene.keeper.bad = 3;
    scene.bring_first();
    for (int i = 1; i <= 5; ++i) scene.bring(i);
    scene.keeper.open_gate();
    BOOST_TEST(scene.failures() == 1);
    std::vector<int> kept;
    for (const auto& group : scene.keeper.kept) kept.insert(kept.end(), group.begin(), group.end());
    const std::vector<int> expected{0, 1, 2, 4, 5};
    BOOST_TEST(kept == expected);
}

BOOST_AUTO_TEST_CASE(bulk_work_stands_back_while_urgent_work_waits_and_goes_alone) {
    Scene scene;
    scene.bring_first();
    scene.bring(100, true);
    scene.bring(101, true);
    scene.bring(1);
    scene.bring(2);
    scene.keeper.open_gate();
    BOOST_TEST(scene.failures() == 0);
    const std::vector<std::vector<int>> expected{{0}, {1, 2}, {100}, {101}};
    BOOST_TEST((scene.keeper.kept == expected));
}

BOOST_AUTO_TEST_CASE(bulk_work_comes_to_its_turn_although_urgent_work_never_ends) {
    Scene scene;
    scene.bring_first();
    scene.bring(100, true);
    const int urgent = static_cast<int>(WriteLane::largest_group) * (BulkTurn::patience + 2);
    for (int i = 1; i <= urgent; ++i) scene.bring(i);
    scene.keeper.open_gate();
    BOOST_TEST(scene.failures() == 0);
    const auto turn = std::ranges::find(scene.keeper.kept, std::vector<int>{100});
    BOOST_TEST((turn < scene.keeper.kept.end() - 1));
}

BOOST_AUTO_TEST_SUITE_END()
