#include "server/storage/decide_call.h"

namespace cts::storage {
namespace {

bool lease_holds(const LeadRecord& lead, const CallWrite& write) {
    return lead.state == LeadState::held && lead.lease && lead.lease->epoch == write.lease_epoch &&
           lead.lease->call == write.call.id;
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
    return lease_holds(lead, write) ? CallVerdict::stored : CallVerdict::lease_lost_stored;
}

CallWrite as_decided(CallVerdict verdict, CallWrite write) {
    if (verdict != CallVerdict::lease_lost_stored) return write;
    write.call.needs_correction = true;
    write.call.problems = with_lease_lost(write.call.problems);
    write.follow_ups.clear();
    write.worked_follow_up.reset();
    return write;
}

LeadRecord lead_after_call(CallVerdict verdict, LeadRecord lead, const CallWrite& write) {
    lead.attempts += 1;
    if (verdict != CallVerdict::stored) return lead;
    lead.state = write.lead_after;
    lead.ready_at = write.ready_at;
    lead.lease.reset();
    return lead;
}

}  // namespace cts::storage
