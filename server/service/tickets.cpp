#include "server/service/tickets.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/follow_ups.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "shared/model/text.h"

namespace cts::service {

using model::Right;

namespace {

constexpr std::string_view region_of_numbers = "CN";

bool is_last_four(std::string_view text) {
    return text.size() == 4 && std::ranges::all_of(text, [](char one) { return one >= '0' && one <= '9'; });
}

void look_for(const Tools& tools, const std::string& written, const std::string& region,
              storage::TicketsWanted& wanted) {
    const std::string text(model::trim(written));
    if (text.empty()) return;
    if (is_last_four(text))
        wanted.last_four = tools.vault.index(vault::IndexKind::last_four, text);
    else if (const auto number = model::parse_phone(text, region))
        wanted.phone = phone_index(tools.vault, *number);
    wanted.name = tools.vault.index(vault::IndexKind::name, model::normalise_name(text));
}

Result<storage::TicketsWanted> wanted_of(const Tools& tools, const model::User& user, const api::TicketQueue& queue) {
    storage::TicketsWanted wanted;
    std::string region(region_of_numbers);
    if (queue.project) {
        const auto project = find_project(tools, *queue.project);
        if (!project) return Refused(project.error());
        wanted.project = project->id;
        region = project->region;
    }
    wanted.open = !queue.over;
    wanted.state = queue.state;
    wanted.clock = queue.clock;
    wanted.overdue = queue.overdue;
    if (queue.mine) wanted.agent = user.id;
    wanted.incident = queue.incident;
    wanted.now = tools.clock.now();
    look_for(tools, queue.search, region, wanted);
    return wanted;
}

}  // namespace

Result<api::Page<api::FollowUp>> tickets(const Tools& tools, const model::User& user, const api::TicketQueue& queue,
                                         const PageWanted& page) {
    if (!may(user, Right::lead_team))
        if (auto right = authorise(user, Right::work_tickets); !right) return Refused(right.error());
    const auto wanted = wanted_of(tools, user, queue);
    if (!wanted) return Refused(wanted.error());
    const auto slice = tools.store.follow_ups().tickets(*wanted, page.after, page.limit);
    api::Page<api::FollowUp> shown{shown_follow_ups(tools, slice.items), std::nullopt};
    if (slice.after) shown.after = std::to_string(*slice.after);
    return shown;
}

}  // namespace cts::service
