// Strings that broke other people's programs, through a text field over the wire: stored and returned equal, or
// refused by name; never a broken connection, never half a record.
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/outside/outside_data.h"
#include "tests/scenarios/a_call.h"

using namespace cts;
using tests::Held;
using tests::Reply;

namespace {

constexpr std::size_t every = 40;  // of the file's strings: one run sees them all classes of it

std::vector<nlohmann::json> strings_of_the_file() {
    std::vector<nlohmann::json> strings;
    const auto file = outside::find_or_skip(CTS_SOURCE_DIR, "naughty/naughty_strings.jsonl");
    if (!file) return strings;
    std::ifstream stream(*file);
    std::size_t line_number = 0;
    for (std::string line; std::getline(stream, line);)
        if (line_number++ % every == 0) strings.push_back(nlohmann::json::parse(line).at("s"));
    return strings;
}

struct Shop : tests::RunningServer {
    Shop() {
        open_project();
        import(0, 500);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(naughty_strings, Shop)

BOOST_AUTO_TEST_CASE(a_naughty_string_in_a_text_field_is_kept_equal_or_refused_by_name) {
    int kept = 0;
    int refused = 0;
    for (const auto& text : strings_of_the_file()) {
        const Held held = tests::claim(*this, agent);
        auto answers = tests::refusing();
        answers["remarks"] = text;
        const Reply reply = ask("PUT", held.path(), agent, tests::call_of(*this, held, "refused", answers));
        if (reply.status == 201) {
            BOOST_TEST(ask("GET", held.path(), agent).json["answers"]["remarks"] == text, text.dump());
            ++kept;
        } else {
            BOOST_TEST(reply.status == 422, text.dump());
            BOOST_TEST(reply.json["errors"][0]["field"] == "remarks", reply.body);
            ++refused;
        }
    }
    BOOST_TEST_MESSAGE("naughty strings: " << kept << " kept, " << refused << " refused by name");
}

BOOST_AUTO_TEST_SUITE_END()
