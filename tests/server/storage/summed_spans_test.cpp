#include "server/storage/summed_spans.h"

#include <boost/test/unit_test.hpp>

using namespace cts::storage;

namespace {

constexpr int monday = 20'787;  // 2026-11-30

CountsWanted of_agents(int first, int last) {
    CountsWanted wanted;
    wanted.first_day = first;
    wanted.last_day = last;
    wanted.by = {{CountedBy::What::agent}};
    return wanted;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(summed_spans_test)

BOOST_AUTO_TEST_CASE(a_week_begins_with_its_monday) {
    for (int day = monday; day < monday + 7; ++day) BOOST_TEST(week_of(day) == monday);
    BOOST_TEST(week_of(monday - 1) == monday - 7);
    BOOST_TEST(week_of(-3) == -3);  // 1969-12-29
}

BOOST_AUTO_TEST_CASE(agents_are_read_by_whole_weeks_and_the_days_beside_them) {
    const std::vector<SummedSpan> expected{{Grain::agents, monday - 3, monday - 1},
                                           {Grain::agent_weeks, monday, monday + 13},
                                           {Grain::agents, monday + 14, monday + 15}};
    BOOST_TEST((summed_spans(of_agents(monday - 3, monday + 15), counted_as_now) == expected));
    const std::vector<SummedSpan> whole{{Grain::agent_weeks, monday, monday + 6}};
    BOOST_TEST((summed_spans(of_agents(monday, monday + 6), counted_as_now) == whole));
}

BOOST_AUTO_TEST_CASE(every_day_wanted_is_in_one_span) {
    for (int first = monday; first < monday + 8; ++first) {
        for (int last = first; last < monday + 30; ++last) {
            int next = first;
            for (const auto& span : summed_spans(of_agents(first, last), counted_as_now)) {
                BOOST_TEST(span.first_day == next);
                if (span.grain == Grain::agent_weeks)
                    BOOST_TEST(
                        (span.first_day == week_of(span.first_day) && (span.last_day - span.first_day) % 7 == 6));
                next = span.last_day + 1;
            }
            BOOST_TEST(next == last + 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(by_day_and_in_what_was_counted_before_there_were_weeks_only_days_are_read) {
    auto wanted = of_agents(monday, monday + 13);
    const std::vector<SummedSpan> days{{Grain::agents, monday, monday + 13}};
    BOOST_TEST((summed_spans(wanted, 1) == days));
    wanted.by.push_back({CountedBy::What::day});
    BOOST_TEST((summed_spans(wanted, counted_as_now) == days));
}

BOOST_AUTO_TEST_CASE(two_menus_and_conditions_have_no_sums) {
    CountsWanted wanted;
    wanted.by = {{CountedBy::What::choice, "price"}, {CountedBy::What::choice, "job"}};
    BOOST_TEST(summed_spans(wanted, counted_as_now).empty());
    wanted.by.clear();
    wanted.where = {{"reached", "yes"}};
    BOOST_TEST(summed_spans(wanted, counted_as_now).empty());
}

BOOST_AUTO_TEST_SUITE_END()
