#include "server/sql/claim.h"

#include "server/sql/claim_gate.h"
#include "server/sql/claim_promises.h"
#include "server/sql/claim_queue.h"
#include "server/sql/lapsed_leases.h"
#include "server/sql/rows.h"
#include "server/storage/claim_rules.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string lead_by_number = select_lead + "where l.id = :id";
const std::string contact_of_lead = select_contact + "where k.uuid = :uuid";
const std::string follow_up_taken = select_follow_up + "where f.uuid = :uuid";
constexpr Query lead_of_follow_up{"select lead_id from follow_ups where uuid = :uuid and project_id = :project", 1};

constexpr Query held_by{
    "select id from leads where project_id = :project and lease_agent_id = :agent and lease_until >= :now "
    "{{for_update}}",
    1};
const std::string give_back_held = give_lead_back + "where project_id = :project and lease_agent_id = :agent";
constexpr Query lock_unless_kept{
    "select id from leads where id = :id and (lease_agent_id is null or lease_until < :now) and (unreported_until is "
    "null or unreported_until <= :still) {{skip_locked}}",
    1};
constexpr Query lock_and_see{
    "select case when lease_agent_id is null or lease_agent_id = :agent or lease_until < :now then 0 else 1 end from "
    "leads where id = :id {{for_update}}",
    1};
constexpr std::string_view lease_out =
    "update leads set lease_before = case when state = 'held' then coalesce(lease_before, 'fresh') else state end, "
    "state = 'held', lease_epoch = lease_epoch + 1, lease_agent_id = :agent, lease_call = :call, "
    "lease_purpose = :purpose, lease_form_version = :form, lease_product_version = :product, lease_faq_version = :faq, "
    "lease_settings_revision = :settings, lease_issued_at = :issued, lease_until = :until, lease_follow_up = "
    ":follow_up, lease_inbound_call = :inbound_call where id = :id";
constexpr Query fresh_waiting{
    "select count(*) from (select id from leads where project_id = :project and state = 'fresh' limit 100) waiting", 1};

struct Found {
    std::int64_t lead = 0;
    std::optional<ClaimedWhy> why;  // absent: of the queue, its attempts say
    std::optional<FollowUpRecord> follow_up;
};
using Finding = tl::expected<Found, ClaimRefusal>;

class Claiming {
  public:
    Claiming(Transaction& transaction, const ClaimWanted& wanted)
        : transaction_(transaction),
          connection_(transaction.connection),
          wanted_(wanted),
          project_(transaction.numbers.of(wanted.project)),
          agent_(transaction.numbers.of(wanted.agent)),
          gate_(transaction, wanted) {}

    ClaimAnswer run() {
        if (const auto held = held_already()) return claimed({*held, ClaimedWhy::held_already, std::nullopt});
        if (!wanted_.follow_up) put_back();  // what has lapsed
        const auto found = wanted_.follow_up ? asked_for() : whoever_is_next();
        if (!found) return tl::unexpected(found.error());
        if (wanted_.follow_up) put_back();
        give(lease_for(wanted_, found->follow_up), found->lead);
        auto result = claimed(*found);
        transaction_.tell(lead_claimed_event(result.lead, result.why));
        return result;
    }

    bool take(std::int64_t lead) {
        if (connection_.row(held_by, {project_, agent_, wanted_.now})) return false;
        put_back();
        if (!connection_.row(lock_unless_kept, {lead, wanted_.now, wanted_.now})) return false;
        auto lease = wanted_.lease;
        lease.follow_up = wanted_.follow_up;
        give(lease, lead);
        const auto taken = lead_of(lead);
        transaction_.tell(lead_claimed_event(taken, ClaimedWhy::started));
        return true;
    }

    void put_back() { connection_.change(give_back_held, {wanted_.now, wanted_.now, project_, agent_}); }

  private:
    // The lead at hand, unless another one is asked for.
    std::optional<std::int64_t> held_already() {
        auto held = connection_.row(held_by, {project_, agent_, wanted_.now});
        if (!held) return std::nullopt;
        const auto lead = held->number();
        if (!wanted_.follow_up) return lead;
        return lead_of(lead).lease->follow_up == wanted_.follow_up ? std::optional(lead) : std::nullopt;
    }

    LeadRecord lead_of(std::int64_t key) {
        return read_lead(connection_.row({lead_by_number, lead_columns}, {key}).value()).record;
    }

    Finding asked_for() {
        auto row = connection_.row(lead_of_follow_up, {*wanted_.follow_up, project_});
        if (!row) return tl::unexpected(ClaimRefusal::follow_up_unknown);
        const auto lead = row->number();
        const bool is_held = connection_.row(lock_and_see, {agent_, wanted_.now, lead}).value().yes();
        auto follow_up = follow_up_of(*wanted_.follow_up);
        if (!follow_up.open) return tl::unexpected(ClaimRefusal::follow_up_closed);
        const auto why = why_theirs(follow_up, wanted_);
        if (!why) return tl::unexpected(ClaimRefusal::follow_up_of_other);
        if (is_held) return tl::unexpected(ClaimRefusal::lead_held);
        if (const auto refusal = gate_.refusal(lead)) return tl::unexpected(*refusal);
        return Found{lead, why, std::move(follow_up)};
    }

    Finding whoever_is_next() {
        using enum DuePromises::Of;
        for (const auto kind : kinds_called) {
            for (const auto whose : {oneself, the_team}) {
                if (auto promised = next_promised(whose, kind)) return std::move(*promised);
            }
        }
        ClaimQueue queue(connection_, project_, wanted_);
        while (const auto lead = queue.next()) {
            if (!gate_.refusal(*lead)) return Found{*lead, std::nullopt, std::nullopt};
        }
        return tl::unexpected(ClaimRefusal::none_waiting);
    }

    std::optional<Found> next_promised(DuePromises::Of whose, form::FollowUpKind kind) {
        DuePromises due(connection_, project_, agent_, wanted_, whose, kind);
        while (const auto promise = due.next()) {
            if (!connection_.row(lock_unless_kept, {promise->lead, wanted_.now, wanted_.now})) continue;
            auto follow_up = follow_up_of(promise->id);
            const auto why = follow_up.open ? why_theirs(follow_up, wanted_) : std::nullopt;
            if (!why || gate_.refusal(promise->lead)) continue;
            return Found{promise->lead, why, std::move(follow_up)};
        }
        return std::nullopt;
    }

    FollowUpRecord follow_up_of(model::FollowUpId id) {
        return read_follow_up(connection_.row({follow_up_taken, follow_up_columns}, {id}).value()).record;
    }

    void give(const Lease& lease, std::int64_t lead) {
        connection_.change(
            lease_out, {agent_, lease.call, lease.purpose, lease.form_version, lease.product_version, lease.faq_version,
                        lease.settings_revision, lease.issued_at, lease.until, lease.follow_up,
                        lease.inbound ? std::optional(lease.call) : std::nullopt, lead});
    }

    ClaimedLead claimed(const Found& found) {
        ClaimedLead result;
        result.lead = lead_of(found.lead);
        result.why = found.why.value_or(result.lead.attempts > 0 ? ClaimedWhy::again : ClaimedWhy::fresh);
        result.contact =
            read_contact(connection_.row({contact_of_lead, contact_columns}, {result.lead.contact}).value()).record;
        if (const auto id = result.lead.lease->follow_up) result.follow_up = follow_up_of(*id);
        result.fresh_waiting = connection_.row(fresh_waiting, {project_}).value().number();
        result.calls_today = gate_.calls_today(found.lead);
        return result;
    }

    Transaction& transaction_;
    Connection& connection_;
    const ClaimWanted& wanted_;
    std::int64_t project_;
    std::int64_t agent_;
    ClaimGate gate_;
};

}  // namespace

ClaimAnswer claim_lead(Transaction& transaction, const ClaimWanted& wanted) {
    return Claiming(transaction, wanted).run();
}

void give_back(Transaction& transaction, const ClaimWanted& wanted) {
    Claiming(transaction, wanted).put_back();
}

bool lease_out_of_turn(Transaction& transaction, const ClaimWanted& wanted, std::int64_t lead) {
    return Claiming(transaction, wanted).take(lead);
}

}  // namespace cts::sql
