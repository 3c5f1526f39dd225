// The JSON reader against nst/JSONTestSuite: y_ must be read, n_ must be refused, i_ may be either, none may break it.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "shared/api/json_document.h"
#include "tests/outside/outside_data.h"

using namespace cts;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// Names given twice are valid JSON for the suite and refused by us (RFC 8259 §4 leaves it open).
bool is_stricter_here(const std::string& name) {
    return name.starts_with("y_object_duplicated_key");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_test)

BOOST_AUTO_TEST_CASE(every_file_of_the_json_test_suite_is_read_or_refused_as_it_must_be) {
    const auto folder = outside::find_or_skip(CTS_SOURCE_DIR, "naughty/json");
    if (!folder) return;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const std::string name = entry.path().filename().string();
        const auto document = api::parse_json(contents(entry.path()));
        ++files;
        if (is_stricter_here(name)) {
            BOOST_TEST((!document && document.error().reason == model::Reason::duplicate_key), name);
        } else if (name.starts_with("y_")) {
            BOOST_TEST(document.has_value(), name);
        } else if (name.starts_with("n_")) {
            BOOST_TEST(!document.has_value(), name);
        }
    }
    BOOST_TEST_MESSAGE(files << " files of JSONTestSuite");
    BOOST_TEST(files > 100);
}

BOOST_AUTO_TEST_SUITE_END()
