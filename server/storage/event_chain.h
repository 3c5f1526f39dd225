// How events hang together (DESIGN 5): inside a lane every event carries the digest of the one before it, so that an
// event changed, left out or slipped in shows. What an event of each kind says is made here, once for every store.
#pragma once

#include "server/storage/billing.h"
#include "server/storage/notices.h"
#include "server/storage/publications.h"
#include "server/storage/store.h"

namespace cts::storage {

std::string event_digest(const EventRecord& event);  // over everything but the digest itself

struct LaneHead {
    std::int64_t seq = 0;
    std::string digest;
};
// Numbers and chains the event, and moves the head on.
EventRecord chained(EventRecord event, int lane, LaneHead& head);

// nullopt: whole. Else the position in `events` (of one lane, in order) where the chain breaks; `below` is the head
// they follow on, at first the empty lane's.
std::optional<std::size_t> first_break(const std::vector<EventRecord>& events, LaneHead below = {});

EventRecord call_saved_event(const CallWrite& write, CallVerdict verdict);
EventRecord call_amended_event(const AmendWrite& write);
EventRecord telemetry_added_event(model::CallId call, Instant at);
EventRecord lead_claimed_event(const LeadRecord& lead, ClaimedWhy why);
EventRecord lead_given_back_event(const LeadRecord& lead, Instant at);  // lead: still with the lease that ran out
EventRecord leads_added_event(const ListRecord& list, std::size_t added, Instant at);
EventRecord number_revealed_event(model::UserId by, model::LeadId lead, Instant at);
EventRecord do_not_call_event(const DoNotCallRecord& entry);
// what: proposed, approved, declined, lifted.
EventRecord blacklist_event(const BlacklistRecord& entry, std::string_view what, model::UserId by, Instant at);
// what: taken, read.
EventRecord billing_event(const BillingDelivery& delivery, std::string_view what, model::UserId by, Instant at);
// form: the one asked for; empty: every one. personal: what is kept sealed went with it.
EventRecord calls_exported_event(model::ProjectId project, std::string_view form, bool personal, model::UserId by,
                                 Instant at);
EventRecord contact_erased_event(model::ContactId contact, Instant at);
EventRecord follow_up_assigned_event(const FollowUpRecord& follow_up, model::UserId by, Instant at);
EventRecord follow_up_stepped_event(const StepWrite& step, model::UserId by, Instant at);
EventRecord clock_event(const FollowUpRecord& follow_up, const ClockEventRecord& event);
EventRecord attachment_event(std::string_view what, model::AttachmentId id, model::FollowUpId follow_up,
                             model::UserId by, Instant at);
EventRecord faq_draft_event(const FaqDraftRecord& draft, std::string_view what, model::UserId by, Instant at);
// What time did: by nobody.
EventRecord follow_up_moved_event(const FollowUpRecord& after, const StepDone& done, Instant at);
EventRecord project_changed_event(const ProjectRecord& project, model::UserId by, Instant at);
EventRecord kit_published_event(const KitPartRecord& part);
EventRecord kit_withdrawn_event(const KitWithdrawal& withdrawal);
EventRecord published_event(const Publication& publication);
EventRecord notice_published_event(const NoticeRecord& notice);
EventRecord notice_withdrawn_event(const NoticeRecord& notice);  // as it is afterwards
EventRecord notice_acknowledged_event(const NoticeRecord& notice, model::UserId by, Instant at);

}  // namespace cts::storage
