#include "tests/server/storage/small_shop.h"

namespace cts::tests {

using namespace storage;

UserRecord user(const std::string& login, const std::string& number) {
    UserRecord record;
    record.user.id = model::UserId::make(nine);
    record.user.login = login;
    record.user.number = number;
    record.user.display_name = "李 " + login;
    record.user.roles = {model::Role::agent, model::Role::team_leader};
    record.user.spoken_languages = {"zh", "yue"};
    record.password_hash = "$argon2id$" + login;
    return record;
}

ProjectRecord project_of(const std::string& code) {
    ProjectRecord project;
    project.id = model::ProjectId::make(nine);
    project.code = code;
    project.kind = form::ProjectKind::survey;
    project.title = {"彩铃体验", "Ring-back trial"};
    project.zone = "Asia/Shanghai";
    project.region = "CN";
    return project;
}

SmallShop::SmallShop(Store& of)
    : store(of), li(user("li", "1001")), wang(user("wang", "1002")), project(project_of("shop")) {
    store.users().add(li);
    store.users().add(wang);
    store.projects().add(project);
    list = {model::ListId::make(nine), project.id, "October", li.user.id, nine};
    store.leads().add_list(list);
}

SmallShop::SmallShop(Store& opened_again, const SmallShop& known)
    : store(opened_again), li(known.li), wang(known.wang), project(known.project), list(known.list) {}

NewLead SmallShop::lead(int row, int number_of_customer) const {
    NewLead made;
    const auto text = std::to_string(number_of_customer);
    made.contact.id = model::ContactId::make(nine);
    made.contact.key = {"k1." + text};
    made.contact.name = {"s1.name" + text};
    made.contact.salutation = {"s1.salutation"};
    made.contact.phone = {"s1.phone" + text};
    made.contact.phone_index = number(number_of_customer);
    made.contact.last_four_index = number(number_of_customer % 10000 + 1'000'000);
    made.contact.name_index = number(number_of_customer + 2'000'000);
    made.lead.id = model::LeadId::make(nine);
    made.lead.project = project.id;
    made.lead.contact = made.contact.id;
    made.lead.list = list.id;
    made.lead.row = row;
    made.lead.zone = "Asia/Shanghai";
    made.lead.attributes = {"s1.attributes"};
    return made;
}

std::vector<NewLead> SmallShop::leads(int count) const {
    std::vector<NewLead> made;
    for (int row = 1; row <= count; ++row) made.push_back(lead(row, row));
    return made;
}

ClaimWanted SmallShop::claim(model::UserId agent, Instant now) const {
    ClaimWanted wanted;
    wanted.project = project.id;
    wanted.agent = agent;
    wanted.now = now;
    wanted.zones = {
        {"Asia/Shanghai", followup::end_of_time, now - std::chrono::hours(9), now + std::chrono::hours(15)}};
    wanted.colleagues_due = now - std::chrono::hours(24 * 365);  // no colleague's, unless a scene says so
    wanted.lease.agent = agent;
    wanted.lease.call = model::CallId::make(now);
    wanted.lease.purpose = "first_call";
    wanted.lease.form_version = 2;
    wanted.lease.product_version = 3;
    wanted.lease.faq_version = 4;
    wanted.lease.settings_revision = 5;
    wanted.lease.issued_at = now;
    wanted.lease.until = now + std::chrono::minutes(30);
    return wanted;
}

CallWrite SmallShop::call_of(const ClaimedLead& claimed) const {
    const auto& lease = claimed.lead.lease.value();
    CallWrite write;
    auto& call = write.call;
    call.id = lease.call;
    call.project = claimed.lead.project;
    call.lead = claimed.lead.id;
    call.contact = claimed.contact.id;
    call.agent = lease.agent;
    call.purpose = lease.purpose;
    call.form_version = lease.form_version;
    call.dialled_at = lease.issued_at;
    call.ended_at = lease.issued_at + std::chrono::minutes(2);
    call.outcome = "refused";
    call.outcome_class = form::OutcomeClass::refusal;
    call.answers_plain = R"({"reached":"yes"})";
    call.answers_sealed = {"s1.answers"};
    call.digest = vault::content_digest(call.id.to_string());
    call.problems = "[]";
    call.stored_at = lease.issued_at + std::chrono::minutes(3);
    call.delivered_by = lease.agent;
    call.slip.lease_epoch = lease.epoch;
    call.slip.issued_at = lease.issued_at;
    call.slip.zone = claimed.lead.zone;
    write.lead_after = LeadState::closed;
    return write;
}

FollowUpRecord SmallShop::callback(const ClaimedLead& claimed, Instant due) const {
    FollowUpRecord follow_up;
    follow_up.id = model::FollowUpId::make(nine);
    follow_up.project = claimed.lead.project;
    follow_up.lead = claimed.lead.id;
    follow_up.call = claimed.lead.lease.value().call;
    follow_up.kind = form::FollowUpKind::callback;
    follow_up.owner = form::FollowUpOwner::same_agent;
    follow_up.agent = claimed.lead.lease->agent;
    follow_up.due = due;
    follow_up.subject = {"s1.subject"};
    follow_up.created_at = nine;
    follow_up.clocks = {{{followup::ClockName::due, nine, due, std::nullopt}, std::nullopt, 0}};
    return follow_up;
}

storage::SettledByCall settles(model::FollowUpId worked) {
    storage::SettledByCall call;
    call.follow_up = worked;
    call.outcome.name = "refused";
    call.outcome.outcome_class = form::OutcomeClass::refusal;
    return call;
}

}  // namespace cts::tests
