#include "server/sql/claim_queue.h"

#include <algorithm>
#include <tuple>

#include "server/sql/bar.h"

namespace cts::sql {
namespace {

// As many as agents of the project at most: each holds one.
const std::string lapsed_first =
    "select id from leads where project_id = :project and state = 'held' and lease_until < :now and lease_follow_up is "
    "null and (unreported_until is null or unreported_until <= :still) and " +
    not_blacklisted("leads") + " and zone in ({{in}}) order by lease_until, id limit 1 {{skip_locked}}";

}  // namespace

struct ClaimQueue::Order {
    Query first;   // locked, of a zone
    Query looked;  // the same unlocked, with what zones are compared by: three numbers
    bool by_time = false;
};

namespace {

const std::string again_ready =
    " from leads where project_id = :project and state = 'again' and zone = :zone and ready_at <= :now and " +
    not_blacklisted("leads") + " order by ready_at, id limit 1";
const std::string again_locked = "select id" + again_ready + " {{skip_locked}}";
const std::string again_looked = "select ready_at, id, 0" + again_ready;
const std::string fresh_waiting_there =
    " from leads where project_id = :project and state = 'fresh' and zone = :zone and " + not_blacklisted("leads") +
    " order by list_id, row_no, id limit 1";
const std::string fresh_locked = "select id" + fresh_waiting_there + " {{skip_locked}}";
const std::string fresh_looked = "select list_id, row_no, id" + fresh_waiting_there;

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
    auto rows = rows_in(connection_, {lapsed_first, 1}, {project_, wanted_.now, wanted_.now, wanted_.now}, zones);
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
    if (order.by_time) return {project_, zone, wanted_.now, wanted_.now};
    return {project_, zone, wanted_.now};
}

}  // namespace cts::sql
