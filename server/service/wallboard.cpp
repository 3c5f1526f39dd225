#include "server/service/wallboard.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/counted_group.h"
#include "server/service/projects.h"
#include "server/service/user_names.h"
#include "server/storage/reports.h"
#include "shared/followup/kind_label.h"
#include "shared/model/civil.h"

namespace cts::service {

namespace {

using storage::CountedBy;

constexpr int days_of_week = 7;

class Looking {
  public:
    Looking(const Tools& tools, const storage::ProjectRecord& project, api::Wallboard& board)
        : tools_(tools), project_(project), board_(board), civil_(model::to_civil(board.now, project.zone)) {
        today_ = civil_.date.days_since_1970();
        board.day = civil_.date.to_string();
    }

    void fill() {
        const auto counts = tools_.store.tallies().counted_together(
            {of_day(today_, CountedBy::What::hour), of_day(today_, CountedBy::What::agent),
             of_day(today_ - days_of_week, CountedBy::What::hour)});
        board_.as_of = counts[0].as_of;
        add_hours(counts[0].lines);
        add_agents(counts[1].lines);
        add_week_ago(counts[2].lines);
        add_promises();
    }

  private:
    storage::CountsWanted of_day(int day, CountedBy::What by) const {
        storage::CountsWanted wanted;
        wanted.project = project_.id;
        wanted.first_day = wanted.last_day = day;
        wanted.by = {{by, {}}};
        return wanted;
    }

    void add_hours(const std::vector<storage::CountLine>& lines) {
        CountedGroup all;
        std::map<int, storage::Sums> hours;
        for (const auto& line : lines) {
            all.add(line);
            hours[std::stoi(line.by.at(0))].add(line.sums, 1);
        }
        board_.calls = all.sums.calls;
        board_.dials = all.sums.dialled;
        board_.connected = api::share_of(all.sums.connected, all.sums.dialled);
        board_.success = api::uncertain_share_of(all.succeeded, all.right());
        board_.needs_correction = all.sums.needs_correction;
        for (const auto& [hour, sums] : hours)
            if (sums.dialled > 0) board_.hours.push_back({hour, sums.dialled, sums.connected});
    }

    void add_agents(const std::vector<storage::CountLine>& lines) {
        std::map<std::string, CountedGroup> agents;
        for (const auto& line : lines) agents[line.by.at(0)].add(line);
        const UserNames names(tools_);
        for (const auto& [id, group] : agents)
            board_.agents.push_back({names.of(id), group.sums.dialled,
                                     api::share_of(group.sums.connected, group.sums.dialled), group.succeeded});
        std::ranges::sort(board_.agents, {}, &api::WallAgent::name);
    }

    void add_week_ago(const std::vector<storage::CountLine>& lines) {
        storage::Sums sums;
        for (const auto& line : lines)
            if (std::stoi(line.by.at(0)) < civil_.hour) sums.add(line.sums, 1);
        board_.connected_a_week_ago = api::share_of(sums.connected, sums.dialled);
    }

    void add_promises() {
        const auto end = model::from_civil({model::CivilDate::of_day(today_ + 1), 0, 0, 0}, project_.zone);
        std::map<form::FollowUpKind, storage::PromiseCount> tickets;
        for (const auto& one : promises_until(ticket_soon, end)) tickets[one.kind] = one;
        for (auto one : promises_until(promise_soon, end)) {
            if (one.kind == form::FollowUpKind::complaint_ticket) one = tickets[one.kind];
            board_.promises.push_back({std::string(form::follow_up_kind_name(one.kind)), followup::kind_label(one.kind),
                                       one.open, one.overdue, one.soon, one.today, one.oldest});
        }
    }
    std::vector<storage::PromiseCount> promises_until(std::chrono::milliseconds soon, model::Instant end) {
        return tools_.store.reports().promises(
            {project_.id, board_.now, board_.now + soon, std::max(end, board_.now + soon)});
    }

    const Tools& tools_;
    const storage::ProjectRecord& project_;
    api::Wallboard& board_;
    model::CivilTime civil_;
    int today_ = 0;
};

}  // namespace

Result<api::Wallboard> wallboard(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, model::Right::read_reports); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    api::Wallboard board;
    board.project = record->code;
    board.title = record->title;
    board.state = record->state;
    board.zone = record->zone;
    board.now = tools.clock.now();
    Looking(tools, *record, board).fill();
    return board;
}

}  // namespace cts::service
