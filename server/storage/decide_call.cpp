#include "server/storage/decide_call.h"

namespace cts::storage {
namespace {

bool lease_holds(const LeadRecord& lead, const CallRecord& call) {
    if (lead.state == LeadState::closed || lead.lease_epoch != call.slip.lease_epoch) return false;
    return !lead.lease || lead.lease->call == call.id;
}

// problems is a JSON array of our own making: "[]", empty or "[{...}]".
std::string with_lease_lost(const std::string& problems) {
    const std::string lost = R"({"reason":"lease_lost","field":""})";
    if (problems.size() <= 2) return "[" + lost + "]";
    return problems.substr(0, problems.rfind(']')) + "," + lost + "]";
}

}  // namespace

CallVerdict decide_call(const std::optional<std::string>& stored_digest, const LeadRecord& lead,
                        const CallWrite& write) {
    if (stored_digest) return *stored_digest == write.call.digest ? CallVerdict::already_have : CallVerdict::differs;
    if (!write.call.slip.leased) return CallVerdict::stored_beside;
    return lease_holds(lead, write.call) ? CallVerdict::stored : CallVerdict::lease_lost_stored;
}

CallWrite as_decided(CallVerdict verdict, CallWrite write) {
    if (verdict == CallVerdict::lease_lost_stored) {
        write.call.needs_correction = true;
        write.call.sale = false;
        write.call.problems = with_lease_lost(write.call.problems);
    }
    if (!write.call.needs_correction) {
        write.call.correction_owner.reset();
        return write;
    }
    write.follow_ups.clear();
    write.settles.clear();
    write.ready_at.reset();
    write.lead_after = write.do_not_call ? LeadState::closed : LeadState::waiting;
    return write;
}

bool counts_as_attempt(const CallRecord& call) {
    return call.direction == "outbound" && call.origin != "practice";
}

LeadRecord lead_after_call(CallVerdict verdict, LeadRecord lead, const CallWrite& write) {
    if (counts_as_attempt(write.call)) lead.attempts += 1;
    if (verdict != CallVerdict::stored) return lead;
    lead.state = write.lead_after;
    lead.ready_at = write.ready_at;
    lead.lease.reset();
    lead.unreported_until.reset();
    return lead;
}

bool may_be_started(const LeadRecord& lead, bool has_callback) {
    switch (lead.state) {
        case LeadState::fresh:
        case LeadState::again:
        case LeadState::held:
        case LeadState::closed:
            return true;
        case LeadState::waiting:
            return has_callback;
    }
    return false;
}

bool moves_lead_once_accepted(const LeadRecord& lead, const CallRecord& call) {
    return call.slip.leased && lead.state == LeadState::waiting && !lead.lease &&
           lead.lease_epoch == call.slip.lease_epoch;
}

}  // namespace cts::storage
