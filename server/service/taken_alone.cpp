#include "server/service/taken_alone.h"

#include <algorithm>

#include "server/service/kept_answers.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/service/unknown_caller.h"
#include "shared/form/reader.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

constexpr const char* in_its_place = "/taken_alone";

api::ProjectVersions versions_of(const api::TakenAlone& alone) {
    return {alone.product_version, alone.faq_version, {{alone.purpose, alone.form_version}}};
}

bool was_taken_alone(const storage::CallRecord& call) {
    const auto problems = problems_of(call);
    return std::ranges::find(problems, Reason::taken_without_server, &model::Problem::reason) != problems.end();
}

class MakingUp {
  public:
    MakingUp(const Tools& tools, const model::User& agent, model::CallId id, const api::CallSave& call)
        : tools_(tools), agent_(agent), id_(id), alone_(*call.taken_alone), now_(tools.clock.now()) {
        begun_at_ = std::min(call.dialled_at.value_or(now_), now_);
    }

    Result<api::SlipContents> run() const {
        if (!id_.uuid.is_version_7()) return refuse(Reason::bad_member, "/id");
        if (alone_.agent != agent_.id) return refuse(Reason::slip_foreign, in_its_place);
        const auto project = find_project(tools_, alone_.project);
        if (!project) return Refused(project.error());
        const auto files = tools_.kits.files(project->id, versions_of(alone_));
        if (!files) return Refused(files.error());
        if (!form::read_kit_of_call(*files))
            return refuse(Reason::unknown_version, in_its_place);  // never were one kit
        const auto number = model::parse_phone(alone_.phone, project->region);
        if (!number) return refuse(Reason::not_a_phone, "/taken_alone/phone");
        if (waiting() >= most_taken_alone) return refuse(too_many());
        return slip(*project, *number);
    }

  private:
    int waiting() const {
        const auto calls = tools_.store.calls().to_correct_of_agent(agent_.id, std::nullopt, most_taken_alone);
        return static_cast<int>(std::ranges::count_if(calls.items, was_taken_alone));
    }

    static model::Problem too_many() {
        return {.reason = Reason::too_many_to_correct,
                .field = in_its_place,
                .details = {{"count", Translated::neutral(std::to_string(most_taken_alone))}}};
    }

    storage::Lease lease(const storage::ProjectRecord& project) const {
        storage::Lease lease;
        lease.agent = agent_.id;
        lease.call = id_;
        lease.purpose = alone_.purpose;
        lease.form_version = alone_.form_version;
        lease.product_version = alone_.product_version;
        lease.faq_version = alone_.faq_version;
        lease.settings_revision = project.settings_revision;
        lease.issued_at = begun_at_;
        lease.until = now_ + lease_life;
        lease.inbound = true;
        return lease;
    }

    api::SlipContents slip(const storage::ProjectRecord& project, const model::PhoneNumber& number) const {
        const auto started = tools_.store.customers().start({unknown_caller(tools_, project, number, now_),
                                                             list_of_callers(project, agent_.id, now_),
                                                             lease(project),
                                                             now_,
                                                             {},
                                                             {}});
        if (started.verdict == storage::StartVerdict::leased) return slip_contents(project, started.lead);
        api::SlipContents slip = unleased_slip(project, started.lead, agent_.id, begun_at_);
        slip.call = id_;
        slip.purpose = alone_.purpose;
        slip.form_version = alone_.form_version;
        slip.product_version = alone_.product_version;
        slip.faq_version = alone_.faq_version;
        slip.direction = api::Direction::inbound;
        return slip;
    }

    const Tools& tools_;
    const model::User& agent_;
    const model::CallId id_;
    const api::TakenAlone& alone_;
    const model::Instant now_;
    model::Instant begun_at_;
};

}  // namespace

Result<api::SlipContents> slip_made_up(const Tools& tools, const model::User& agent, model::CallId id,
                                       const api::CallSave& call) {
    return MakingUp(tools, agent, id, call).run();
}

}  // namespace cts::service
