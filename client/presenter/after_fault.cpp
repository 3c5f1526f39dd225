#include "client/presenter/after_fault.h"

#include <algorithm>

namespace cts::presenter {
namespace {

constexpr int request_timeout = 408;
constexpr int too_many_requests = 429;
constexpr int first_server_error = 500;

bool has_one_of(const gateway::Fault& fault, std::initializer_list<model::Reason> reasons) {
    return std::ranges::any_of(fault.problems, [&](const model::Problem& problem) {
        return std::ranges::find(reasons, problem.reason) != reasons.end();
    });
}

}  // namespace

bool is_passing(const gateway::Fault& fault) {
    switch (fault.kind) {
        case gateway::FaultKind::unreachable:
        case gateway::FaultKind::broken_answer:
            return true;
        case gateway::FaultKind::not_logged_in:
            return false;
        case gateway::FaultKind::refused:
            return fault.status >= first_server_error || fault.status == request_timeout ||
                   fault.status == too_many_requests;
    }
    return false;
}

AfterFault after_save_on_screen(const gateway::Fault& fault) {
    using model::Reason;
    if (fault.kind == gateway::FaultKind::not_logged_in) return AfterFault::log_in;
    if (is_passing(fault) || has_one_of(fault, {Reason::slip_expired, Reason::lease_lost})) return AfterFault::queue;
    const bool beyond_the_form =
        has_one_of(fault, {Reason::slip_forged, Reason::slip_foreign, Reason::slip_of_other_call, Reason::call_differs,
                           Reason::unknown_version});
    return beyond_the_form ? AfterFault::attention : AfterFault::correct;
}

AfterFault after_late_delivery(const gateway::Fault& fault) {
    if (fault.kind == gateway::FaultKind::not_logged_in) return AfterFault::log_in;
    return is_passing(fault) ? AfterFault::queue : AfterFault::attention;
}

}  // namespace cts::presenter
