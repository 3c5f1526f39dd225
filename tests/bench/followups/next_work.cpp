#include "tests/bench/followups/next_work.h"

#include <stdexcept>

namespace cts::bench {
namespace {

constexpr sql::Query first_due{
    "select id, lead_id from follow_ups where agent_id = :agent and is_open = 1 and due_order <= :now "
    "order by due_order, id limit 1",
    2};
constexpr std::string_view take =
    "update leads set state = 'held', lease_epoch = lease_epoch + 1, lease_agent_id = :agent, lease_until = :until "
    "where id = :id";
constexpr std::string_view put_back =
    "update leads set state = 'waiting', lease_agent_id = null, lease_until = null where id = :id";

std::int64_t look(sql::Connection& connection, std::int64_t agent) {
    auto row = connection.row(first_due, {agent, BigShop::now()});
    if (!row) throw std::runtime_error("the bare look found nothing due");
    row->skip(1);
    return row->number();
}

std::int64_t take_next(sql::Connection& connection, std::int64_t agent) {
    connection.begin();
    const auto lead = look(connection, agent);
    connection.change(take, {agent, BigShop::now() + std::chrono::minutes(30), lead});
    connection.commit();
    return lead;
}

void work_off(BigShop& big, const storage::ClaimedLead& claimed) {
    auto write = big.shop().call_of(claimed);
    if (const auto worked = claimed.lead.lease->follow_up) write.settles = {tests::settles(*worked)};
    big.store().calls().save(write);
}

}  // namespace

NextWork next_work(BigShop& big, int looks, int agents) {
    NextWork result;
    const auto connection = big.bare();
    for (int i = 0; i < looks; ++i) {
        const int number = i % agents;
        const auto agent = big.agent_key(number);
        result.looked_bare.time([&] { look(*connection, agent); });
        std::int64_t lead = 0;
        result.taken_bare.time([&] { lead = take_next(*connection, agent); });
        connection->change(put_back, {lead});
        std::optional<storage::ClaimAnswer> claimed;
        result.claimed.time([&] { claimed = big.store().leads().claim(big.wanted(number)); });
        if (!claimed || !*claimed) throw std::runtime_error("nothing was claimed");
        work_off(big, **claimed);
    }
    return result;
}

}  // namespace cts::bench
