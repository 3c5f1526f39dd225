// What the screen shows of the ticket that is open: the other half of ticket_work.cpp.
#include <algorithm>

#include "client/presenter/due_strip.h"
#include "client/presenter/tickets/ticket_course.h"
#include "client/presenter/tickets/ticket_rows.h"
#include "client/presenter/tickets/ticket_work.h"
#include "shared/followup/machine.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

constexpr WorkFieldRule reason_rule{WorkField::reason, CourseStep::close, Control::text, followup::Need::reason, ""};

std::string shown_text(WorkField field, const std::string& text, const api::TicketMenus& menus,
                       model::Language language) {
    for (const auto& option : options_of(field, text, menus, language))
        if (option.chosen) return option.label;
    const auto control = rule_of(field).control;
    if (control != Control::checks && control != Control::yes_no) return text;
    return text == "yes" ? words::tr("Yes", language) : words::tr("No", language);
}

IncidentView incident_view(const api::KnownIncident& known, model::Language language) {
    return {known.notice.to_string(), known.title.in(language), known.incident.answer.in(language),
            known.incident.expected_end, false};
}

}  // namespace

bool TicketWork::needs_reason() const {
    const auto next = action();
    const auto state = followup::parse_state(detail_.follow_up.state);
    if (!next || !state) return false;
    return followup::needed_for(detail_.follow_up.kind, *state, *next).has(followup::Need::reason);
}

WorkFieldView TicketWork::field(const WorkFieldRule& rule, const std::vector<WorkMissing>& missing,
                                model::Language language) const {
    const auto& draft = parts_.draft;
    WorkFieldView view;
    view.field = rule.field;
    view.step = rule.step;
    view.control = rule.control;
    view.value = draft.value(rule.field);
    view.shown = view.value.empty() ? std::string() : shown_text(rule.field, view.value, parts_.menus, language);
    view.options = options_of(rule.field, view.value, parts_.menus, language);
    view.missing = std::ranges::find(missing, rule.field, &WorkMissing::field) != missing.end();
    view.typed = draft.is_typed(rule.field);
    view.read_only = !detail_.follow_up.open && !draft.is_typed(rule.field);
    const auto refusal = refusals_.find(rule.field);
    if (refusal != refusals_.end()) view.refusal = words::sentence(refusal->second, language);
    if (const auto* change = draft.change(rule.field))
        view.change =
            RemoteChange{change->at, change->by_name, shown_text(rule.field, change->theirs, parts_.menus, language)};
    return view;
}

std::vector<WorkFieldView> TicketWork::fields(const std::vector<WorkMissing>& missing, model::Language language) const {
    std::vector<WorkFieldView> views;
    for (const auto& rule : pane_fields()) views.push_back(field(rule, missing, language));
    if (needs_reason()) views.push_back(field(reason_rule, missing, language));
    return views;
}

TicketRecordView TicketWork::shown_record(model::Language language) const {
    TicketRecordView view;
    if (stored_) view = record_view(*stored_, detail_, parts_.clock.now(), language);
    view.loading = !stored_ && record_problem_.empty();
    view.problem = record_problem_;
    view.complaints = complaint_rows(past_, language);
    return view;
}

WorkView TicketWork::view(model::Language language) const {
    const auto now = parts_.clock.now();
    const auto& ticket = detail_.follow_up;
    WorkView view;
    view.id = ticket.id.to_string();
    view.short_id = short_id(ticket, parts_.zone);
    view.subject = ticket.subject;
    view.customer_name = ticket.customer_name;
    view.masked_number = ticket.masked_number;
    view.urgent = ticket.priority == form::FollowUpPriority::urgent;
    view.complaints = static_cast<int>(past_.size()) + 1;
    view.revision = ticket.revision;
    view.state_label = ticket.state_label.in(language);
    view.open = ticket.open;
    view.agent_name = ticket.agent_name;
    view.what_happened = detail_.facts.what_happened.value_or(ticket.subject);
    for (const auto& known : detail_.incidents)
        if (!known.over || known.notice == detail_.facts.incident) {
            view.incidents.push_back(incident_view(known, language));
            view.incidents.back().put_down = known.notice == (incident_ ? incident_ : detail_.facts.incident);
        }
    view.gate = gate_view(detail_, parts_.draft, action(), language);
    view.course = course_rows(detail_, parts_.draft, view.gate.missing, language);
    view.history = course_events(detail_, language);
    view.orders = order_rows(detail_, orders_, now, language);
    for (const auto& one : detail_.attachments)
        view.attachments.push_back({one.id.to_string(), one.name, one.bytes, one.by_name, one.at});
    view.fields = fields(view.gate.missing, language);
    view.actions = action_views(detail_, parts_.draft, action(), language);
    if (conflict_)
        view.conflict = TicketConflict{conflict_->at, conflict_->by_name, conflict_->action_label.in(language),
                                       conflict_->state_label.in(language), parts_.draft.changes()};
    view.record = shown_record(language);
    view.due.ticket = view.short_id;
    view.due.loading = !due_;
    if (due_) view.due.clocks = due_clocks(*due_, now, language);
    if (faq_) view.faq = faq_->view(language);
    view.faq_shown = faq_shown_;
    view.notice = *notice_ ? words::tr(notice_, language) : said_;
    view.refused = refused_;
    view.busy = busy_;
    return view;
}

}  // namespace cts::presenter
