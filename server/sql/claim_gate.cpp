#include "server/sql/claim_gate.h"

#include "server/sql/bar.h"
#include "server/sql/do_not_call.h"
#include "server/sql/lapsed_leases.h"
#include "server/storage/claim_rules.h"

namespace cts::sql {
namespace {

using namespace storage;

constexpr Query at_the_gate{"select phone_index, zone, project_id from leads where id = :id", 3};
constexpr Query calls_dialled{
    "select count(*) from leads l join calls c on c.lead_id = l.id where l.phone_index = :phone and c.direction = "
    "'outbound' and c.origin <> 'practice' and c.dialled_at >= :since",
    1};
constexpr Query on_the_line{
    "select count(*) from leads where phone_index = :phone and id <> :id and state = 'held' and lease_until >= :now",
    1};
const std::string end_lapsed_lease = give_lead_back + "where id = :id and state = 'held'";
constexpr std::string_view not_before =
    "update leads set ready_at = case when unreported_until > :ready then unreported_until else :next_day end, "
    "state = case state when 'fresh' then 'again' else state end where id = :id";

}  // namespace

int calls_of_number(Connection& connection, const std::string& phone, model::Instant since, std::int64_t lead,
                    model::Instant now) {
    const auto dialled = connection.row(calls_dialled, {phone, since}).value().number();
    return static_cast<int>(dialled + connection.row(on_the_line, {phone, lead, now}).value().number());
}

std::optional<ClaimRefusal> ClaimGate::refusal(std::int64_t lead) {
    auto row = connection_.row(at_the_gate, {lead}).value();
    const auto phone = row.maybe_text();
    const auto zone = row.text();
    const auto project = row.number();
    if (!phone) return ClaimRefusal::do_not_call;  // the person is erased
    const auto bar = bar_on(connection_, *phone, project, wanted_.now);
    if (bar && bar->kind == BarKind::blacklist) return ClaimRefusal::blacklisted;
    if (bar) {
        connection_.change(end_lapsed_lease, {wanted_.now, wanted_.now, lead});
        close_what_would_call(transaction_,
                              {vault::BlindIndex{*phone}, wanted_.project, {}, {}, wanted_.agent, wanted_.now});
        return ClaimRefusal::do_not_call;
    }
    const auto* day = zone_of(wanted_, zone);
    if (day == nullptr) return ClaimRefusal::not_permitted_now;
    if (!wanted_.calls_a_day || calls_today(lead) < *wanted_.calls_a_day) return std::nullopt;
    wait_until(lead, day->next_day);
    return ClaimRefusal::called_enough;
}

int ClaimGate::calls_today(std::int64_t lead) {
    auto row = connection_.row(at_the_gate, {lead}).value();
    const auto phone = row.text();
    const auto* day = zone_of(wanted_, row.text());
    const auto since = day == nullptr ? wanted_.now : day->day_begins;
    return calls_of_number(connection_, phone, since, lead, wanted_.now);
}

void ClaimGate::wait_until(std::int64_t lead, model::Instant next_day) {
    connection_.change(end_lapsed_lease, {wanted_.now, wanted_.now, lead});
    connection_.change(not_before, {next_day, next_day, lead});
}

}  // namespace cts::sql
