#include "server/sql/call_start.h"

#include "server/sql/bar.h"
#include "server/sql/claim.h"
#include "server/sql/claim_gate.h"
#include "server/sql/rows.h"
#include "server/storage/by_hand.h"
#include "server/storage/decide_call.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string lead_of_number = select_lead + "where l.project_id = :project and l.phone_index = :phone";
const std::string lead_by_uuid = select_lead + "where l.uuid = :uuid";
const std::string contact_by_uuid = select_contact + "where k.uuid = :uuid";
const std::string open_callback =
    select_follow_up +
    "where f.lead_id = :lead and f.is_open = 1 and f.kind = 'callback' order by f.due_order, f.id limit 1";
constexpr Query list_there{"select count(*) from lists where uuid = :uuid", 1};
constexpr Query lead_there{"select count(*) from leads where uuid = :uuid", 1};
constexpr Query number_of_contact{"select id from contacts where uuid = :uuid", 1};
constexpr Insert new_list{"lists", "uuid, project_id, name, imported_by_id, created_at"};
constexpr Insert new_contact{"contacts",
                             "uuid, wrapped_key, name, salutation, phone, phone_index, last_four_index, name_index"};
constexpr Insert new_lead{"leads",
                          "uuid, project_id, contact_id, list_id, row_no, zone, attributes, attributes_revision, "
                          "phone_index, state, attempts, lease_epoch"};

void make_list(Transaction& transaction, const ListRecord& list) {
    if (transaction.connection.row(list_there, {list.id}).value().number() > 0) return;
    transaction.connection.insert(new_list, {{list.id, transaction.numbers.of(list.project), list.name,
                                              transaction.numbers.of(list.imported_by), list.created_at}});
}

void add_customer(Transaction& transaction, const NewLead& customer, const ListRecord& list) {
    make_list(transaction, list);
    auto& connection = transaction.connection;
    const auto& contact = customer.contact;
    const auto& lead = customer.lead;
    connection.insert(new_contact, {{contact.id, contact.key.text, contact.name.text, contact.salutation.text,
                                     contact.phone.text, maybe_text(contact.phone_index.text),
                                     maybe_text(contact.last_four_index.text), maybe_text(contact.name_index.text)}});
    const auto key = connection.row(number_of_contact, {contact.id}).value().number();
    connection.insert(new_lead,
                      {{lead.id, transaction.numbers.of(lead.project), key, transaction.numbers.of(list.id), lead.row,
                        lead.zone, lead.attributes.text, lead.attributes_revision, maybe_text(contact.phone_index.text),
                        lead_state_name(lead.state), lead.attempts, lead.lease_epoch}});
}

class Starting {
  public:
    Starting(Transaction& transaction, const StartWanted& wanted)
        : transaction_(transaction),
          connection_(transaction.connection),
          wanted_(wanted),
          project_(transaction.numbers.of(wanted.unknown.lead.project)) {}

    Started run() {
        auto lead = found();
        if (const auto refused = refusal(lead))
            return {*refused, lead ? lead->record : wanted_.unknown.lead, {}, {}, {}};
        Started started;
        if (wanted_.lease.inbound) started.bar = bar();
        if (!lead) {
            add_customer(transaction_, wanted_.unknown, wanted_.list);
            lead = found();
        }
        auto row = connection_.row({open_callback, follow_up_columns}, {lead->key});
        if (row) started.promise = read_follow_up(std::move(*row)).record;
        started.verdict = leased(*lead, started.promise) ? StartVerdict::leased : StartVerdict::beside;
        started.lead = read_lead(connection_.row({lead_by_uuid, lead_columns}, {lead->record.id}).value()).record;
        started.contact =
            read_contact(connection_.row({contact_by_uuid, contact_columns}, {lead->record.contact}).value()).record;
        return started;
    }

  private:
    const std::string& phone() const { return wanted_.unknown.contact.phone_index.text; }
    std::optional<Bar> bar() { return bar_on(connection_, phone(), project_, wanted_.now); }

    std::optional<StartVerdict> refusal(const std::optional<Keyed<LeadRecord>>& lead) {
        if (wanted_.lease.inbound) return std::nullopt;
        const std::int64_t key = lead ? lead->key : 0;
        return refused_by_hand(wanted_, {lead ? &lead->record : nullptr, bar(), [&](Instant since) {
                                             return calls_of_number(connection_, phone(), since, key, wanted_.now);
                                         }});
    }

    std::optional<Keyed<LeadRecord>> found() {
        auto row = connection_.row({lead_of_number, lead_columns}, {project_, phone()});
        if (!row) return std::nullopt;
        return read_lead(std::move(*row));
    }

    bool leased(const Keyed<LeadRecord>& lead, const std::optional<FollowUpRecord>& promise) {
        if (!may_be_started(lead.record, promise.has_value())) return false;
        ClaimWanted claim;
        claim.project = wanted_.unknown.lead.project;
        claim.agent = wanted_.lease.agent;
        claim.lease = wanted_.lease;
        claim.now = wanted_.now;
        if (promise) claim.follow_up = promise->id;
        if (!wanted_.lease.inbound) give_back(transaction_, claim);
        return lease_out_of_turn(transaction_, claim, lead.key);
    }

    Transaction& transaction_;
    Connection& connection_;
    const StartWanted& wanted_;
    std::int64_t project_;
};

}  // namespace

Started start_call(Transaction& transaction, const StartWanted& wanted) {
    return Starting(transaction, wanted).run();
}

void add_aside(Transaction& transaction, const NewLead& customer, const ListRecord& list) {
    if (transaction.connection.row(lead_there, {customer.lead.id}).value().number() > 0) return;
    add_customer(transaction, customer, list);
}

}  // namespace cts::sql
