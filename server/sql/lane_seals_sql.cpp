#include "server/sql/lane_seals_sql.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr int seal_columns = 6;
constexpr Query newest_seals{
    "select s.lane, s.seq, s.series, s.digest, s.sealed_at, s.mac from lane_seals s join (select lane, max(seq) as seq "
    "from lane_seals group by lane) n on n.lane = s.lane and n.seq = s.seq order by s.lane",
    seal_columns};
constexpr Query seals_after{
    "select lane, seq, series, digest, sealed_at, mac from lane_seals where lane = :lane and seq > :seq order by seq "
    "limit :limit",
    seal_columns};
constexpr Query seal_there{"select count(*) from lane_seals where lane = :lane and seq = :seq", 1};
constexpr Insert new_seals{"lane_seals", "lane, seq, series, digest, sealed_at, mac"};

LaneSeal read_seal(Row row) {
    LaneSeal seal;
    seal.lane = static_cast<int>(row.number());
    seal.seq = row.number();
    seal.series = row.text();
    seal.digest = row.text();
    seal.sealed_at = row.instant();
    seal.mac = row.text();
    return seal;
}

std::vector<LaneSeal> read_seals(std::vector<Row> rows) {
    std::vector<LaneSeal> seals;
    for (auto& row : rows) seals.push_back(read_seal(std::move(row)));
    return seals;
}

class SqlLaneSeals final : public LaneSeals {
  public:
    explicit SqlLaneSeals(ReadPool& pool) : pool_(pool) {}

    std::vector<LaneSeal> newest() override {
        return pool_.read([&](Connection& connection) { return read_seals(connection.rows(newest_seals)); });
    }
    std::vector<LaneSeal> after(int lane, std::int64_t seq, int limit) override {
        return pool_.read([&](Connection& connection) {
            return read_seals(connection.rows(seals_after, {lane, seq, limit}));
        });
    }

  private:
    ReadPool& pool_;
};

}  // namespace

void add_seals(Transaction& transaction, const std::vector<storage::LaneSeal>& seals) {
    std::vector<Values> rows;
    for (const auto& seal : seals) {
        if (transaction.connection.row(seal_there, {seal.lane, seal.seq}).value().number() > 0) continue;
        rows.push_back({seal.lane, seal.seq, seal.series, seal.digest, seal.sealed_at, seal.mac});
    }
    transaction.connection.insert(new_seals, rows);
}

std::unique_ptr<LaneSeals> sql_lane_seals(ReadPool& pool) {
    return std::make_unique<SqlLaneSeals>(pool);
}

}  // namespace cts::sql
