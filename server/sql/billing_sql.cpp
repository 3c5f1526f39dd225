#include "server/sql/billing_sql.h"

#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;
using followup::Billing;

// A sale, its second confirmation, and how its remedial calls stand; what is on the list by the table of
// followup/billing.h and in none of its deliveries.
const std::string sales =
    " from calls c left join follow_ups f on f.call_id = c.id and f.kind = 'second_confirmation' "
    "where c.project_id = (select id from projects where uuid = :project) and c.sale = 1 and c.needs_correction = 0 "
    "and not exists (select 1 from billing_rows b where b.call_id = c.id and b.list = :list) and ";
const std::string given_up =
    "exists (select 1 from follow_ups r where r.call_id = c.id and r.kind = 'remedial_call' and r.state = 'cancelled')";
const std::string to_be_mended =
    "exists (select 1 from follow_ups r where r.call_id = c.id and r.kind = 'remedial_call' and r.is_open = 1)";
const std::string on_open =
    "(f.id is null or f.state in ('confirmed', 'billed_unreached')) and not " + given_up + " and not " + to_be_mended;
const std::string on_cancel = "(f.state = 'cancelled' or " + given_up + ")";
const std::string on_do_not_bill = "f.state in ('told_how', 'not_billed') and not " + given_up;
const std::string decided_at =
    "coalesce((select max(k.stopped) from follow_up_clocks k join follow_ups d on d.id = k.follow_up_id where "
    "d.call_id = c.id and d.kind in ('second_confirmation', 'remedial_call')), c.stored_at)";
constexpr int taken_columns = 5;

constexpr Query lock_project{"select id from projects where uuid = :uuid {{for_update}}", 1};
constexpr Query last_number{
    "select coalesce(max(number), 0) from billing_deliveries where project_id = :project and list = :list", 1};
constexpr Insert new_delivery{"billing_deliveries",
                              "project_id, list, number, taken_by_id, taken_at, row_count, digest"};
constexpr Query key_of_delivery{
    "select id from billing_deliveries where project_id = :project and list = :list and number = :number", 1};
constexpr Insert new_rows{"billing_rows", "delivery_id, position, call_id, list, because, decided_at, trial_end"};
const std::string select_delivery =
    "select d.number, u.uuid, d.taken_at, d.row_count, d.digest from billing_deliveries d join users u on u.id = "
    "d.taken_by_id where d.project_id = (select id from projects where uuid = :project) and d.list = :list ";
constexpr int delivery_columns = 5;
constexpr Query rows_of_delivery{
    "select c.uuid, l.uuid, k.uuid, b.because, coalesce(c.dialled_at, c.answered_at, c.stored_at), b.decided_at, "
    "b.trial_end, c.product_version from billing_rows b join billing_deliveries d on d.id = b.delivery_id "
    "join calls c on c.id = b.call_id join leads l on l.id = c.lead_id join contacts k on k.id = c.contact_id "
    "where d.project_id = (select id from projects where uuid = :project) and d.list = :list and d.number = :number "
    "order by b.position",
    8};

const std::string& condition_of(Billing list) {
    static const std::string nothing = "1 = 0";
    switch (list) {
        case Billing::open:
            return on_open;
        case Billing::cancel:
            return on_cancel;
        case Billing::do_not_bill:
            return on_do_not_bill;
        case Billing::undecided:
            return nothing;
    }
    return nothing;
}

struct Taken {
    std::int64_t call = 0;
    BillingRow row;  // what the digest and the row are made of
};

Taken read_taken(Row& row) {
    Taken taken;
    taken.call = row.number();
    taken.row.sale = row.id<model::CallId>();
    const auto state = row.maybe_text();
    followup::SaleStands stands;
    if (state) stands.second_confirmation = followup::parse_state(*state);
    taken.row.trial_end = row.maybe_instant();
    taken.row.decided_at = row.instant();
    taken.row.because = because_of(stands);
    return taken;
}

// Of the cancel list: given up in the remedial call, whatever the confirmation says.
void note_given_up(std::vector<Taken>& taken) {
    for (auto& one : taken)
        if (one.row.because != followup::state_name(followup::State::cancelled)) one.row.because = "given_up";
}

BillingDelivery read_delivery(Row row, model::ProjectId project, Billing list) {
    BillingDelivery delivery{project, list, {}, {}, {}, {}, {}};
    delivery.number = static_cast<int>(row.number());
    delivery.taken_by = row.id<model::UserId>();
    delivery.taken_at = row.instant();
    delivery.rows = static_cast<int>(row.number());
    delivery.digest = row.text();
    return delivery;
}

std::vector<Taken> waiting_rows(Connection& connection, const BillingWanted& wanted) {
    const std::string sql = "select c.id, c.uuid, f.state, f.trial_end, " + decided_at + sales +
                            condition_of(wanted.list) + " order by c.id limit :most";
    std::vector<Taken> taken;
    for (auto& row :
         connection.rows({sql, taken_columns}, {wanted.project, followup::billing_name(wanted.list), wanted.most}))
        taken.push_back(read_taken(row));
    if (wanted.list == Billing::cancel) note_given_up(taken);
    return taken;
}

class Taking {
  public:
    Taking(Transaction& transaction, const BillingWanted& wanted)
        : transaction_(transaction), connection_(transaction.connection), wanted_(wanted) {}

    std::optional<BillingDelivery> run() {
        project_ = connection_.row(lock_project, {wanted_.project}).value().number();
        const auto list = followup::billing_name(wanted_.list);
        const auto last = static_cast<int>(connection_.row(last_number, {project_, list}).value().number());
        if (transaction_.attempt > 1)
            if (auto mine = kept_by_the_attempt_before(last)) return mine;
        const auto taken = waiting_rows(connection_, wanted_);
        if (taken.empty()) return std::nullopt;
        return kept(taken, last + 1);
    }

  private:
    std::optional<BillingDelivery> kept_by_the_attempt_before(int last) {
        const auto list = followup::billing_name(wanted_.list);
        auto row = connection_.row({of_number_, delivery_columns}, {wanted_.project, list, last});
        if (!row) return std::nullopt;
        auto newest = read_delivery(std::move(*row), wanted_.project, wanted_.list);
        if (newest.taken_by != wanted_.by || newest.taken_at != wanted_.at) return std::nullopt;
        return newest;
    }

    BillingDelivery kept(const std::vector<Taken>& taken, int number) {
        std::vector<BillingRow> rows;
        for (const auto& one : taken) rows.push_back(one.row);
        const BillingDelivery delivery{wanted_.project,     wanted_.list, number,
                                       wanted_.by,          wanted_.at,   static_cast<int>(rows.size()),
                                       billing_digest(rows)};
        const auto list = followup::billing_name(wanted_.list);
        connection_.insert(new_delivery, {{project_, list, number, transaction_.numbers.of(wanted_.by), wanted_.at,
                                           delivery.rows, delivery.digest}});
        const auto key = connection_.row(key_of_delivery, {project_, list, number}).value().number();
        write_rows(taken, key);
        transaction_.tell(billing_event(delivery, "taken", wanted_.by, wanted_.at));
        return delivery;
    }

    void write_rows(const std::vector<Taken>& taken, std::int64_t delivery) {
        std::vector<Values> rows;
        const auto list = followup::billing_name(wanted_.list);
        for (const auto& one : taken)
            rows.push_back({delivery, static_cast<std::int64_t>(rows.size()) + 1, one.call, list, one.row.because,
                            one.row.decided_at, one.row.trial_end});
        connection_.insert(new_rows, rows);
    }

    inline static const std::string of_number_ = select_delivery + "and d.number = :number";
    Transaction& transaction_;
    Connection& connection_;
    const BillingWanted& wanted_;
    std::int64_t project_ = 0;
};

class SqlBilling final : public BillingLists {
  public:
    SqlBilling(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::int64_t waiting(model::ProjectId project, Billing list) override {
        return pool_.read([&](Connection& connection) {
            const std::string sql = "select count(*)" + sales + condition_of(list);
            return connection.row({sql, 1}, {project, followup::billing_name(list)}).value().number();
        });
    }

    std::optional<BillingDelivery> take(const BillingWanted& wanted) override {
        std::optional<BillingDelivery> delivery;
        lanes_.write(wanted.project, [&](Transaction& transaction) { delivery = Taking(transaction, wanted).run(); });
        return delivery;
    }

    std::vector<BillingDelivery> deliveries(model::ProjectId project, Billing list) override {
        return pool_.read([&](Connection& connection) {
            std::vector<BillingDelivery> found;
            const std::string sql = select_delivery + "order by d.number desc";
            for (auto& row : connection.rows({sql, delivery_columns}, {project, followup::billing_name(list)}))
                found.push_back(read_delivery(std::move(row), project, list));
            return found;
        });
    }

    std::optional<BillingDelivery> delivery(model::ProjectId project, Billing list, int number) override {
        return pool_.read([&](Connection& connection) -> std::optional<BillingDelivery> {
            const std::string sql = select_delivery + "and d.number = :number";
            auto row = connection.row({sql, delivery_columns}, {project, followup::billing_name(list), number});
            if (!row) return std::nullopt;
            return read_delivery(std::move(*row), project, list);
        });
    }

    std::vector<BillingRow> rows(const BillingDelivery& delivery) override {
        return pool_.read([&](Connection& connection) {
            std::vector<BillingRow> found;
            for (auto& row : connection.rows(
                     rows_of_delivery, {delivery.project, followup::billing_name(delivery.list), delivery.number}))
                found.push_back(read_row(row));
            return found;
        });
    }

    void note_read(const BillingDelivery& delivery, model::UserId by, Instant at) override {
        lanes_.write(delivery.project,
                     [&](Transaction& transaction) { transaction.tell(billing_event(delivery, "read", by, at)); });
    }

  private:
    static BillingRow read_row(Row& row) {
        BillingRow read;
        read.sale = row.id<model::CallId>();
        read.lead = row.id<model::LeadId>();
        read.contact = row.id<model::ContactId>();
        read.because = row.text();
        read.sold_at = row.instant();
        read.decided_at = row.instant();
        read.trial_end = row.maybe_instant();
        read.product_version = static_cast<int>(row.number());
        return read;
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<BillingLists> sql_billing(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlBilling>(lanes, pool);
}

}  // namespace cts::sql
