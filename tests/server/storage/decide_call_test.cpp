#include "server/storage/decide_call.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using namespace cts::storage;

namespace {

const model::CallId this_call = model::CallId::make({1'800'000'000'000});
const model::CallId other_call = model::CallId::make({1'800'000'000'001});

LeadRecord held(std::uint32_t epoch, model::CallId call) {
    LeadRecord lead;
    lead.state = LeadState::held;
    lead.lease_epoch = epoch;
    lead.lease = Lease{.call = call, .epoch = epoch};
    return lead;
}

CallWrite brought(std::uint32_t epoch) {
    CallWrite write;
    write.call.id = this_call;
    write.call.digest = "d1";
    write.lease_epoch = epoch;
    write.lead_after = LeadState::waiting;
    write.follow_ups.resize(1);
    write.do_not_call = DoNotCallRecord{};
    write.worked_follow_up = model::FollowUpId{};
    return write;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decide_call_test)

BOOST_AUTO_TEST_CASE(the_table_of_verdicts_holds) {
    LeadRecord let_go = held(3, this_call);
    let_go.state = LeadState::closed;
    let_go.lease.reset();
    struct Line {
        std::optional<std::string> stored_digest;
        LeadRecord lead;
        CallVerdict verdict;
    };
    const std::vector<Line> table{
        {"d1", let_go, CallVerdict::already_have},
        {"d1", held(3, this_call), CallVerdict::already_have},
        {"d2", let_go, CallVerdict::differs},
        {std::nullopt, held(3, this_call), CallVerdict::stored},
        {std::nullopt, held(4, this_call), CallVerdict::lease_lost_stored},
        {std::nullopt, held(3, other_call), CallVerdict::lease_lost_stored},
        {std::nullopt, let_go, CallVerdict::lease_lost_stored},
    };
    for (const auto& line : table) {
        BOOST_TEST((decide_call(line.stored_digest, line.lead, brought(3)) == line.verdict));
    }
}

BOOST_AUTO_TEST_CASE(a_call_under_its_lease_is_kept_as_brought) {
    const auto kept = as_decided(CallVerdict::stored, brought(3));
    BOOST_TEST(kept.follow_ups.size() == 1U);
    BOOST_TEST(!kept.call.needs_correction);
    const auto lead = lead_after_call(CallVerdict::stored, held(3, this_call), kept);
    BOOST_TEST((lead.state == LeadState::waiting));
    BOOST_TEST(!lead.lease.has_value());
    BOOST_TEST(lead.attempts == 1);
}

BOOST_AUTO_TEST_CASE(a_call_without_its_lease_plans_nothing_but_its_do_not_call_holds) {
    const auto kept = as_decided(CallVerdict::lease_lost_stored, brought(3));
    BOOST_TEST(kept.call.needs_correction);
    BOOST_TEST(kept.follow_ups.empty());
    BOOST_TEST(!kept.worked_follow_up.has_value());
    BOOST_TEST(kept.do_not_call.has_value());
    const auto lead = lead_after_call(CallVerdict::lease_lost_stored, held(4, other_call), kept);
    BOOST_TEST((lead.state == LeadState::held));
    BOOST_TEST(lead.attempts == 1);
}

BOOST_AUTO_TEST_CASE(the_lost_lease_joins_the_problems_that_were_there) {
    const std::string lost = R"({"reason":"lease_lost","field":""})";
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "[" + lost + "]"},
        {"[]", "[" + lost + "]"},
        {R"([{"reason":"required","field":"owner"}])", R"([{"reason":"required","field":"owner"},)" + lost + "]"},
    };
    for (const auto& [before, after] : table) {
        auto write = brought(3);
        write.call.problems = before;
        BOOST_TEST(as_decided(CallVerdict::lease_lost_stored, write).call.problems == after);
    }
}

BOOST_AUTO_TEST_SUITE_END()
