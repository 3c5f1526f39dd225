// A server that others work on too, played: what has changed, notices, records and promises are set by the test; what
// is sent is noted. An amendment or an assignment with an old revision gets 412, as from the real one.
#pragma once

#include "shared/followup/machine.h"
#include "tests/client/presenter/shift_fixture.h"

namespace cts::presenter::test {

inline gateway::Fault changed_in_between() {
    return {gateway::FaultKind::refused, 412, {}, "Somebody was faster."};
}

class BusyServer final : public PlayedServer {
  public:
    std::vector<api::Change> news;
    std::optional<gateway::Fault> refuses_changes;
    std::vector<std::optional<std::string>> asked_after;
    std::vector<api::Notice> in_force;
    std::vector<model::NoticeId> acknowledged;
    std::optional<gateway::Fault> refuses_acknowledging;
    std::vector<api::NewNotice> published;
    api::Call stored;
    std::vector<api::Amendment> history;
    std::vector<api::Amend> amended;
    std::vector<api::FollowUp> own;
    std::vector<api::FollowUp> of_project;
    std::map<api::FollowUpView, int> views_asked;
    std::vector<api::FollowUpsOfProject> asked_for;
    api::Holdings held;
    std::vector<api::TakeStep> steps_taken;
    std::vector<api::FollowUpStep> steps;
    std::vector<api::Assign> assigned;
    std::vector<api::Claim> claims;
    std::optional<gateway::Fault> refuses_promise;
    std::set<model::Role> roles{model::Role::agent};
    int kits_asked = 0;

    gateway::Answer<api::LoggedIn> log_in(const api::LogIn& who) override {
        auto answer = PlayedServer::log_in(who);
        if (answer) answer->user.roles = roles;
        return answer;
    }
    gateway::Answer<api::KitSource> kit(const std::string& project) override {
        ++kits_asked;
        return PlayedServer::kit(project);
    }
    gateway::Answer<api::Claimed> claim(const std::string& project, const api::Claim& claim) override {
        claims.push_back(claim);
        if (claim.follow_up && refuses_promise) return tl::unexpected(*refuses_promise);
        return PlayedServer::claim(project, claim);
    }
    gateway::Answer<api::Changes> changes(std::optional<std::string> after) override {
        asked_after.push_back(after);
        if (refuses_changes) return tl::unexpected(*std::exchange(refuses_changes, std::nullopt));
        const bool first = !after;
        return api::Changes{first ? std::vector<api::Change>{} : std::exchange(news, {}),
                            std::to_string(asked_after.size())};
    }
    gateway::Answer<api::Page<api::Notice>> notices() override { return api::Page<api::Notice>{in_force, {}}; }
    gateway::Answer<void> acknowledge(model::NoticeId notice) override {
        if (refuses_acknowledging) return tl::unexpected(*refuses_acknowledging);
        acknowledged.push_back(notice);
        return {};
    }
    gateway::Answer<api::Notice> publish_notice(const api::NewNotice& notice) override {
        published.push_back(notice);
        return api::Notice{};
    }
    gateway::Answer<api::Call> call(model::CallId) override { return stored; }
    gateway::Answer<api::Page<api::Call>> calls(std::optional<std::string>) override {
        return api::Page<api::Call>{{stored}, {}};
    }
    gateway::Answer<api::Amendments> amendments(model::CallId) override { return api::Amendments{history}; }
    gateway::Answer<api::Call> amend(model::CallId, int revision, const api::Amend& amendment) override {
        if (revision != stored.revision) return tl::unexpected(changed_in_between());
        amended.push_back(amendment);
        ++stored.revision;
        stored.answers[amendment.field] = amendment.value;
        history.push_back({stored.revision, amendment.field, "", amendment.value, amendment.reason, "我", {}});
        return stored;
    }
    void amended_by(const std::string& name, const std::string& field, const std::string& value) {
        ++stored.revision;
        history.push_back({stored.revision, field, stored.answers[field], value, "客户改口", name, {}});
        stored.answers[field] = value;
    }
    gateway::Answer<api::Page<api::FollowUp>> follow_ups(std::optional<std::string>) override {
        return api::Page<api::FollowUp>{own, {}};
    }
    gateway::Answer<api::Page<api::FollowUp>> project_follow_ups(const std::string&,
                                                                 const api::FollowUpsOfProject& wanted,
                                                                 std::optional<std::string> after) override {
        ++views_asked[wanted.view];
        asked_for.push_back(wanted);
        if (after) return api::Page<api::FollowUp>{{follow_up(99, {})}, {}};
        return api::Page<api::FollowUp>{of_project, "behind"};
    }
    gateway::Answer<api::FollowUpDetail> follow_up(model::FollowUpId id) override {
        for (const auto& each : of_project) {
            if (each.id != id) continue;
            api::FollowUpDetail detail{each, steps, {}, {}, {}};
            const auto state = followup::parse_state(each.state);
            if (!state) return detail;
            for (const auto action : followup::actions_for(each.kind, *state, followup::Actor::team_leader))
                detail.steps.push_back(
                    {std::string(followup::action_name(action)), followup::action_label(action), {}, {}});
            return detail;
        }
        return tl::unexpected(unreachable());
    }
    gateway::Answer<api::FollowUpDetail> take_step(model::FollowUpId id, int revision,
                                                   const api::TakeStep& step) override {
        for (auto& each : of_project)
            if (each.id == id && each.revision != revision) return tl::unexpected(changed_in_between());
        steps_taken.push_back(step);
        return follow_up(id);
    }
    gateway::Answer<api::Holdings> holdings(const std::string&) override { return held; }
    gateway::Answer<api::FollowUp> assign(model::FollowUpId id, int revision, const api::Assign& to) override {
        for (auto& each : of_project) {
            if (each.id == id && each.revision != revision) return tl::unexpected(changed_in_between());
        }
        assigned.push_back(to);
        return api::FollowUp{};
    }
    gateway::Answer<api::Colleagues> colleagues(const std::string&) override {
        return api::Colleagues{{{user(1), "3018", "何思远", {"zh", "yue"}, {"agent"}}}};
    }

    static model::UserId user(std::uint8_t number) { return {numbered(number)}; }
    static model::NoticeId notice(std::uint8_t number) { return {numbered(number)}; }
    static api::FollowUp follow_up(std::uint8_t number, std::optional<model::Instant> due) {
        api::FollowUp made;
        made.id = {numbered(number)};
        made.due = due;
        made.customer_name = "陈国栋";
        return made;
    }

  private:
    static model::Uuid numbered(std::uint8_t number) {
        model::Uuid uuid;
        uuid.bytes.back() = number;
        return uuid;
    }
};

// A shift with that server; its executor does everything at once.
struct BusyShift {
    HeldClock clock;
    AtOnce executor;
    BusyServer server;
    int changes = 0;
    ShiftPresenter presenter{server, executor, clock, model::Language::en, [this] { ++changes; }};

    BusyShift() {
        server.lead.contents.project = "example-sale";
        server.lead.contents.purpose = "first_call";
        server.lead.contents.zone = "Asia/Shanghai";
        server.lead.contents.form_version = 3;
        server.lead.contents.issued_at = clock.now();
        server.lead.slip = "slip";
        server.lead.customer_name = "周敏";
        server.stored.id = model::CallId::make(clock.now());
        server.stored.project = "example-sale";
        server.stored.purpose = "first_call";
        server.stored.outcome = "no_answer";
        server.stored.answers = {{"reached", "no_answer"}};
    }
    void log_in() { presenter.log_in("agent", "secret"); }
    CallPresenter& in_call() {
        presenter.start_call();
        presenter.call()->answered();
        return *presenter.call();
    }
    void end_call() {
        auto& call = *presenter.call();
        call.choose("reached", "no_answer");
        call.choose_outcome("no_answer");
        call.save();
    }
    void hear(api::Change change) {
        server.news = {std::move(change)};
        presenter.around().live().hear();
    }
    void pass(std::chrono::milliseconds span) {
        clock.pass(span);
        presenter.tick();
    }
};

}  // namespace cts::presenter::test
