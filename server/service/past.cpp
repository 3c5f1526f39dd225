#include "server/service/past.h"

#include <algorithm>

#include "server/service/follow_ups.h"
#include "server/service/outcome_label.h"
#include "shared/api/wire_names.h"

namespace cts::service {

namespace {

model::Translated label_of(const Tools& tools, const storage::PastCall& call) {
    return outcome_label(tools, {call.project_id, call.purpose, call.form_version, call.product_version,
                                 call.faq_version, call.outcome});
}

api::EarlierCall shown(const Tools& tools, const storage::PastCall& call) {
    api::EarlierCall earlier;
    earlier.id = call.id;
    earlier.at = call.at;
    earlier.outcome = call.outcome;
    earlier.agent_name = call.agent_name;
    earlier.project = call.project;
    earlier.outcome_label = label_of(tools, call);
    api::from_wire_name(call.direction, earlier.direction);
    earlier.migrated = call.migrated;
    return earlier;
}

}  // namespace

void add_past(const Tools& tools, const storage::ContactRecord& contact, api::Claimed& claimed) {
    if (contact.phone_index.text.empty()) return;
    const storage::Past past = tools.store.customers().past(contact.phone_index, most_earlier);
    for (const storage::PastCall& call : past.calls) claimed.earlier.push_back(shown(tools, call));
    claimed.promises = shown_follow_ups(tools, past.promises);
    const auto is_worked = [&](const api::FollowUp& promise) { return promise.id == claimed.contents.follow_up; };
    std::stable_partition(claimed.promises.begin(), claimed.promises.end(), is_worked);
    claimed.complaints = {past.complaints_open, past.complaints, past.latest_complaint};
}

}  // namespace cts::service
