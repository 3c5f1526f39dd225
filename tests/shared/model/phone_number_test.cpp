#include "shared/model/phone_number.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <boost/test/unit_test.hpp>
#include <set>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(phone_number)

std::string read(std::string_view written, std::string_view region = "CN") {
    const auto number = parse_phone(written, region);
    return number ? number->text : "refused";
}

BOOST_AUTO_TEST_CASE(a_mobile_number_is_kept_in_e164_however_it_is_written) {
    for (const char* written : {"13812346042", "138 1234 6042", "138-1234-6042", "+86 138 1234 6042", "008613812346042",
                                "１３８１２３４６０４２", "１３８－１２３４－６０４２", "　138\u00a01234\u30006042 ",
                                "tel:+86-138-1234-6042", "＋86（138）12346042"})
        BOOST_TEST(read(written) == "+8613812346042", written);
}

BOOST_AUTO_TEST_CASE(a_landline_is_read_with_its_area_code) {
    for (const char* written : {"010-62345678", "(010)62345678", "（010）6234 5678", "+86 10 6234 5678"})
        BOOST_TEST(read(written) == "+861062345678", written);
    BOOST_TEST(read("62345678") == "refused");
}

BOOST_AUTO_TEST_CASE(an_extension_is_kept_apart_from_the_number) {
    for (const char* written :
         {"010-62345678转8001", "010-62345678 转 8001", "01062345678分机8001", "010 62345678 转分机：8001",
          "010-62345678轉８００１", "010-62345678 ext. 8001", "tel:+86-10-62345678;ext=8001", "01062345678#8001"}) {
        const auto number = parse_phone(written, "CN");
        BOOST_REQUIRE_MESSAGE(number, written);
        BOOST_TEST(number->text == "+861062345678", written);
        BOOST_TEST(number->extension == "8001", written);
    }
}

BOOST_AUTO_TEST_CASE(service_numbers_are_kept_as_their_digits) {
    for (const char* written : {"110", "120", "122", "10000", "10086", "11183", "11185", "12306", "12345", "12315",
                                "95588", "950123", "95105105", "96169", "9 5 5 8 8", "９５５８８"}) {
        const auto number = parse_phone(written, "CN");
        BOOST_REQUIRE_MESSAGE(number, written);
        BOOST_TEST(number->service, written);
        BOOST_TEST(number->text.find_first_not_of("0123456789") == std::string::npos, written);
    }
    BOOST_TEST(read("95105105") == "95105105");
}

BOOST_AUTO_TEST_CASE(a_number_with_an_e164_form_is_no_service_number) {
    for (const char* written : {"400-123-4567", "800 820 8820", "13812346042"}) {
        const auto number = parse_phone(written, "CN");
        BOOST_REQUIRE_MESSAGE(number, written);
        BOOST_TEST(!number->service, written);
    }
}

BOOST_AUTO_TEST_CASE(digits_that_only_look_like_a_service_number_are_refused) {
    for (const char* written : {"955", "9696", "9512345", "951051055", "100861", "123456", "+95588", "88888"})
        BOOST_TEST(read(written) == "refused", written);
}

BOOST_AUTO_TEST_CASE(chinese_service_numbers_are_unknown_in_other_regions) {
    BOOST_TEST(read("12306", "GB") == "refused");
    BOOST_TEST(read("999", "GB") == "999");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_one_whole_number_is_refused) {
    for (const char* written :
         {"", " ", "0", "+86", "1381234604", "138123460420", "12812346042", "13800138O00", "李先生 13812346042",
          "13812346042 李先生", "13812346042/13912346042", "13812346042、13912346042", "13812346042 或 13912346042",
          "13812346042转", "13812346042转前台", "1-800-FLOWERS", "99999999999999999999", "'; DROP TABLE leads; --"})
        BOOST_TEST(read(written) == "refused", written);
    BOOST_TEST(read("13812346042\xff") == "refused");
    BOOST_TEST(read(std::string(100'000, '1')) == "refused");
    BOOST_TEST(read(std::string("138123\0"
                                "46042",
                                12)) == "refused");
}

BOOST_AUTO_TEST_CASE(a_foreign_number_is_read_by_its_country) {
    BOOST_TEST(read("020 7946 0018", "GB") == "+442079460018");
    BOOST_TEST(read("+44 20 7946 0018") == "+442079460018");
    BOOST_TEST(read("(212) 555-0123", "US") == "+12125550123");
}

BOOST_AUTO_TEST_CASE(a_masked_chinese_number_shows_its_head_and_last_four_digits) {
    const auto masked = [](const char* written) { return mask_phone(*parse_phone(written, "CN")); };
    BOOST_TEST(masked("13812346042") == "138 **** 6042");
    BOOST_TEST(masked("010-62345678") == "010 **** 5678");
    BOOST_TEST(masked("0755-86123456") == "0755 **** 3456");
    BOOST_TEST(masked("0991 2345678") == "0991 **** 5678");
    BOOST_TEST(masked("400-123-4567") == "400 **** 4567");
    BOOST_TEST(masked("16812345") == "+86 **** 2345");
}

BOOST_AUTO_TEST_CASE(a_masked_foreign_number_shows_its_country_and_last_digits) {
    BOOST_TEST(mask_phone({"+442079460018"}) == "+44 **** 0018");
    BOOST_TEST(mask_phone({"+24740123"}) == "+247 **** 23");
    BOOST_TEST(mask_phone({"no number"}) == "****");
}

BOOST_AUTO_TEST_CASE(a_service_number_is_nobodys_and_is_not_masked) {
    BOOST_TEST(mask_phone({"95588", true}) == "95588");
}

BOOST_AUTO_TEST_CASE(a_number_is_written_as_the_home_region_writes_it) {
    BOOST_TEST(format_phone({"+8613812346042"}, "CN") == "138 1234 6042");
    BOOST_TEST(format_phone({"+8613812346042"}, "GB") == "+86 138 1234 6042");
    BOOST_TEST(format_phone({"+442079460018"}, "CN") == "+44 20 7946 0018");
    BOOST_TEST(format_phone({"95588", true}, "CN") == "95588");
    BOOST_TEST(format_phone({"+861062345678", false, "8001"}, "CN") == "010 6234 5678 ext. 8001");
}

BOOST_AUTO_TEST_CASE(the_last_four_digits_are_those_dialled) {
    BOOST_TEST(last_four_digits({"+8613812346042"}) == "6042");
    BOOST_TEST(last_four_digits({"110", true}) == "110");
}

// Kept numbers are taken apart without the library: for every region and kind it has an example of, it says the same.
BOOST_AUTO_TEST_CASE(a_kept_number_is_written_as_the_library_writes_it) {
    using i18n::phonenumbers::PhoneNumberUtil;
    const auto& library = *PhoneNumberUtil::GetInstance();
    std::set<std::string> regions;
    library.GetSupportedRegions(&regions);
    int compared = 0;
    for (const auto& region : regions) {
        for (int type = PhoneNumberUtil::FIXED_LINE; type <= PhoneNumberUtil::UNKNOWN; ++type) {
            i18n::phonenumbers::PhoneNumber example;
            if (!library.GetExampleNumberForType(region, static_cast<PhoneNumberUtil::PhoneNumberType>(type), &example))
                continue;
            std::string kept;
            std::string abroad;
            library.Format(example, PhoneNumberUtil::E164, &kept);
            library.Format(example, PhoneNumberUtil::INTERNATIONAL, &abroad);
            const PhoneNumber number{kept, false};
            BOOST_TEST(format_phone(number, "ZZ") == abroad, kept << " of " << region);
            const auto code = "+" + std::to_string(example.country_code());
            if (region != "CN") BOOST_TEST(mask_phone(number).starts_with(code + " **** "), kept << " of " << region);
            ++compared;
        }
    }
    BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
