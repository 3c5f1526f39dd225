#include "client/presenter/script_lines.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/form/session_fixture.h"

using namespace cts;
using namespace cts::form::test;

namespace {

std::string said_to(const std::string& salutation, std::string_view line) {
    auto context = context_in_hangzhou();
    context.variables["lead.salutation"] = salutation;
    const form::FormSession session(kit_of(example_kit()), "first_call", context);
    std::string text;
    for (const auto& run : presenter::script_runs(session, line, model::Language::en)) text += run.text;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(script_lines)

BOOST_AUTO_TEST_CASE(a_line_leaves_no_gap_for_a_customer_without_salutation) {
    constexpr std::string_view line = "Am I speaking to ${lead.salutation} ${lead.name}?";
    BOOST_TEST(said_to("Ms", line) == "Am I speaking to Ms 周敏?");
    BOOST_TEST(said_to("", line) == "Am I speaking to 周敏?");
    BOOST_TEST(said_to("", "${lead.salutation} ${lead.name}, __hello__") == "周敏, hello");
    BOOST_TEST(said_to("", "to __${lead.salutation} ${lead.name}__") == "to 周敏");
}

BOOST_AUTO_TEST_SUITE_END()
