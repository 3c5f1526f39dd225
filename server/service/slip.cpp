#include "server/service/slip.h"

#include "shared/api/codec.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr std::string_view signed_as = "call slip";
constexpr const char* field = "/slip";

}  // namespace

api::SlipContents slip_contents(const storage::ProjectRecord& project, const storage::LeadRecord& held) {
    const storage::Lease& lease = held.lease.value();
    api::SlipContents contents;
    contents.call = lease.call;
    contents.agent = lease.agent;
    contents.lead = held.id;
    contents.project = project.code;
    contents.lease_epoch = lease.epoch;
    contents.purpose = lease.purpose;
    contents.form_version = lease.form_version;
    contents.product_version = lease.product_version;
    contents.faq_version = lease.faq_version;
    contents.attributes_revision = held.attributes_revision;
    contents.settings_revision = lease.settings_revision;
    contents.zone = held.zone;
    contents.issued_at = lease.issued_at;
    contents.expires_at = lease.issued_at + slip_life;
    contents.follow_up = lease.follow_up;
    contents.direction = lease.inbound ? api::Direction::inbound : api::Direction::outbound;
    return contents;
}

api::SlipContents unleased_slip(const storage::ProjectRecord& project, const storage::LeadRecord& lead,
                                model::UserId agent, model::Instant now) {
    api::SlipContents contents;
    contents.call = model::CallId::make(now);
    contents.agent = agent;
    contents.lead = lead.id;
    contents.project = project.code;
    contents.lease_epoch = lead.lease_epoch;
    contents.attributes_revision = lead.attributes_revision;
    contents.settings_revision = project.settings_revision;
    contents.zone = lead.zone;
    contents.issued_at = now;
    contents.expires_at = now + slip_life;
    contents.leased = false;
    return contents;
}

std::string signed_slip(const Tools& tools, const api::SlipContents& contents) {
    return tools.vault.sign(signed_as, api::to_json(contents));
}

Result<api::SlipContents> read_slip(const Tools& tools, std::string_view slip, model::CallId call) {
    const auto payload = tools.vault.verified(signed_as, slip);
    if (!payload) return refuse(Reason::slip_forged, field);
    const auto contents = api::from_json<api::SlipContents>(*payload);
    if (!contents) return refuse(Reason::slip_forged, field);
    if (contents->call != call) return refuse(Reason::slip_of_other_call, field);
    return *contents;
}

Result<api::SlipContents> own_slip(const Tools& tools, std::string_view slip, model::CallId call,
                                   const model::User& user) {
    auto contents = read_slip(tools, slip, call);
    if (contents && contents->agent != user.id) return refuse(Reason::slip_foreign, field);
    return contents;
}

Result<Done> slip_still_valid(const api::SlipContents& slip, model::Instant now) {
    if (slip.expires_at <= now) return refuse(Reason::slip_expired, field);
    return Done{};
}

}  // namespace cts::service
