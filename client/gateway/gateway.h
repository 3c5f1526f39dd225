// How the client speaks to a server: one call of this port is one request. Functions block; the presenter runs them on
// a worker (executor.h) and never on the screen's thread. The same port serves cts-admin.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "shared/api/billing_messages.h"
#include "shared/api/blacklist_messages.h"
#include "shared/api/calendar_messages.h"
#include "shared/api/faq_draft_messages.h"
#include "shared/api/history_messages.h"
#include "shared/api/messages.h"
#include "shared/api/team_messages.h"
#include "shared/api/ticket_menu_messages.h"

namespace cts::gateway {

enum class FaultKind {
    unreachable,  // no connection, or it broke: whether the server acted is not known
    refused,      // the server answered with a problem
    not_logged_in,
    broken_answer,  // what came back is not the contract
};

struct Fault {
    FaultKind kind{};
    int status = 0;            // HTTP, of refused
    model::Problems problems;  // of refused; sentences come in the asked language
    std::string message;       // one sentence for people
};

template <class T>
using Answer = tl::expected<T, Fault>;

struct Patience {  // how long a request waits for a server that does nothing; then it is unreachable
    std::chrono::milliseconds connect{5'000};
    std::chrono::milliseconds answer{30'000};  // for each piece of it
};
// Of a program somebody sits before: a call goes to the outbox rather than wait any longer.
inline constexpr Patience while_somebody_waits{std::chrono::milliseconds(3'000), std::chrono::milliseconds(6'000)};

struct ServerAddress {
    std::string url;      // "http://127.0.0.1:8470", "https://cts.example"
    std::string ca_file;  // PEM; empty: the system's
    model::Language language = model::Language::zh_CN;
    Patience patience{};
};

// Safe on many threads: a request that waits holds up no other.
class Gateway {
  public:
    virtual ~Gateway() = default;
    virtual Answer<api::LoggedIn> log_in(const api::LogIn& who) = 0;  // keeps the token for what follows
    virtual Answer<void> log_out() = 0;
    virtual void use_language(model::Language language) = 0;

    virtual Answer<api::Page<model::User>> users(std::optional<std::string> after) = 0;
    virtual Answer<model::User> add_user(const api::NewUser& user) = 0;
    virtual Answer<model::User> change_memberships(model::UserId user, const model::Memberships& memberships) = 0;

    virtual Answer<api::Page<api::Project>> projects(std::optional<std::string> after) = 0;
    virtual Answer<api::Project> project(const std::string& code) = 0;
    virtual Answer<api::Project> add_project(const api::NewProject& project) = 0;
    virtual Answer<api::Project> change_project(const std::string& code, const api::ProjectSettings& settings) = 0;
    virtual Answer<api::ProjectVersions> publish(const std::string& project, const api::PublishKit& kit) = 0;
    virtual Answer<api::ProjectVersions> withdraw_kit_part(const std::string& project,
                                                           const api::WithdrawKitPart& part) = 0;
    virtual Answer<api::KitSource> kit(const std::string& project) = 0;        // the newest
    virtual Answer<api::KitSource> kit_of(const api::SlipContents& slip) = 0;  // exactly these versions

    virtual Answer<model::ListId> add_list(const api::NewList& list) = 0;
    virtual Answer<std::vector<api::ListRowResult>> add_rows(model::ListId list, const api::ListRows& rows) = 0;

    virtual Answer<void> keep_do_not_call(const api::DoNotCall& entry) = 0;
    virtual Answer<api::Page<api::BlacklistEntry>> blacklist(api::BarKind kind, api::BlacklistView view,
                                                             std::optional<std::string> after) = 0;
    virtual Answer<api::BlacklistEntry> propose_blacklist(const api::NewBlacklistEntry& entry) = 0;
    virtual Answer<api::BlacklistDetail> blacklist_entry(model::BlacklistId id) = 0;
    virtual Answer<api::BlacklistEntry> decide_blacklist(model::BlacklistId id, int revision,
                                                         const api::BlacklistDecision& decision) = 0;
    virtual Answer<api::NumberLookedUp> look_up_number(const api::NumberLookUp& number) = 0;

    virtual Answer<void> rebuild_reports() = 0;
    virtual Answer<api::HistoryResults> add_history(const std::string& project, const api::HistoryRows& rows) = 0;
    // What billing takes away. list: open, cancel, do_not_bill; nullopt: nothing waits on it.
    virtual Answer<api::BillingList> billing_list(const std::string& project, const std::string& list) = 0;
    virtual Answer<std::optional<api::BillingDelivery>> take_billing(const std::string& project,
                                                                     const std::string& list) = 0;
    virtual Answer<std::string> billing_file(const std::string& project, const std::string& list, int number,
                                             const std::string& format) = 0;  // csv, xlsx: its bytes

    virtual Answer<api::Claimed> claim(const std::string& project, const api::Claim& claim) = 0;
    virtual Answer<api::Dialled> dial(model::CallId call, const std::string& slip) = 0;
    virtual Answer<api::Claimed> start_call(const std::string& project, const api::StartCall& wanted) = 0;
    virtual Answer<api::Claimed> practise(const std::string& project, const api::Practice& wanted) = 0;
    virtual Answer<api::CallSaved> save(model::CallId call, const form::Definition& form, const api::CallSave& record,
                                        api::Delivery delivery) = 0;
    virtual Answer<void> save_telemetry(model::CallId call, const api::Telemetry& telemetry) = 0;
    // 412 when somebody was faster: nothing changed, fetch the call and its amendments to see the difference.
    virtual Answer<api::Call> amend(model::CallId call, int revision, const api::Amend& amendment) = 0;
    virtual Answer<api::Amendments> amendments(model::CallId call) = 0;
    virtual Answer<api::Call> call(model::CallId call) = 0;
    virtual Answer<api::Page<api::Call>> calls(std::optional<std::string> after) = 0;           // own, newest first
    virtual Answer<api::Page<api::FollowUp>> follow_ups(std::optional<std::string> after) = 0;  // own and open, by due
    virtual Answer<api::Page<api::Call>> calls_to_correct(std::optional<std::string> after) = 0;  // own
    virtual Answer<api::Page<api::Call>> project_calls_to_correct(const std::string& project,
                                                                  std::optional<std::string> after) = 0;
    virtual Answer<api::Page<api::FollowUp>> project_follow_ups(const std::string& project,
                                                                const api::FollowUpsOfProject& wanted,
                                                                std::optional<std::string> after) = 0;
    virtual Answer<api::Holdings> holdings(const std::string& project) = 0;  // who has how much
    virtual Answer<api::FollowUpDetail> follow_up(model::FollowUpId id) = 0;
    // 412 when somebody was faster, 409 where there is no such step, 422 with a problem for each thing that is missing.
    virtual Answer<api::FollowUpDetail> take_step(model::FollowUpId id, int revision, const api::TakeStep& step) = 0;
    virtual Answer<api::StepsTaken> take_steps(const api::TakeSteps& steps) = 0;
    virtual Answer<api::FollowUpDue> follow_up_due(model::FollowUpId id) = 0;
    virtual Answer<api::Page<api::FollowUp>> tickets(const api::TicketQueue& queue,
                                                     std::optional<std::string> after) = 0;
    virtual Answer<api::FollowUp> assign(model::FollowUpId id, int revision, const api::Assign& to) = 0;
    virtual Answer<api::Colleagues> colleagues(const std::string& project) = 0;

    virtual Answer<api::TicketMenus> ticket_menus(const std::string& project) = 0;
    // From the revision it was made from (menus.revision); 412 when somebody was faster.
    virtual Answer<api::TicketMenus> change_ticket_menus(const std::string& project, const api::TicketMenus& menus) = 0;
    virtual Answer<api::KnownIncidents> incidents(const std::string& project) = 0;
    virtual Answer<api::Attachment> attach(model::FollowUpId id, const api::NewAttachment& file) = 0;
    virtual Answer<api::AttachmentContent> attachment(model::FollowUpId id, model::AttachmentId file) = 0;
    virtual Answer<void> remove_attachment(model::FollowUpId id, model::AttachmentId file,
                                           const std::string& reason) = 0;
    virtual Answer<api::Page<api::FaqDraft>> faq_drafts(const std::string& project, api::FaqDraftState state,
                                                        std::optional<std::string> after) = 0;
    virtual Answer<api::FaqDraft> settle_faq_draft(const std::string& project, model::FaqDraftId id,
                                                   const api::SettleFaqDraft& wanted) = 0;

    virtual Answer<api::PublishedSource> calendar(const std::string& region) = 0;
    virtual Answer<api::PublishedSource> publish_calendar(const std::string& region,
                                                          const api::SourceToPublish& source) = 0;
    virtual Answer<api::TeamHoursPublished> team_hours(const std::string& project) = 0;
    virtual Answer<api::PublishedSource> publish_team_hours(const std::string& project, const std::string& team,
                                                            const api::SourceToPublish& source) = 0;

    virtual Answer<api::Page<api::Notice>> notices() = 0;  // those in force for whoever asks
    virtual Answer<api::Notice> publish_notice(const api::NewNotice& notice) = 0;
    virtual Answer<api::Notice> withdraw_notice(model::NoticeId notice) = 0;
    virtual Answer<void> acknowledge(model::NoticeId notice) = 0;
    virtual Answer<api::NoticeReaders> notice_readers(model::NoticeId notice) = 0;

    virtual Answer<api::Changes> changes(std::optional<std::string> after) = 0;  // absent: from now on
    virtual Answer<api::DayTally> today(const std::string& project) = 0;
    virtual Answer<std::map<std::string, std::int64_t>> faq_uses(const std::string& project) = 0;
};

std::unique_ptr<Gateway> make_http_gateway(const ServerAddress& address);

}  // namespace cts::gateway
