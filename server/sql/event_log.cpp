#include "server/sql/event_log.h"

#include "server/sql/events_sql.h"
#include "server/sql/lane_seals_sql.h"
#include "server/sql/migration.h"
#include "server/sql/open_store.h"

namespace cts::sql {
namespace {

class ReadEventLog final : public EventLog {
  public:
    explicit ReadEventLog(Connect connect) : pool_(1, std::move(connect)) {
        const int found = pool_.read([](Connection& connection) { return schema_of(connection); });
        if (found != newest_schema()) throw SchemaDiffers(found, newest_schema());
    }
    storage::Events& events() override { return *events_; }
    storage::LaneSeals& seals() override { return *seals_; }

  private:
    ReadPool pool_;
    Bell silent_;
    std::unique_ptr<storage::Events> events_ = sql_events(0, silent_, pool_);
    std::unique_ptr<storage::LaneSeals> seals_ = sql_lane_seals(pool_);
};

}  // namespace

std::unique_ptr<EventLog> open_event_log(const DatabaseSettings& settings) {
    return std::visit(
        [](const auto& chosen) -> std::unique_ptr<EventLog> {
            return std::make_unique<ReadEventLog>(
                [chosen] { return std::make_unique<Connection>(chosen, Access::read); });
        },
        settings);
}

}  // namespace cts::sql
