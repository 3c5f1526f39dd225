#include "server/sql/customers_sql.h"

#include "server/sql/call_start.h"
#include "server/sql/rows.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr int most_promises = 50;

// Its contacts, one a project at least, their leads, their calls.
const std::string calls_by_number =
    "from contacts k join leads l on l.contact_id = k.id join calls c on c.lead_id = l.id "
    "join users u on u.id = c.agent_id join projects p on p.id = c.project_id "
    "where k.phone_index = :phone and c.origin <> 'practice' ";
const std::string newest_calls =
    "select c.uuid, coalesce(c.dialled_at, c.answered_at, c.stored_at), c.outcome, u.display_name, p.code, p.uuid, "
    "c.purpose, c.form_version, c.product_version, c.faq_version, c.direction, c.origin " +
    calls_by_number + "order by c.id desc limit :limit";
const std::string complaints_in_all =
    "select count(*), max(coalesce(c.dialled_at, c.answered_at, c.stored_at)) " + calls_by_number +
    "and (c.outcome_class = 'complaint' or exists "
    "(select 1 from follow_ups t where t.call_id = c.id and t.kind = 'complaint_ticket'))";
constexpr Query tickets_of_number{
    "select count(*) from contacts k join leads l on l.contact_id = k.id join follow_ups f on f.lead_id = l.id "
    "where k.phone_index = :phone and f.is_open = 1 and f.kind = 'complaint_ticket'",
    1};
const std::string promises_to_number =
    select_follow_up +
    "join contacts k on k.id = l.contact_id where k.phone_index = :phone and f.is_open = 1 "
    "order by f.due_order, f.id limit :limit";
PastCall read_past_call(Row& row) {
    PastCall call;
    call.id = row.id<model::CallId>();
    call.at = row.instant();
    call.outcome = row.text();
    call.agent_name = row.text();
    call.project = row.text();
    call.project_id = row.id<model::ProjectId>();
    call.purpose = row.text();
    call.form_version = static_cast<int>(row.number());
    call.product_version = static_cast<int>(row.number());
    call.faq_version = static_cast<int>(row.number());
    call.direction = row.text();
    call.migrated = row.text() == "migrated";
    return call;
}

class SqlCustomers final : public Customers {
  public:
    SqlCustomers(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    Past past(const vault::BlindIndex& phone, int most_calls) override {
        return pool_.read([&](Connection& connection) {
            Past past;
            for (auto& row : connection.rows({newest_calls, 12}, {phone.text, most_calls}))
                past.calls.push_back(read_past_call(row));
            for (auto& row : connection.rows({promises_to_number, follow_up_columns}, {phone.text, most_promises}))
                past.promises.push_back(read_follow_up(std::move(row)).record);
            auto complaints = connection.row({complaints_in_all, 2}, {phone.text}).value();
            past.complaints = static_cast<int>(complaints.number());
            past.latest_complaint = complaints.maybe_instant();
            past.complaints_open = static_cast<int>(connection.row(tickets_of_number, {phone.text}).value().number());
            return past;
        });
    }

    Started start(const StartWanted& wanted) override {
        Started started;
        lanes_.write(wanted.unknown.lead.project,
                     [&](Transaction& transaction) { started = start_call(transaction, wanted); });
        return started;
    }

    void add_aside(const NewLead& customer, const ListRecord& list) override {
        lanes_.write(customer.lead.project,
                     [&](Transaction& transaction) { sql::add_aside(transaction, customer, list); });
    }

  private:
    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Customers> sql_customers(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlCustomers>(lanes, pool);
}

}  // namespace cts::sql
