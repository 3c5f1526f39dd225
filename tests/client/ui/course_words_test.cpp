#include "client/ui/course_words.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(course_words_test)

BOOST_AUTO_TEST_CASE(what_calls_people_and_time_did_to_a_follow_up_is_said_in_words) {
    for (const char* what :
         {"created", "worked", "stepped", "closed", "clock_set", "set_due", "warned", "breached", "escalated"})
        BOOST_TEST(cts::ui::course_word(what) != what);
    BOOST_TEST(cts::ui::course_word("unheard_of") == "unheard_of");
}

BOOST_AUTO_TEST_SUITE_END()
