#include "shared/followup/kind_label.h"

#include <boost/test/unit_test.hpp>
#include <set>

BOOST_AUTO_TEST_SUITE(kind_label_test)

using namespace cts;
using form::FollowUpKind;

BOOST_AUTO_TEST_CASE(every_kind_has_words_of_its_own_in_both_languages) {
    std::set<std::string> words;
    for (const auto kind : {FollowUpKind::callback, FollowUpKind::second_confirmation, FollowUpKind::complaint_ticket,
                            FollowUpKind::remedial_call, FollowUpKind::technical_query, FollowUpKind::field_visit,
                            FollowUpKind::department_order}) {
        words.insert(followup::kind_label(kind).zh_CN);
        words.insert(followup::kind_label(kind).en);
    }
    BOOST_TEST(words.size() == 14u);
    BOOST_TEST(!words.contains(""));
}

BOOST_AUTO_TEST_SUITE_END()
