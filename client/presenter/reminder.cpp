#include "client/presenter/reminder.h"

namespace cts::presenter {

namespace {

// A complaint or a technical query is a colleague's desk work: nobody dials it from here.
bool is_promised_call(const api::FollowUp& follow_up) {
    return follow_up.due && (follow_up.kind == form::FollowUpKind::callback ||
                             follow_up.kind == form::FollowUpKind::second_confirmation);
}

ReminderView reminder_view(const api::FollowUp& of) {
    return {of.id.to_string(), of.kind, *of.due, of.customer_name, of.masked_number, of.subject, 0};
}

}  // namespace

std::optional<ReminderView> reminder_of(const std::vector<api::FollowUp>& follow_ups, model::Instant now,
                                        std::optional<model::FollowUpId> being_worked) {
    const api::FollowUp* first = nullptr;
    int count = 0;
    for (const auto& each : follow_ups) {
        if (!is_promised_call(each) || each.id == being_worked || *each.due - now > reminded_before) continue;
        ++count;
        if (first == nullptr || *each.due < *first->due) first = &each;
    }
    if (first == nullptr) return std::nullopt;
    auto view = reminder_view(*first);
    view.others = count - 1;
    return view;
}

std::optional<model::FollowUpId> due_promise(const std::vector<api::FollowUp>& follow_ups, model::Instant now) {
    const api::FollowUp* first = nullptr;
    for (const auto& each : follow_ups) {
        if (!is_promised_call(each) || *each.due > now) continue;
        if (first == nullptr || *each.due < *first->due) first = &each;
    }
    return first == nullptr ? std::nullopt : std::optional(first->id);
}

}  // namespace cts::presenter
