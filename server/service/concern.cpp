#include "server/service/concern.h"

#include <algorithm>

#include "server/storage/event_details.h"

namespace cts::service {

using model::Right;
using storage::EventRecord;

namespace {

const RightSet works_follow_ups{Right::log_calls, Right::work_tickets, Right::lead_team, Right::work_orders};

bool says(const EventRecord& event, std::string_view name, std::string_view value) {
    return storage::detail(event, name) == value;
}

bool touches_follow_ups(const EventRecord& event) {
    const auto left = storage::detail(event, "follow_ups");
    return (!left.empty() && left != "0") || says(event, "worked", "yes") || says(event, "do_not_call", "set");
}

RightSet of_a_call(const EventRecord& event) {
    const RightSet readers{Right::read_calls};
    return touches_follow_ups(event) ? readers.with(works_follow_ups) : readers;
}

void choose(const EventRecord& event, Concern& concern) {
    const auto begins = [&](std::string_view with) { return event.type.starts_with(with); };
    if (event.type == "notice_acknowledged")
        concern.rights = {Right::publish_notices};
    else if (begins("kit_"))
        concern.rights = {Right::read_kits};
    else if (begins("notice_") || begins("project_") || begins("settings_") || event.type.ends_with("_published"))
        concern.everybody = true;
    else if (begins("call_"))
        concern.rights = of_a_call(event);
    else if (begins("faq_draft_"))
        concern.rights = {Right::publish_kits};
    else if (begins("follow_up_") || event.type == "do_not_call_added")
        concern.rights = works_follow_ups;
    else if (begins("billing_"))
        concern.rights = {Right::keep_success_data};
    else if (begins("blacklist_"))
        concern.rights = {Right::propose_blacklist, Right::decide_blacklist, Right::keep_do_not_call};
    else if (event.type == "leads_added")
        concern.rights = {Right::log_calls, Right::import_lists, Right::lead_team};
    else if (begins("lead_"))
        concern.rights = {Right::lead_team};
}

bool names_its_people(const EventRecord& event) {
    const auto begins = [&](std::string_view with) { return event.type.starts_with(with); };
    return begins("call_") || begins("follow_up_") || begins("lead_") || event.type == "notice_acknowledged";
}

// A kit's event is about its project, whether it says so twice or not.
std::optional<model::ProjectId> project_of(const EventRecord& event) {
    const auto said = model::ProjectId::parse(storage::detail(event, "project"));
    if (said || !event.type.starts_with("kit_")) return said;
    return model::ProjectId::parse(event.subject);
}

}  // namespace

RightSet::RightSet(std::initializer_list<model::Right> rights) {
    for (const auto right : rights) add(right);
}

RightSet::RightSet(const model::User& user) {
    for (const auto right : model::rights_of(user.roles)) add(right);
}

RightSet RightSet::with(RightSet other) const {
    other.bits_ |= bits_;
    return other;
}

Concern concern_of(const EventRecord& event) {
    Concern concern;
    concern.type = event.type;
    if (model::Uuid::parse(event.subject)) concern.subject = event.subject;
    concern.project = project_of(event);
    choose(event, concern);
    if (!names_its_people(event)) return concern;
    for (const auto* name : {"agent", "by"})
        if (const auto id = model::UserId::parse(storage::detail(event, name))) concern.people.push_back(*id);
    return concern;
}

bool concerns(const Concern& concern, const Hearer& who) {
    return concern.everybody || who.rights.meets(concern.rights) || std::ranges::count(concern.people, who.id) > 0;
}

}  // namespace cts::service
