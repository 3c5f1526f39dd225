// The Bank Marketing calls as history of the project term-deposit: by the command a person types, into a real server.
// The reports then say what the file says, to the last call; a second import changes nothing.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "tests/outside/bank_marketing/counted_file.h"
#include "tests/outside/outside_data.h"
#include "tests/scenarios/running_server.h"

using namespace cts;
using namespace cts::outside;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

constexpr int rows_of_file = 45'211;
constexpr int subscribers = 5'289;

std::map<std::string, std::string> files_of_kit() {
    std::map<std::string, std::string> files;
    const fs::path kit = fs::path(CTS_SOURCE_DIR) / "forms" / "term-deposit";
    for (const auto& entry : fs::recursive_directory_iterator(kit)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        files[entry.path().lexically_relative(kit).generic_string()] = text.str();
    }
    return files;
}

struct Bank : tests::RunningServer {
    Bank() {
        planner = add_user("ping", {"planner"});
        manager = add_user("luo", {"project_manager"});
        const json made{{"code", "term-deposit"}, {"zone", "Europe/Lisbon"}, {"region", "PT"}};
        BOOST_REQUIRE_EQUAL(ask("POST", "/api/v1/projects", administrator, made).status, 201);
        const auto published = ask("POST", "/api/v1/projects/term-deposit/kits", planner, {{"files", files_of_kit()}});
        BOOST_REQUIRE_MESSAGE(published.status == 201, published.body);
    }

    int imports(const fs::path& file) {
        const admin::CommandLine line{{"history", "import", file.string()},
                                      {{"project", "term-deposit"},
                                       {"map", std::string(CTS_SOURCE_DIR) + "/scripts/demo/bank-full.history.yaml"},
                                       {"report", (folder() / "report.csv").string()}}};
        const auto server = gateway::make_http_gateway({address(), "", model::Language::en});
        BOOST_REQUIRE(server->log_in({"luo", password()}));
        return admin::history_import({line, model::Language::en}, *server);
    }
    std::map<std::string, int> report() const {  // results by how often
        std::ifstream stream(folder() / "report.csv");
        std::map<std::string, int> results;
        std::string line;
        std::getline(stream, line);
        while (std::getline(stream, line)) {
            const auto begin = line.find(',') + 1;
            ++results[line.substr(begin, line.find(',', begin) - begin)];
        }
        return results;
    }
    tests::Reply asks(const std::string& by) {
        return ask("GET", "/api/v1/projects/term-deposit/reports/outcomes?from=2008-01-01&to=2010-12-31&by=" + by,
                   planner);
    }
    json all_counted(int calls) {
        for (int look = 0; look < 60'000; ++look) {
            clock.pass(2s);
            if (look % 600 == 0) planner = log_in("ping");  // a session ends behind its time, and the clock runs
            const auto reply = asks("");
            if (reply.status == 200 && reply.json.at("all").at("calls") == calls) return reply.json.at("all");
        }
        BOOST_FAIL("the calls are not counted");
        return {};
    }
    ByWord reported_by(const std::string& column) {
        ByWord words;
        const auto reply = asks("attribute:" + column);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        for (const auto& group : reply.json.at("groups")) {
            const auto& success = group.at("success").at("share");
            words[group.at("parts").at(0).at("name")] = {group.at("calls"), success.at("count")};
        }
        return words;
    }

    std::string manager;
};

// Words of the column that the report counts as the file does, of how many.
struct Agreement {
    int agreed = 0;
    int all = 0;
};
Agreement agreement(const ByWord& file, const ByWord& report) {
    Agreement found;
    for (const auto& [word, counted] : file) {
        ++found.all;
        const auto said = report.find(word);
        found.agreed += said != report.end() && said->second == counted;
    }
    found.all +=
        static_cast<int>(std::ranges::count_if(report, [&](const auto& one) { return !file.contains(one.first); }));
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bank_marketing)

BOOST_AUTO_TEST_CASE(the_reports_say_what_the_file_says_to_the_last_call) {
    const auto file = find_or_skip(CTS_SOURCE_DIR, "bank-marketing/bank-full.csv");
    if (!file) return;
    Bank bank;
    const auto begun = std::chrono::steady_clock::now();
    BOOST_TEST(bank.imports(*file) == admin::exit_done);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    BOOST_TEST_MESSAGE(rows_of_file << " rows in " << took.count() << " s, " << rows_of_file / took.count()
                                    << " rows/s");
    BOOST_TEST((bank.report() == std::map<std::string, int>{{"taken", rows_of_file}}));
    const auto all = bank.all_counted(rows_of_file);
    BOOST_TEST(all.at("success").at("share").at("count") == subscribers);
    BOOST_TEST(all.at("success").at("share").at("percent") == "11.7");
    BOOST_TEST(all.at("needs_correction").at("count") == 0);
    int agreed = 0;
    int compared = 0;
    for (const std::string column : {"month", "contact", "poutcome", "job", "campaign", "marital", "education",
                                     "default", "housing", "loan", "day"}) {
        const auto one = agreement(counted_by(*file, column), bank.reported_by(column));
        BOOST_TEST(one.agreed == one.all, column);
        std::cout << column << ": " << one.agreed << " of " << one.all << std::endl;
        agreed += one.agreed;
        compared += one.all;
    }
    BOOST_TEST(bank.imports(*file) == admin::exit_done);
    BOOST_TEST((bank.report() == std::map<std::string, int>{{"already there", rows_of_file}}));
    std::cout << "bank-marketing: " << agreed << " of " << compared << std::endl;
}

BOOST_AUTO_TEST_SUITE_END()
