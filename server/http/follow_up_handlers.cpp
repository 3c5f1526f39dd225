#include <charconv>

#include "server/http/json_answer.h"
#include "server/http/request_checks.h"
#include "server/service/follow_up_due.h"
#include "server/service/follow_ups.h"
#include "server/service/take_step.h"
#include "server/service/team_follow_ups.h"
#include "server/service/tickets.h"
#include "shared/api/wire_names.h"

namespace cts::http {

namespace {

Result<service::PageWanted> follow_up_page(const Visit& visit) {
    return service::page_wanted(visit.request.parameter("after"), visit.request.parameter("limit"));
}

Result<api::FollowUpsOfProject> wanted_of_project(const Visit& visit) {
    api::FollowUpsOfProject wanted;
    const auto view = visit.request.parameter("view");
    if (view && !api::from_wire_name(*view, wanted.view)) return service::refuse(model::Reason::bad_parameter, "view");
    const auto kind = visit.request.parameter("kind");
    if (kind) wanted.kind = form::parse_follow_up_kind(*kind);
    if (kind && !wanted.kind) return service::refuse(model::Reason::bad_parameter, "kind");
    const auto agent = visit.request.parameter("agent");
    if (agent) wanted.agent = model::UserId::parse(*agent);
    if (agent && !wanted.agent) return service::refuse(model::Reason::bad_parameter, "agent");
    wanted.group = visit.request.parameter("group").value_or("");
    return wanted;
}

// If-Match: "3"
Result<int> revision_seen(const Visit& visit) {
    const std::string tag = visit.request.header("if-match");
    int revision = 0;
    const bool quoted = tag.size() > 2 && tag.front() == '"' && tag.back() == '"';
    const char* end = tag.data() + tag.size() - 1;
    if (!quoted || std::from_chars(tag.data() + 1, end, revision).ptr != end)
        return service::refuse(model::Reason::bad_parameter, "If-Match");
    return revision;
}

Answer with_revision(const Visit& visit, const api::FollowUpDetail& detail) {
    Answer answer = json_answer(visit, detail);
    answer.headers["ETag"] = '"' + std::to_string(detail.follow_up.revision) + '"';
    return answer;
}

Result<bool> said_of(const Visit& visit, const char* parameter) {
    const auto text = visit.request.parameter(parameter);
    if (text && *text != "true" && *text != "false") return service::refuse(model::Reason::bad_parameter, parameter);
    return text == "true";
}

Result<api::TicketQueue> queue_of(const Visit& visit) {
    api::TicketQueue queue;
    queue.project = visit.request.parameter("project");
    queue.search = visit.request.parameter("search").value_or("");
    const auto state = visit.request.parameter("state");
    if (state) queue.state = followup::parse_state(*state);
    if (state && !queue.state) return service::refuse(model::Reason::bad_parameter, "state");
    const auto clock = visit.request.parameter("clock");
    if (clock) queue.clock = followup::parse_clock(*clock);
    if (clock && !queue.clock) return service::refuse(model::Reason::bad_parameter, "clock");
    const auto incident = visit.request.parameter("incident");
    if (incident) queue.incident = model::NoticeId::parse(*incident);
    if (incident && !queue.incident) return service::refuse(model::Reason::bad_parameter, "incident");
    for (const auto& [parameter, into] :
         {std::pair{"overdue", &queue.overdue}, std::pair{"mine", &queue.mine}, std::pair{"over", &queue.over}}) {
        const auto said = said_of(visit, parameter);
        if (!said) return service::Refused(said.error());
        *into = *said;
    }
    return queue;
}

}  // namespace

Result<Answer> list_follow_ups(const Visit& visit) {
    return follow_up_page(visit)
        .and_then(
            [&](const service::PageWanted& page) { return service::own_follow_ups(visit.tools, visit.user, page); })
        .map([&](const api::Page<api::FollowUp>& found) { return json_answer(visit, found); });
}

Result<Answer> list_project_follow_ups(const Visit& visit) {
    const auto page = follow_up_page(visit);
    if (!page) return service::Refused(page.error());
    return wanted_of_project(visit)
        .and_then([&](const api::FollowUpsOfProject& wanted) {
            return service::project_follow_ups(visit.tools, visit.user, visit.path.at("code"), wanted, *page);
        })
        .map([&](const api::Page<api::FollowUp>& found) { return json_answer(visit, found); });
}

Result<Answer> show_follow_up(const Visit& visit) {
    return id_of<model::FollowUpId>(visit)
        .and_then([&](model::FollowUpId id) { return service::follow_up_detail(visit.tools, visit.user, id); })
        .map([&](const api::FollowUpDetail& detail) { return with_revision(visit, detail); });
}

Result<Answer> show_follow_up_due(const Visit& visit) {
    return id_of<model::FollowUpId>(visit)
        .and_then([&](model::FollowUpId id) { return service::follow_up_due(visit.tools, visit.user, id); })
        .map([&](const api::FollowUpDue& due) { return json_answer(visit, due); });
}

Result<Answer> take_step(const Visit& visit) {
    const auto id = id_of<model::FollowUpId>(visit);
    if (!id) return service::Refused(id.error());
    const auto revision = revision_wanted(visit.request);
    if (!revision) return service::Refused(revision.error());
    return body_of<api::TakeStep>(visit)
        .and_then([&](const api::TakeStep& step) {
            return service::take_step(visit.tools, visit.user, *id, *revision, step);
        })
        .map([&](const api::FollowUpDetail& detail) { return with_revision(visit, detail); });
}

Result<Answer> take_steps(const Visit& visit) {
    return body_of<api::TakeSteps>(visit)
        .and_then([&](const api::TakeSteps& steps) { return service::take_steps(visit.tools, visit.user, steps); })
        .map([&](const api::StepsTaken& taken) { return json_answer(visit, taken); });
}

Result<Answer> list_tickets(const Visit& visit) {
    const auto page = follow_up_page(visit);
    if (!page) return service::Refused(page.error());
    return queue_of(visit)
        .and_then(
            [&](const api::TicketQueue& queue) { return service::tickets(visit.tools, visit.user, queue, *page); })
        .map([&](const api::Page<api::FollowUp>& found) { return json_answer(visit, found); });
}

Result<Answer> assign_follow_up(const Visit& visit) {
    const auto id = id_of<model::FollowUpId>(visit);
    if (!id) return service::Refused(id.error());
    const auto revision = revision_seen(visit);
    if (!revision) return service::Refused(revision.error());
    return body_of<api::Assign>(visit)
        .and_then([&](const api::Assign& to) {
            return service::assign_follow_up(visit.tools, visit.user, *id, *revision, to);
        })
        .map([&](const api::FollowUp& follow_up) { return json_answer(visit, follow_up); });
}

Result<Answer> list_holdings(const Visit& visit) {
    return service::holdings(visit.tools, visit.user, visit.path.at("code")).map([&](const api::Holdings& found) {
        return json_answer(visit, found);
    });
}

Result<Answer> list_colleagues(const Visit& visit) {
    return service::colleagues(visit.tools, visit.user, visit.path.at("code")).map([&](const api::Colleagues& found) {
        return json_answer(visit, found);
    });
}

}  // namespace cts::http
