#include "server/sql/blacklist_sql.h"

#include <limits>
#include <map>

#include "server/sql/bar.h"
#include "server/sql/blacklist_rows.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query project_number{"select id from projects where uuid = :uuid", 1};
constexpr Query open_alike{
    "select count(*) from blacklist where phone_index = :phone and project_id = :project and (state = 'proposed' or "
    "(state = 'holding' and bars_until > :now))",
    1};
constexpr Query entry_there{"select count(*) from blacklist where uuid = :uuid", 1};
constexpr Insert new_entry{"blacklist",
                           "uuid, phone_index, project_id, wrapped_key, phone, reason, state, urgent, ends_at, "
                           "bars_until, proposed_by_id, proposed_at, revision"};
constexpr Query lock_entry{"select id from blacklist where uuid = :uuid {{for_update}}", 1};
constexpr std::string_view keep_decision =
    "update blacklist set state = :state, bars_until = :until, decided_by_id = :by, decided_at = :at, revision = "
    "revision + 1 where id = :id";
constexpr std::string_view keep_lifting =
    "update blacklist set state = :state, bars_until = :until, revision = revision + 1 where id = :id";
constexpr Insert new_step{"blacklist_steps", "blacklist_id, what, by_id, reason, happened_at"};
constexpr Query steps_in_order{
    "select s.what, u.uuid, u.display_name, s.reason, s.happened_at from blacklist_steps s join users u on u.id = "
    "s.by_id where s.blacklist_id = (select id from blacklist where uuid = :uuid) order by s.id",
    5};

const std::string entry_by_uuid = select_blacklist + "where b.uuid = :uuid";
const std::string entries_of_number = select_blacklist + "where b.phone_index = :phone order by b.id desc";
const std::string do_not_call_of_number = select_do_not_call + "where n.phone_index = :phone order by n.id desc";
const std::string do_not_call_before = select_do_not_call + "where n.id < :before order by n.id desc limit :limit";
const std::string contacts_by_key = select_contact + "where k.id in ({{in}})";

constexpr std::int64_t behind_all = std::numeric_limits<std::int64_t>::max();

struct Viewed {
    std::string sql;
    Values values;
};

// Those that wait are answered in the order in which they came, all others the newest first.
Viewed viewed(BlacklistView view, Instant now, std::optional<std::int64_t> after, int limit) {
    const std::string back = " b.id < :before order by b.id desc limit :limit";
    const std::int64_t before = after.value_or(behind_all);
    switch (view) {
        case BlacklistView::all:
            return {"where" + back, {before, limit}};
        case BlacklistView::proposed:
            return {"where b.state = 'proposed' and b.id > :after order by b.id limit :limit",
                    {after.value_or(0), limit}};
        case BlacklistView::holding:
            return {"where b.state = 'holding' and b.bars_until > :now and" + back, {now, before, limit}};
        case BlacklistView::over:
            return {"where (b.state in ('declined', 'lifted') or (b.state = 'holding' and b.bars_until <= :now)) and" +
                        back,
                    {now, before, limit}};
    }
    return {};
}

void add_step(Transaction& transaction, std::int64_t entry, const BlacklistStepRecord& step) {
    transaction.connection.insert(new_step,
                                  {{entry, step.what, transaction.numbers.of(step.by), step.reason.text, step.at}});
}

Added propose_in(Transaction& transaction, const BlacklistRecord& entry) {
    auto& connection = transaction.connection;
    const auto project = entry.project ? transaction.numbers.of(*entry.project) : every_project;
    if (transaction.attempt > 1 && connection.row(entry_there, {entry.id}).value().number() > 0) return Added::added;
    if (connection.row(open_alike, {entry.phone_index.text, project, entry.proposed_at}).value().number() > 0)
        return Added::already_there;
    connection.insert(new_entry,
                      {{entry.id, entry.phone_index.text, project, entry.key.text, entry.phone.text, entry.reason.text,
                        blacklist_state_name(entry.state), entry.urgent, entry.ends_at, bars_until(entry),
                        transaction.numbers.of(entry.proposed_by), entry.proposed_at, entry.revision}});
    const auto key = connection.row(lock_entry, {entry.id}).value().number();
    add_step(transaction, key, {"proposed", entry.proposed_by, {}, entry.reason, entry.proposed_at});
    transaction.tell(blacklist_event(entry, "proposed", entry.proposed_by, entry.proposed_at));
    return Added::added;
}

void keep(Transaction& transaction, std::int64_t key, const BlacklistRecord& entry, const BlacklistDecided& wanted) {
    const auto state = blacklist_state_name(entry.state);
    if (wanted.decision == BlacklistDecision::lift) {
        transaction.connection.change(keep_lifting, {state, bars_until(entry), key});
    } else {
        const auto by = transaction.numbers.of(wanted.by);
        transaction.connection.change(keep_decision, {state, bars_until(entry), by, wanted.at, key});
    }
    const auto what = step_name(wanted.decision);
    add_step(transaction, key, {std::string(what), wanted.by, {}, wanted.reason, wanted.at});
    transaction.tell(blacklist_event(entry, what, wanted.by, wanted.at));
}

DecisionVerdict decide_in(Transaction& transaction, const BlacklistDecided& wanted) {
    const auto key = transaction.connection.row(lock_entry, {wanted.entry});
    if (!key) return DecisionVerdict::unknown;
    auto seen = read_blacklist(transaction.connection.row({entry_by_uuid, blacklist_columns}, {wanted.entry}).value());
    auto& entry = seen.record.record;
    if (entry.revision != wanted.revision) return DecisionVerdict::changed_meanwhile;
    const auto state = after_decision(entry, wanted.decision, wanted.by);
    if (!state) return state.error();
    entry.state = *state;
    keep(transaction, seen.key, entry, wanted);
    return DecisionVerdict::decided;
}

class SqlBlacklist final : public Blacklist {
  public:
    SqlBlacklist(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::optional<Bar> bar(const vault::BlindIndex& phone, model::ProjectId project, Instant now) override {
        return pool_.read([&](Connection& connection) {
            auto row = connection.row(project_number, {project});
            return bar_on(connection, phone.text, row ? row->number() : every_project, now);
        });
    }

    Added propose(const BlacklistRecord& entry) override {
        auto added = Added::added;
        lanes_.write([&](Transaction& transaction) { added = propose_in(transaction, entry); });
        return added;
    }

    DecisionVerdict decide(const BlacklistDecided& wanted) override {
        auto verdict = DecisionVerdict::unknown;
        lanes_.write([&](Transaction& transaction) { verdict = decide_in(transaction, wanted); });
        return verdict;
    }

    std::optional<BlacklistSeen> by_id(model::BlacklistId id) override {
        return pool_.read([&](Connection& connection) -> std::optional<BlacklistSeen> {
            auto row = connection.row({entry_by_uuid, blacklist_columns}, {id});
            if (!row) return std::nullopt;
            return read_blacklist(std::move(*row)).record;
        });
    }

    Slice<BlacklistSeen> list(BlacklistView view, Instant now, std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            const auto wanted = viewed(view, now, after, limit);
            return slice_of(connection.rows({select_blacklist + wanted.sql, blacklist_columns}, wanted.values), limit);
        });
    }

    Slice<DoNotCallSeen> do_not_call(std::optional<std::int64_t> after, int limit) override {
        return pool_.read([&](Connection& connection) {
            const Values values{after.value_or(behind_all), limit};
            auto read = with_contacts(connection, connection.rows({do_not_call_before, do_not_call_columns}, values));
            Slice<DoNotCallSeen> slice;
            for (auto& one : read) slice.items.push_back(std::move(one.seen));
            if (read.size() == static_cast<std::size_t>(limit)) slice.after = read.back().key;
            return slice;
        });
    }

    std::vector<BlacklistSeen> of_number(const vault::BlindIndex& phone) override {
        return pool_.read([&](Connection& connection) {
            return slice_of(connection.rows({entries_of_number, blacklist_columns}, {phone.text}), 0).items;
        });
    }

    std::vector<DoNotCallSeen> do_not_call_of(const vault::BlindIndex& phone) override {
        return pool_.read([&](Connection& connection) {
            std::vector<DoNotCallSeen> found;
            auto rows = connection.rows({do_not_call_of_number, do_not_call_columns}, {phone.text});
            for (auto& one : with_contacts(connection, std::move(rows))) found.push_back(std::move(one.seen));
            return found;
        });
    }

    std::vector<BlacklistStepRecord> steps(model::BlacklistId id) override {
        return pool_.read([&](Connection& connection) {
            std::vector<BlacklistStepRecord> steps;
            for (auto& row : connection.rows(steps_in_order, {id})) {
                BlacklistStepRecord step;
                step.what = row.text();
                step.by = row.id<model::UserId>();
                step.by_name = row.text();
                step.reason.text = row.text();
                step.at = row.instant();
                steps.push_back(std::move(step));
            }
            return steps;
        });
    }

  private:
    static Slice<BlacklistSeen> slice_of(std::vector<Row> rows, int limit) {
        Slice<BlacklistSeen> slice;
        std::int64_t last = 0;
        for (auto& row : rows) {
            auto read = read_blacklist(std::move(row));
            last = read.key;
            slice.items.push_back(std::move(read.record));
        }
        if (limit > 0 && slice.items.size() == static_cast<std::size_t>(limit)) slice.after = last;
        return slice;
    }

    static std::vector<DoNotCallRow> with_contacts(Connection& connection, std::vector<Row> rows) {
        std::vector<DoNotCallRow> read;
        Values keys;
        for (auto& row : rows) {
            read.push_back(read_do_not_call(std::move(row)));
            if (read.back().contact) keys.emplace_back(*read.back().contact);
        }
        std::map<std::int64_t, ContactRecord> contacts;
        for (auto& row : rows_in(connection, {contacts_by_key, contact_columns}, {}, keys)) {
            auto contact = read_contact(std::move(row));
            contacts.emplace(contact.key, std::move(contact.record));
        }
        for (auto& one : read) {
            if (one.contact && contacts.contains(*one.contact)) one.seen.contact = contacts.at(*one.contact);
        }
        return read;
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Blacklist> sql_blacklist(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlBlacklist>(lanes, pool);
}

}  // namespace cts::sql
