#include "server/sql/claim_promises.h"

#include <limits>

#include "server/sql/bar.h"
#include "server/sql/follow_up_rows.h"

namespace cts::sql {
namespace {

constexpr std::size_t page_size = 8;

const std::string due_ones =
    "select f.lead_id, f.uuid, f.due_order, f.id from follow_ups f join leads l on l.id = f.lead_id "
    "where f.project_id = :project and f.is_open = 1 and f.kind = :kind and f.due_order <= :now and ";
// A callback promised to the same customer leads to them; what else is due is worked with it, or waits for it.
const std::string to_be_called =
    "f.state <> 'to_be_cancelled' and not exists (select 1 from follow_ups o where o.lead_id = f.lead_id and o.is_open "
    "= 1 and o.kind = 'callback')";
const std::string and_free =
    " and (l.ready_at is null or l.ready_at <= :ready) and (l.lease_agent_id is null or l.lease_until < :still) "
    "and " +
    behind_in_due_order + " and " + not_blacklisted("l") + " and l.zone in ({{in}}) order by f.due_order, f.id limit 8";

}  // namespace

std::string listed(const std::vector<std::string>& names, const std::string& name, Values& values) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        list += (i == 0 ? ":" : ", :") + name + std::to_string(i);
        values.emplace_back(names[i]);
    }
    return list.empty() ? "null" : list;
}

namespace {

void or_of_group(TeamCondition& condition, const std::string& owner, const std::vector<std::string>& theirs) {
    if (theirs.empty()) return;
    condition.sql +=
        " or (f.owner = '" + owner + "' and f.addressee in (" + listed(theirs, "of_" + owner, condition.values) + "))";
}

}  // namespace

TeamCondition nobodys_callbacks(const std::vector<std::string>& languages, const model::Memberships& groups,
                                bool leads_team, bool works_tickets) {
    TeamCondition condition;
    condition.sql = "f.agent_id is null and (f.owner in ('team', 'same_agent')";
    for (std::size_t i = 0; i < languages.size(); ++i) {
        condition.sql += " or (f.owner = 'speaker' and f.language = :spoken" + std::to_string(i) + ")";
        condition.values.emplace_back(languages[i]);
    }
    or_of_group(condition, "skilled", groups.skills);
    or_of_group(condition, "field_group", groups.districts);
    or_of_group(condition, "department", groups.departments);
    if (leads_team) condition.sql += " or f.owner = 'team_leader'";
    if (works_tickets) condition.sql += " or f.owner = 'back_office'";
    condition.sql += ")";
    return condition;
}

DuePromises::DuePromises(Connection& connection, std::int64_t project, std::int64_t agent,
                         const storage::ClaimWanted& wanted, Of whose, form::FollowUpKind kind)
    : connection_(connection),
      before_{project, form::follow_up_kind_name(kind), wanted.now},
      now_(wanted.now),
      last_due_(std::numeric_limits<std::int64_t>::min()) {
    if (whose == Of::oneself) {
        const bool promised = kind == form::FollowUpKind::callback;
        sql_ = due_ones + (promised ? "" : to_be_called + " and ") + "f.agent_id = :agent" + and_free;
        before_.emplace_back(agent);
    } else if (kind != form::FollowUpKind::callback) {
        sql_ = due_ones + to_be_called + " and f.agent_id is null" + and_free;
    } else {
        const auto nobodys =
            nobodys_callbacks(wanted.languages, wanted.groups, wanted.leads_team, wanted.works_tickets);
        sql_ = due_ones + "((" + nobodys.sql + ") or (f.agent_id <> :agent and f.due_order <= :overdue))" + and_free;
        before_.insert(before_.end(), nobodys.values.begin(), nobodys.values.end());
        before_.emplace_back(agent);
        before_.emplace_back(wanted.colleagues_due);
    }
    before_.emplace_back(wanted.now);
    before_.emplace_back(wanted.now);
    for (const auto& zone : wanted.zones) zones_.emplace_back(zone.name);
}

std::optional<DuePromise> DuePromises::next() {
    if (at_ == page_.size() && more_) read_page();
    if (at_ == page_.size()) return std::nullopt;
    return page_[at_++];
}

void DuePromises::read_page() {
    auto before = before_;
    before.insert(before.end(), {last_due_, last_due_, last_id_, now_});
    page_.clear();
    at_ = 0;
    for (auto& row : rows_in(connection_, {sql_, 4}, before, zones_)) {
        DuePromise found;
        found.lead = row.number();
        found.id = row.id<model::FollowUpId>();
        last_due_ = row.number();
        last_id_ = row.number();
        page_.push_back(found);
    }
    more_ = page_.size() == page_size;
}

}  // namespace cts::sql
