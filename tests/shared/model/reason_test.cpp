#include "shared/model/reason.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(reason)

BOOST_AUTO_TEST_CASE(every_reason_is_found_again_by_its_name) {
    for (const Reason each : all_reasons()) BOOST_TEST((parse_reason(reason_name(each)) == each), reason_name(each));
}

BOOST_AUTO_TEST_CASE(no_two_reasons_share_a_name) {
    std::set<std::string_view> names;
    for (const Reason each : all_reasons()) names.insert(reason_name(each));
    BOOST_TEST(names.size() == all_reasons().size());
}

BOOST_AUTO_TEST_CASE(a_reason_is_written_on_the_wire_as_in_the_code) {
    BOOST_TEST(reason_name(Reason::several_phones) == "several_phones");
    BOOST_TEST(reason_name(Reason::internal) == "internal");
}

BOOST_AUTO_TEST_CASE(a_name_nobody_gave_is_no_reason) {
    BOOST_TEST(!parse_reason("Several_phones"));
    BOOST_TEST(!parse_reason(""));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
