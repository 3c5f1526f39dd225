#include "server/sql/claim.h"

#include "server/sql/rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string may_be_called =
    "not exists (select 1 from do_not_call d where d.phone_index = l.phone_index and d.project_id in (0, "
    "l.project_id)) ";
const std::string lead_by_number = select_lead + "where l.id = :id";
const std::string contact_of_lead = select_contact + "where k.uuid = :uuid";
const std::string follow_up_taken = select_follow_up + "where f.uuid = :uuid";

constexpr Query held_by{
    "select id from leads where project_id = :project and lease_agent_id = :agent and lease_until >= :now "
    "{{for_update}}",
    1};
constexpr std::string_view give_back_lapsed =
    "update leads set state = case when lease_follow_up is null then 'fresh' else 'waiting' end, lease_agent_id = "
    "null, "
    "lease_call = null, lease_follow_up = null where project_id = :project and lease_agent_id = :agent";

const std::string promised_by_due =
    "select f.lead_id, f.uuid from follow_ups f join leads l on l.id = f.lead_id where f.project_id = :project "
    "and f.is_open = 1 and f.kind = 'callback' and f.agent_id = :agent and f.due_order <= :now "
    "and (l.lease_agent_id is null or l.lease_until < :still) and " +
    may_be_called + "order by f.due_order, f.id limit 8";
const std::string promised_by_id =
    "select f.lead_id, f.uuid from follow_ups f join leads l on l.id = f.lead_id where f.project_id = :project "
    "and f.is_open = 1 and f.uuid = :uuid and (f.agent_id is null or f.agent_id = :agent) "
    "and (l.lease_agent_id is null or l.lease_until < :still) and " +
    may_be_called;
constexpr Query lock_unless_held{
    "select id from leads where id = :id and (lease_agent_id is null or lease_until < :now) {{skip_locked}}", 1};

const std::string next_lapsed =
    "select l.id from leads l where l.project_id = :project and l.state = 'held' and l.lease_until < :now "
    "and l.lease_follow_up is null and " +
    may_be_called + "order by l.list_id, l.row_no, l.id limit 1 {{skip_locked}}";
const std::string next_fresh = "select l.id from leads l where l.project_id = :project and l.state = 'fresh' and " +
                               may_be_called + "order by l.list_id, l.row_no, l.id limit 1 {{skip_locked}}";
constexpr std::string_view lease_out =
    "update leads set state = 'held', lease_epoch = lease_epoch + 1, lease_agent_id = :agent, lease_call = :call, "
    "lease_purpose = :purpose, lease_form_version = :form, lease_product_version = :product, lease_faq_version = :faq, "
    "lease_settings_revision = :settings, lease_issued_at = :issued, lease_until = :until, lease_follow_up = "
    ":follow_up "
    "where id = :id";
constexpr Query fresh_waiting{
    "select count(*) from (select id from leads where project_id = :project and state = 'fresh' limit 1000) waiting",
    1};

struct Found {
    std::int64_t lead = 0;
    ClaimedWhy why{};
    std::optional<model::FollowUpId> follow_up;
};

class Claiming {
  public:
    Claiming(Transaction& transaction, const ClaimWanted& wanted)
        : transaction_(transaction),
          connection_(transaction.connection),
          wanted_(wanted),
          project_(transaction.numbers.of(wanted.project)),
          agent_(transaction.numbers.of(wanted.agent)) {}

    std::optional<ClaimedLead> run() {
        if (auto held = connection_.row(held_by, {project_, agent_, wanted_.now})) {
            return claimed({held->number(), ClaimedWhy::held_already, std::nullopt});
        }
        connection_.change(give_back_lapsed, {project_, agent_});
        const auto found = next();
        if (!found) return std::nullopt;
        give(*found);
        auto result = claimed(*found);
        transaction_.tell(lead_claimed_event(result.lead, result.why));
        return result;
    }

  private:
    std::optional<Found> next() {
        auto promised = next_promised();
        if (promised || wanted_.follow_up) return promised;
        auto row = connection_.row({next_lapsed, 1}, {project_, wanted_.now});
        if (!row) row = connection_.row({next_fresh, 1}, {project_});
        if (!row) return std::nullopt;
        return Found{row->number(), ClaimedWhy::fresh, std::nullopt};
    }

    std::optional<Found> next_promised() {
        for (auto& row : promises()) {
            const auto lead = row.number();
            const auto follow_up = row.id<model::FollowUpId>();
            if (connection_.row(lock_unless_held, {lead, wanted_.now})) {
                return Found{lead, ClaimedWhy::promised, follow_up};
            }
        }
        return std::nullopt;
    }

    std::vector<Row> promises() {
        if (wanted_.follow_up) {
            return connection_.rows({promised_by_id, 2}, {project_, *wanted_.follow_up, agent_, wanted_.now});
        }
        return connection_.rows({promised_by_due, 2}, {project_, agent_, wanted_.now, wanted_.now});
    }

    void give(const Found& found) {
        const auto& lease = wanted_.lease;
        connection_.change(
            lease_out, {agent_, lease.call, lease.purpose, lease.form_version, lease.product_version, lease.faq_version,
                        lease.settings_revision, lease.issued_at, lease.until, found.follow_up, found.lead});
    }

    ClaimedLead claimed(const Found& found) {
        ClaimedLead result;
        result.why = found.why;
        result.lead = read_lead(connection_.row({lead_by_number, lead_columns}, {found.lead}).value()).record;
        result.contact =
            read_contact(connection_.row({contact_of_lead, contact_columns}, {result.lead.contact}).value()).record;
        if (result.lead.lease && result.lead.lease->follow_up) {
            auto row = connection_.row({follow_up_taken, follow_up_columns}, {*result.lead.lease->follow_up});
            if (row) result.follow_up = read_follow_up(std::move(*row)).record;
        }
        result.fresh_waiting = connection_.row(fresh_waiting, {project_}).value().number();
        return result;
    }

    Transaction& transaction_;
    Connection& connection_;
    const ClaimWanted& wanted_;
    std::int64_t project_;
    std::int64_t agent_;
};

}  // namespace

std::optional<ClaimedLead> claim_lead(Transaction& transaction, const ClaimWanted& wanted) {
    return Claiming(transaction, wanted).run();
}

}  // namespace cts::sql
