#include "server/sql/call_amend.h"

#include "server/sql/do_not_call.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/follow_up_settling.h"
#include "server/sql/rows.h"
#include "server/storage/decide_call.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query call_to_amend{"select id, project_id, lead_id, revision from calls where uuid = :uuid {{for_update}}",
                              4};
const std::string call_as_it_stands = select_call + "where c.uuid = :uuid";
constexpr std::string_view change_call =
    "update calls set dialled_at = :dialled, answered_at = :answered, ended_at = :ended, outcome = :outcome, "
    "outcome_class = :class, answers_plain = :plain, answers_sealed = :sealed, one_datum = :one, "
    "needs_correction = :needs, problems = :problems, correction_owner_id = :owner, revision = :revision, "
    "sale = :sale, refusal_reason = :refusal "
    "where id = :id and revision = :before";
constexpr Insert new_amendments{"amendments",
                                "call_id, revision, field, value_before, value_after, reason, by_id, amended_at"};
constexpr Query amendments_of_call{
    "select c.uuid, m.revision, m.field, m.value_before, m.value_after, m.reason, u.uuid, u.display_name, m.amended_at "
    "from amendments m join calls c on c.id = m.call_id join users u on u.id = m.by_id where c.uuid = :uuid "
    "order by m.revision",
    9};
constexpr Query lead_to_move{"select state, lease_epoch, lease_call from leads where id = :id {{for_update}}", 3};
constexpr std::string_view move_lead = "update leads set state = :state, ready_at = :ready where id = :id";

AmendmentRecord read_amendment(Row& row) {
    AmendmentRecord amendment;
    amendment.call = row.id<model::CallId>();
    amendment.revision = static_cast<int>(row.number());
    amendment.field = row.text();
    amendment.before.text = row.text();
    amendment.after.text = row.text();
    amendment.reason.text = row.text();
    amendment.by = row.id<model::UserId>();
    amendment.by_name = row.text();
    amendment.at = row.instant();
    return amendment;
}

class Amending {
  public:
    Amending(Transaction& transaction, const AmendWrite& write)
        : transaction_(transaction), connection_(transaction.connection), write_(write), call_(write.after.call) {}

    Amended run() {
        auto row = connection_.row(call_to_amend, {call_.id});
        if (!row) throw SqlError(Fault::refused, "an amendment of an unknown call");
        keys_.call = row->number();
        keys_.project = row->number();
        keys_.lead = row->number();
        const auto revision = row->number();
        if (revision != call_.revision - 1)
            return {already_done() ? AmendVerdict::amended : AmendVerdict::amended_meanwhile, as_it_stands()};
        write_call();
        write_amendment();
        if (write_.accepted) plan();
        if (write_.after.do_not_call) enter_do_not_call(transaction_, {*write_.after.do_not_call});
        transaction_.tell(call_amended_event(write_));
        return {AmendVerdict::amended, as_it_stands()};
    }

  private:
    // The attempt before was committed after all: this very amendment is the call's next revision.
    bool already_done() {
        if (transaction_.attempt == 1) return false;
        for (auto& row : connection_.rows(amendments_of_call, {call_.id})) {
            const auto known = read_amendment(row);
            if (known.revision == call_.revision)
                return known.by == write_.amendment.by && known.at == write_.amendment.at &&
                       known.after == write_.amendment.after;
        }
        return false;
    }

    CallRecord as_it_stands() {
        return read_call(connection_.row({call_as_it_stands, call_columns}, {call_.id}).value()).record;
    }

    void write_call() {
        connection_.change(
            change_call, {call_.dialled_at, call_.answered_at, call_.ended_at, call_.outcome,
                          form::outcome_class_name(call_.outcome_class), call_.answers_plain, call_.answers_sealed.text,
                          call_.one_datum.text, call_.needs_correction, call_.problems,
                          transaction_.numbers.of(call_.correction_owner), call_.revision, call_.sale,
                          maybe_text(call_.refusal_reason), keys_.call, call_.revision - 1});
    }

    void write_amendment() {
        const auto& one = write_.amendment;
        connection_.insert(new_amendments, {{keys_.call, one.revision, one.field, one.before.text, one.after.text,
                                             one.reason.text, transaction_.numbers.of(one.by), one.at}});
    }

    void plan() {
        std::vector<NewFollowUp> follow_ups;
        for (const auto& one : write_.after.follow_ups) follow_ups.push_back({one, keys_});
        insert_follow_ups(transaction_, follow_ups);
        if (!write_.after.settles.empty()) settle_by_calls(transaction_, {{call_, write_.after.settles}});
        auto row = connection_.row(lead_to_move, {keys_.lead}).value();
        LeadRecord lead;
        lead.state = parse_lead_state(row.text()).value_or(LeadState::closed);
        lead.lease_epoch = static_cast<std::uint32_t>(row.number());
        if (const auto held = row.maybe_id<model::CallId>()) lead.lease = Lease{.call = *held};
        if (moves_lead_once_accepted(lead, call_))
            connection_.change(move_lead,
                               {lead_state_name(write_.after.lead_after), write_.after.ready_at, keys_.lead});
    }

    Transaction& transaction_;
    Connection& connection_;
    const AmendWrite& write_;
    const CallRecord& call_;
    CallKeys keys_;
};

}  // namespace

Amended amend_call(Transaction& transaction, const AmendWrite& write) {
    return Amending(transaction, write).run();
}

std::vector<AmendmentRecord> read_amendments(Connection& connection, model::CallId call) {
    std::vector<AmendmentRecord> found;
    for (auto& row : connection.rows(amendments_of_call, {call})) found.push_back(read_amendment(row));
    return found;
}

}  // namespace cts::sql
