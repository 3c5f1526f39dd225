#include "client/presenter/tickets/ticket_record.h"

#include <algorithm>

#include "client/presenter/shown_value.h"

namespace cts::presenter {

namespace {

std::vector<RecordLine> lines_of(const StoredCall& stored, model::Language language) {
    std::vector<RecordLine> lines;
    const auto& definition = *stored.kit->forms.at(stored.call.purpose);
    for (const auto& step : definition.steps)
        for (const auto& field : step.fields) {
            const auto answer = stored.call.answers.find(field.name);
            if (answer == stored.call.answers.end() || answer->second.empty()) continue;
            lines.push_back({field.label.in(language),
                             shown_value(definition, field.name, answer->second, stored.call.zone, language)});
        }
    return lines;
}

LeftBehindRow left_behind(const api::FollowUp& one, const api::FollowUp& ticket, model::Instant now,
                          model::Language language) {
    LeftBehindRow row;
    row.at = one.created_at;
    row.kind = one.kind;
    row.subject = one.subject;
    row.state_label = one.state_label.in(language);
    row.due = one.due;
    row.open = one.open;
    row.overdue = one.open && one.due && *one.due < now;
    row.this_one = one.id == ticket.id;
    return row;
}

// Whoever wrote down that it was made is who had the call.
std::string agent_of(const api::FollowUpDetail& ticket) {
    const auto made = std::ranges::find(ticket.history, "created", &api::FollowUpStep::what);
    return made == ticket.history.end() ? std::string() : made->by_name;
}

bool is_same_customer(const api::FollowUp& one, const api::FollowUp& other) {
    if (one.lead == other.lead) return true;
    return one.masked_number == other.masked_number && one.customer_name == other.customer_name;
}

}  // namespace

TicketRecordView record_view(const StoredCall& stored, const api::FollowUpDetail& ticket, model::Instant now,
                             model::Language language) {
    TicketRecordView view;
    view.call = stored.call.id.to_string();
    view.at = stored.call.dialled_at ? stored.call.dialled_at : std::optional(stored.call.stored_at);
    view.zone = stored.call.zone;
    view.agent_name = agent_of(ticket);
    view.form_version = stored.call.form_version;
    view.script_version = stored.call.product_version;
    view.outcome_label = stored.call.outcome_label.in(language);
    view.outcome_class = stored.call.outcome_class;
    view.lines = lines_of(stored, language);
    for (const auto& one : stored.call.follow_ups)
        view.left_behind.push_back(left_behind(one, ticket.follow_up, now, language));
    return view;
}

std::vector<api::FollowUp> of_same_customer(const api::FollowUp& ticket, const std::vector<api::FollowUp>& found) {
    std::vector<api::FollowUp> past;
    for (const auto& one : found)
        if (one.id != ticket.id && is_same_customer(one, ticket)) past.push_back(one);
    std::ranges::sort(past, std::ranges::greater{}, &api::FollowUp::created_at);
    return past;
}

std::vector<EarlierComplaintRow> complaint_rows(const std::vector<api::FollowUp>& past, model::Language language) {
    std::vector<EarlierComplaintRow> rows;
    for (const auto& one : past)
        rows.push_back({one.id.to_string(), one.created_at, one.subject, one.state_label.in(language), one.open});
    return rows;
}

std::string last_four(const std::string& masked_number) {
    std::string digits;
    for (const char each : masked_number)
        if (each >= '0' && each <= '9') digits += each;
    const bool shown = masked_number.size() >= 4 &&
                       masked_number.find_last_not_of("0123456789 ") != std::string::npos && digits.size() >= 4;
    return shown ? digits.substr(digits.size() - 4) : std::string();
}

}  // namespace cts::presenter
