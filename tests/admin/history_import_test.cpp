// History on its way to a server, which is played here: in pieces, every row told, ended between two pieces.
#include "admin/history_import.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "admin/lists/csv_reader.h"
#include "tests/client/presenter/shift_fixture.h"

using namespace cts;

namespace {

class HistoryServer final : public presenter::test::PlayedServer {
  public:
    std::vector<std::size_t> pieces;
    std::atomic<bool>* ended_early = nullptr;
    bool is_gone = false;

    gateway::Answer<api::HistoryResults> add_history(const std::string&, const api::HistoryRows& rows) override {
        if (is_gone) return tl::unexpected(gateway::Fault{gateway::FaultKind::unreachable, 0, {}, {}});
        pieces.push_back(rows.rows.size());
        if (ended_early) *ended_early = true;
        api::HistoryResults results;
        for (const auto& row : rows.rows)
            results.results.push_back({row.row, row.row % 2 == 0, row.row % 2 != 0, {}, {}});
        return results;
    }
};

struct Bringing {
    HistoryServer server;
    std::atomic<bool> ended_early{false};
    std::ostringstream said;
    lists::RowReport report{said, model::Language::en};
    std::vector<std::size_t> told;

    gateway::Answer<void> brings(int rows, const std::string& broken_row = "") {
        std::string text = "phone,called\n";
        for (int n = 0; n < rows; ++n) text += "13800000000,2024-03-05\n";
        text += broken_row;
        auto list = lists::read_csv(std::make_unique<std::istringstream>(text), {});
        const auto mapping = history::read_history_mapping(
            "m.yaml",
            "source: x\ncustomer: {phone: {column: phone}}\ndialled_at: {column: called}\noutcome: refused\n");
        auto maker = history::HistoryRowMaker::make(*mapping, {"UTC", {}}, (*list)->header());
        return admin::import_history(
            **list, *maker, {"p", "x", "", ended_early, [this](std::size_t rows_told) { told.push_back(rows_told); }},
            server, report);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history_import, Bringing)

BOOST_AUTO_TEST_CASE(rows_go_in_pieces_of_500_and_each_is_told) {
    BOOST_REQUIRE(brings(1'200, "13800000000,yesterday\n"));
    BOOST_TEST((server.pieces == std::vector<std::size_t>{500, 500, 200}));
    BOOST_TEST((told == std::vector<std::size_t>{500, 1'000, 1'201}));
    BOOST_TEST(report.taken_count() == 600u);
    BOOST_TEST(report.already_there_count() == 600u);
    BOOST_TEST(report.refused_count() == 1u);  // before it was sent
}

BOOST_AUTO_TEST_CASE(ended_early_no_further_piece_is_sent_and_what_was_is_told) {
    server.ended_early = &ended_early;
    BOOST_REQUIRE(brings(1'200));
    BOOST_TEST((server.pieces == std::vector<std::size_t>{500}));
    BOOST_TEST(report.taken_count() + report.already_there_count() == 500u);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_gone_ends_it_and_nothing_is_told_of_rows_it_never_had) {
    server.is_gone = true;
    BOOST_TEST(!brings(10).has_value());
    BOOST_TEST(report.taken_count() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
