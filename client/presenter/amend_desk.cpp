#include "client/presenter/amend_desk.h"

#include <algorithm>

#include "client/presenter/answer_edits.h"
#include "client/presenter/field_view.h"
#include "client/presenter/shown_value.h"
#include "shared/form/reader.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using words::N_;

constexpr int precondition_failed = 412;
constexpr const char* outcome_field = "/outcome";

// Moments are read by the customer's clock, as they were entered.
const std::string& zone_of(const api::Call& call, const api::Project& project) {
    return call.zone.empty() ? project.zone : call.zone;
}

form::SessionContext context_of(const api::Call& call, const api::Project& project) {
    form::SessionContext context;
    context.zone = zone_of(call, project);
    context.region = project.region;
    context.at = call.dialled_at.value_or(call.stored_at);
    return context;
}

std::unique_ptr<form::FormSession> session_of(const StoredCall& stored, const api::Project& project) {
    auto session =
        std::make_unique<form::FormSession>(stored.kit, stored.call.purpose, context_of(stored.call, project));
    for (const auto& [field, answer] : stored.call.answers) {
        if (session->definition().find_field(field) == nullptr) continue;
        session->answer(field, answer);
        const auto reason = stored.call.one_datum.find(field);
        if (reason != stored.call.one_datum.end()) session->one_datum(field, reason->second);
    }
    return session;
}

}  // namespace

gateway::Answer<StoredCall> fetch_stored_call(gateway::Gateway& gateway, model::CallId id) {
    StoredCall stored;
    auto call = gateway.call(id);
    if (!call) return tl::unexpected(call.error());
    api::SlipContents versions;
    versions.project = call->project;
    versions.purpose = call->purpose;
    versions.form_version = call->form_version;
    versions.product_version = call->product_version;
    versions.faq_version = call->faq_version;
    const auto source = gateway.kit_of(versions);
    if (!source) return tl::unexpected(source.error());
    auto kit = form::read_kit_of_call(source->files);
    if (!kit || !kit->forms.contains(call->purpose)) return tl::unexpected(gateway::Fault{});
    auto amendments = gateway.amendments(id);
    if (!amendments) return tl::unexpected(amendments.error());
    stored.call = std::move(*call);
    stored.kit = std::make_shared<const form::Kit>(std::move(*kit));
    stored.amendments = std::move(amendments->items);
    return stored;
}

RecordRow record_row(const api::Call& call, const std::string& project, model::Language language) {
    RecordRow row{call.id.to_string(), call.dialled_at ? call.dialled_at : std::optional(call.stored_at), {}, {}, {}};
    row.customer_name = call.customer_name;
    row.masked_number = call.masked_number;
    row.zone = call.zone;
    row.outcome_label = call.outcome_label.in(language);
    row.outcome_class = call.outcome_class;
    if (call.project != project) row.other_project = call.project;
    row.practice = call.origin == api::Origin::practice;
    row.migrated = call.origin == api::Origin::migrated;
    row.needs_correction = call.state == api::CallState::needs_correction;
    row.problems = static_cast<int>(call.problems.size());
    return row;
}

AmendDesk::AmendDesk(gateway::Gateway& gateway, Executor& executor, api::Project project, StoredCall call,
                     std::function<void()> changed, std::function<void(const api::Call&)> stored)
    : gateway_(gateway),
      asking_(executor),
      project_(std::move(project)),
      stored_(std::move(call)),
      changed_(std::move(changed)),
      on_stored_(std::move(stored)),
      session_(session_of(stored_, project_)) {
    go_to_first_problem();
}

void AmendDesk::go_to_first_problem() {
    for (const auto& problem : stored_.call.problems) {
        if (problem.field != outcome_field && session_->definition().find_field(problem.field) == nullptr) continue;
        field_ = problem.field;
        outcome_ = stored_.call.outcome;
        return move(AmendCaret::value);
    }
    if (stored_.call.problems.empty()) return;
    field_ = outcome_field;  // none that a value could mend: that the call stands is said with the outcome it has
    outcome_ = stored_.call.outcome;
    move(AmendCaret::reason);
}

bool AmendDesk::says_that_it_stands() const {
    return field_ == outcome_field && stored_.call.state == api::CallState::needs_correction;
}

bool AmendDesk::is_problem(const std::string& field) const {
    return std::ranges::find(stored_.call.problems, field, &model::Problem::field) != stored_.call.problems.end();
}

bool AmendDesk::typing() const {
    return !reason_.empty() || (!field_.empty() && value() != before());
}

std::string AmendDesk::value() const {
    return field_ == outcome_field ? outcome_ : session_->answer_of(field_);
}

std::string AmendDesk::before() const {
    if (field_ == outcome_field) return stored_.call.outcome;
    const auto found = stored_.call.answers.find(field_);
    return found == stored_.call.answers.end() ? std::string() : found->second;
}

void AmendDesk::move(AmendCaret caret) {
    caret_ = caret;
    ++caret_moves_;
}

void AmendDesk::say(const char* english, AmendCaret caret) {
    notice_ = english;
    server_notice_.clear();
    refused_ = true;
    move(caret);
    changed_();
}

// One field at a time: what was typed into another one goes.
void AmendDesk::choose_field(const std::string& name) {
    if (busy_ || name == field_) return;
    session_ = session_of(stored_, project_);
    field_ = name;
    outcome_ = stored_.call.outcome;
    conflict_.reset();
    notice_ = "";
    server_notice_.clear();
    move(AmendCaret::value);
    changed_();
}

void AmendDesk::fill(const std::string& value) {
    if (field_ == outcome_field)
        outcome_ = value;
    else
        session_->answer(field_, value);
}

void AmendDesk::answer(const std::string& text) {
    if (field_.empty() || value() == text) return;
    fill(text);
    changed_();
}

void AmendDesk::choose(const std::string& option) {
    if (field_.empty()) return;
    const auto* field = session_->definition().find_field(field_);
    const bool several = field != nullptr && field->type == form::FieldType::select_multiple;
    fill(several ? toggled(value(), option) : option);
    changed_();
}

void AmendDesk::one_datum(const std::string& reason) {
    if (field_.empty() || field_ == outcome_field) return;
    session_->one_datum(field_, reason);
    changed_();
}

void AmendDesk::give_reason(const std::string& reason) {
    reason_ = reason;
}

bool AmendDesk::can_send() {
    if (field_.empty()) return say(N_("Choose the field to amend first."), AmendCaret::field), false;
    if (value() == before() && !says_that_it_stands())
        return say(N_("The new value is the same as the old one."), AmendCaret::value), false;
    const bool wrong = field_ != outcome_field && !session_->field_state(field_).problems.empty();
    if (wrong) return say(N_("The new value cannot be taken as it stands."), AmendCaret::value), false;
    if (reason_.empty()) return say(N_("Say why it is amended."), AmendCaret::reason), false;
    return true;
}

void AmendDesk::send() {
    if (busy_ || !can_send()) return;
    busy_ = true;
    notice_ = "";
    server_notice_.clear();
    changed_();
    asking_.ask([&gateway = gateway_, id = stored_.call.id, revision = stored_.call.revision,
                 amendment = api::Amend{field_, value(), reason_}] { return gateway.amend(id, revision, amendment); },
                [this](gateway::Answer<api::Call>& answer) { came_back(answer); });
}

void AmendDesk::came_back(gateway::Answer<api::Call>& answer) {
    busy_ = false;
    if (!answer && answer.error().status == precondition_failed) return look_what_changed();
    if (!answer) {
        server_notice_ = answer.error().message;
        refused_ = true;
        return changed_();
    }
    stored_.call = std::move(*answer);
    session_ = session_of(stored_, project_);
    conflict_.reset();
    field_.clear();
    reason_.clear();
    notice_ = N_("The amendment is stored.");
    refused_ = false;
    move(AmendCaret::field);
    go_to_first_problem();
    on_stored_(stored_.call);
    changed_();
    reload();
}

void AmendDesk::look_what_changed() {
    busy_ = true;
    asking_.ask([&gateway = gateway_, id = stored_.call.id] { return fetch_stored_call(gateway, id); },
                [this](gateway::Answer<StoredCall>& fresh) { found_changed(fresh); });
}

void AmendDesk::found_changed(gateway::Answer<StoredCall>& fresh) {
    busy_ = false;
    if (!fresh) {
        server_notice_ = fresh.error().message;
        refused_ = true;
        return changed_();
    }
    const std::string typed = value();
    const int since = stored_.call.revision;
    stored_ = std::move(*fresh);
    session_ = session_of(stored_, project_);
    fill(typed);
    find_conflict(since);
    on_stored_(stored_.call);
    changed_();
}

// The change of this very field counts most; of several the last one.
void AmendDesk::find_conflict(int since) {
    conflict_.reset();
    for (const auto& each : stored_.amendments) {
        if (each.revision <= since) continue;
        if (!conflict_ || conflict_->field != field_ || each.field == field_) conflict_ = each;
    }
    if (!conflict_)
        return say(N_("Somebody has just changed this record. Look at it, then send again."), AmendCaret::none);
}

void AmendDesk::take_theirs() {
    if (!conflict_ || busy_) return;
    conflict_.reset();
    session_ = session_of(stored_, project_);
    outcome_ = stored_.call.outcome;
    notice_ = N_("Their value stands; nothing was sent.");
    refused_ = false;
    move(AmendCaret::value);
    changed_();
}

void AmendDesk::keep_mine() {
    if (!conflict_ || busy_) return;
    conflict_.reset();
    send();
}

void AmendDesk::refresh() {
    if (!typing() && !busy_) reload();
}

void AmendDesk::reload() {
    asking_.ask([&gateway = gateway_, id = stored_.call.id] { return fetch_stored_call(gateway, id); },
                [this](gateway::Answer<StoredCall>& fresh) {
                    if (!fresh || typing() || busy_) return;
                    stored_ = std::move(*fresh);
                    session_ = session_of(stored_, project_);
                    changed_();
                });
}

std::vector<FieldChoice> AmendDesk::choices(model::Language language) const {
    std::vector<FieldChoice> made;
    const auto& definition = session_->definition();
    const auto& zone = zone_of(stored_.call, project_);
    const auto add = [&](const std::string& name, const model::Translated& label, const std::string& value) {
        made.push_back({name, label.in(language), shown_value(definition, name, value, zone, language), label.zh_CN,
                        label.en, is_problem(name)});
    };
    for (const auto& step : definition.steps) {
        for (const auto& field : step.fields) {
            if (field.type == form::FieldType::note || field.type == form::FieldType::calculate) continue;
            const auto answer = stored_.call.answers.find(field.name);
            const bool answered = answer != stored_.call.answers.end();
            if (!answered && !session_->field_state(field.name).visible && !is_problem(field.name)) continue;
            add(field.name, field.label, answered ? answer->second : std::string());
        }
    }
    using model::Language;
    if (stored_.call.state == api::CallState::needs_correction)
        add(outcome_field,
            {field_label(definition, outcome_field, Language::zh_CN),
             field_label(definition, outcome_field, Language::en)},
            stored_.call.outcome);
    return made;
}

FieldView AmendDesk::outcome_editor(model::Language language) const {
    FieldView view;
    view.name = outcome_field;
    view.label = words::tr("New value", language);
    view.control = Control::filtered_menu;
    view.value = outcome_;
    for (const auto* outcome : session_->outcomes()) {
        view.options.push_back({outcome->name, outcome->label.in(language), outcome->rule.in(language),
                                outcome->label.zh_CN, outcome->label.en, outcome->name == outcome_});
    }
    return view;
}

std::optional<FieldView> AmendDesk::editor(model::Language language) const {
    if (field_.empty()) return std::nullopt;
    if (field_ == outcome_field) return outcome_editor(language);
    const auto* field = session_->definition().find_field(field_);
    if (field == nullptr) return std::nullopt;
    auto view = field_view(*session_, *field, language);
    view.label = words::tr("New value", language);
    if (view.refusal) view.refusal->split.clear();  // an amendment is of one field
    return view;
}

AmendView AmendDesk::view(model::Language language) const {
    AmendView view;
    const auto& definition = session_->definition();
    const auto& zone = zone_of(stored_.call, project_);
    view.record = record_row(stored_.call, project_.code, language);
    view.form_version = stored_.call.form_version;
    for (const auto& problem : stored_.call.problems)
        view.problems.push_back(
            {problem.field, field_label(definition, problem.field, language), words::sentence(problem, language)});
    view.fields = choices(language);
    view.field = field_;
    view.current = field_.empty() ? "" : shown_value(definition, field_, before(), zone, language);
    view.editor = editor(language);
    view.reason = reason_;
    if (conflict_)
        view.conflict = AmendConflict{
            conflict_->at, conflict_->by_name, field_label(definition, conflict_->field, language),
            shown_value(definition, conflict_->field, conflict_->after, zone, language), conflict_->field == field_};
    for (const auto& each : stored_.amendments)
        view.history.insert(view.history.begin(),
                            {each.at, each.by_name, field_label(definition, each.field, language),
                             shown_value(definition, each.field, each.before, zone, language),
                             shown_value(definition, each.field, each.after, zone, language), each.reason});
    view.notice = *notice_ ? words::tr(notice_, language) : server_notice_;
    view.refused = refused_;
    view.busy = busy_;
    view.caret = caret_;
    view.caret_moves = caret_moves_;
    return view;
}

}  // namespace cts::presenter
