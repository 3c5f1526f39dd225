#include "server/service/save_call.h"

#include "server/service/authorise.h"
#include "server/service/call_write.h"
#include "server/service/judge_call.h"
#include "server/service/planned_records.h"
#include "server/service/read_calls.h"
#include "server/service/shown_call.h"
#include "server/service/slip.h"
#include "server/service/taken_alone.h"

namespace cts::service {

using model::Reason;

namespace {

class Saving {
  public:
    Saving(const Tools& tools, const model::User& user, const api::CallSaveOnWire& wire, api::Delivery delivery)
        : tools_(tools), user_(user), wire_(wire), late_(delivery == api::Delivery::late), now_(tools.clock.now()) {}

    Result<api::CallSaved> run(model::CallId id) {
        if (wire_.call.taken_alone) return run_taken_alone(id);
        const auto slip = read_slip(tools_, wire_.call.slip, id);
        if (!slip) return Refused(slip.error());
        if (!late_ && slip->agent != user_.id) return refuse(Reason::slip_foreign, "/slip");
        if (const auto stored = tools_.store.calls().by_id(id)) return already_have(*stored);
        const auto run_out = slip_still_valid(*slip, now_);
        if (!run_out && !late_) return Refused(run_out.error());
        const auto author = author_of(*slip);
        if (!author) return Refused(author.error());
        const auto base = call_base(tools_, *slip, *author);
        if (!base) return Refused(base.error());
        model::Problems problems = judge_call(*base, wire_, now_);
        if (!late_ && !problems.empty()) return Refused(std::move(problems));
        if (!run_out) problems.insert(problems.begin(), run_out.error().begin(), run_out.error().end());
        return store(*base, std::move(problems));
    }

  private:
    Result<api::CallSaved> run_taken_alone(model::CallId id) {
        if (!late_ || !wire_.call.slip.empty()) return refuse(Reason::slip_missing, "/taken_alone");
        if (const auto stored = tools_.store.calls().by_id(id)) return already_have(*stored);
        const auto slip = slip_made_up(tools_, user_, id, wire_.call);
        if (!slip) return Refused(slip.error());
        const auto base = call_base(tools_, *slip, user_);
        if (!base) return Refused(base.error());
        model::Problems problems = judge_call(*base, wire_, now_);
        problems.insert(problems.begin(), model::Problem{.reason = Reason::taken_without_server});
        return store(*base, std::move(problems));
    }

    Result<model::User> author_of(const api::SlipContents& slip) const {
        if (slip.agent == user_.id) return user_;
        const auto record = tools_.store.users().by_id(slip.agent);
        if (!record) return refuse(Reason::not_found, "agent");
        return record->user;
    }

    Result<api::CallSaved> store(const CallBase& base, model::Problems problems) const {
        std::optional<model::UserId> owner;  // somebody who no longer works here corrects nothing
        if (base.author.active) owner = base.author.id;
        const int before = tools_.store.calls().calls_with_outcome(base.lead.id, wire_.call.outcome);
        const int complaints = earlier_complaints(tools_, base, wire_.call);
        const auto write = call_write(tools_.vault, base,
                                      {wire_.call, std::move(problems), user_.id, owner, now_, before, complaints});
        const auto written = tools_.store.calls().save(write);
        switch (written.verdict) {
            case storage::CallVerdict::stored:
            case storage::CallVerdict::stored_beside:
            case storage::CallVerdict::lease_lost_stored:
                return api::CallSaved{false, acknowledged(written.call, around(base, write))};
            case storage::CallVerdict::already_have:
            case storage::CallVerdict::differs:
                return already_have(written.call);
        }
        return refuse(Reason::internal);
    }

    Result<api::CallSaved> already_have(const storage::CallRecord& stored) const {
        if (stored.digest == call_digest(wire_.call))
            return api::CallSaved{true, acknowledged(stored, call_surroundings(tools_, stored))};
        if (!may_read(user_, stored)) return refuse(Reason::slip_foreign, "/slip");
        return refuse(Reason::call_differs);
    }

    // What it was judged with is at hand; what it left behind is read, when it was to leave anything.
    CallSurroundings around(const CallBase& base, const storage::CallWrite& write) const {
        CallSurroundings found{base.project, base.contact, {}};
        if (!write.follow_ups.empty()) found.follow_ups = tools_.store.follow_ups().of_call(write.call.id);
        return found;
    }

    // Who only delivers somebody else's call learns that it is here, and no more.
    api::Call acknowledged(const storage::CallRecord& stored, const CallSurroundings& around) const {
        api::Call call = shown_call(tools_, stored, around);
        if (may_read(user_, stored)) return call;
        call.answers.clear();
        call.one_datum.clear();
        call.follow_ups.clear();
        return call;
    }

    const Tools& tools_;
    const model::User& user_;
    const api::CallSaveOnWire& wire_;
    const bool late_;
    const model::Instant now_;
};

}  // namespace

Result<api::CallSaved> save_call(const Tools& tools, const model::User& user, model::CallId id,
                                 const api::CallSaveOnWire& call, api::Delivery delivery) {
    if (auto right = authorise_calling(user); !right) return Refused(right.error());
    return Saving(tools, user, call, delivery).run(id);
}

}  // namespace cts::service
