// What `cts-admin billing` asks of a server, which is played here, and what it leaves on the disk.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "admin/commands.h"
#include "tests/client/presenter/shift_fixture.h"
#include "tests/doubles/own_folder.h"

using namespace cts;

namespace {

class BillingServer final : public presenter::test::PlayedServer {
  public:
    int waiting = 1;
    int taken = 0;
    std::optional<gateway::Fault> refuses_file;
    std::string asked;

    gateway::Answer<std::optional<api::BillingDelivery>> take_billing(const std::string&,
                                                                      const std::string& list) override {
        if (taken == waiting) return std::optional<api::BillingDelivery>{};
        api::BillingDelivery delivery;
        delivery.list = list;
        delivery.number = ++taken;
        return std::optional(delivery);
    }
    gateway::Answer<std::string> billing_file(const std::string& project, const std::string& list, int delivery,
                                              const std::string& format) override {
        if (refuses_file) return tl::unexpected(*refuses_file);
        asked = project + " " + list + " " + std::to_string(delivery) + " " + format;
        return "delivery,position\r\n" + std::to_string(delivery) + ",1\r\n";
    }
};

struct BillingTerminal {
    BillingServer server;
    tests::OwnFolder folder;
    std::string file = (folder.path() / "open.csv").string();

    int take(const std::string& format = "csv") {
        const admin::CommandLine line{{"billing", "take", "open"},
                                      {{"project", "sale"}, {"format", format}, {"file", file}}};
        return admin::billing_take({line, model::Language::en}, server);
    }
    int fetch(const std::string& number) {
        const admin::CommandLine line{{"billing", "fetch", "open", number}, {{"project", "sale"}, {"file", file}}};
        return admin::billing_fetch({line, model::Language::en}, server);
    }
    std::string kept() const {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        return text.str();
    }
    bool is_there() const { return std::filesystem::exists(file); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(billing_commands, BillingTerminal)

BOOST_AUTO_TEST_CASE(a_delivery_is_taken_and_kept_in_a_file_for_its_owner_alone) {
    BOOST_TEST(take() == admin::exit_done);
    BOOST_TEST(server.asked == "sale open 1 csv");
    BOOST_TEST(kept() == "delivery,position\r\n1,1\r\n");
    using std::filesystem::perms;
    BOOST_TEST((std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_where_the_file_is_there_already_or_its_kind_is_none) {
    std::ofstream(file) << "kept";
    BOOST_TEST(take() == admin::exit_refused);
    BOOST_TEST(kept() == "kept");
    file = (folder.path() / "other").string();
    BOOST_TEST(take("pdf") == admin::exit_refused);
    BOOST_TEST(server.taken == 0);
    BOOST_TEST(!is_there());
}

BOOST_AUTO_TEST_CASE(where_nothing_waits_no_file_is_left) {
    server.waiting = 0;
    BOOST_TEST(take() == admin::exit_done);
    BOOST_TEST(!is_there());
}

BOOST_AUTO_TEST_CASE(a_delivery_whose_file_was_lost_is_fetched_again_by_its_number) {
    server.refuses_file = presenter::test::unreachable();
    BOOST_TEST(take() != admin::exit_done);
    BOOST_TEST(server.taken == 1);
    BOOST_TEST(!is_there());
    server.refuses_file.reset();
    BOOST_TEST(fetch("1") == admin::exit_done);
    BOOST_TEST(server.taken == 1);
    BOOST_TEST(kept() == "delivery,position\r\n1,1\r\n");
    file = (folder.path() / "again").string();
    BOOST_TEST(fetch("one") == admin::exit_refused);
}

BOOST_AUTO_TEST_SUITE_END()
