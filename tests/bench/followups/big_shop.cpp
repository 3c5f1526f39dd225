#include "tests/bench/followups/big_shop.h"

#include <limits>

#include "server/sql/migration.h"
#include "tests/doubles/own_mariadb.h"

namespace cts::bench {
namespace {

using sql::Insert;
using sql::Value;
using sql::Values;

constexpr Insert contacts{"contacts",
                          "id, uuid, wrapped_key, name, salutation, phone, phone_index, last_four_index, name_index"};
constexpr Insert leads{"leads",
                       "id, uuid, project_id, contact_id, list_id, row_no, zone, attributes, attributes_revision, "
                       "phone_index, state, attempts, lease_epoch"};
constexpr Insert calls{"calls",
                       "id, uuid, project_id, lead_id, contact_id, agent_id, direction, origin, purpose, form_version, "
                       "product_version, faq_version, hung_up_by, outcome, outcome_class, answers_plain, "
                       "answers_sealed, one_datum, digest, needs_correction, problems, stored_at, delivered_by_id, "
                       "revision"};
constexpr Insert follow_ups{"follow_ups",
                            "id, uuid, project_id, lead_id, call_id, kind, owner, agent_id, is_open, due, due_order, "
                            "subject, created_at, language, revision, addressee, state, priority, because"};
constexpr Insert clocks{"follow_up_clocks", "follow_up_id, name, started, due"};

constexpr int page = 5'000;

sql::MariaDbSettings database() {
    sql::MariaDbSettings settings;
    settings.socket = tests::own_mariadb().socket;
    settings.user = tests::own_mariadb().root;
    settings.database = "cts_bench";
    return settings;
}

std::unique_ptr<storage::Store> empty_mariadb() {
    tests::empty_mariadb_database("cts_bench");
    sql::migrate_mariadb(database());
    return sql::open_mariadb(database());
}

// Version 7, as the product makes them: one a millisecond, so that the indexes grow at their end.
std::string uuid_of(std::string_view what, int number) {
    constexpr std::int64_t begun = 1'700'000'000'000;
    const auto digest = vault::content_digest(std::string(what) + std::to_string(number));
    const auto time = fmt::format("{:012x}", begun + number);
    return time.substr(0, 8) + "-" + time.substr(8) + "-7" + digest.substr(12, 3) + "-8" + digest.substr(15, 3) + "-" +
           digest.substr(18, 12);
}

}  // namespace

BigShop::BigShop(sql::Engine engine, const Size& size) : engine_(engine) {
    store_ = engine == sql::Engine::sqlite ? sql::open_sqlite({.file = folder_.path() / "cts.db"}) : empty_mariadb();
    shop_ = std::make_unique<tests::SmallShop>(*store_);
    hire(size.agents);
    fill(size);
}

std::unique_ptr<sql::Connection> BigShop::bare() const {
    if (engine_ == sql::Engine::mariadb) return std::make_unique<sql::Connection>(database(), sql::Access::write);
    return std::make_unique<sql::Connection>(sql::SqliteSettings{.file = folder_.path() / "cts.db"},
                                             sql::Access::write);
}

void BigShop::hire(int count) {
    for (int i = 0; i < count; ++i) {
        const auto hired = tests::user("agent" + std::to_string(i), std::to_string(2000 + i));
        store_->users().add(hired);
        agents_.push_back(hired.user.id);
    }
    const auto connection = bare();
    for (const auto& id : agents_)
        agent_keys_.push_back(connection->row({"select id from users where uuid = :uuid", 1}, {id})->number());
    project_ = connection->row({"select id from projects", 1})->number();
}

void BigShop::fill(const Size& size) {
    const auto connection = bare();
    for (int from = 1; from <= size.leads; from += page) {
        connection->begin();
        fill_page(*connection, from, std::min(from + page - 1, size.leads), size);
        connection->commit();
    }
    connection->execute(engine_ == sql::Engine::sqlite ? "analyze" : "analyze table leads, follow_ups, calls");
}

struct BigShop::Rows {
    std::vector<Values> contacts, leads, calls, follow_ups, clocks;
};

void BigShop::fill_page(sql::Connection& connection, int from, int to, const Size& size) {
    Rows rows;
    for (int i = from; i <= to; ++i) {
        const auto phone = tests::number(i).text;
        const bool called = i <= size.due + size.tickets;
        const bool is_over = !called && i <= size.due + size.tickets + size.called;
        rows.contacts.push_back({i, uuid_of("contact", i), "k1", "s1.name", "", "s1.phone", phone, phone, phone});
        rows.leads.push_back({i, uuid_of("lead", i), project_, i, 1, i, "Asia/Shanghai", "s1.attributes", 1, phone,
                              called    ? "waiting"
                              : is_over ? "closed"
                                        : "fresh",
                              called || is_over ? 1 : 0, 0});
        if (!called && !is_over) continue;
        const auto agent = agent_keys_[static_cast<std::size_t>(i) % agent_keys_.size()];
        rows.calls.push_back({i,
                              uuid_of("call", i),
                              project_,
                              i,
                              i,
                              agent,
                              "outbound",
                              "live",
                              "first_call",
                              1,
                              1,
                              1,
                              "agent",
                              "callback",
                              "pending",
                              "{}",
                              "s1.answers",
                              "s1.",
                              vault::content_digest(phone),
                              0,
                              "[]",
                              now(),
                              agent,
                              1});
        if (is_over) continue;
        const auto clerk = agent_keys_[static_cast<std::size_t>(i) / 100 % agent_keys_.size()];
        i <= size.due ? add_promise(rows, i, agent) : add_ticket(rows, i, clerk);
    }
    connection.insert(contacts, rows.contacts);
    connection.insert(leads, rows.leads);
    if (rows.calls.empty()) return;
    connection.insert(calls, rows.calls);
    connection.insert(follow_ups, rows.follow_ups);
    connection.insert(clocks, rows.clocks);
}

void BigShop::add_promise(Rows& rows, int lead, std::int64_t agent) const {
    const bool own = lead / static_cast<int>(agent_keys_.size()) % 2 == 0;
    const std::int64_t due = now().utc_ms - std::int64_t{lead} * 7919 % (8 * 3'600'000);  // within the last eight hours
    rows.follow_ups.push_back({lead, uuid_of("promise", lead), project_, lead, lead, "callback",
                               own ? "same_agent" : "team", own ? Value(agent) : Value::no_number(), 1, due, due,
                               "s1.subject", now(), "", 1, "", "promised", "normal", "outcome"});
    rows.clocks.push_back({lead, "due", now(), due});
}

void BigShop::add_ticket(Rows& rows, int lead, std::int64_t clerk) const {
    const bool open = lead % 50 == 0;
    const std::int64_t due = now().utc_ms + std::int64_t{lead} * 7919 % (48 * 3'600'000) - 24 * 3'600'000;
    rows.follow_ups.push_back({lead, uuid_of("ticket", lead), project_, lead, lead, "complaint_ticket", "back_office",
                               lead % 100 == 0 ? Value(clerk) : Value::no_number(), open ? 1 : 0, due, due,
                               "s1.subject", now(), "", 1, "", open ? "open" : "closed", "normal", "outcome"});
    rows.clocks.push_back({lead, "first_contact", now(), due});
    rows.clocks.push_back({lead, "solved", now(), due + 48 * 3'600'000});
}

storage::ClaimWanted BigShop::wanted(int number) const {
    auto wanted = shop_->claim(agent(number), now());
    wanted.colleagues_due = now() - std::chrono::minutes(30);
    wanted.calls_a_day = 3;
    return wanted;
}

}  // namespace cts::bench
