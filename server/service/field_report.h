// What each field costs and brings (I4): seconds, answers changed, answers refused, "this is one datum", left empty,
// and how often a menu's "other" was the answer. What a planner mends a form by.
#pragma once

#include "server/service/report_ground.h"
#include "shared/api/call_report_messages.h"

namespace cts::service {

// asked.purpose: of this form alone. where and agent are not looked at: what is measured is not kept by them.
// As report_ground refuses, and: no_calls_in_span.
Result<api::FieldReport> field_report(const Tools& tools, const model::User& user, std::string_view project,
                                      const ReportAsked& asked);

}  // namespace cts::service
