// The calls a report's number is made of, so that nobody has to believe a number. Who may read the calls of a project
// may look behind its reports; what a call says is read call by call, under the same right (read_calls.h).
#pragma once

#include "server/service/paging.h"
#include "server/service/report_ground.h"
#include "shared/api/messages.h"
#include "shared/api/wallboard_messages.h"

namespace cts::service {

struct CallsBehindAsked {
    ReportAsked counted;
    std::optional<std::string> hour;     // "14"
    std::optional<std::string> weekday;  // "monday"
    std::optional<std::string> step;     // the last one with an answer; "none": no step has one
    std::optional<std::string> talked;   // a step in which something was answered
    std::optional<std::string> outcome;
    std::optional<std::string> outcome_class;
    std::optional<std::string> only;  // dialled, connected, sale, needs_correction, right
};

// As report_ground refuses, and: no_right (read_calls); bad_parameter.
Result<api::Page<api::CallBehind>> calls_behind(const Tools& tools, const model::User& user, std::string_view project,
                                                const CallsBehindAsked& asked, const PageWanted& page);

}  // namespace cts::service
