// Where calls end in the talk: of each step of one form, in how many calls something was answered there, and in how
// many nothing further on (I4). Steps that only some calls come to, refusals and complaints, stand where the form has
// them.
#pragma once

#include "server/service/report_ground.h"
#include "shared/api/call_report_messages.h"

namespace cts::service {

// asked.purpose: the form; absent: the usual one (usual_form.h).
// As report_ground refuses, and: bad_parameter (purpose): no such form; no_calls_in_span.
Result<api::FunnelReport> funnel_report(const Tools& tools, const model::User& user, std::string_view project,
                                        const ReportAsked& asked);

}  // namespace cts::service
