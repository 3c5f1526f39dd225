#include "server/sql/events_sql.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query events_after{
    "select lane, seq, happened_at, type, subject, details, previous, digest from events where lane = :lane and "
    "seq > :seq order by seq limit :limit",
    8};

constexpr Query lane_heads{"select lane, seq from event_lanes order by lane", 2};

EventRecord read_event(Row row) {
    EventRecord event;
    event.lane = static_cast<int>(row.number());
    event.seq = row.number();
    event.at = row.instant();
    event.type = row.text();
    event.subject = row.text();
    event.details = row.text();
    event.previous = row.text();
    event.digest = row.text();
    return event;
}

class SqlEvents final : public Events {
  public:
    SqlEvents(int lanes, Bell& bell, ReadPool& pool) : lanes_(lanes), bell_(bell), pool_(pool) {}

    std::vector<EventRecord> after(int lane, std::int64_t seq, int limit) override {
        return pool_.read([&](Connection& connection) {
            std::vector<EventRecord> events;
            for (auto& row : connection.rows(events_after, {lane, seq, limit})) {
                events.push_back(read_event(std::move(row)));
            }
            return events;
        });
    }
    int lanes() override { return lanes_; }

    std::vector<LanePosition> heads() override {
        return pool_.read([](Connection& connection) {
            std::vector<LanePosition> heads;
            for (auto& row : connection.rows(lane_heads)) {
                const auto lane = static_cast<int>(row.number());
                heads.push_back({lane, row.number()});
            }
            return heads;
        });
    }

    void ring_when_told(std::function<void()> bell) override { bell_.use(std::move(bell)); }

  private:
    int lanes_;
    Bell& bell_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Events> sql_events(int lanes, Bell& bell, ReadPool& pool) {
    return std::make_unique<SqlEvents>(lanes, bell, pool);
}

}  // namespace cts::sql
