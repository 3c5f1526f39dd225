#include <Poco/URI.h>

#include <algorithm>

#include "client/gateway/gateway.h"
#include "client/gateway/http_exchange.h"
#include "shared/api/codec.h"
#include "shared/api/wire_names.h"
#include "shared/words/words.h"

namespace cts::gateway {

namespace {

constexpr int status_nothing = 204;
constexpr int status_unauthorised = 401;
// When a shift begins, two passwords are checked at a time: whoever is behind a whole floor waits for seconds.
constexpr std::chrono::milliseconds a_queue_at_the_door{20'000};

std::string escaped(const std::string& text) {
    std::string made;
    Poco::URI::encode(text, "/?#&=+%", made);
    return made;
}

std::string after_query(const std::optional<std::string>& after, char first = '?') {
    return after ? first + ("after=" + escaped(*after)) : std::string();
}

std::string versions_query(const api::SlipContents& slip) {
    return "?purpose=" + escaped(slip.purpose) + "&form=" + std::to_string(slip.form_version) +
           "&product=" + std::to_string(slip.product_version) + "&faq=" + std::to_string(slip.faq_version);
}

class HttpGateway final : public Gateway {
  public:
    explicit HttpGateway(const ServerAddress& address)
        : http_(address), patience_at_the_door_(std::max(address.patience.answer, a_queue_at_the_door)) {}

    Answer<api::LoggedIn> log_in(const api::LogIn& who) override {
        auto answer = understood<api::LoggedIn>(
            answered(http_.send({"POST", "/api/v1/sessions", api::to_json(who), {}, patience_at_the_door_})));
        if (answer) http_.use_token(answer->token);
        return answer;
    }
    Answer<void> log_out() override {
        auto answer = done("DELETE", "/sessions/current", {});
        http_.use_token({});
        return answer;
    }
    void use_language(model::Language language) override { http_.use_language(language); }

    Answer<api::Page<model::User>> users(std::optional<std::string> after) override {
        return ask<api::Page<model::User>>("GET", "/users" + after_query(after));
    }
    Answer<model::User> add_user(const api::NewUser& user) override {
        return ask<model::User>("POST", "/users", api::to_json(user));
    }
    Answer<model::User> change_memberships(model::UserId user, const model::Memberships& memberships) override {
        return ask<model::User>("PUT", "/users/" + user.to_string() + "/memberships", api::to_json(memberships));
    }
    Answer<api::Page<api::Project>> projects(std::optional<std::string> after) override {
        return ask<api::Page<api::Project>>("GET", "/projects" + after_query(after));
    }
    Answer<api::Project> project(const std::string& code) override { return ask<api::Project>("GET", of(code)); }
    Answer<api::Project> add_project(const api::NewProject& project) override {
        return ask<api::Project>("POST", "/projects", api::to_json(project));
    }
    Answer<api::Project> change_project(const std::string& code, const api::ProjectSettings& settings) override {
        return ask<api::Project>("PATCH", of(code), api::to_json(settings));
    }
    Answer<api::ProjectVersions> publish(const std::string& project, const api::PublishKit& kit) override {
        return ask<api::ProjectVersions>("POST", of(project) + "/kits", api::to_json(kit));
    }
    Answer<api::ProjectVersions> withdraw_kit_part(const std::string& project,
                                                   const api::WithdrawKitPart& part) override {
        return ask<api::ProjectVersions>("POST", of(project) + "/kits/withdrawals", api::to_json(part));
    }
    Answer<api::KitSource> kit(const std::string& project) override {
        return ask<api::KitSource>("GET", of(project) + "/kit");
    }
    Answer<api::KitSource> kit_of(const api::SlipContents& slip) override {
        return ask<api::KitSource>("GET", of(slip.project) + "/kit" + versions_query(slip));
    }
    Answer<model::ListId> add_list(const api::NewList& list) override {
        auto answer = ask<api::List>("POST", of(list.project) + "/lists", api::to_json(list));
        if (!answer) return tl::unexpected(answer.error());
        return answer->id;
    }
    Answer<std::vector<api::ListRowResult>> add_rows(model::ListId list, const api::ListRows& rows) override {
        auto answer = ask<api::ListRowResults>("POST", "/lists/" + list.to_string() + "/rows", api::to_json(rows));
        if (!answer) return tl::unexpected(answer.error());
        return std::move(answer->results);
    }
    Answer<void> keep_do_not_call(const api::DoNotCall& entry) override {
        return done("POST", "/do-not-call", api::to_json(entry));
    }
    Answer<void> rebuild_reports() override { return done("POST", "/reports/rebuild", {}); }
    Answer<api::HistoryResults> add_history(const std::string& project, const api::HistoryRows& rows) override {
        return ask<api::HistoryResults>("POST", of(project) + "/history", api::to_json(rows));
    }
    Answer<api::Page<api::BlacklistEntry>> blacklist(api::BarKind kind, api::BlacklistView view,
                                                     std::optional<std::string> after) override {
        const std::string query = "?kind=" + std::string(api::wire_name(kind)) +
                                  "&view=" + std::string(api::wire_name(view)) + after_query(after, '&');
        return ask<api::Page<api::BlacklistEntry>>("GET", "/blacklist" + query);
    }
    Answer<api::BlacklistEntry> propose_blacklist(const api::NewBlacklistEntry& entry) override {
        return ask<api::BlacklistEntry>("POST", "/blacklist", api::to_json(entry));
    }
    Answer<api::BlacklistDetail> blacklist_entry(model::BlacklistId id) override {
        return ask<api::BlacklistDetail>("GET", "/blacklist/" + id.to_string());
    }
    Answer<api::BlacklistEntry> decide_blacklist(model::BlacklistId id, int revision,
                                                 const api::BlacklistDecision& decision) override {
        return ask<api::BlacklistEntry>("POST", "/blacklist/" + id.to_string() + "/decisions", api::to_json(decision),
                                        revision);
    }
    Answer<api::NumberLookedUp> look_up_number(const api::NumberLookUp& number) override {
        return ask<api::NumberLookedUp>("POST", "/blacklist/look-ups", api::to_json(number));
    }
    Answer<api::BillingList> billing_list(const std::string& project, const std::string& list) override {
        return ask<api::BillingList>("GET", of(project) + "/billing-lists/" + escaped(list));
    }
    Answer<std::optional<api::BillingDelivery>> take_billing(const std::string& project,
                                                             const std::string& list) override {
        auto answer = send("POST", of(project) + "/billing-lists/" + escaped(list), {});
        if (!answer) return tl::unexpected(answer.error());
        if (answer->status == status_nothing) return std::optional<api::BillingDelivery>{};
        auto delivery = understood<api::BillingDelivery>(std::move(answer));
        if (!delivery) return tl::unexpected(delivery.error());
        return std::optional(std::move(*delivery));
    }
    Answer<std::string> billing_file(const std::string& project, const std::string& list, int number,
                                     const std::string& format) override {
        auto answer = send("GET",
                           of(project) + "/billing-lists/" + escaped(list) + "/" + std::to_string(number) +
                               "?format=" + escaped(format),
                           {});
        if (!answer) return tl::unexpected(answer.error());
        return std::move(answer->body);
    }
    Answer<api::Claimed> claim(const std::string& project, const api::Claim& claim) override {
        return ask<api::Claimed>("POST", of(project) + "/claims", api::to_json(claim));
    }
    Answer<api::Dialled> dial(model::CallId call, const std::string& slip) override {
        return ask<api::Dialled>("POST", of(call) + "/dial", api::to_json(api::Dial{slip}));
    }
    Answer<api::Claimed> start_call(const std::string& project, const api::StartCall& wanted) override {
        return ask<api::Claimed>("POST", of(project) + "/calls", api::to_json(wanted));
    }
    Answer<api::Claimed> practise(const std::string& project, const api::Practice& wanted) override {
        return ask<api::Claimed>("POST", of(project) + "/practice", api::to_json(wanted));
    }
    Answer<api::CallSaved> save(model::CallId call, const form::Definition& form, const api::CallSave& record,
                                api::Delivery delivery) override {
        const std::string query = delivery == api::Delivery::late ? "?delivery=late" : "";
        return ask<api::CallSaved>("PUT", of(call) + query, api::to_json(record, form));
    }
    Answer<void> save_telemetry(model::CallId call, const api::Telemetry& telemetry) override {
        return done("PUT", of(call) + "/telemetry", api::to_json(telemetry));
    }
    Answer<api::Call> amend(model::CallId call, int revision, const api::Amend& amendment) override {
        return ask<api::Call>("POST", of(call) + "/amendments", api::to_json(amendment), revision);
    }
    Answer<api::Amendments> amendments(model::CallId call) override {
        return ask<api::Amendments>("GET", of(call) + "/amendments");
    }
    Answer<api::Call> call(model::CallId call) override { return ask<api::Call>("GET", of(call)); }
    Answer<api::Page<api::Call>> calls(std::optional<std::string> after) override {
        return ask<api::Page<api::Call>>("GET", "/calls" + after_query(after));
    }
    Answer<api::Page<api::FollowUp>> follow_ups(std::optional<std::string> after) override {
        return ask<api::Page<api::FollowUp>>("GET", "/follow-ups" + after_query(after));
    }
    Answer<api::Page<api::Call>> calls_to_correct(std::optional<std::string> after) override {
        return ask<api::Page<api::Call>>("GET", "/calls?state=needs_correction" + after_query(after, '&'));
    }
    Answer<api::Page<api::Call>> project_calls_to_correct(const std::string& project,
                                                          std::optional<std::string> after) override {
        return ask<api::Page<api::Call>>(
            "GET", "/calls?state=needs_correction&project=" + escaped(project) + after_query(after, '&'));
    }
    Answer<api::Page<api::FollowUp>> project_follow_ups(const std::string& project,
                                                        const api::FollowUpsOfProject& wanted,
                                                        std::optional<std::string> after) override {
        std::string query = "?view=" + std::string(api::wire_name(wanted.view));
        if (wanted.kind) query += "&kind=" + std::string(form::follow_up_kind_name(*wanted.kind));
        if (!wanted.group.empty()) query += "&group=" + escaped(wanted.group);
        if (wanted.agent) query += "&agent=" + wanted.agent->to_string();
        query += after_query(after, '&');
        return ask<api::Page<api::FollowUp>>("GET", of(project) + "/follow-ups" + query);
    }
    Answer<api::FollowUpDetail> follow_up(model::FollowUpId id) override {
        return ask<api::FollowUpDetail>("GET", "/follow-ups/" + id.to_string());
    }
    Answer<api::FollowUpDetail> take_step(model::FollowUpId id, int revision, const api::TakeStep& step) override {
        return ask<api::FollowUpDetail>("POST", "/follow-ups/" + id.to_string() + "/steps", api::to_json(step),
                                        revision);
    }
    Answer<api::StepsTaken> take_steps(const api::TakeSteps& steps) override {
        return ask<api::StepsTaken>("POST", "/follow-ups/steps", api::to_json(steps));
    }
    Answer<api::FollowUpDue> follow_up_due(model::FollowUpId id) override {
        return ask<api::FollowUpDue>("GET", "/follow-ups/" + id.to_string() + "/due");
    }
    Answer<api::Page<api::FollowUp>> tickets(const api::TicketQueue& queue, std::optional<std::string> after) override {
        std::string query = "?search=" + escaped(queue.search);
        if (queue.project) query += "&project=" + escaped(*queue.project);
        if (queue.state) query += "&state=" + std::string(followup::state_name(*queue.state));
        if (queue.clock) query += "&clock=" + std::string(followup::clock_name(*queue.clock));
        if (queue.overdue) query += "&overdue=true";
        if (queue.mine) query += "&mine=true";
        if (queue.over) query += "&over=true";
        if (queue.incident) query += "&incident=" + queue.incident->to_string();
        return ask<api::Page<api::FollowUp>>("GET", "/tickets" + query + after_query(after, '&'));
    }
    Answer<api::FollowUp> assign(model::FollowUpId id, int revision, const api::Assign& to) override {
        return ask<api::FollowUp>("POST", "/follow-ups/" + id.to_string() + "/assignment", api::to_json(to), revision);
    }
    Answer<api::Holdings> holdings(const std::string& project) override {
        return ask<api::Holdings>("GET", of(project) + "/holdings");
    }
    Answer<api::Colleagues> colleagues(const std::string& project) override {
        return ask<api::Colleagues>("GET", of(project) + "/colleagues");
    }
    Answer<api::TicketMenus> ticket_menus(const std::string& project) override {
        return ask<api::TicketMenus>("GET", of(project) + "/ticket-menus");
    }
    Answer<api::TicketMenus> change_ticket_menus(const std::string& project, const api::TicketMenus& menus) override {
        return ask<api::TicketMenus>("PUT", of(project) + "/ticket-menus", api::to_json(menus), menus.revision);
    }
    Answer<api::KnownIncidents> incidents(const std::string& project) override {
        return ask<api::KnownIncidents>("GET", of(project) + "/incidents");
    }
    Answer<api::Attachment> attach(model::FollowUpId id, const api::NewAttachment& file) override {
        return ask<api::Attachment>("POST", beside(id), api::to_json(file));
    }
    Answer<api::AttachmentContent> attachment(model::FollowUpId id, model::AttachmentId file) override {
        return ask<api::AttachmentContent>("GET", beside(id) + "/" + file.to_string());
    }
    Answer<void> remove_attachment(model::FollowUpId id, model::AttachmentId file, const std::string& reason) override {
        return done("POST", beside(id) + "/" + file.to_string() + "/removal",
                    api::to_json(api::AttachmentRemoval{reason}));
    }
    Answer<api::Page<api::FaqDraft>> faq_drafts(const std::string& project, api::FaqDraftState state,
                                                std::optional<std::string> after) override {
        const std::string query = "?state=" + std::string(api::wire_name(state)) + after_query(after, '&');
        return ask<api::Page<api::FaqDraft>>("GET", of(project) + "/faq-drafts" + query);
    }
    Answer<api::FaqDraft> settle_faq_draft(const std::string& project, model::FaqDraftId id,
                                           const api::SettleFaqDraft& wanted) override {
        return ask<api::FaqDraft>("POST", of(project) + "/faq-drafts/" + id.to_string() + "/settlement",
                                  api::to_json(wanted));
    }
    Answer<api::PublishedSource> calendar(const std::string& region) override {
        return ask<api::PublishedSource>("GET", "/calendars/" + escaped(region));
    }
    Answer<api::PublishedSource> publish_calendar(const std::string& region,
                                                  const api::SourceToPublish& source) override {
        return ask<api::PublishedSource>("PUT", "/calendars/" + escaped(region), api::to_json(source));
    }
    Answer<api::TeamHoursPublished> team_hours(const std::string& project) override {
        return ask<api::TeamHoursPublished>("GET", of(project) + "/team-hours");
    }
    Answer<api::PublishedSource> publish_team_hours(const std::string& project, const std::string& team,
                                                    const api::SourceToPublish& source) override {
        return ask<api::PublishedSource>("PUT", of(project) + "/team-hours/" + escaped(team), api::to_json(source));
    }
    Answer<api::Page<api::Notice>> notices() override { return ask<api::Page<api::Notice>>("GET", "/notices"); }
    Answer<api::Notice> publish_notice(const api::NewNotice& notice) override {
        return ask<api::Notice>("POST", "/notices", api::to_json(notice));
    }
    Answer<api::Notice> withdraw_notice(model::NoticeId notice) override {
        return ask<api::Notice>("POST", "/notices/" + notice.to_string() + "/withdrawal");
    }
    Answer<void> acknowledge(model::NoticeId notice) override {
        return done("PUT", "/notices/" + notice.to_string() + "/acknowledgement", {});
    }
    Answer<api::NoticeReaders> notice_readers(model::NoticeId notice) override {
        return ask<api::NoticeReaders>("GET", "/notices/" + notice.to_string() + "/acknowledgements");
    }
    Answer<api::Changes> changes(std::optional<std::string> after) override {
        return ask<api::Changes>("GET", "/changes" + after_query(after));
    }
    Answer<api::DayTally> today(const std::string& project) override {
        return ask<api::DayTally>("GET", of(project) + "/today");
    }
    Answer<std::map<std::string, std::int64_t>> faq_uses(const std::string& project) override {
        auto answer = ask<api::FaqUseCounts>("GET", of(project) + "/faq-uses");
        if (!answer) return tl::unexpected(answer.error());
        return std::move(answer->counts);
    }

  private:
    static std::string beside(model::FollowUpId id) { return "/follow-ups/" + id.to_string() + "/attachments"; }
    static std::string of(model::CallId call) { return "/calls/" + call.to_string(); }
    static std::string of(const std::string& project) { return "/projects/" + escaped(project); }

    Answer<Response> send(const char* method, const std::string& path, std::string body,
                          std::optional<int> revision = std::nullopt);
    Answer<Response> answered(Answer<Response> response) const;
    Answer<void> done(const char* method, const std::string& path, std::string body) {
        auto answer = send(method, path, std::move(body));
        if (!answer) return tl::unexpected(answer.error());
        return {};
    }
    Fault refused(const Response& response) const;
    Fault broken(int status) const;

    template <class Message>
    Answer<Message> ask(const char* method, const std::string& path, std::string body = {},
                        std::optional<int> revision = std::nullopt) {
        return understood<Message>(send(method, path, std::move(body), revision));
    }
    template <class Message>
    Answer<Message> understood(const Answer<Response>& response) const {
        if (!response) return tl::unexpected(response.error());
        auto read = api::from_json<Message>(response->body, answer_limits);
        if (!read) return tl::unexpected(broken(response->status));
        return std::move(*read);
    }

    static constexpr api::JsonLimits answer_limits{16 * 1024 * 1024, 64};
    HttpExchange http_;
    const std::chrono::milliseconds patience_at_the_door_;
};

Answer<Response> HttpGateway::send(const char* method, const std::string& path, std::string body,
                                   std::optional<int> revision) {
    return answered(http_.send({method, "/api/v1" + path, std::move(body), revision, {}}));
}

Answer<Response> HttpGateway::answered(Answer<Response> response) const {
    if (!response) return response;
    if (response->status >= 200 && response->status < 300) return response;
    return tl::unexpected(refused(*response));
}

Fault HttpGateway::refused(const Response& response) const {
    auto document = api::from_json<api::ProblemDocument>(response.body, answer_limits);
    if (!document) return broken(response.status);
    Fault fault{FaultKind::refused, response.status, std::move(document->errors), document->title};
    if (!fault.problems.empty()) fault.message = words::sentence(fault.problems.front(), http_.language());
    if (response.status == status_unauthorised) fault.kind = FaultKind::not_logged_in;
    return fault;
}

Fault HttpGateway::broken(int status) const {
    return {FaultKind::broken_answer,
            status,
            {},
            words::tr("The server's answer cannot be read. Tell the administrator.", http_.language())};
}

}  // namespace

std::unique_ptr<Gateway> make_http_gateway(const ServerAddress& address) {
    return std::make_unique<HttpGateway>(address);
}

}  // namespace cts::gateway
