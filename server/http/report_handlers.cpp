#include "server/http/call_report_handlers.h"
#include "server/http/file_answer.h"
#include "server/report/weekly_table.h"
#include "server/service/rebuild_reports.h"
#include "server/service/trial_metrics.h"
#include "server/service/weekly_report.h"

namespace cts::http {

Result<Answer> show_trial_metrics(const Visit& visit) {
    const auto origins = origins_asked(visit);
    if (!origins) return service::Refused(origins.error());
    return service::trial_metrics(visit.tools, visit.user, visit.path.at("code"),
                                  {visit.request.parameter("from"), visit.request.parameter("to"), *origins})
        .map([&](const api::TrialMetrics& metrics) { return json_answer(visit, metrics); });
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
