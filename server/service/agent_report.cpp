#include "server/service/agent_report.h"

#include <algorithm>

#include "server/service/counted_group.h"
#include "server/service/report_dimension.h"

namespace cts::service {

using model::Reason;

namespace {

std::int64_t complaints_in(const CountedGroup& group) {
    std::int64_t calls = 0;
    for (const auto& [key, count] : group.outcomes)
        if (storage::class_of(key.first) == form::OutcomeClass::complaint) calls += count;
    return calls;
}

api::AgentLine line_of(const api::ReportGroupPart& agent, const CountedGroup& group, const storage::AgentSales& sales) {
    const auto& sums = group.sums;
    api::AgentLine line;
    line.agent = agent.name;
    line.name = agent.label.en;
    line.calls = sums.calls;
    line.dials = sums.dialled;
    line.connected = api::share_of(sums.connected, sums.dialled);
    line.needs_correction = api::share_of(sums.needs_correction, sums.calls);
    line.success = api::uncertain_share_of(group.succeeded, group.right());
    line.mean_talk_seconds = group.mean_talk_seconds();
    line.complaints_heard = complaints_in(group);
    line.valid = api::uncertain_share_of(sales.valid, sales.sales);
    line.complained = api::share_of(sales.complained, sales.sales);
    return line;
}

}  // namespace

Result<api::AgentReport> agent_report(const Tools& tools, const model::User& user, std::string_view project,
                                      const std::optional<std::string>& from, const std::optional<std::string>& to,
                                      const ReportOrigins& origins) {
    auto ground = report_ground(tools, user, project, {from, to, {}, {}, {}, {}, origins});
    if (!ground) return Refused(ground.error());
    const auto by_agent = dimension_of({tools, ground->kit.get()}, "agent");
    if (!by_agent) return Refused(by_agent.error());
    ground->wanted.by = {by_agent->counted};
    const auto counts = tools.store.tallies().counted(ground->wanted);
    if (!counts.as_of || counts.lines.empty()) return refuse(Reason::no_calls_in_span, "from");
    std::map<std::string, CountedGroup> groups;
    for (const auto& line : counts.lines) groups[line.by.at(0)].add(line);
    std::map<std::string, storage::AgentSales> sales;
    for (const auto& one : tools.store.reports().agents(wanted_of(ground->project.id, ground->span)))
        sales[one.agent.to_string()] = one;
    api::AgentReport report{ground->project.code, ground->project.title, ground->span, *counts.as_of, {}};
    for (const auto& [agent, group] : groups)
        report.agents.push_back(line_of(by_agent->part(agent), group, sales[agent]));
    std::ranges::stable_sort(report.agents, std::greater{}, &api::AgentLine::calls);
    return report;
}

}  // namespace cts::service
