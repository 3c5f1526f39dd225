#include "server/service/follow_ups.h"

#include "server/service/authorise.h"
#include "server/service/people.h"

namespace cts::service {

namespace {

void add_person(const Tools& tools, const storage::FollowUpRecord& record, api::FollowUp& shown) {
    const auto lead = tools.store.leads().by_id(record.lead);
    const auto contact = lead ? tools.store.leads().contact(lead->contact) : std::nullopt;
    if (!contact) return;
    const Person person = unsealed_person(tools.vault, *contact);
    shown.customer_name = person.name;
    if (!person.phone.text.empty()) shown.masked_number = model::mask_phone(person.phone);
    shown.subject =
        SealedBeside{tools.vault, contact->key}.unseal("follow_up", "subject", record.id.to_string(), record.subject);
}

}  // namespace

std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpRecord>& records) {
    std::vector<api::FollowUp> follow_ups;
    for (const storage::FollowUpRecord& record : records) {
        api::FollowUp shown;
        shown.id = record.id;
        shown.call = record.call;
        shown.lead = record.lead;
        shown.kind = record.kind;
        shown.owner = record.owner;
        shown.state = record.open ? "open" : "done";
        shown.due = record.due;
        shown.trial_end = record.trial_end;
        shown.created_at = record.created_at;
        add_person(tools, record, shown);
        follow_ups.push_back(std::move(shown));
    }
    return follow_ups;
}

Result<api::Page<api::FollowUp>> own_follow_ups(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, model::Right::log_calls); !right) return Refused(right.error());
    const auto slice = tools.store.follow_ups().of_agent(user.id, page.after, page.limit);
    api::Page<api::FollowUp> shown{shown_follow_ups(tools, slice.items), std::nullopt};
    if (slice.after) shown.after = std::to_string(*slice.after);
    return shown;
}

}  // namespace cts::service
