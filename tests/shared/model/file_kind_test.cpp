#include "shared/model/file_kind.h"

#include <boost/test/unit_test.hpp>

using namespace cts::model;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_SUITE(file_kind)

BOOST_AUTO_TEST_CASE(a_file_is_what_it_holds) {
    BOOST_TEST(type_by_content("%PDF-1.7\n...").value() == "application/pdf");
    BOOST_TEST(type_by_content("\x89PNG\r\n\x1A\n\0\0"sv).value() == "image/png");
    BOOST_TEST(type_by_content("\xFF\xD8\xFF\xE0JFIF"sv).value() == "image/jpeg");
    BOOST_TEST(type_by_content("RIFF\x24\0\0\0WAVEfmt "sv).value() == "audio/wav");
    BOOST_TEST(type_by_content("ID3\x04\0"sv).value() == "audio/mpeg");
    BOOST_TEST(type_by_content("\xFF\xFB\x90\0"sv).value() == "audio/mpeg");
    BOOST_TEST(type_by_content("账单 5 元\r\n\tsecond line").value() == "text/plain");
}

BOOST_AUTO_TEST_CASE(programs_pages_and_archives_are_none_of_these) {
    BOOST_TEST(!type_by_content("MZ\x90\0\x03"sv));
    BOOST_TEST(
        !type_by_content("\x7F"
                         "ELF\x02\x01"sv));
    BOOST_TEST(!type_by_content("PK\x03\x04"sv));
    BOOST_TEST(!type_by_content("#!/bin/sh\nrm -rf ~"));
    BOOST_TEST(!type_by_content("  <html><script>"));
    BOOST_TEST(!type_by_content("RIFF\x24\0\0\0AVI LIST"sv));
    BOOST_TEST(!type_by_content("\xC3\x28"sv));
    BOOST_TEST(!type_by_content("   \n"));
    BOOST_TEST(!type_by_content(""));
}

BOOST_AUTO_TEST_CASE(a_name_promises_a_kind_by_its_ending_in_either_case) {
    BOOST_TEST(type_by_name("账单.PDF").value() == "application/pdf");
    BOOST_TEST(type_by_name("a.b.jpeg").value() == "image/jpeg");
    BOOST_TEST(!type_by_name("bill.pdf.exe"));
    BOOST_TEST(!type_by_name("pdf"));
}

BOOST_AUTO_TEST_SUITE_END()
