// A shift at a desk whose server is played by a script: it hands out one lead, notes what is sent, and answers as told.
// For tests of the presenters alone; the real server answers them in tests/scenarios.
#pragma once

#include "client/presenter/shift_presenter.h"
#include "shared/form/reader.h"
#include "tests/doubles/at_once.h"
#include "tests/shared/form/example_kit.h"

namespace cts::presenter::test {

class HeldClock final : public model::Clock {
  public:
    model::Instant now() const override { return at; }
    model::Instant at = *model::Instant::parse_iso8601("2026-10-12T06:00:00Z");
    void pass(std::chrono::milliseconds span) { at = at + span; }
};

using tests::AtOnce;

inline gateway::Fault unreachable() {
    return {gateway::FaultKind::unreachable, 0, {}, "no answer"};
}

class PlayedServer : public gateway::Gateway {
  public:
    api::Claimed lead;
    std::optional<gateway::Fault> refuses_save;
    std::optional<gateway::Fault> refuses_log_in;
    std::vector<api::CallSave> sent;
    std::optional<std::string> number;
    int dialled = 0;
    std::optional<api::StartCall> started;
    std::optional<gateway::Fault> refuses_start;
    std::vector<api::Telemetry> measured;
    std::vector<api::Call> needs_correction;
    bool has_no_kit = false;

    gateway::Answer<api::LoggedIn> log_in(const api::LogIn& who) override {
        if (refuses_log_in) return tl::unexpected(*refuses_log_in);
        api::LoggedIn answer;
        answer.user.login = who.login;
        answer.user.display_name = "林晓雯";
        answer.user.number = "1001";
        return answer;
    }
    gateway::Answer<void> log_out() override { return {}; }
    void use_language(model::Language) override {}
    gateway::Answer<api::Page<model::User>> users(std::optional<std::string>) override {
        return api::Page<model::User>{};
    }
    gateway::Answer<model::User> add_user(const api::NewUser& user) override { return user.user; }
    gateway::Answer<model::User> change_memberships(model::UserId, const model::Memberships&) override {
        return model::User{};
    }
    gateway::Answer<api::Page<api::Project>> projects(std::optional<std::string>) override {
        return api::Page<api::Project>{{project()}, {}};
    }
    gateway::Answer<api::Project> project(const std::string&) override { return project(); }
    gateway::Answer<api::Project> add_project(const api::NewProject&) override { return project(); }
    gateway::Answer<api::Project> change_project(const std::string&, const api::ProjectSettings&) override {
        return project();
    }
    gateway::Answer<api::ProjectVersions> publish(const std::string&, const api::PublishKit&) override {
        return project().versions;
    }
    gateway::Answer<api::KitSource> kit(const std::string&) override {
        if (has_no_kit) return tl::unexpected(unreachable());
        return source();
    }
    gateway::Answer<api::KitSource> kit_of(const api::SlipContents&) override { return source(); }
    gateway::Answer<model::ListId> add_list(const api::NewList&) override { return model::ListId{}; }
    gateway::Answer<std::vector<api::ListRowResult>> add_rows(model::ListId, const api::ListRows&) override {
        return std::vector<api::ListRowResult>{};
    }
    gateway::Answer<void> keep_do_not_call(const api::DoNotCall&) override { return {}; }
    gateway::Answer<void> rebuild_reports() override { return {}; }
    gateway::Answer<api::HistoryResults> add_history(const std::string&, const api::HistoryRows&) override {
        return {};
    }
    gateway::Answer<api::BillingList> billing_list(const std::string&, const std::string&) override {
        return api::BillingList{};
    }
    gateway::Answer<std::optional<api::BillingDelivery>> take_billing(const std::string&, const std::string&) override {
        return std::optional<api::BillingDelivery>{};
    }
    gateway::Answer<std::string> billing_file(const std::string&, const std::string&, int,
                                              const std::string&) override {
        return std::string();
    }
    gateway::Answer<api::Page<api::BlacklistEntry>> blacklist(api::BarKind, api::BlacklistView,
                                                              std::optional<std::string>) override {
        return api::Page<api::BlacklistEntry>{};
    }
    gateway::Answer<api::BlacklistEntry> propose_blacklist(const api::NewBlacklistEntry&) override {
        return api::BlacklistEntry{};
    }
    gateway::Answer<api::BlacklistDetail> blacklist_entry(model::BlacklistId) override {
        return api::BlacklistDetail{};
    }
    gateway::Answer<api::BlacklistEntry> decide_blacklist(model::BlacklistId, int,
                                                          const api::BlacklistDecision&) override {
        return api::BlacklistEntry{};
    }
    gateway::Answer<api::NumberLookedUp> look_up_number(const api::NumberLookUp&) override {
        return api::NumberLookedUp{};
    }
    gateway::Answer<api::Claimed> claim(const std::string&, const api::Claim&) override { return lead; }
    gateway::Answer<api::Dialled> dial(model::CallId, const std::string&) override {
        ++dialled;
        return api::Dialled{number};
    }
    gateway::Answer<api::CallSaved> save(model::CallId call, const form::Definition&, const api::CallSave& record,
                                         api::Delivery) override {
        sent.push_back(record);
        if (refuses_save) return tl::unexpected(*refuses_save);
        api::CallSaved saved;
        saved.call.id = call;
        saved.call.outcome = record.outcome;
        return saved;
    }
    gateway::Answer<api::Call> call(model::CallId) override { return tl::unexpected(unreachable()); }
    gateway::Answer<api::Page<api::Call>> calls(std::optional<std::string>) override { return api::Page<api::Call>{}; }
    gateway::Answer<api::Page<api::FollowUp>> follow_ups(std::optional<std::string>) override {
        return api::Page<api::FollowUp>{};
    }
    gateway::Answer<api::ProjectVersions> withdraw_kit_part(const std::string&, const api::WithdrawKitPart&) override {
        return tl::unexpected(unreachable());
    }
    gateway::Answer<api::Claimed> start_call(const std::string&, const api::StartCall& wanted) override {
        started = wanted;
        if (refuses_start) return tl::unexpected(*refuses_start);
        return lead;
    }
    gateway::Answer<api::Claimed> practise(const std::string&, const api::Practice&) override { return lead; }
    gateway::Answer<void> save_telemetry(model::CallId, const api::Telemetry& telemetry) override {
        measured.push_back(telemetry);
        return {};
    }
    gateway::Answer<api::Call> amend(model::CallId, int, const api::Amend&) override {
        return tl::unexpected(unreachable());
    }
    gateway::Answer<api::Amendments> amendments(model::CallId) override { return api::Amendments{}; }
    gateway::Answer<api::Page<api::Call>> calls_to_correct(std::optional<std::string>) override {
        return api::Page<api::Call>{needs_correction, {}};
    }
    gateway::Answer<api::Page<api::Call>> project_calls_to_correct(const std::string&,
                                                                   std::optional<std::string>) override {
        return api::Page<api::Call>{};
    }
    gateway::Answer<api::Page<api::FollowUp>> project_follow_ups(const std::string&, const api::FollowUpsOfProject&,
                                                                 std::optional<std::string>) override {
        return api::Page<api::FollowUp>{};
    }
    gateway::Answer<api::Holdings> holdings(const std::string&) override { return api::Holdings{}; }
    gateway::Answer<api::FollowUpDetail> follow_up(model::FollowUpId) override { return api::FollowUpDetail{}; }
    gateway::Answer<api::FollowUpDetail> take_step(model::FollowUpId, int, const api::TakeStep&) override {
        return api::FollowUpDetail{};
    }
    gateway::Answer<api::StepsTaken> take_steps(const api::TakeSteps&) override { return api::StepsTaken{}; }
    gateway::Answer<api::FollowUpDue> follow_up_due(model::FollowUpId) override { return api::FollowUpDue{}; }
    gateway::Answer<api::Page<api::FollowUp>> tickets(const api::TicketQueue&, std::optional<std::string>) override {
        return api::Page<api::FollowUp>{};
    }
    gateway::Answer<api::FollowUp> assign(model::FollowUpId, int, const api::Assign&) override {
        return api::FollowUp{};
    }
    gateway::Answer<api::Colleagues> colleagues(const std::string&) override { return api::Colleagues{}; }
    gateway::Answer<api::TicketMenus> ticket_menus(const std::string&) override { return api::TicketMenus{}; }
    gateway::Answer<api::TicketMenus> change_ticket_menus(const std::string&, const api::TicketMenus& menus) override {
        return menus;
    }
    gateway::Answer<api::KnownIncidents> incidents(const std::string&) override { return api::KnownIncidents{}; }
    gateway::Answer<api::Attachment> attach(model::FollowUpId, const api::NewAttachment&) override {
        return api::Attachment{};
    }
    gateway::Answer<api::AttachmentContent> attachment(model::FollowUpId, model::AttachmentId) override {
        return api::AttachmentContent{};
    }
    gateway::Answer<void> remove_attachment(model::FollowUpId, model::AttachmentId, const std::string&) override {
        return {};
    }
    gateway::Answer<api::Page<api::FaqDraft>> faq_drafts(const std::string&, api::FaqDraftState,
                                                         std::optional<std::string>) override {
        return api::Page<api::FaqDraft>{};
    }
    gateway::Answer<api::FaqDraft> settle_faq_draft(const std::string&, model::FaqDraftId,
                                                    const api::SettleFaqDraft&) override {
        return api::FaqDraft{};
    }
    gateway::Answer<api::PublishedSource> calendar(const std::string&) override { return api::PublishedSource{}; }
    gateway::Answer<api::PublishedSource> publish_calendar(const std::string&, const api::SourceToPublish&) override {
        return api::PublishedSource{};
    }
    gateway::Answer<api::TeamHoursPublished> team_hours(const std::string&) override {
        return api::TeamHoursPublished{};
    }
    gateway::Answer<api::PublishedSource> publish_team_hours(const std::string&, const std::string&,
                                                             const api::SourceToPublish&) override {
        return api::PublishedSource{};
    }
    gateway::Answer<api::Page<api::Notice>> notices() override { return api::Page<api::Notice>{}; }
    gateway::Answer<api::Notice> publish_notice(const api::NewNotice&) override { return api::Notice{}; }
    gateway::Answer<api::Notice> withdraw_notice(model::NoticeId) override { return api::Notice{}; }
    gateway::Answer<void> acknowledge(model::NoticeId) override { return {}; }
    gateway::Answer<api::NoticeReaders> notice_readers(model::NoticeId) override { return api::NoticeReaders{}; }
    gateway::Answer<api::Changes> changes(std::optional<std::string>) override { return api::Changes{}; }
    gateway::Answer<api::DayTally> today(const std::string&) override { return api::DayTally{3, 2, {{"refused", 2}}}; }
    gateway::Answer<std::map<std::string, std::int64_t>> faq_uses(const std::string&) override {
        return std::map<std::string, std::int64_t>{{"charged-at-end", 5}};
    }

  private:
    static api::Project project() {
        api::Project made;
        made.code = "example-sale";
        made.title = {"彩铃体验", "Ring-back tone trial"};
        made.zone = "Asia/Shanghai";
        made.region = "CN";
        made.state = "running";
        made.versions = {1, 1, {{"first_call", 1}}};
        return made;
    }
    static api::KitSource source() { return {"example-sale", project().versions, form::test::example_kit()}; }
};

struct Shift {
    HeldClock clock;
    AtOnce executor;
    PlayedServer server;
    int changes = 0;
    ShiftPresenter presenter{server, executor, clock, model::Language::en, [this] { ++changes; }};

    Shift() {
        server.lead.contents.project = "example-sale";
        server.lead.contents.purpose = "first_call";
        server.lead.contents.zone = "Asia/Shanghai";
        server.lead.contents.issued_at = clock.now();
        server.lead.slip = "slip";
        server.lead.customer_name = "周敏";
        server.lead.salutation = "女士";
    }
    CallPresenter& in_call() {
        presenter.log_in("agent", "secret");
        presenter.start_call();
        presenter.call()->answered();
        return *presenter.call();
    }
};

}  // namespace cts::presenter::test
