#include "server/service/call_times.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

const model::Instant noon{1'790'000'000'000};

struct Talked {
    api::SlipContents slip;
    api::CallSave call;
    Talked() {
        slip.issued_at = noon;
        call.dialled_at = noon + seconds(5);
        call.answered_at = noon + seconds(12);
        call.ended_at = noon + seconds(90);
    }
    std::vector<std::string> faults() const {
        std::vector<std::string> fields;
        for (const auto& problem : service::fault_of_times(call, slip, noon + seconds(100)))
            fields.push_back(problem.field);
        return fields;
    }
};

using Fields = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(call_times, Talked)

BOOST_AUTO_TEST_CASE(moments_in_order_are_taken) {
    BOOST_TEST(faults().empty());
}

BOOST_AUTO_TEST_CASE(a_call_nobody_answered_is_taken) {
    call.answered_at.reset();
    BOOST_TEST(faults().empty());
}

BOOST_AUTO_TEST_CASE(a_call_without_an_end_is_refused) {
    call.ended_at.reset();
    BOOST_TEST(faults() == Fields{"/ended_at"});
}

BOOST_AUTO_TEST_CASE(a_call_answered_before_it_was_dialled_is_refused) {
    call.answered_at = noon;
    BOOST_TEST(faults() == Fields{"/answered_at"});
}

BOOST_AUTO_TEST_CASE(a_call_answered_but_never_dialled_is_refused) {
    call.dialled_at.reset();
    BOOST_TEST(faults() == Fields{"/answered_at"});
}

BOOST_AUTO_TEST_CASE(a_desk_clock_that_is_hours_wrong_loses_no_call) {
    for (auto* at : {&call.dialled_at, &call.answered_at, &call.ended_at}) *at = **at + hours(5);
    BOOST_TEST(faults().empty());
}

BOOST_AUTO_TEST_CASE(a_call_that_ends_days_from_now_is_refused) {
    call.ended_at = noon + hours(72);
    BOOST_TEST(faults() == Fields{"/ended_at"});
}

BOOST_AUTO_TEST_SUITE_END()
