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

LeadRecord waits_again_under(std::uint32_t epoch) {  // its lease ran out and it went back; nobody took it
    LeadRecord lead = held(epoch, this_call);
    lead.state = LeadState::fresh;
    lead.lease.reset();
    return lead;
}

CallWrite brought(std::uint32_t epoch) {
    CallWrite write;
    write.call.id = this_call;
    write.call.digest = "d1";
    write.call.slip.lease_epoch = epoch;
    write.lead_after = LeadState::waiting;
    write.follow_ups.resize(1);
    write.do_not_call = DoNotCallRecord{};
    write.settles.resize(1);
    return write;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decide_call_test)

BOOST_AUTO_TEST_CASE(the_table_of_verdicts_holds) {
    LeadRecord let_go = held(3, this_call);
    let_go.state = LeadState::closed;
    let_go.lease.reset();
    const LeadRecord waits_again = waits_again_under(3);
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
        {std::nullopt, waits_again, CallVerdict::stored},
        {std::nullopt, waits_again_under(4), CallVerdict::lease_lost_stored},
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
    BOOST_TEST(kept.settles.empty());
    BOOST_TEST(kept.do_not_call.has_value());
    const auto lead = lead_after_call(CallVerdict::lease_lost_stored, held(4, other_call), kept);
    BOOST_TEST((lead.state == LeadState::held));
    BOOST_TEST(lead.attempts == 1);
}

BOOST_AUTO_TEST_CASE(a_call_that_never_had_a_lease_is_stored_beside_its_lead) {
    auto write = brought(0);
    write.call.slip.leased = false;
    BOOST_TEST((decide_call(std::nullopt, held(3, other_call), write) == CallVerdict::stored_beside));
    const auto kept = as_decided(CallVerdict::stored_beside, write);
    BOOST_TEST(kept.follow_ups.size() == 1U);
    BOOST_TEST((lead_after_call(CallVerdict::stored_beside, held(3, other_call), kept).state == LeadState::held));
}

BOOST_AUTO_TEST_CASE(an_attempt_counts_when_the_number_was_dialled) {
    struct Line {
        std::string direction;
        std::string origin;
        bool counts;
    };
    for (const auto& line : {Line{"outbound", "live", true}, Line{"inbound", "live", false},
                             Line{"outbound", "practice", false}, Line{"outbound", "pilot", true}}) {
        auto write = brought(3);
        write.call.direction = line.direction;
        write.call.origin = line.origin;
        const auto lead = lead_after_call(CallVerdict::stored, held(3, this_call), write);
        BOOST_TEST(lead.attempts == (line.counts ? 1 : 0));
    }
}

BOOST_AUTO_TEST_CASE(a_lead_waits_while_its_call_is_to_be_corrected_but_a_do_not_call_closes_it) {
    auto write = brought(3);
    write.call.needs_correction = true;
    write.lead_after = LeadState::again;
    BOOST_TEST((as_decided(CallVerdict::stored, write).lead_after == LeadState::closed));
    write.do_not_call.reset();
    BOOST_TEST((as_decided(CallVerdict::stored, write).lead_after == LeadState::waiting));
    BOOST_TEST(as_decided(CallVerdict::stored, write).follow_ups.empty());
}

BOOST_AUTO_TEST_CASE(an_accepted_call_has_nobody_to_correct_it) {
    auto write = brought(3);
    write.call.correction_owner = model::UserId{};
    BOOST_TEST(!as_decided(CallVerdict::stored, write).call.correction_owner.has_value());
    BOOST_TEST(as_decided(CallVerdict::lease_lost_stored, write).call.correction_owner.has_value());
}

BOOST_AUTO_TEST_CASE(a_call_accepted_late_moves_its_lead_only_while_nobody_has_taken_it) {
    LeadRecord waiting = waits_again_under(3);
    waiting.state = LeadState::waiting;
    BOOST_TEST(moves_lead_once_accepted(waiting, brought(3).call));
    BOOST_TEST(!moves_lead_once_accepted(waiting, brought(2).call));
    BOOST_TEST(!moves_lead_once_accepted(held(3, other_call), brought(3).call));
    auto beside = brought(3);
    beside.call.slip.leased = false;
    BOOST_TEST(!moves_lead_once_accepted(waiting, beside.call));
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
