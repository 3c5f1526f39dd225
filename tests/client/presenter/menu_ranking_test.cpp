#include "client/presenter/menu_ranking.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using presenter::ranked;

namespace {

const std::vector<model::Translated> menu{{"没有同事会说", "Nobody speaks it"}, {"投诉", "Complaint"},
                                          {"拒绝：嫌贵", "Refused: too dear"},  {"同意试用业务", "Agreed: trial"},
                                          {"嫌贵再想想", "Dear, will think"},   {"特殊情况", "Special case"}};
using Places = std::vector<std::size_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(menu_ranking)

BOOST_AUTO_TEST_CASE(what_begins_an_option_comes_before_what_stands_inside_one) {
    BOOST_TEST(ranked("ts", menu) == (Places{1, 5, 0, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_beginning_of_a_word_comes_between_them) {
    BOOST_TEST(ranked("xg", menu) == (Places{4, 2}), boost::test_tools::per_element());
    BOOST_TEST(ranked("dear", menu) == (Places{4, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(options_of_one_rank_stay_in_the_order_of_the_menu) {
    BOOST_TEST(ranked("t", menu) == (Places{1, 3, 5, 2, 4, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_typed_finds_the_whole_menu_as_it_stands) {
    BOOST_TEST(ranked(" ", menu) == (Places{0, 1, 2, 3, 4, 5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_in_no_option_finds_none) {
    BOOST_TEST(ranked("zzz", menu).empty());
}

BOOST_AUTO_TEST_SUITE_END()
