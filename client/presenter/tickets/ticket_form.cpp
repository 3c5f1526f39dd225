#include "client/presenter/tickets/ticket_form.h"

#include <algorithm>

#include "client/presenter/tickets/moment_typed.h"
#include "client/presenter/tickets/ticket_rows.h"
#include "shared/followup/machine.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using followup::Action;
using followup::Need;
using followup::Needs;
using words::N_;

constexpr int old_revision = 412;
constexpr WorkField of_blacklist[] = {WorkField::phone, WorkField::reason, WorkField::everywhere, WorkField::urgent,
                                      WorkField::ends_on};

}  // namespace

TicketFormDesk::TicketFormDesk(FormParts parts, FormOpened opened)
    : parts_(std::move(parts)), asking_(parts_.executor), opened_(std::move(opened)) {
    if (!opened_.phone.empty()) typed_[WorkField::phone] = opened_.phone;
    if (opened_.actions.size() > 1) typed_[WorkField::action] = followup::action_name(opened_.actions.front());
}

bool TicketFormDesk::is_about(model::FollowUpId id) const {
    return std::ranges::find(opened_.targets, id, &api::FollowUp::id) != opened_.targets.end();
}

void TicketFormDesk::target_changed(const api::FollowUp& target) {
    for (auto& each : opened_.targets)
        if (each.id == target.id && each.revision < target.revision) each = target;
}

Action TicketFormDesk::action() const {
    const auto chosen = followup::parse_action(value(WorkField::action));
    return chosen.value_or(opened_.actions.empty() ? Action::reopen : opened_.actions.front());
}

std::string TicketFormDesk::value(WorkField field) const {
    const auto typed = typed_.find(field);
    if (typed != typed_.end()) return typed->second;
    return opened_.beside ? opened_.beside->value(field) : std::string();
}

// Of what they stand at; where there is no such step the server says so.
Needs TicketFormDesk::needed() const {
    Needs needed;
    for (const auto& target : opened_.targets) {
        const auto state = followup::parse_state(target.state);
        if (!state) continue;
        const Needs of_one = followup::needed_for(target.kind, *state, action());
        for (const Need need : followup::all_needs()) needed.add_if(of_one.has(need), need);
    }
    return needed;
}

Needs TicketFormDesk::given() const {
    Needs given;
    for (const Need need : followup::all_needs()) {
        const auto field = field_that_meets(need);
        given.add_if(!field || !value(*field).empty(), need);
    }
    return given;
}

// What is needed and not written in the ticket already.
std::vector<WorkField> TicketFormDesk::fields() const {
    if (opened_.form == TicketForm::blacklist) return {std::begin(of_blacklist), std::end(of_blacklist)};
    std::vector<WorkField> fields;
    if (opened_.actions.size() > 1) fields.push_back(WorkField::action);
    const Needs needs = needed();
    for (const Need need : followup::all_needs()) {
        const auto field = needs.has(need) ? field_that_meets(need) : std::nullopt;
        const bool written = field && opened_.beside && !opened_.beside->value(*field).empty();
        const bool asked = field && std::ranges::find(fields, *field) != fields.end();
        if (field && !asked && (!written || typed_.contains(*field))) fields.push_back(*field);
    }
    return fields;
}

std::vector<WorkMissing> TicketFormDesk::missing(model::Language language) const {
    std::vector<WorkMissing> missing;
    const Needs needs = needed();
    const Needs there = given();
    for (const Need need : followup::all_needs())
        if (needs.has(need) && !there.has(need))
            missing.push_back(
                {words::sentence({.reason = followup::missing(need)}, language), *field_that_meets(need), {}});
    if (opened_.form != TicketForm::blacklist) return missing;
    const auto lacks = [&](WorkField field, const char* english) {
        if (value(field).empty()) missing.push_back({words::tr(english, language), field, {}});
    };
    lacks(WorkField::phone, N_("Write the number that is not to be called."));
    lacks(WorkField::reason, N_("Say why it is not to be called."));
    return missing;
}

void TicketFormDesk::type(WorkField field, const std::string& text) {
    if (busy_ || value(field) == text) return;
    typed_[field] = text;
    refusals_.erase(field);
    parts_.changed();
}

std::optional<model::Instant> TicketFormDesk::moment(WorkField field) const {
    if (value(field).empty()) return std::nullopt;
    return moment_typed(value(field), parts_.zone, parts_.clock.now());
}

WorkField TicketFormDesk::wrong_moment() const {
    for (const auto field : {WorkField::appointment, WorkField::ends_on})
        if (!value(field).empty() && !moment(field)) return field;
    return WorkField::none;
}

void TicketFormDesk::say(const char* english, bool refused) {
    notice_ = english;
    said_.clear();
    refused_ = refused;
    parts_.changed();
}

void TicketFormDesk::send(model::Language language) {
    if (busy_ || !results_.empty()) return;
    if (const auto wrong = wrong_moment(); wrong != WorkField::none) {
        parts_.move(wrong);
        return say(N_("Write a day, or a day and a time, such as 2026-10-13 18:00."), true);
    }
    const auto lacking = missing(language);
    if (!lacking.empty()) return go_to(lacking.front());
    busy_ = true;
    refusals_.clear();
    say("", false);
    if (opened_.form == TicketForm::blacklist) return propose();
    opened_.form == TicketForm::bulk ? send_many() : send_one();
}

void TicketFormDesk::go_to(const WorkMissing& missing) {
    parts_.move(missing.field);
    say("", true);
    said_ = missing.sentence;
}

api::TakeStep TicketFormDesk::step() const {
    api::TakeStep step;
    step.action = action();
    step.reason = value(WorkField::reason);
    step.other_ticket = model::FollowUpId::parse(value(WorkField::other_ticket));
    if (opened_.beside) step.facts = opened_.beside->to_send();
    for (const auto field : fields()) write_into(step.facts, field, value(field));
    step.facts.appointment = moment(WorkField::appointment);
    return step;
}

void TicketFormDesk::send_one() {
    const auto& target = opened_.targets.front();
    asking_.ask([&gateway = parts_.gateway, id = target.id, revision = target.revision,
                 step = step()] { return gateway.take_step(id, revision, step); },
                [this](gateway::Answer<api::FollowUpDetail>& answer) {
                    busy_ = false;
                    if (!answer) return refused(answer.error());
                    const auto taken = parts_.taken;  // closes this very form
                    taken(*answer);
                });
}

void TicketFormDesk::send_many() {
    api::TakeSteps steps;
    for (const auto& target : opened_.targets) steps.rows.push_back({target.id, target.revision, step()});
    asking_.ask([&gateway = parts_.gateway, steps] { return gateway.take_steps(steps); },
                [this](gateway::Answer<api::StepsTaken>& answer) {
                    busy_ = false;
                    if (!answer) return refused(answer.error());
                    results_ = std::move(answer->results);
                    parts_.done();
                    parts_.changed();
                });
}

void TicketFormDesk::propose() {
    api::NewBlacklistEntry entry;
    entry.phone = value(WorkField::phone);
    entry.reason = value(WorkField::reason);
    entry.urgent = value(WorkField::urgent) == "yes";
    entry.ends_at = moment(WorkField::ends_on);
    if (value(WorkField::everywhere) != "yes") entry.project = opened_.project;
    asking_.ask([&gateway = parts_.gateway, entry] { return gateway.propose_blacklist(entry); },
                [this](gateway::Answer<api::BlacklistEntry>& answer) {
                    busy_ = false;
                    if (!answer) return refused(answer.error());
                    typed_.clear();
                    say(N_("Proposed. Somebody else decides on it."), false);
                    parts_.done();
                });
}

void TicketFormDesk::refused(const gateway::Fault& fault) {
    say("", true);
    said_ = fault.message;
    for (const auto& problem : fault.problems) {
        auto field = field_of(problem.field);
        if (problem.field == "/phone") field = WorkField::phone;
        if (field != WorkField::none) refusals_.emplace(field, problem);
    }
    if (fault.status == old_revision) parts_.faster();
    parts_.changed();
}

std::vector<OptionView> TicketFormDesk::options(WorkField field, model::Language language) const {
    std::vector<OptionView> options;
    if (field == WorkField::action)
        for (const auto each : opened_.actions) {
            const auto& label = followup::action_label(each);
            options.push_back({std::string(followup::action_name(each)),
                               label.in(language),
                               {},
                               label.zh_CN,
                               label.en,
                               each == action()});
        }
    else if (field == WorkField::other_ticket)
        for (const auto& other : opened_.others) {
            const std::string label = short_id(other, parts_.zone) + "  " + other.subject;
            const std::string id = other.id.to_string();
            options.push_back({id, label, {}, label, label, id == value(field)});
        }
    else
        return options_of(field, value(field), parts_.menus, language);
    return options;
}

WorkFieldView TicketFormDesk::field_view(WorkField field, const std::vector<WorkMissing>& missing,
                                         model::Language language) const {
    WorkFieldView view;
    view.field = field;
    view.step = rule_of(field).step;
    view.control = control_of(field, parts_.menus);
    view.value = value(field);
    view.shown = view.value;
    view.options = options(field, language);
    for (const auto& option : view.options)
        if (option.chosen) view.shown = option.label;
    view.missing = std::ranges::find(missing, field, &WorkMissing::field) != missing.end();
    view.typed = typed_.contains(field);
    const auto refusal = refusals_.find(field);
    if (refusal != refusals_.end()) view.refusal = words::sentence(refusal->second, language);
    return view;
}

std::vector<BulkResultRow> TicketFormDesk::result_rows(model::Language language) const {
    std::vector<BulkResultRow> rows;
    for (const auto& result : results_) {
        BulkResultRow row;
        row.ticket = result.follow_up.to_string();
        const auto target = std::ranges::find(opened_.targets, result.follow_up, &api::FollowUp::id);
        if (target != opened_.targets.end()) {
            row.short_id = short_id(*target, parts_.zone);
            row.customer_name = target->customer_name;
        }
        row.taken = result.taken;
        if (const auto state = followup::parse_state(result.state))
            row.state_label = followup::state_label(*state).in(language);
        for (const auto& problem : result.problems) row.reasons.push_back(words::sentence(problem, language));
        rows.push_back(std::move(row));
    }
    return rows;
}

FormView TicketFormDesk::view(model::Language language) const {
    FormView view;
    view.form = opened_.form;
    view.title = opened_.title;
    view.tickets = static_cast<int>(opened_.targets.size());
    view.missing = missing(language);
    for (const auto field : fields()) view.fields.push_back(field_view(field, view.missing, language));
    view.open = view.missing.empty() && results_.empty();
    view.busy = busy_;
    view.notice = *notice_ ? words::tr(notice_, language) : said_;
    view.refused = refused_;
    view.results = result_rows(language);
    return view;
}

}  // namespace cts::presenter
