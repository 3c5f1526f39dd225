#include "server/sql/claim_queue.h"

#include <algorithm>
#include <tuple>

namespace cts::sql {
namespace {

// As many as agents of the project at most: each holds one.
constexpr Query lapsed_first{
    "select id from leads where project_id = :project and state = 'held' and lease_until < :now and lease_follow_up is "
    "null and (unreported_until is null or unreported_until <= :still) and zone in ({{in}}) order by lease_until, id "
    "limit 1 {{skip_locked}}",
    1};

}  // namespace

struct ClaimQueue::Order {
    Query first;   // locked, of a zone
    Query looked;  // the same unlocked, with what zones are compared by: three numbers
    bool by_time = false;
};

namespace {

constexpr std::string_view again_locked =
    "select id from leads where project_id = :project and state = 'again' and zone = :zone and ready_at <= :now order "
    "by ready_at, id limit 1 {{skip_locked}}";
constexpr std::string_view again_looked =
    "select ready_at, id, 0 from leads where project_id = :project and state = 'again' and zone = :zone and ready_at "
    "<= "
    ":now order by ready_at, id limit 1";
constexpr std::string_view fresh_locked =
    "select id from leads where project_id = :project and state = 'fresh' and zone = :zone order by list_id, row_no, "
    "id "
    "limit 1 {{skip_locked}}";
constexpr std::string_view fresh_looked =
    "select list_id, row_no, id from leads where project_id = :project and state = 'fresh' and zone = :zone order by "
    "list_id, row_no, id limit 1";

}  // namespace

std::optional<std::int64_t> ClaimQueue::next() {
    if (wanted_.zones.empty()) return std::nullopt;
    if (const auto lead = lapsed()) return lead;
    if (const auto lead = first_of({{again_locked, 1}, {again_looked, 3}, true})) return lead;
    return first_of({{fresh_locked, 1}, {fresh_looked, 3}, false});
}

std::optional<std::int64_t> ClaimQueue::lapsed() {
    Values zones;
    for (const auto& zone : wanted_.zones) zones.emplace_back(zone.name);
    auto rows = rows_in(connection_, lapsed_first, {project_, wanted_.now, wanted_.now}, zones);
    if (rows.empty()) return std::nullopt;
    return rows.front().number();
}

std::optional<std::int64_t> ClaimQueue::first_of(const Order& order) {
    for (const auto& zone : zones_by_first(order)) {
        if (auto row = connection_.row(order.first, asked(order, zone))) return row->number();
    }
    return std::nullopt;
}

// Looking locks nothing; what another server takes meanwhile, the locked query passes over.
std::vector<std::string> ClaimQueue::zones_by_first(const Order& order) {
    if (wanted_.zones.size() == 1) return {wanted_.zones.front().name};
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>> firsts;
    for (const auto& zone : wanted_.zones) {
        auto row = connection_.row(order.looked, asked(order, zone.name));
        if (!row) continue;
        const auto a = row->number();
        const auto b = row->number();
        firsts.emplace_back(a, b, row->number(), zone.name);
    }
    std::ranges::sort(firsts);
    std::vector<std::string> zones;
    for (const auto& first : firsts) zones.push_back(std::get<3>(first));
    return zones;
}

Values ClaimQueue::asked(const Order& order, const std::string& zone) const {
    if (order.by_time) return {project_, zone, wanted_.now};
    return {project_, zone};
}

}  // namespace cts::sql
