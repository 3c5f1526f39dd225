#include "server/sql/call_save.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "server/sql/do_not_call.h"
#include "server/sql/follow_up_rows.h"
#include "server/sql/follow_up_settling.h"
#include "server/sql/rows.h"
#include "server/storage/decide_call.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query leads_to_decide{
    "select id, project_id, contact_id, uuid, state, lease_epoch, lease_call from leads where uuid in ({{in}}) "
    "order by id {{for_update}}",
    7};
constexpr Query numbers_of_calls{"select id, uuid from calls where uuid in ({{in}})", 2};
constexpr Insert new_calls{
    "calls",
    "uuid, project_id, lead_id, contact_id, agent_id, direction, origin, purpose, form_version, product_version, "
    "faq_version, dialled_at, answered_at, ended_at, hung_up_by, outcome, outcome_class, answers_plain, "
    "answers_sealed, "
    "one_datum, digest, needs_correction, problems, stored_at, delivered_by_id, revision, original, "
    "correction_owner_id, lease_epoch, leased, slip_issued_at, slip_zone, slip_attributes_revision, "
    "slip_settings_revision, slip_follow_up, sale, sale_doubted, refusal_reason"};
constexpr Insert new_faq_uses{"faq_uses", "call_id, project_id, entry, step, used_at, told, searched"};
constexpr std::string_view count_attempts = "update leads set attempts = attempts + 1 where id in ({{in}})";
constexpr std::string_view let_go =
    "update leads set attempts = attempts + :counted, state = :state, ready_at = :ready, lease_agent_id = null, "
    "lease_call = null, "
    "lease_purpose = null, lease_form_version = null, lease_product_version = null, lease_faq_version = null, "
    "lease_settings_revision = null, lease_issued_at = null, lease_until = null, lease_follow_up = null, "
    "unreported_until = null "
    "where id in ({{in}})";

struct LeadAtHand {
    std::int64_t key = 0;
    std::int64_t project = 0;
    std::int64_t contact = 0;
    LeadRecord record;  // what a decision needs of it
};

struct Accepted {
    CallWrite write;
    LeadAtHand lead;
};

// One group's saves, step by step.
class SavedTogether {
  public:
    explicit SavedTogether(Transaction& transaction) : transaction_(transaction), connection_(transaction.connection) {}

    void read(const std::vector<CallSave*>& saves) {
        Values calls;
        std::set<std::string> leads;  // in order, so that two lanes lock them in the same order
        for (const auto* save : saves) {
            calls.emplace_back(save->brought.call.id);
            leads.insert(save->brought.call.lead.to_string());
        }
        for (auto& row : rows_in(connection_, leads_to_decide, {}, Values(leads.begin(), leads.end()))) take_lead(row);
        for (auto& row : rows_in(connection_, {known_calls_, call_columns}, {}, calls)) {
            auto call = read_call(std::move(row)).record;
            stored_.emplace(call.id, std::move(call));
        }
    }

    void decide(CallSave& save) {
        const auto& brought = save.brought;
        const auto lead = leads_.find(brought.call.lead.to_string());
        if (lead == leads_.end()) throw SqlError(Fault::refused, "a call of an unknown lead");
        const auto known = stored_.find(brought.call.id);
        const auto digest = known == stored_.end() ? std::nullopt : std::optional(known->second.digest);
        const auto verdict = decide_call(digest, lead->second.record, brought);
        if (digest) {
            save.written = {verdict, known->second};
        } else {
            accept(save, verdict, lead->second);
        }
    }

    void write() {
        write_calls();
        write_what_follows();
        write_leads();
    }

  private:
    void take_lead(Row& row) {
        LeadAtHand lead;
        lead.key = row.number();
        lead.project = row.number();
        lead.contact = row.number();
        const auto uuid = row.text();
        lead.record.state = parse_lead_state(row.text()).value_or(LeadState::closed);
        lead.record.lease_epoch = static_cast<std::uint32_t>(row.number());
        if (const auto call = row.maybe_id<model::CallId>()) {
            lead.record.lease = Lease{.call = *call, .epoch = lead.record.lease_epoch};
        }
        leads_.emplace(uuid, std::move(lead));
    }

    void accept(CallSave& save, CallVerdict verdict, LeadAtHand& lead) {
        auto write = as_decided(verdict, save.brought);
        save.written = {verdict, write.call};
        stored_.emplace(write.call.id, write.call);
        const bool counts = counts_as_attempt(write.call);
        if (verdict == CallVerdict::stored) {
            let_go_[{write.lead_after, write.ready_at, counts}].emplace_back(lead.key);
        } else if (counts) {
            only_counted_.push_back(lead.key);
        }
        lead.record = lead_after_call(verdict, std::move(lead.record), write);
        transaction_.tell(call_saved_event(write, verdict));
        accepted_.push_back({std::move(write), lead});
    }

    Values row_of(const Accepted& accepted) {
        const auto& call = accepted.write.call;
        return {call.id,
                accepted.lead.project,
                accepted.lead.key,
                accepted.lead.contact,
                transaction_.numbers.of(call.agent),
                call.direction,
                call.origin,
                call.purpose,
                call.form_version,
                call.product_version,
                call.faq_version,
                call.dialled_at,
                call.answered_at,
                call.ended_at,
                call.hung_up_by,
                call.outcome,
                form::outcome_class_name(call.outcome_class),
                call.answers_plain,
                call.answers_sealed.text,
                call.one_datum.text,
                call.digest,
                call.needs_correction,
                call.problems,
                call.stored_at,
                transaction_.numbers.of(call.delivered_by),
                call.revision,
                maybe_text(call.original.text),
                transaction_.numbers.of(call.correction_owner),
                call.slip.lease_epoch,
                call.slip.leased,
                call.slip.issued_at,
                call.slip.zone,
                call.slip.attributes_revision,
                call.slip.settings_revision,
                call.slip.follow_up,
                call.sale,
                maybe_text(call.sale_doubted.text),
                maybe_text(call.refusal_reason)};
    }

    void write_calls() {
        std::vector<Values> rows;
        for (const auto& accepted : accepted_) rows.push_back(row_of(accepted));
        connection_.insert(new_calls, rows);
    }

    void write_what_follows() {
        std::vector<NewFollowUp> follow_ups;
        std::vector<Values> faq_uses;
        std::vector<CallSettles> settles;
        std::vector<DoNotCallRecord> do_not_call;
        const auto numbers = call_numbers();
        for (const auto& accepted : accepted_) {
            const auto& write = accepted.write;
            const auto number = numbers.find(write.call.id.to_string());  // of a call that something follows
            const CallKeys keys{accepted.lead.project, accepted.lead.key, number == numbers.end() ? 0 : number->second};
            for (const auto& one : write.follow_ups) follow_ups.push_back({one, keys});
            for (const auto& use : write.faq_uses) {
                faq_uses.push_back(
                    {keys.call, accepted.lead.project, use.entry, use.step, use.at, use.told, use.searched.text});
            }
            if (!write.settles.empty()) settles.push_back({write.call, write.settles});
            if (write.do_not_call) do_not_call.push_back(*write.do_not_call);
        }
        insert_follow_ups(transaction_, follow_ups);
        connection_.insert(new_faq_uses, faq_uses);
        settle_by_calls(transaction_, settles);
        enter_do_not_call(transaction_, do_not_call);
    }

    std::map<std::string, std::int64_t> call_numbers() {
        Values needed;
        for (const auto& accepted : accepted_) {
            const auto& write = accepted.write;
            if (!write.follow_ups.empty() || !write.faq_uses.empty()) needed.emplace_back(write.call.id);
        }
        std::map<std::string, std::int64_t> numbers;
        for (auto& row : rows_in(connection_, numbers_of_calls, {}, needed)) {
            const auto number = row.number();
            numbers.emplace(row.text(), number);
        }
        return numbers;
    }

    void write_leads() {
        for (const auto& [to, keys] : let_go_) {
            const auto& [state, ready_at, counts] = to;
            change_in(connection_, let_go, {counts, lead_state_name(state), ready_at}, keys);
        }
        while (!only_counted_.empty()) {  // a lead may stand here twice: each round counts one attempt of each
            const std::set<std::int64_t> once(only_counted_.begin(), only_counted_.end());
            change_in(connection_, count_attempts, {}, Values(once.begin(), once.end()));
            for (const auto key : once) only_counted_.erase(std::ranges::find(only_counted_, key));
        }
    }

    inline static const std::string known_calls_ = select_call + "where c.uuid in ({{in}})";
    Transaction& transaction_;
    Connection& connection_;
    std::map<std::string, LeadAtHand> leads_;  // by UUID
    std::map<model::CallId, CallRecord> stored_;
    std::vector<Accepted> accepted_;
    // To which state, ready when, and whether an attempt counts.
    std::map<std::tuple<LeadState, std::optional<model::Instant>, bool>, Values> let_go_;
    std::vector<std::int64_t> only_counted_;
};

}  // namespace

void CallSave::run(Transaction& transaction) {
    save_calls(transaction, {this});
}

void save_calls(Transaction& transaction, const std::vector<CallSave*>& saves) {
    if (saves.empty()) return;
    SavedTogether together(transaction);
    together.read(saves);
    for (auto* save : saves) together.decide(*save);
    together.write();
}

}  // namespace cts::sql
