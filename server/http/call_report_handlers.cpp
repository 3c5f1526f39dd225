#include "server/http/call_report_handlers.h"

#include "server/http/file_answer.h"
#include "server/report/call_report_tables.h"
#include "server/report/outcome_table.h"
#include "server/service/agent_report.h"
#include "server/service/calls_behind.h"
#include "server/service/codebook.h"
#include "server/service/field_report.h"
#include "server/service/funnel_report.h"
#include "server/service/outcome_report.h"
#include "server/service/wallboard.h"

namespace cts::http {

namespace {

Result<bool> yes_or_no(const Visit& visit, const char* parameter) {
    const auto said = visit.request.parameter(parameter);
    if (!said || *said == "false") return false;
    if (*said == "true") return true;
    return service::bad_parameter(parameter);
}

// The report as it was asked for: as an answer, or as a file made of the same.
template <class Ask, class TableOf>
Result<Answer> answered(const Visit& visit, const std::string& name, Ask ask, TableOf table_of) {
    const auto format = format_wanted(visit.request);
    if (!format) return service::Refused(format.error());
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    return ask(*origins).map([&](const auto& report) {
        if (*format == FileFormat::json) return json_answer(visit, report);
        return table_answer(visit, *format, table_of(report), report.project + "-" + name);
    });
}

service::ReportAsked asked(const Visit& visit, const service::ReportOrigins& origins) {
    const auto said = [&](const char* name) { return visit.request.parameter(name); };
    return {said("from"), said("to"), said("purpose"), said("version"), said("agent"), said("where"), origins};
}

}  // namespace

Result<service::ReportOrigins> origins_asked(const Visit& visit) {
    const auto pilot = yes_or_no(visit, "pilot");
    if (!pilot) return service::Refused(pilot.error());
    const auto practice = yes_or_no(visit, "practice");
    if (!practice) return service::Refused(practice.error());
    return service::ReportOrigins{*pilot, *practice};
}

Result<Answer> show_outcome_report(const Visit& visit) {
    return answered(
        visit, "outcomes",
        [&](const auto& origins) {
            return service::outcome_report(visit.tools, visit.user, visit.path.at("code"),
                                           visit.request.parameter("by"), asked(visit, origins));
        },
        [&](const api::OutcomeReport& report) { return report::outcome_table(report, visit.language); });
}

Result<Answer> show_funnel_report(const Visit& visit) {
    return answered(
        visit, "funnel",
        [&](const auto& origins) {
            return service::funnel_report(visit.tools, visit.user, visit.path.at("code"), asked(visit, origins));
        },
        [&](const api::FunnelReport& report) { return report::funnel_table(report, visit.language); });
}

Result<Answer> show_field_report(const Visit& visit) {
    return answered(
        visit, "fields",
        [&](const auto& origins) {
            return service::field_report(visit.tools, visit.user, visit.path.at("code"), asked(visit, origins));
        },
        [&](const api::FieldReport& report) { return report::field_table(report, visit.language); });
}

Result<Answer> show_agent_report(const Visit& visit) {
    return answered(
        visit, "agents",
        [&](const auto& origins) {
            return service::agent_report(visit.tools, visit.user, visit.path.at("code"),
                                         visit.request.parameter("from"), visit.request.parameter("to"), origins);
        },
        [](const api::AgentReport& report) { return report::agent_table(report); });
}

Result<Answer> list_calls_behind(const Visit& visit) {
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    const auto said = [&](const char* name) { return visit.request.parameter(name); };
    const service::CallsBehindAsked wanted{asked(visit, *origins), said("hour"),   said("weekday"),
                                           said("step"),           said("talked"), said("outcome"),
                                           said("outcome_class"),  said("only")};
    return service::page_wanted(said("after"), said("limit"))
        .and_then([&](const service::PageWanted& page) {
            return service::calls_behind(visit.tools, visit.user, visit.path.at("code"), wanted, page);
        })
        .map([&](const api::Page<api::CallBehind>& calls) { return json_answer(visit, calls); });
}

Result<Answer> show_wallboard(const Visit& visit) {
    return service::wallboard(visit.tools, visit.user, visit.path.at("code")).map([&](const api::Wallboard& board) {
        return json_answer(visit, board);
    });
}

Result<Answer> show_codebook(const Visit& visit) {
    return answered(
        visit, "codebook",
        [&](const auto&) { return service::codebook(visit.tools, visit.user, visit.path.at("code")); },
        [](const api::Codebook& book) { return report::codebook_table(book); });
}

}  // namespace cts::http
