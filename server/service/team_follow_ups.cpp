#include "server/service/team_follow_ups.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/follow_ups.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/staff.h"
#include "server/service/text_rules.h"

namespace cts::service {

using model::Reason;
using model::Right;
using storage::FollowUpFilter;

namespace {

constexpr int longest_reason = 200;
constexpr int looked_at_once = 200;
constexpr int most_looks = 10;

using Seen = storage::Slice<storage::FollowUpSeen>;

storage::ProjectFollowUpsWanted wanted_of(const Tools& tools, model::ProjectId project, FollowUpFilter filter,
                                          const api::FollowUpsOfProject& asked) {
    return {project, filter, tools.clock.now(), asked.kind, asked.group, asked.agent};
}

// Who could take one is a question about people, not about rows: read on, page by page, until enough are found.
Seen out_of_reach(const Tools& tools, const storage::ProjectFollowUpsWanted& asked, const PageWanted& page) {
    Staff staff(tools);
    Seen found{{}, page.after};
    for (int look = 0; look < most_looks && found.items.size() < static_cast<std::size_t>(page.limit); ++look) {
        const int wanted = page.limit - static_cast<int>(found.items.size());
        auto next = tools.store.follow_ups().of_project(asked, found.after, std::max(wanted, looked_at_once));
        found.after = next.after;
        for (auto& one : next.items) {
            if (staff.nobody_can_take(one.record)) found.items.push_back(std::move(one));
        }
        if (!found.after) break;
    }
    return found;
}

Seen seen_in(const Tools& tools, model::ProjectId project, const api::FollowUpsOfProject& asked,
             const PageWanted& page) {
    const auto filtered = [&](FollowUpFilter filter) {
        return tools.store.follow_ups().of_project(wanted_of(tools, project, filter, asked), page.after, page.limit);
    };
    switch (asked.view) {
        case api::FollowUpView::open:
            return filtered(FollowUpFilter::open);
        case api::FollowUpView::overdue:
            return filtered(FollowUpFilter::overdue);
        case api::FollowUpView::unassigned:
            return filtered(FollowUpFilter::unassigned);
        case api::FollowUpView::nobody:
            return out_of_reach(tools, wanted_of(tools, project, FollowUpFilter::open, asked), page);
    }
    return {};
}

bool is_assignable(const Tools& tools, const std::optional<model::UserId>& to, form::FollowUpKind kind) {
    if (!to) return true;
    const auto user = tools.store.users().by_id(*to);
    return user && user->user.active && may_work(user->user, kind);
}

}  // namespace

Result<api::Page<api::FollowUp>> project_follow_ups(const Tools& tools, const model::User& user,
                                                    std::string_view project, const api::FollowUpsOfProject& wanted,
                                                    const PageWanted& page) {
    if (auto right = authorise(user, Right::lead_team); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto slice = seen_in(tools, record->id, wanted, page);
    api::Page<api::FollowUp> shown{shown_follow_ups(tools, slice.items), std::nullopt};
    if (slice.after) shown.after = std::to_string(*slice.after);
    return shown;
}

Result<api::FollowUp> assign_follow_up(const Tools& tools, const model::User& by, model::FollowUpId id, int revision,
                                       const api::Assign& to) {
    if (auto right = authorise(by, Right::lead_team); !right) return Refused(right.error());
    const auto seen = tools.store.follow_ups().seen({id});
    if (seen.empty()) return refuse(Reason::not_found, "follow_up");
    model::Problems problems;
    check_line(to.reason, longest_reason, "/reason", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    if (!is_assignable(tools, to.agent, seen.front().record.kind)) return refuse(Reason::not_assignable, "/agent");
    const auto reason =
        SealedBeside{tools.vault, seen.front().contact.key}.seal("follow_up", "reason", id.to_string(), to.reason);
    switch (tools.store.follow_ups().assign({id, revision, to.agent, by.id, reason, tools.clock.now()})) {
        case storage::Assigned::assigned:
            return shown_follow_ups(tools, tools.store.follow_ups().seen({id})).front();
        case storage::Assigned::changed_meanwhile:
            return refuse(Reason::changed_meanwhile);
        case storage::Assigned::closed:
            return refuse(Reason::follow_up_closed);
        case storage::Assigned::unknown:
            return refuse(Reason::not_found, "follow_up");
    }
    return refuse(Reason::internal);
}

Result<api::Holdings> holdings(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::lead_team); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    api::Holdings found;
    for (const auto& one : tools.store.follow_ups().holdings(record->id, tools.clock.now()))
        found.items.push_back({one.agent, one.agent_name, one.open, one.overdue, one.next_due});
    return found;
}

Result<api::Colleagues> colleagues(const Tools& tools, const model::User& user, std::string_view project) {
    if (auto right = authorise(user, Right::lead_team); !right) return Refused(right.error());
    if (const auto record = find_project(tools, project); !record) return Refused(record.error());
    api::Colleagues found;
    for (const model::User& one : staff_of(tools)) {
        if (!may(one, Right::log_calls) && !may(one, Right::work_tickets)) continue;
        api::Colleague colleague{one.id, one.number, one.display_name, one.spoken_languages, {}, one.memberships};
        for (const auto role : one.roles) colleague.roles.emplace_back(model::role_name(role));
        found.items.push_back(std::move(colleague));
    }
    return found;
}

}  // namespace cts::service
