#include "shared/model/id.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <type_traits>

namespace cts::model {

BOOST_AUTO_TEST_SUITE(id)

static_assert(!std::is_convertible_v<LeadId, CallId>, "kinds of ids do not mix");

BOOST_AUTO_TEST_CASE(a_uuid_is_read_in_either_case_and_written_in_lower) {
    const auto uuid = Uuid::parse("017F22E2-79B0-7CC3-98c4-DC0C0C07398F");
    BOOST_REQUIRE(uuid);
    BOOST_TEST(uuid->to_string() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

BOOST_AUTO_TEST_CASE(anything_but_the_hyphenated_form_is_no_uuid) {
    for (const char* text : {"", "017f22e279b07cc398c4dc0c0c07398f", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
                             "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                             "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f "})
        BOOST_TEST(!Uuid::parse(text), text);
}

BOOST_AUTO_TEST_CASE(a_version_7_carries_its_moment_version_and_variant) {
    const std::string text =
        Uuid::version_7(Instant{0x017F22E279B0}).to_string();  // the example of RFC 9562, appendix A.6
    BOOST_TEST(text.substr(0, 15) == "017f22e2-79b0-7");
    BOOST_TEST(std::string("89ab").find(text[19]) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ids_sort_by_the_moment_they_were_made) {
    const CallId first = CallId::make(Instant{1'791'700'328'000});
    const CallId second = CallId::make(Instant{1'791'700'328'001});
    BOOST_TEST((first < second));
    BOOST_TEST((first.to_string() < second.to_string()));
}

BOOST_AUTO_TEST_CASE(ids_of_one_moment_differ) {
    std::set<Uuid> made;
    for (int i = 0; i < 1000; ++i) made.insert(Uuid::version_7(Instant{1}));
    BOOST_TEST(made.size() == 1000u);
}

BOOST_AUTO_TEST_CASE(only_the_empty_id_is_nil) {
    BOOST_TEST(Uuid{}.is_nil());
    BOOST_TEST(!Uuid::version_7(Instant{0}).is_nil());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::model
