#include "server/storage/event_chain.h"

#include <boost/test/unit_test.hpp>

using namespace cts::storage;

namespace {

std::vector<EventRecord> three_events() {
    LaneHead head;
    std::vector<EventRecord> events;
    for (const char* subject : {"a", "b", "c"}) {
        EventRecord event;
        event.type = "call_saved";
        event.subject = subject;
        event.details = "{}";
        events.push_back(chained(event, 2, head));
    }
    return events;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event_chain_test)

BOOST_AUTO_TEST_CASE(a_chain_is_whole_as_it_was_written) {
    const auto events = three_events();
    BOOST_TEST(events[2].seq == 3);
    BOOST_TEST(events[2].previous == events[1].digest);
    BOOST_TEST(!first_break(events).has_value());
}

BOOST_AUTO_TEST_CASE(a_chain_breaks_where_an_event_was_changed) {
    auto events = three_events();
    events[1].details = "{\"agent\":\"another\"}";
    BOOST_TEST(first_break(events).value() == 1U);
}

BOOST_AUTO_TEST_CASE(a_chain_breaks_where_an_event_was_changed_with_its_own_digest) {
    auto events = three_events();
    events[1].subject = "x";
    events[1].digest = event_digest(events[1]);
    BOOST_TEST(first_break(events).value() == 2U);
}

BOOST_AUTO_TEST_CASE(a_chain_breaks_where_an_event_was_left_out) {
    auto events = three_events();
    events.erase(events.begin() + 1);
    BOOST_TEST(first_break(events).value() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
