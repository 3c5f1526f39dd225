#include "server/http/request_checks.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using model::Reason;

namespace {

service::Result<int> revision_of(const std::string& if_match) {
    http::Request request;
    if (!if_match.empty()) request.headers["if-match"] = if_match;
    return http::revision_wanted(request);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(request_checks)

BOOST_AUTO_TEST_CASE(a_revision_stands_in_quotation_marks) {
    BOOST_TEST(revision_of("\"3\"").value() == 3);
}

BOOST_AUTO_TEST_CASE(a_change_that_names_no_revision_is_refused) {
    BOOST_TEST((revision_of("").error().front().reason == Reason::revision_missing));
}

BOOST_AUTO_TEST_CASE(a_revision_that_is_no_positive_number_in_quotation_marks_is_refused) {
    for (const char* tag : {"3", "\"", "\"\"", "\"0\"", "\"-1\"", "\"3", "W/\"3\"", "*", "\"3\", \"4\"", "\"3x\"",
                            "\"99999999999999999999\"", "\" 3\""})
        BOOST_TEST((revision_of(tag).error().front().reason == Reason::bad_revision), tag);
}

BOOST_AUTO_TEST_SUITE_END()
