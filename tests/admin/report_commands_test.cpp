// What `cts-admin reports rebuild` asks of a server, which is played here.
#include <boost/test/unit_test.hpp>

#include "admin/commands.h"
#include "tests/client/presenter/shift_fixture.h"

using namespace cts;

namespace {

class ReportServer final : public presenter::test::PlayedServer {
  public:
    int rebuilds = 0;
    bool refuses = false;

    gateway::Answer<void> rebuild_reports() override {
        if (refuses)
            return tl::unexpected(
                gateway::Fault{gateway::FaultKind::refused, 403, {{.reason = model::Reason::no_right}}, {}});
        ++rebuilds;
        return {};
    }
};

int rebuild(ReportServer& server) {
    const admin::CommandLine line{{"reports", "rebuild"}, {}};
    return admin::reports_rebuild({line, model::Language::en}, server);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_commands)

BOOST_AUTO_TEST_CASE(everything_is_counted_anew_once) {
    ReportServer server;
    BOOST_TEST(rebuild(server) == admin::exit_done);
    BOOST_TEST(server.rebuilds == 1);
}

BOOST_AUTO_TEST_CASE(who_may_not_is_told_so) {
    ReportServer server;
    server.refuses = true;
    BOOST_TEST(rebuild(server) == admin::exit_refused);
}

BOOST_AUTO_TEST_SUITE_END()
