#include "server/storage/event_chain.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace cts::storage {
namespace {

using Member = std::pair<std::string_view, std::string>;

// Values here are ids, numbers and names of our own: nothing that JSON would have to escape.
std::string details_of(std::initializer_list<Member> members) {
    std::string text = "{";
    for (const auto& [name, value] : members) {
        if (text.size() > 1) text += ',';
        text += '"';
        text += name;
        text += "\":\"";
        text += value;
        text += '"';
    }
    return text + "}";
}

EventRecord event_of(Instant at, std::string type, std::string subject, std::initializer_list<Member> members) {
    EventRecord event;
    event.at = at;
    event.type = std::move(type);
    event.subject = std::move(subject);
    event.details = details_of(members);
    return event;
}

void append_measured(std::string& text, std::string_view part) {
    text += std::to_string(part.size());
    text += ':';
    text += part;
}

std::string_view why_name(ClaimedWhy why) {
    switch (why) {
        case ClaimedWhy::held_already:
            return "held_already";
        case ClaimedWhy::promised:
            return "promised";
        case ClaimedWhy::team:
            return "team";
        case ClaimedWhy::skill:
            return "skill";
        case ClaimedWhy::again:
            return "again";
        case ClaimedWhy::fresh:
            return "fresh";
        case ClaimedWhy::started:
            return "started";
    }
    return {};
}

std::string_view lease_name(CallVerdict verdict) {
    switch (verdict) {
        case CallVerdict::stored:
            return "held";
        case CallVerdict::stored_beside:
            return "none";
        case CallVerdict::lease_lost_stored:
            return "lost";
        case CallVerdict::already_have:
        case CallVerdict::differs:
            return "unchanged";
    }
    return {};
}

std::string project_or_all(const std::optional<model::ProjectId>& project) {
    return project ? project->to_string() : "all";
}

// A field as forms and we name them; what a client called a field that no form has may be anything.
std::string known_name(const std::string& field) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
    };
    return field.size() <= 100 && std::ranges::all_of(field, plain) ? field : "unknown";
}

}  // namespace

std::string event_digest(const EventRecord& event) {
    std::string text;
    append_measured(text, event.previous);
    append_measured(text, std::to_string(event.lane));
    append_measured(text, std::to_string(event.seq));
    append_measured(text, std::to_string(event.at.utc_ms));
    append_measured(text, event.type);
    append_measured(text, event.subject);
    append_measured(text, event.details);
    return vault::content_digest(text);
}

EventRecord chained(EventRecord event, int lane, LaneHead& head) {
    event.lane = lane;
    event.seq = head.seq + 1;
    event.previous = head.digest;
    event.digest = event_digest(event);
    head = {event.seq, event.digest};
    return event;
}

std::optional<std::size_t> first_break(const std::vector<EventRecord>& events, LaneHead head) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        if (event.seq != head.seq + 1 || event.previous != head.digest || event.digest != event_digest(event)) return i;
        head = {event.seq, event.digest};
    }
    return std::nullopt;
}

EventRecord call_saved_event(const CallWrite& write, CallVerdict verdict) {
    const auto& call = write.call;
    return event_of(call.stored_at, "call_saved", call.id.to_string(),
                    {{"project", call.project.to_string()},
                     {"lead", call.lead.to_string()},
                     {"agent", call.agent.to_string()},
                     {"revision", std::to_string(call.revision)},
                     {"lease", std::string(lease_name(verdict))},
                     {"state", call.needs_correction ? "needs_correction" : "accepted"},
                     {"origin", call.origin},
                     {"do_not_call", write.do_not_call ? "set" : "unchanged"},
                     {"follow_ups", std::to_string(write.follow_ups.size())},
                     {"worked", write.settles.empty() ? "no" : "yes"}});
}

EventRecord call_amended_event(const AmendWrite& write) {
    const auto& call = write.after.call;
    return event_of(write.amendment.at, "call_amended", call.id.to_string(),
                    {{"project", call.project.to_string()},
                     {"lead", call.lead.to_string()},
                     {"agent", call.agent.to_string()},
                     {"by", write.amendment.by.to_string()},
                     {"field", known_name(write.amendment.field)},
                     {"revision", std::to_string(call.revision)},
                     {"state", call.needs_correction ? "needs_correction" : "accepted"},
                     {"do_not_call", write.after.do_not_call ? "set" : "unchanged"},
                     {"follow_ups", std::to_string(write.accepted ? write.after.follow_ups.size() : 0)},
                     {"worked", write.accepted && !write.after.settles.empty() ? "yes" : "no"}});
}

EventRecord telemetry_added_event(model::CallId call, Instant at) {
    return event_of(at, "telemetry_added", call.to_string(), {});
}

EventRecord lead_claimed_event(const LeadRecord& lead, ClaimedWhy why) {
    return event_of(lead.lease->issued_at, "lead_claimed", lead.id.to_string(),
                    {{"project", lead.project.to_string()},
                     {"agent", lead.lease->agent.to_string()},
                     {"call", lead.lease->call.to_string()},
                     {"epoch", std::to_string(lead.lease->epoch)},
                     {"why", std::string(why_name(why))}});
}

EventRecord lead_given_back_event(const LeadRecord& lead, Instant at) {
    return event_of(at, "lead_given_back", lead.id.to_string(),
                    {{"project", lead.project.to_string()},
                     {"agent", lead.lease->agent.to_string()},
                     {"call", lead.lease->call.to_string()},
                     {"epoch", std::to_string(lead.lease->epoch)}});
}

EventRecord leads_added_event(const ListRecord& list, std::size_t added, Instant at) {
    return event_of(at, "leads_added", list.id.to_string(),
                    {{"project", list.project.to_string()}, {"leads", std::to_string(added)}});
}

EventRecord number_revealed_event(model::UserId by, model::LeadId lead, Instant at) {
    return event_of(at, "number_revealed", lead.to_string(), {{"by", by.to_string()}});
}

EventRecord do_not_call_event(const DoNotCallRecord& entry) {
    return event_of(entry.since, "do_not_call_added", entry.phone_index.text,
                    {{"by", entry.by.to_string()}, {"project", project_or_all(entry.project)}});
}

EventRecord blacklist_event(const BlacklistRecord& entry, std::string_view what, model::UserId by, Instant at) {
    return event_of(at, "blacklist_" + std::string(what), entry.id.to_string(),
                    {{"by", by.to_string()},
                     {"project", entry.project ? entry.project->to_string() : "all"},
                     {"urgent", entry.urgent ? "yes" : "no"}});
}

EventRecord billing_event(const BillingDelivery& delivery, std::string_view what, model::UserId by, Instant at) {
    return event_of(at, "billing_" + std::string(what), delivery.project.to_string(),
                    {{"project", delivery.project.to_string()},
                     {"by", by.to_string()},
                     {"list", std::string(followup::billing_name(delivery.list))},
                     {"number", std::to_string(delivery.number)},
                     {"rows", std::to_string(delivery.rows)},
                     {"digest", delivery.digest}});
}

EventRecord calls_exported_event(model::ProjectId project, std::string_view form, bool personal, model::UserId by,
                                 Instant at) {
    return event_of(at, "calls_exported", project.to_string(),
                    {{"project", project.to_string()},
                     {"by", by.to_string()},
                     {"form", std::string(form)},
                     {"personal", personal ? "yes" : "no"}});
}

EventRecord contact_erased_event(model::ContactId contact, Instant at) {
    return event_of(at, "contact_erased", contact.to_string(), {});
}

EventRecord follow_up_assigned_event(const FollowUpRecord& follow_up, model::UserId by, Instant at) {
    return event_of(at, "follow_up_assigned", follow_up.id.to_string(),
                    {{"project", follow_up.project.to_string()},
                     {"lead", follow_up.lead.to_string()},
                     {"agent", follow_up.agent ? follow_up.agent->to_string() : ""},
                     {"by", by.to_string()},
                     {"revision", std::to_string(follow_up.revision)}});
}

EventRecord follow_up_stepped_event(const StepWrite& step, model::UserId by, Instant at) {
    const auto& follow_up = step.after;
    return event_of(at, "follow_up_stepped", follow_up.id.to_string(),
                    {{"project", follow_up.project.to_string()},
                     {"lead", follow_up.lead.to_string()},
                     {"agent", follow_up.agent ? follow_up.agent->to_string() : ""},
                     {"by", by.to_string()},
                     {"action", step.done.action ? std::string(followup::action_name(*step.done.action)) : ""},
                     {"state", std::string(followup::state_name(follow_up.state))},
                     {"revision", std::to_string(step.seen + 1)}});
}

EventRecord clock_event(const FollowUpRecord& follow_up, const ClockEventRecord& event) {
    return event_of(event.at, "follow_up_" + event.what, follow_up.id.to_string(),
                    {{"project", follow_up.project.to_string()},
                     {"agent", follow_up.agent ? follow_up.agent->to_string() : ""},
                     {"clock", std::string(followup::clock_name(event.clock))},
                     {"due", event.due ? std::to_string(event.due->utc_ms) : ""}});
}

EventRecord attachment_event(std::string_view what, model::AttachmentId id, model::FollowUpId follow_up,
                             model::UserId by, Instant at) {
    return event_of(at, "follow_up_attachment_" + std::string(what), follow_up.to_string(),
                    {{"attachment", id.to_string()}, {"by", by.to_string()}});
}

EventRecord faq_draft_event(const FaqDraftRecord& draft, std::string_view what, model::UserId by, Instant at) {
    return event_of(at, "faq_draft_" + std::string(what), draft.id.to_string(),
                    {{"project", draft.project.to_string()}, {"by", by.to_string()}});
}

EventRecord follow_up_moved_event(const FollowUpRecord& after, const StepDone& done, Instant at) {
    return event_of(at, "follow_up_stepped", after.id.to_string(),
                    {{"project", after.project.to_string()},
                     {"lead", after.lead.to_string()},
                     {"agent", after.agent ? after.agent->to_string() : ""},
                     {"by", ""},
                     {"action", done.action ? std::string(followup::action_name(*done.action)) : ""},
                     {"state", std::string(followup::state_name(after.state))},
                     {"revision", std::to_string(after.revision)}});
}

EventRecord project_changed_event(const ProjectRecord& project, model::UserId by, Instant at) {
    return event_of(at, "project_changed", project.id.to_string(),
                    {{"project", project.id.to_string()},
                     {"by", by.to_string()},
                     {"revision", std::to_string(project.settings_revision)}});
}

EventRecord kit_published_event(const KitPartRecord& part) {
    return event_of(part.published_at, "kit_part_published", part.project.to_string(),
                    {{"project", part.project.to_string()},
                     {"version", std::to_string(part.version)},
                     {"by", part.published_by.to_string()}});
}

EventRecord kit_withdrawn_event(const KitWithdrawal& withdrawal) {
    return event_of(withdrawal.at, "kit_part_withdrawn", withdrawal.project.to_string(),
                    {{"project", withdrawal.project.to_string()},
                     {"version", std::to_string(withdrawal.version)},
                     {"by", withdrawal.by.to_string()}});
}

EventRecord published_event(const Publication& publication) {
    const auto& [kind, project, name] = publication.key;
    return event_of(publication.at, std::string(publication_kind_name(kind)) + "_published",
                    project ? project->to_string() : "",
                    {{"project", project_or_all(project)},
                     {"version", std::to_string(publication.version)},
                     {"by", publication.by.to_string()}});
}

EventRecord notice_published_event(const NoticeRecord& notice) {
    return event_of(notice.published_at, "notice_published", notice.id.to_string(),
                    {{"project", project_or_all(notice.project)},
                     {"by", notice.published_by.to_string()},
                     {"urgency", notice.urgent ? "urgent" : "normal"}});
}

EventRecord notice_withdrawn_event(const NoticeRecord& notice) {
    return event_of(notice.withdrawn_at.value(), "notice_withdrawn", notice.id.to_string(),
                    {{"project", project_or_all(notice.project)}, {"by", notice.withdrawn_by.value().to_string()}});
}

EventRecord notice_acknowledged_event(const NoticeRecord& notice, model::UserId by, Instant at) {
    return event_of(at, "notice_acknowledged", notice.id.to_string(),
                    {{"project", project_or_all(notice.project)}, {"by", by.to_string()}});
}

}  // namespace cts::storage
