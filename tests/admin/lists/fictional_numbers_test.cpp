#include "admin/lists/fictional_numbers.h"

#include <boost/test/unit_test.hpp>

#include <set>

#include "admin/lists/fictional_names.h"
#include "admin/lists/seeded.h"
#include "shared/model/phone_number.h"

namespace cts::lists {

BOOST_AUTO_TEST_SUITE(fictional_numbers)

BOOST_AUTO_TEST_CASE(every_number_kept_for_fiction_is_one_that_the_product_takes) {
    for (std::size_t place = 0; place < fictional_number_count(); ++place) {
        const std::string number = fictional_number(place);
        const auto parsed = model::parse_phone(number, "CN");
        BOOST_REQUIRE_MESSAGE(parsed && parsed->text == number && !parsed->service, number);
    }
}

BOOST_AUTO_TEST_CASE(only_the_ranges_kept_for_fiction_are_used) {
    for (std::size_t place = 0; place < fictional_number_count(); ++place) {
        const std::string number = fictional_number(place);
        if (number.starts_with("+44"))
            BOOST_TEST_REQUIRE(number[number.size() - 4] == '0', number);
        else
            BOOST_TEST_REQUIRE((number.size() == 12 && number.substr(5, 5) == "55501"), number);
    }
}

BOOST_AUTO_TEST_CASE(there_are_enough_for_the_bank_marketing_list_and_none_comes_twice) {
    const FictionalNumbers numbers(1);
    std::set<std::string> seen;
    for (std::size_t n = 0; n < 45'211; ++n) seen.insert(numbers.at(n).value());
    BOOST_TEST(seen.size() == 45'211u);
    BOOST_TEST(!numbers.at(fictional_number_count()));
}

BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_numbers_on_every_machine_and_another_seed_others) {
    BOOST_TEST(FictionalNumbers(7).at(0).value() == "+19525550126");
    BOOST_TEST(FictionalNumbers(7).at(45'210).value() == "+14405550146");
    BOOST_TEST(FictionalNumbers(8).at(0).value() != FictionalNumbers(7).at(0).value());
}

BOOST_AUTO_TEST_CASE(the_generator_agrees_with_the_values_published_for_splitmix64) {
    Seeded random(1'234'567);
    BOOST_TEST(random.next() == 6'457'827'717'110'365'317u);
    BOOST_TEST(random.next() == 3'203'168'211'198'807'973u);
}

BOOST_AUTO_TEST_CASE(a_name_goes_with_its_salutation_and_is_the_same_for_its_seed) {
    const auto name = fictional_name(7, 3, model::Language::en);
    BOOST_TEST(name.name == fictional_name(7, 3, model::Language::en).name);
    BOOST_TEST((name.salutation == "Mr" || name.salutation == "Ms"));
    std::set<std::string> names;
    for (std::size_t n = 0; n < 500; ++n) names.insert(fictional_name(7, n, model::Language::zh_CN).name);
    BOOST_TEST(names.size() > 300u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::lists
