#include "server/sql/open_store.h"

#include "server/sql/attachments_sql.h"
#include "server/sql/billing_sql.h"
#include "server/sql/blacklist_sql.h"
#include "server/sql/calls_sql.h"
#include "server/sql/checkpointer.h"
#include "server/sql/customers_sql.h"
#include "server/sql/events_sql.h"
#include "server/sql/faq_drafts_sql.h"
#include "server/sql/follow_ups_sql.h"
#include "server/sql/history_sql.h"
#include "server/sql/jobs_sql.h"
#include "server/sql/lane_seals_sql.h"
#include "server/sql/leads_sql.h"
#include "server/sql/migration.h"
#include "server/sql/notices_sql.h"
#include "server/sql/projects_sql.h"
#include "server/sql/publications_sql.h"
#include "server/sql/reports_sql.h"
#include "server/sql/tallies_sql.h"
#include "server/sql/users_sql.h"

namespace cts::sql {
namespace {

constexpr Query sqlite_synchronous{"pragma synchronous", 1};
constexpr Query sqlite_journal{"pragma journal_mode", 1};
constexpr Query mariadb_flush{"select @@global.innodb_flush_log_at_trx_commit, @@global.log_bin, @@global.sync_binlog",
                              3};

bool is_durable(Connection& connection) {
    if (connection.engine() == Engine::sqlite) {
        return connection.row(sqlite_synchronous).value().number() >= 2 &&
               connection.row(sqlite_journal).value().text() == "wal";
    }
    auto row = connection.row(mariadb_flush).value();
    const bool flushed = row.number() == 1;
    const bool has_binlog = row.yes();
    return flushed && (!has_binlog || row.number() == 1);
}

class OpenedStore final : public SqlStore {
  public:
    OpenedStore(int lanes, int readers, const Connect& write, const Connect& read,
                std::unique_ptr<Checkpointer> checkpointer)
        : lanes_(lanes, write), pool_(readers, read), checkpointer_(std::move(checkpointer)) {}

    storage::Users& users() override { return *users_; }
    storage::Projects& projects() override { return *projects_; }
    storage::Leads& leads() override { return *leads_; }
    storage::Calls& calls() override { return *calls_; }
    storage::FollowUps& follow_ups() override { return *follow_ups_; }
    storage::Customers& customers() override { return *customers_; }
    storage::Notices& notices() override { return *notices_; }
    storage::Blacklist& blacklist() override { return *blacklist_; }
    storage::Publications& publications() override { return *publications_; }
    storage::Attachments& attachments() override { return *attachments_; }
    storage::FaqDrafts& faq_drafts() override { return *faq_drafts_; }
    storage::BillingLists& billing() override { return *billing_; }
    storage::Reports& reports() override { return *reports_; }
    storage::History& history() override { return *history_; }
    storage::Tallies& tallies() override { return *tallies_; }
    storage::Events& events() override { return *events_; }
    storage::LaneSeals& seals() override { return *seals_; }
    storage::Jobs& jobs() override { return *jobs_; }
    LaneCounts lane_counts() const override { return lanes_.counts(); }

    bool durable() override {  // asked of a lane, for SQLite's setting is the connection's
        bool durable = false;
        lanes_.write([&](Transaction& transaction) { durable = is_durable(transaction.connection); });
        return durable;
    }

  private:
    Lanes lanes_;
    ReadPool pool_;
    std::unique_ptr<Checkpointer> checkpointer_;
    std::unique_ptr<storage::Users> users_ = sql_users(lanes_, pool_);
    std::unique_ptr<storage::Projects> projects_ = sql_projects(lanes_, pool_);
    std::unique_ptr<storage::Leads> leads_ = sql_leads(lanes_, pool_);
    std::unique_ptr<storage::Calls> calls_ = sql_calls(lanes_, pool_);
    std::unique_ptr<storage::FollowUps> follow_ups_ = sql_follow_ups(lanes_, pool_);
    std::unique_ptr<storage::Customers> customers_ = sql_customers(lanes_, pool_);
    std::unique_ptr<storage::Notices> notices_ = sql_notices(lanes_, pool_);
    std::unique_ptr<storage::Blacklist> blacklist_ = sql_blacklist(lanes_, pool_);
    std::unique_ptr<storage::Publications> publications_ = sql_publications(lanes_, pool_);
    std::unique_ptr<storage::Attachments> attachments_ = sql_attachments(lanes_, pool_);
    std::unique_ptr<storage::FaqDrafts> faq_drafts_ = sql_faq_drafts(lanes_, pool_);
    std::unique_ptr<storage::BillingLists> billing_ = sql_billing(lanes_, pool_);
    std::unique_ptr<storage::Reports> reports_ = sql_reports(pool_);
    std::unique_ptr<storage::History> history_ = sql_history(lanes_, pool_);
    std::unique_ptr<storage::Tallies> tallies_ = sql_tallies(pool_);
    std::unique_ptr<storage::Events> events_ = sql_events(lanes_.count(), lanes_.bell(), pool_);
    std::unique_ptr<storage::LaneSeals> seals_ = sql_lane_seals(pool_);
    std::unique_ptr<storage::Jobs> jobs_ = sql_jobs(lanes_, pool_);
};

}  // namespace

SchemaDiffers::SchemaDiffers(int found, int needed)
    : StoreUnavailable("the database's schema is number " + std::to_string(found) + ", this program needs number " +
                       std::to_string(needed)),
      found_(found),
      needed_(needed) {}

std::unique_ptr<SqlStore> open_sqlite(const SqliteSettings& settings) {
    {
        Connection connection(settings, Access::write);
        migrate(connection);
        const int found = schema_of(connection);
        if (found != newest_schema()) throw SchemaDiffers(found, newest_schema());
    }
    const Connect write = [settings] { return std::make_unique<Connection>(settings, Access::write); };
    const Connect read = [settings] { return std::make_unique<Connection>(settings, Access::read); };
    return std::make_unique<OpenedStore>(1, settings.readers, write, read, std::make_unique<Checkpointer>(settings));
}

std::unique_ptr<SqlStore> open_mariadb(const MariaDbSettings& settings) {
    const auto status = schema_status(settings);
    if (status.found != status.needed) throw SchemaDiffers(status.found, status.needed);
    const Connect write = [settings] { return std::make_unique<Connection>(settings, Access::write); };
    const Connect read = [settings] { return std::make_unique<Connection>(settings, Access::read); };
    return std::make_unique<OpenedStore>(settings.lanes, settings.readers, write, read, nullptr);
}

SchemaStatus schema_status(const MariaDbSettings& settings) {
    Connection connection(settings, Access::read);
    return {schema_of(connection), newest_schema()};
}

int migrate_mariadb(const MariaDbSettings& with_right_to_change_tables) {
    Connection connection(with_right_to_change_tables, Access::write);
    return migrate(connection);
}

std::unique_ptr<SqlStore> open_store(const DatabaseSettings& settings) {
    if (const auto* file = std::get_if<SqliteSettings>(&settings)) return open_sqlite(*file);
    return open_mariadb(std::get<MariaDbSettings>(settings));
}

}  // namespace cts::sql
