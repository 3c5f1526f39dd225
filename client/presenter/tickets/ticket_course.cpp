#include "client/presenter/tickets/ticket_course.h"

#include <algorithm>

#include "client/presenter/due_strip.h"

namespace cts::presenter {

namespace {

using followup::State;

const api::FollowUpStep* last_step(const api::FollowUpDetail& ticket, std::initializer_list<std::string_view> actions) {
    const api::FollowUpStep* found = nullptr;
    for (const auto& step : ticket.history)
        if (std::ranges::find(actions, step.action) != actions.end()) found = &step;
    return found;
}

const api::FollowUpStep* step_behind(const api::FollowUpDetail& ticket, CourseStep step) {
    switch (step) {
        case CourseStep::identity:
            if (const auto* handled = last_step(ticket, {"handle"})) return handled;
            return last_step(ticket, {"contact"});
        case CourseStep::facts:
        case CourseStep::faq:
            return nullptr;
        case CourseStep::handling:
            return last_step(ticket, {"take_answer", "send_order"});
        case CourseStep::reply:
            return last_step(ticket, {"reply"});
        case CourseStep::close:
            return last_step(ticket, {"close", "merge"});
    }
    return nullptr;
}

bool any_order_away(const api::FollowUpDetail& ticket) {
    return std::ranges::any_of(ticket.orders, &api::FollowUp::open);
}

bool is_done(const api::FollowUpDetail& ticket, const TicketDraft& draft, CourseStep step) {
    const auto state = followup::parse_state(ticket.follow_up.state);
    const bool over = !ticket.follow_up.open;
    switch (step) {
        case CourseStep::identity:
            return draft.value(WorkField::identity_verified) == "yes" && state != State::open;
        case CourseStep::facts:
            return draft.value(WorkField::facts_checked) == "yes";
        case CourseStep::faq:
            return draft.value(WorkField::faq_searched) == "yes";
        case CourseStep::handling:
            return !draft.value(WorkField::handling).empty() && !any_order_away(ticket);
        case CourseStep::reply:
            return over || state == State::replied;
        case CourseStep::close:
            return over;
    }
    return false;
}

std::string remark_of_step(const api::FollowUpDetail& ticket, CourseStep step, model::Language language) {
    if (step != CourseStep::handling || ticket.orders.empty()) return {};
    const auto& last = ticket.orders.back();
    return last.group + (last.group.empty() ? "" : " · ") + last.state_label.in(language);
}

}  // namespace

std::vector<CourseRow> course_rows(const api::FollowUpDetail& ticket, const TicketDraft& draft,
                                   const std::vector<WorkMissing>& missing, model::Language language) {
    std::vector<CourseRow> rows;
    bool current_found = false;
    for (int number = 0; number < course_steps; ++number) {
        CourseRow row;
        row.step = static_cast<CourseStep>(number);
        const bool done = is_done(ticket, draft, row.step);
        row.sign = done ? form::Sign::done : form::Sign::open;
        row.current = !done && !std::exchange(current_found, true);
        if (const auto* step = done ? step_behind(ticket, row.step) : nullptr) {
            row.at = step->at;
            row.by_name = step->by_name;
        }
        row.remark = remark_of_step(ticket, row.step, language);
        row.missing = static_cast<int>(std::ranges::count(missing, row.step, &WorkMissing::step));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CourseEvent> course_events(const api::FollowUpDetail& ticket, model::Language language) {
    std::vector<CourseEvent> events;
    for (const auto& step : ticket.history)
        events.push_back({step.at, step.by_name, step.what, step.action_label.in(language),
                          step.state_label.in(language), step.to_name, step.reason});
    std::ranges::reverse(events);
    return events;
}

std::vector<OrderRow> order_rows(const api::FollowUpDetail& ticket,
                                 const std::map<model::FollowUpId, api::FollowUpDetail>& read, model::Instant now,
                                 model::Language language) {
    std::vector<OrderRow> rows;
    for (const auto& order : ticket.orders) {
        OrderRow row;
        row.id = order.id.to_string();
        row.number = static_cast<int>(rows.size()) + 1;
        row.department = order.group;
        row.due = order.due;
        if (!order.clocks.empty()) row.clock = clock_state(order.clocks.front(), now);
        row.state_label = order.state_label.in(language);
        row.away = order.open;
        const auto detail = read.find(order.id);
        if (detail != read.end()) {
            row.request = detail->second.facts.request.value_or("");
            row.answer = detail->second.facts.answer.value_or("");
            for (const auto& step : detail->second.steps)
                if (const auto action = followup::parse_action(step.action))
                    row.actions.push_back({*action, step.label.in(language), 0, false});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace cts::presenter
