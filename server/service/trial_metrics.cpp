#include "server/service/trial_metrics.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"

namespace cts::service {

using model::Right;

Result<api::TrialMetrics> trial_metrics(const Tools& tools, const model::User& user, std::string_view project,
                                        const DaysAsked& days) {
    if (auto right = authorise_any(user, {Right::keep_success_data, Right::read_reports, Right::read_calls}); !right)
        return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto span = span_of_days(record->zone, days.from, days.to, days.origins);
    if (!span) return Refused(span.error());
    const auto counts = tools.store.reports().trials(wanted_of(record->id, *span));
    return api::TrialMetrics{record->code,
                             *span,
                             counts.trials,
                             api::share_of(counts.decided, counts.trials),
                             api::share_of(counts.kept, counts.decided),
                             api::share_of(counts.billed, counts.trials),
                             api::share_of(counts.unsubscribed, counts.decided),
                             api::share_of(counts.told_how, counts.decided),
                             api::share_of(counts.not_billed, counts.decided),
                             api::share_of(counts.complained, counts.trials)};
}

}  // namespace cts::service
