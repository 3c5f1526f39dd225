#include "server/service/amend_call.h"

#include <algorithm>

#include "server/service/amended_record.h"
#include "server/service/authorise.h"
#include "server/service/call_write.h"
#include "server/service/judge_call.h"
#include "server/service/kept_answers.h"
#include "server/service/planned_records.h"
#include "server/service/read_calls.h"
#include "server/service/shown_call.h"
#include "server/service/text_rules.h"
#include "shared/api/wire_names.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Right;

namespace {

constexpr std::size_t longest_reason = 200;

bool may_amend(const model::User& user, const storage::CallRecord& call) {
    if (call.agent == user.id && may(user, Right::log_calls)) return true;
    return may(user, Right::read_calls) && may(user, Right::lead_team);
}

// Faults that come from how the answers fit together: another amendment may still mend them.
bool is_of_the_whole(Reason reason) {
    return reason == Reason::required || reason == Reason::gate_closed || reason == Reason::promised_time_missing ||
           (reason >= Reason::permission_not_asked && reason <= Reason::second_yes_refused);
}

Problems faults_of_value(const std::string& field, const std::string& value, const Problems& problems) {
    Problems faults;
    for (const model::Problem& problem : problems) {
        const bool taken_away = value.empty() && problem.reason == Reason::unknown_field;
        if (problem.field == field && !is_of_the_whole(problem.reason) && !taken_away) faults.push_back(problem);
    }
    return faults;
}

std::string sealed_row(model::CallId call, int revision) {
    return call.to_string() + '.' + std::to_string(revision);
}

class Amending {
  public:
    Amending(const Tools& tools, const model::User& user, const storage::CallRecord& stands, const api::Amend& wanted)
        : tools_(tools), user_(user), stands_(stands), wanted_(wanted), now_(tools.clock.now()) {}

    Result<api::Call> run() {
        Problems problems;
        check_line(wanted_.reason, longest_reason, "/reason", problems);
        if (!problems.empty()) return Refused(std::move(problems));
        const auto base = base_of_call();
        if (!base) return Refused(base.error());
        const bool of_form = is_field_of_form(*base->definition, wanted_.field);
        if (!stands_.needs_correction && !of_form) return refuse(Reason::not_amendable, wanted_.field);
        return amended(*base);
    }

  private:
    Result<CallBase> base_of_call() const {
        const auto project = tools_.store.projects().by_id(stands_.project);
        const auto author = tools_.store.users().by_id(stands_.agent);
        if (!project || !author) return refuse(Reason::not_found, "call");
        return call_base(tools_, slip_of(stands_, *project), author->user);
    }

    api::CallSave as_it_stands(const SealedBeside& values) const {
        api::CallSave call;
        call.dialled_at = stands_.dialled_at;
        call.answered_at = stands_.answered_at;
        call.ended_at = stands_.ended_at;
        api::from_wire_name(stands_.hung_up_by, call.hung_up_by);
        call.outcome = stands_.outcome;
        call.answers = answers_of(values, stands_);
        call.one_datum = one_datum_of(values, stands_);
        if (!stands_.sale_doubted.text.empty())
            call.sale_doubted = values.unseal("call", "sale_doubted", stands_.id.to_string(), stands_.sale_doubted);
        return call;
    }

    Result<api::Call> amended(const CallBase& base) const {
        const SealedBeside values{tools_.vault, base.contact.key};
        api::CallSave call = as_it_stands(values);
        const std::string before = value_at(call, wanted_.field);
        if (auto put = put_value(*base.definition, wanted_, call); !put) return Refused(put.error());
        Problems problems = judge_record(base, call, now_);
        auto faults = stands_.needs_correction ? faults_of_value(wanted_.field, wanted_.value, problems) : problems;
        if (!faults.empty()) return Refused(std::move(faults));
        storage::AmendWrite write;
        write.after = after(base, call, std::move(problems));
        write.accepted = stands_.needs_correction && !write.after.call.needs_correction;
        write.amendment = amendment(values, before);
        return stored(write);
    }

    storage::CallWrite after(const CallBase& base, const api::CallSave& call, Problems problems) const {
        storage::CallWrite write = call_write(tools_.vault, base,
                                              {call, std::move(problems), stands_.delivered_by, owner(base), now_,
                                               same_outcome_before(call), earlier_complaints(tools_, base, call)});
        write.call.digest = stands_.digest;
        write.call.original = stands_.original;
        write.call.stored_at = stands_.stored_at;
        write.call.revision = stands_.revision + 1;
        if (!write.call.needs_correction) write.call.correction_owner.reset();
        if (!stands_.needs_correction) write.do_not_call.reset();  // its outcome has had its effect
        return write;
    }

    int same_outcome_before(const api::CallSave& call) const {
        const int in_all = tools_.store.calls().calls_with_outcome(stands_.lead, call.outcome);
        return stands_.outcome == call.outcome ? in_all - 1 : in_all;
    }

    static std::optional<model::UserId> owner(const CallBase& base) {
        return base.author.active ? std::optional(base.author.id) : std::nullopt;
    }

    storage::AmendmentRecord amendment(const SealedBeside& values, const std::string& before) const {
        storage::AmendmentRecord record;
        record.call = stands_.id;
        record.revision = stands_.revision + 1;
        record.field = wanted_.field;
        const std::string row = sealed_row(record.call, record.revision);
        record.before = values.seal("amendment", "before", row, before);
        record.after = values.seal("amendment", "after", row, wanted_.value);
        record.reason = values.seal("amendment", "reason", row, wanted_.reason);
        record.by = user_.id;
        record.at = now_;
        return record;
    }

    Result<api::Call> stored(const storage::AmendWrite& write) const {
        const storage::Amended amended = tools_.store.calls().amend(write);
        if (amended.verdict == storage::AmendVerdict::amended_meanwhile) return refuse(Reason::amended_meanwhile);
        return shown_call(tools_, amended.call);
    }

    const Tools& tools_;
    const model::User& user_;
    const storage::CallRecord& stands_;
    const api::Amend& wanted_;
    const model::Instant now_;
};

}  // namespace

Result<api::Call> amend_call(const Tools& tools, const model::User& user, model::CallId id, int revision,
                             const api::Amend& wanted) {
    const auto stands = tools.store.calls().by_id(id);
    if (!stands || !may_read(user, *stands)) return refuse(Reason::not_found, "call");
    if (!may_amend(user, *stands)) return refuse(Reason::no_right, std::string(model::right_name(Right::lead_team)));
    if (stands->revision != revision) return refuse(Reason::amended_meanwhile);
    return Amending(tools, user, *stands, wanted).run();
}

Result<api::Amendments> amendments(const Tools& tools, const model::User& user, model::CallId id) {
    const auto call = tools.store.calls().by_id(id);
    if (!call || !may_read(user, *call)) return refuse(Reason::not_found, "call");
    const auto contact = tools.store.leads().contact(call->contact);
    const vault::WrappedKey key = contact ? contact->key : vault::WrappedKey{};
    const SealedBeside values{tools.vault, key};
    api::Amendments history;
    for (const storage::AmendmentRecord& record : tools.store.calls().amendments(id)) {
        const std::string row = sealed_row(record.call, record.revision);
        history.items.push_back({record.revision, record.field,
                                 values.unseal("amendment", "before", row, record.before),
                                 values.unseal("amendment", "after", row, record.after),
                                 values.unseal("amendment", "reason", row, record.reason), record.by_name, record.at});
    }
    return history;
}

}  // namespace cts::service
