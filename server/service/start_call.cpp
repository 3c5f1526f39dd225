#include "server/service/start_call.h"

#include "server/service/authorise.h"
#include "server/service/barred_number.h"
#include "server/service/claimed_answer.h"
#include "server/service/contact_check.h"
#include "server/service/kit_in_force.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/service/unknown_caller.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr std::string_view inbound_purpose = "inbound";
constexpr std::string_view usual_purpose = "first_call";

class Starting {
  public:
    Starting(const Tools& tools, const model::User& agent, const storage::ProjectRecord& project, bool inbound)
        : tools_(tools), agent_(agent), project_(project), inbound_(inbound), now_(tools.clock.now()) {}

    Result<api::Claimed> run(const model::PhoneNumber& number) {
        if (!takes_calls(project_)) return refuse(Reason::no_lead_waiting);
        const auto versions = kit_in_force(tools_, project_.id);
        if (!versions) return Refused(versions.error());
        const vault::BlindIndex index = phone_index(tools_.vault, number);
        const std::string purpose = purpose_of(index, *versions);
        const storage::Started started = tools_.store.customers().start(wanted(number, lease(purpose, *versions)));
        if (const auto problem = refusal(started)) return refuse(*problem);
        return shown(started, purpose, *versions);
    }

  private:
    // A customer who calls is answered with the form for it; else with the form of what was promised, else the first.
    std::string purpose_of(const vault::BlindIndex& index, const api::ProjectVersions& versions) const {
        const auto has = [&](std::string_view purpose) { return versions.forms.contains(std::string(purpose)); };
        if (inbound_ && has(inbound_purpose)) return std::string(inbound_purpose);
        for (const auto& promise : tools_.store.customers().past(index, 0).promises) {
            const auto call = tools_.store.calls().by_id(promise.call);
            if (call && call->project == project_.id && has(call->purpose)) return call->purpose;
        }
        return has(usual_purpose) ? std::string(usual_purpose) : versions.forms.begin()->first;
    }

    storage::StartWanted wanted(const model::PhoneNumber& number, storage::Lease lease) const {
        storage::StartWanted wanted{unknown_caller(tools_, project_, number, now_),
                                    list_of_callers(project_, agent_.id, now_),
                                    std::move(lease),
                                    now_,
                                    {},
                                    {}};
        if (inbound_) return wanted;
        wanted.zones = callable_zones(tools_, project_);
        wanted.calls_a_day = project_.contact_rules.calls_a_day;
        return wanted;
    }

    std::optional<model::Problem> refusal(const storage::Started& started) const {
        switch (started.verdict) {
            case storage::StartVerdict::leased:
            case storage::StartVerdict::beside:
                return std::nullopt;
            case storage::StartVerdict::do_not_call:
                return model::Problem{.reason = Reason::do_not_call, .field = "/phone"};
            case storage::StartVerdict::blacklisted:
                return model::Problem{.reason = Reason::blacklisted, .field = "/phone"};
            case storage::StartVerdict::not_permitted_now:
                return outside_hours(project_, started.lead.zone, now_);
            case storage::StartVerdict::called_enough:
                return enough_calls(project_, started.lead.zone, now_);
            case storage::StartVerdict::lead_held:
                return model::Problem{.reason = Reason::lead_held, .field = "/phone"};
        }
        return std::nullopt;
    }

    storage::Lease lease(const std::string& purpose, const api::ProjectVersions& versions) const {
        storage::Lease lease;
        lease.agent = agent_.id;
        lease.call = model::CallId::make(now_);
        lease.purpose = purpose;
        lease.form_version = versions.forms.at(purpose);
        lease.product_version = versions.product;
        lease.faq_version = versions.faq;
        lease.settings_revision = project_.settings_revision;
        lease.issued_at = now_;
        lease.until = now_ + lease_life;
        lease.inbound = inbound_;
        return lease;
    }

    api::SlipContents slip(const storage::Started& started, const std::string& purpose,
                           const api::ProjectVersions& versions) const {
        if (started.verdict == storage::StartVerdict::leased) return slip_contents(project_, started.lead);
        api::SlipContents slip = unleased_slip(project_, started.lead, agent_.id, now_);
        slip.purpose = purpose;
        slip.form_version = versions.forms.at(purpose);
        slip.product_version = versions.product;
        slip.faq_version = versions.faq;
        slip.direction = inbound_ ? api::Direction::inbound : api::Direction::outbound;
        return slip;
    }

    api::Claimed shown(const storage::Started& started, const std::string& purpose,
                       const api::ProjectVersions& versions) const {
        std::vector<api::Why> why;
        if (inbound_) why.push_back({api::WhyKind::incoming});
        if (started.promise) why.push_back({api::WhyKind::promised, started.promise->due});
        if (!inbound_) why.push_back({api::WhyKind::checked, now_});
        auto answer = claimed_answer(
            tools_, {started.lead, started.contact, slip(started, purpose, versions), std::move(why), started.promise});
        if (started.bar) answer.bar = shown_bar(*started.bar);
        return answer;
    }

    const Tools& tools_;
    const model::User& agent_;
    const storage::ProjectRecord& project_;
    const bool inbound_;
    const model::Instant now_;
};

}  // namespace

Result<api::Claimed> start_call(const Tools& tools, const model::User& agent, std::string_view project,
                                const api::StartCall& wanted) {
    if (auto right = authorise(agent, model::Right::log_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const bool inbound = wanted.direction == api::Direction::inbound;
    if (!inbound && !record->dialling) return refuse(Reason::dialling_off);
    const auto number = model::parse_phone(wanted.phone, wanted.region.empty() ? record->region : wanted.region);
    if (!number) return refuse(Reason::not_a_phone, "/phone");
    return Starting(tools, agent, *record, inbound).run(*number);
}

}  // namespace cts::service
