#include "client/presenter/hand_over.h"

#include "shared/words/wording.h"

namespace cts::presenter {

namespace {

constexpr int changed_meanwhile = 412;

}  // namespace

TeamRow team_row(const api::FollowUp& of, model::Language language) {
    TeamRow row{of.id.to_string(), of.kind,   of.owner,    of.due,     of.customer_name, of.masked_number,
                of.agent_name,     of.nobody, of.language, of.subject, of.group,         {}};
    row.state_label = of.state_label.in(language);
    return row;
}

std::vector<followup::Action> HandOver::steps() const {
    std::vector<followup::Action> steps;
    for (const auto& step : detail_.steps)
        if (const auto action = followup::parse_action(step.action)) steps.push_back(*action);
    return steps;
}

HandOver::HandOver(gateway::Gateway& gateway, Executor& executor, api::FollowUp follow_up,
                   std::function<void()> changed, std::function<void(const api::FollowUp&)> done)
    : gateway_(gateway), asking_(executor), changed_(std::move(changed)), done_(std::move(done)) {
    detail_.follow_up = std::move(follow_up);
}

void HandOver::fetch() {
    asking_.ask([&gateway = gateway_, id = id()] { return gateway.follow_up(id); },
                [this](gateway::Answer<api::FollowUpDetail>& answer) {
                    if (!answer || busy_) return;
                    detail_ = std::move(*answer);
                    changed_();
                });
}

void HandOver::say(const char* english) {
    notice_ = english;
    server_notice_.clear();
    changed_();
}

void HandOver::choose(const std::string& colleague) {
    to_ = colleague;
    say("");
}

TeamCaret HandOver::send() {
    using words::N_;
    if (busy_) return TeamCaret::none;
    if (!to_) return say(N_("Choose a colleague, or the team.")), TeamCaret::to;
    if (reason_.empty()) return say(N_("Say why it is handed over.")), TeamCaret::reason;
    busy_ = true;
    say("");
    const api::Assign to{model::UserId::parse(*to_), reason_};
    asking_.ask([&gateway = gateway_, id = id(), revision = detail_.follow_up.revision,
                 to] { return gateway.assign(id, revision, to); },
                [this](gateway::Answer<api::FollowUp>& answer) { came_back(answer); });
    return TeamCaret::none;
}

void HandOver::came_back(gateway::Answer<api::FollowUp>& answer) {
    busy_ = false;
    if (!answer && answer.error().status == changed_meanwhile) return somebody_was_faster();
    if (!answer) {
        server_notice_ = answer.error().message;
        return changed_();
    }
    const auto done = done_;  // may close this very desk
    done(*answer);
}

void HandOver::somebody_was_faster() {
    busy_ = true;
    asking_.ask([&gateway = gateway_, id = id()] { return gateway.follow_up(id); },
                [this](gateway::Answer<api::FollowUpDetail>& answer) {
                    busy_ = false;
                    if (!answer) {
                        server_notice_ = answer.error().message;
                        return changed_();
                    }
                    detail_ = std::move(*answer);
                    if (!detail_.history.empty()) {
                        const auto& last = detail_.history.back();
                        conflict_ = AssignConflict{last.at, last.by_name, last.what, last.to_name};
                    }
                    changed_();
                });
}

HandOverView HandOver::view(const std::vector<api::Colleague>& colleagues, model::Language language) const {
    HandOverView view;
    view.row = team_row(detail_.follow_up, language);
    for (const auto& step : detail_.steps)
        if (const auto action = followup::parse_action(step.action))
            view.steps.push_back({*action, step.label.in(language), static_cast<int>(step.missing.size()), false});
    for (const auto& step : detail_.history)
        view.history.insert(view.history.begin(), {step.at, step.by_name, step.what, step.to_name, step.reason});
    for (const auto& each : colleagues)
        view.colleagues.push_back({each.id.to_string(), each.display_name, each.number, each.spoken_languages});
    view.to = to_;
    view.reason = reason_;
    view.conflict = conflict_;
    return view;
}

}  // namespace cts::presenter
