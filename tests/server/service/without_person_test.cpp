#include "server/service/without_person.h"

#include <boost/test/unit_test.hpp>

using cts::service::without_person;

BOOST_AUTO_TEST_SUITE(without_person_test)

BOOST_AUTO_TEST_CASE(the_customers_name_is_taken_out_wherever_it_stands) {
    BOOST_TEST(without_person("李明说，李明没有开通", {"李明"}) == "〔…〕说，〔…〕没有开通");
    BOOST_TEST(without_person("nothing to take out", {"", "李明"}) == "nothing to take out");
}

BOOST_AUTO_TEST_CASE(numbers_of_five_digits_and_more_are_taken_out_however_they_are_written) {
    BOOST_TEST(without_person("机主 13812346042 来电", {}) == "机主 〔…〕 来电");
    BOOST_TEST(without_person("call +1 (212) 555-0101 back", {}) == "call +〔…〕 back");
    BOOST_TEST(without_person("138.1234.6042", {}) == "〔…〕");
    BOOST_TEST(without_person("多扣 5.00 元，2026 年 3 月", {}) == "多扣 5.00 元，2026 年 3 月");
}

BOOST_AUTO_TEST_CASE(addresses_are_taken_out_and_a_lone_at_sign_stays) {
    BOOST_TEST(without_person("write to li.ming_8@example.cn today", {}) == "write to 〔…〕 today");
    BOOST_TEST(without_person("a @ b and @", {}) == "a @ b and @");
}

BOOST_AUTO_TEST_SUITE_END()
