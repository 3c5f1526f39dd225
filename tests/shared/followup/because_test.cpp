#include "shared/followup/because.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(because_test)

namespace {
using namespace cts::followup;
}  // namespace

BOOST_AUTO_TEST_CASE(every_reason_to_plan_has_a_name_of_its_own_that_is_read_back) {
    for (const Because because : {Because::outcome, Because::confirmation_dropped, Because::complaint_cut_off,
                                  Because::sale_doubted, Because::nothing_said, Because::step})
        BOOST_TEST((parse_because(because_name(because)) == because));
    BOOST_TEST(!parse_because("whim").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
