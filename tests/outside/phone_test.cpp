#include <boost/test/unit_test.hpp>

#include "tests/outside/outside_data.h"
#include "tests/outside/phone/agreement.h"

namespace cts::outside::phone {

BOOST_AUTO_TEST_SUITE(phone)

BOOST_AUTO_TEST_CASE(every_number_is_read_as_libphonenumber_reads_it_unless_a_named_rule_says_otherwise) {
    const auto file = find_or_skip(CTS_SOURCE_DIR, "phone/expected.jsonl");
    if (!file) return;
    const auto rows = read_rows(*file);
    BOOST_TEST_REQUIRE(rows.size() > 0u);
    const Tally result = tally(rows);
    for (const auto& row : result.differing) BOOST_TEST(false, row);
    for (const auto& row : result.needs_newer_metadata) BOOST_TEST_MESSAGE("needs newer metadata: " + row);
    BOOST_TEST(result.agreed() + result.needs_newer_metadata.size() == rows.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::outside::phone
