#include "shared/api/attachment_rules.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using api::attachment_fault;
using model::Reason;

BOOST_AUTO_TEST_SUITE(attachment_rules)

BOOST_AUTO_TEST_CASE(a_file_that_is_what_it_is_called_may_be_attached_up_to_the_largest) {
    std::string letter = "%PDF-1.4";
    BOOST_TEST(!attachment_fault("投诉信.pdf", "application/pdf", letter));
    letter.resize(static_cast<std::size_t>(api::largest_attachment), ' ');
    BOOST_TEST(!attachment_fault("投诉信.pdf", "application/pdf", letter));
    letter += ' ';
    BOOST_TEST((attachment_fault("投诉信.pdf", "application/pdf", letter)->reason == Reason::attachment_too_large));
}

BOOST_AUTO_TEST_CASE(what_is_empty_of_another_kind_or_disguised_is_refused_by_name) {
    BOOST_TEST((attachment_fault("a.txt", "text/plain", "")->reason == Reason::attachment_empty));
    BOOST_TEST((attachment_fault("a.exe", "text/plain", "MZ")->reason == Reason::attachment_type_refused));
    BOOST_TEST((attachment_fault("a.pdf", "application/pdf", "MZ")->reason == Reason::attachment_disguised));
    BOOST_TEST((attachment_fault("a.pdf", "text/plain", "%PDF-1")->field == "/type"));
}

BOOST_AUTO_TEST_SUITE_END()
