// What holds for every calendar, zone and moment: seeded, so that a failure comes again.
#include <boost/test/unit_test.hpp>

#include <random>

#include "shared/calendar/next_working_moment.h"
#include "shared/calendar/working_days_after.h"
#include "shared/calendar/working_time_after.h"
#include "shared/calendar/working_time_between.h"
#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(calendar_property_test)

namespace {

using std::chrono::milliseconds;

constexpr int trials = 400;

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::int64_t between(std::int64_t lowest, std::int64_t highest) {
        return std::uniform_int_distribution<std::int64_t>(lowest, highest)(random_);
    }

    // Zones whose clocks jump forward, back, at midnight, by half an hour, or not at all.
    std::string zone() {
        static const std::vector<std::string> zones{"Asia/Shanghai",       "Europe/Berlin",    "America/New_York",
                                                    "Australia/Lord_Howe", "America/Santiago", "Asia/Beirut",
                                                    "America/Havana",      "Africa/Cairo",     "Pacific/Apia"};
        return zones[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(zones.size()) - 1))];
    }

    Instant moment() {
        return {between(1'546'300'800'000, 1'798'761'600'000)};  // 2019 to 2026
    }

    TeamHours hours() {
        TeamHours team;
        for (const Weekday each : all_weekdays)
            if (between(0, 5) > 0) team.weekdays[each] = day_hours();
        team.weekdays[Weekday::wednesday] = {{540, 720}};
        team.make_up_days = day_hours();
        if (between(0, 3) == 0) team.holidays = day_hours();
        return team;
    }

  private:
    DayHours day_hours() {
        DayHours hours;
        for (int minute = static_cast<int>(between(0, 600)); minute < 1440 && hours.size() < 3;) {
            const int end = static_cast<int>(std::min<std::int64_t>(1440, minute + between(1, 500)));
            hours.push_back({minute, end});
            minute = end + static_cast<int>(between(0, 300));
        }
        return hours;
    }

    std::mt19937 random_;
};

struct World {
    TeamHours hours;
    std::string zone;
    Schedule schedule() const { return {china(), hours, zone}; }
};

template <typename Check>
void for_many_worlds(unsigned seed, Check check) {
    for (int trial = 0; trial < trials; ++trial) {
        Dice dice(seed + static_cast<unsigned>(trial));
        const World world{dice.hours(), dice.zone()};
        BOOST_TEST_CONTEXT("seed " << seed + static_cast<unsigned>(trial) << " in " << world.zone)
        check(world.schedule(), dice);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_added_is_found_between) {
    for_many_worlds(1, [](const Schedule& schedule, Dice& dice) {
        const Instant start = dice.moment();
        const milliseconds length{dice.between(0, 200 * 3'600'000)};
        const auto added = working_time_after(schedule, start, length);
        BOOST_REQUIRE(added);
        BOOST_TEST(working_time_between(schedule, start, added->at).length.count() == length.count());
        BOOST_TEST(time_counted(added->how).count() == length.count());
    });
}

BOOST_AUTO_TEST_CASE(a_moment_before_the_due_one_has_less_time_behind_it) {
    for_many_worlds(10'000, [](const Schedule& schedule, Dice& dice) {
        const Instant start = dice.moment();
        const milliseconds length{dice.between(1, 100 * 3'600'000)};
        const Instant due = working_time_after(schedule, start, length)->at;
        BOOST_TEST((working_time_between(schedule, start, due - milliseconds(1)).length < length));
    });
}

BOOST_AUTO_TEST_CASE(more_time_and_a_later_start_never_end_earlier) {
    for_many_worlds(20'000, [](const Schedule& schedule, Dice& dice) {
        const Instant start = dice.moment();
        const milliseconds length{dice.between(0, 80 * 3'600'000)};
        const milliseconds more{dice.between(0, 40 * 3'600'000)};
        const Instant due = working_time_after(schedule, start, length)->at;
        BOOST_TEST((due <= working_time_after(schedule, start, length + more)->at));
        BOOST_TEST((due <= working_time_after(schedule, start + more, length)->at));
    });
}

BOOST_AUTO_TEST_CASE(adding_in_two_steps_is_adding_at_once) {
    for_many_worlds(30'000, [](const Schedule& schedule, Dice& dice) {
        const Instant start = dice.moment();
        const milliseconds first{dice.between(0, 50 * 3'600'000)};
        const milliseconds second{dice.between(1, 50 * 3'600'000)};
        const Instant at_once = working_time_after(schedule, start, first + second)->at;
        const Instant halfway = working_time_after(schedule, start, first)->at;
        BOOST_TEST((working_time_after(schedule, halfway, second)->at == at_once));
    });
}

BOOST_AUTO_TEST_CASE(time_between_adds_up_over_any_moment_in_the_middle) {
    for_many_worlds(40'000, [](const Schedule& schedule, Dice& dice) {
        const Instant from = dice.moment();
        const Instant middle = from + milliseconds(dice.between(0, 20LL * 86'400'000));
        const Instant to = middle + milliseconds(dice.between(0, 20LL * 86'400'000));
        const auto length = [&](Instant a, Instant b) { return working_time_between(schedule, a, b).length; };
        BOOST_TEST((length(from, middle) + length(middle, to)).count() == length(from, to).count());
        BOOST_TEST((length(from, to) <= to - from));
        BOOST_TEST((length(to, from) == -length(from, to)));
    });
}

BOOST_AUTO_TEST_CASE(no_working_time_lies_before_the_next_working_moment_and_some_right_behind_it) {
    for_many_worlds(50'000, [](const Schedule& schedule, Dice& dice) {
        const Instant now = dice.moment();
        const auto next = next_working_moment(schedule, now);
        BOOST_REQUIRE(next);
        BOOST_TEST(working_time_between(schedule, now, next->at).length.count() == 0);
        BOOST_TEST(working_time_between(schedule, next->at, next->at + milliseconds(1)).length.count() == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_due_working_day_is_worked_and_the_days_before_it_are_one_fewer) {
    Dice dice(60'000);
    for (int trial = 0; trial < trials; ++trial) {
        const CivilDate first = day("2019-01-01").plus_days(static_cast<int>(dice.between(0, 2800)));
        const int days = static_cast<int>(dice.between(1, 60));
        const auto found = working_days_after(china(), first, days);
        BOOST_REQUIRE(found);
        BOOST_TEST(is_worked(kind_of(china(), found->date)));
        BOOST_TEST(days_counted(found->how) == days);
        BOOST_TEST((working_days_after(china(), first, days - 1)->date < found->date));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
