// F2, D5: a form that works a promise has a way to each end the promise may come to. Before charging: wanted, cancelled
// for the customer, told how to cancel. A sale to be mended: conforming, cancelled.
#include <algorithm>

#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

namespace {

std::vector<Settlement> ends_of(const std::string& purpose) {
    if (purpose == "second_confirmation") return {Settlement::confirmed, Settlement::cancelled, Settlement::told_how};
    if (purpose == "remedial_call") return {Settlement::confirmed, Settlement::cancelled};
    return {};
}

bool settles_as(const Outcome& outcome, Settlement end) {
    if (outcome.settles) return outcome.settles == end;
    return end == Settlement::confirmed && outcome.confirmed_sale;
}

}  // namespace

model::Problems a_promise_can_be_settled(const FormView& view) {
    model::Problems problems;
    for (const Settlement end : ends_of(view.form.purpose)) {
        const auto settles = [&](const Outcome& outcome) { return settles_as(outcome, end); };
        if (std::ranges::any_of(view.form.outcomes, settles)) continue;
        problems.push_back(about_file(model::Reason::promise_not_settled, view.file, "outcomes"));
        problems.back().details["word"] = Translated::neutral(std::string(settlement_name(end)));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
