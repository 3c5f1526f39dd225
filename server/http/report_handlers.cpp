#include "server/http/file_answer.h"
#include "server/report/outcome_table.h"
#include "server/report/weekly_table.h"
#include "server/service/outcome_report.h"
#include "server/service/rebuild_reports.h"
#include "server/service/trial_metrics.h"
#include "server/service/weekly_report.h"

namespace cts::http {

namespace {

Result<bool> yes_or_no(const Visit& visit, const char* parameter) {
    const auto said = visit.request.parameter(parameter);
    if (!said || *said == "false") return false;
    if (*said == "true") return true;
    return service::refuse({.reason = model::Reason::bad_parameter,
                            .field = parameter,
                            .details = {{"name", model::Translated::neutral(parameter)}}});
}

Result<service::ReportOrigins> origins_asked(const Visit& visit) {
    const auto pilot = yes_or_no(visit, "pilot");
    if (!pilot) return service::Refused(pilot.error());
    const auto practice = yes_or_no(visit, "practice");
    if (!practice) return service::Refused(practice.error());
    return service::ReportOrigins{*pilot, *practice};
}

}  // namespace

Result<Answer> show_trial_metrics(const Visit& visit) {
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    return service::trial_metrics(visit.tools, visit.user, visit.path.at("code"),
                                  {visit.request.parameter("from"), visit.request.parameter("to"), *origins})
        .map([&](const api::TrialMetrics& metrics) { return json_answer(visit, metrics); });
}

Result<Answer> show_outcome_report(const Visit& visit) {
    const auto format = format_wanted(visit.request);
    if (!format) return service::Refused(format.error());
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    const auto said = [&](const char* name) { return visit.request.parameter(name); };
    return service::outcome_report(visit.tools, visit.user, visit.path.at("code"),
                                   {said("by"), said("from"), said("to"), said("purpose"), said("version"),
                                    said("agent"), said("where"), *origins})
        .map([&](const api::OutcomeReport& report) {
            if (*format == FileFormat::json) return json_answer(visit, report);
            return table_answer(visit, *format, report::outcome_table(report, visit.language),
                                report.project + "-outcomes");
        });
}

Result<Answer> rebuild_reports(const Visit& visit) {
    return service::rebuild_reports(visit.tools, visit.user).map([&](const service::Done&) {
        return Answer{204, "", ""};
    });
}

Result<Answer> show_weekly_report(const Visit& visit) {
    const auto format = format_wanted(visit.request);
    if (!format) return service::Refused(format.error());
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    return service::weekly_report(visit.tools, visit.user, visit.path.at("code"),
                                  {visit.request.parameter("week"), *origins})
        .map([&](const api::WeeklyReport& report) {
            if (*format == FileFormat::json) return json_answer(visit, report);
            return table_answer(visit, *format, report::weekly_table(report, visit.language),
                                report.project + "-" + report.week);
        });
}

}  // namespace cts::http
