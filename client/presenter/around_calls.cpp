#include "client/presenter/around_calls.h"

namespace cts::presenter {

AroundCalls::AroundCalls(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock, AroundAsks asks)
    : asks_(std::move(asks)),
      clock_(clock),
      live_(
          gateway, executor, clock, [this](const News& news) { hear(news); }, asks_.heard),
      notices_(gateway, executor, clock, asks_.changed),
      records_(gateway, executor, asks_.changed),
      team_(gateway, executor, clock, asks_.changed),
      tickets_(gateway, executor, clock, asks_.changed) {}

void AroundCalls::logged_in(const api::LoggedIn& as) {
    const auto rights = model::rights_of(as.user.roles);
    may_lead_ = rights.contains(model::Right::lead_team);
    may_work_tickets_ = may_lead_ || rights.contains(model::Right::work_tickets);
    may_call_ = rights.contains(model::Right::log_calls);
    tickets_.logged_in(as.user);
    team_.may_publish(rights.contains(model::Right::publish_notices));
    live_.start(as.token);
    notices_.fetch();
}

void AroundCalls::logged_out() {
    live_.stop();
    may_lead_ = false;
    may_work_tickets_ = false;
    tickets_.logged_out();
    reminder_.reset();
}

void AroundCalls::opened(const api::Project& project) {
    state_ = project.state;
    live_.use_project(project.code);
    notices_.use_project(project.code);
    records_.use_project(project);
    team_.use_project(project.code, project.zone);
}

void AroundCalls::hear(const News& news) {
    if (news.notices) notices_.fetch();
    if (news.follow_ups) asks_.fetch_follow_ups();
    if (news.settings) asks_.fetch_project();
    if (news.calls) records_.news();
    if (team_shown_ && (news.follow_ups || news.calls || news.notices)) team_.news();
    if (tickets_shown_ && (news.follow_ups || news.calls)) tickets_.news();
    if (!news.kit) return;
    newer_kit_ = true;
    asks_.fetch_kit();
}

void AroundCalls::tick(const std::vector<api::FollowUp>& follow_ups, const api::Claimed* worked) {
    live_.tick();
    notices_.tick();
    if (tickets_shown_) tickets_.tick();
    const auto being_worked = worked ? worked->contents.follow_up : std::nullopt;
    auto reminder = reminder_of(follow_ups, clock_.now(), being_worked);
    if (reminder == reminder_) return;
    reminder_ = std::move(reminder);
    asks_.changed();
}

AroundView AroundCalls::view(model::Language language, const api::SlipContents* call) const {
    AroundView view;
    view.notices = notices_.view(language);
    view.incidents = notices_.incidents(language);
    view.reminder = reminder_;
    if (newer_kit_ && call) view.finished_on_form = call->form_version;
    view.suspended = state_ == "suspended";
    view.to_correct = records_.to_correct();
    view.may_lead = may_lead_;
    view.may_work_tickets = may_work_tickets_;
    return view;
}

}  // namespace cts::presenter
