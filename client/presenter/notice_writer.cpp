#include "client/presenter/notice_writer.h"

#include "shared/words/wording.h"

namespace cts::presenter {

namespace {

using words::N_;

TeamCaret first_empty(const NoticeDraft& draft) {
    if (draft.title_zh.empty()) return TeamCaret::title_zh;
    if (draft.title_en.empty()) return TeamCaret::title_en;
    if (draft.text_zh.empty()) return TeamCaret::text_zh;
    return draft.text_en.empty() ? TeamCaret::text_en : TeamCaret::none;
}

}  // namespace

NoticeWriter::NoticeWriter(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                           std::function<void()> changed)
    : gateway_(gateway), asking_(executor), clock_(clock), changed_(std::move(changed)) {}

void NoticeWriter::fetch() {
    asking_.ask([&gateway = gateway_] { return gateway.notices(); },
                [this](gateway::Answer<api::Page<api::Notice>>& answer) {
                    if (!answer) return;
                    notices_ = std::move(answer->items);
                    changed_();
                });
}

TeamCaret NoticeWriter::publish(const std::string& project) {
    if (busy_) return TeamCaret::none;
    const auto empty = first_empty(draft_);
    refused_ = empty != TeamCaret::none;
    notice_ = refused_ ? N_("A notice needs its title and text in both languages.") : "";
    server_notice_.clear();
    if (refused_) return changed_(), empty;
    api::NewNotice made;
    if (!draft_.everybody) made.project = project;
    made.urgency = draft_.urgent ? api::Urgency::urgent : api::Urgency::normal;
    made.title = {draft_.title_zh, draft_.title_en};
    made.text = {draft_.text_zh, draft_.text_en};
    if (draft_.hours > 0) made.valid_until = clock_.now() + std::chrono::hours(draft_.hours);
    busy_ = true;
    changed_();
    asking_.ask([&gateway = gateway_, made] { return gateway.publish_notice(made); },
                [this](const gateway::Answer<api::Notice>& answer) {
                    if (answer) draft_ = {};
                    came_back(answer, N_("The notice is published."));
                });
    return TeamCaret::none;
}

void NoticeWriter::withdraw(const std::string& notice) {
    const auto id = model::NoticeId::parse(notice);
    if (!id || busy_) return;
    busy_ = true;
    asking_.ask(
        [&gateway = gateway_, id = *id] { return gateway.withdraw_notice(id); },
        [this](const gateway::Answer<api::Notice>& answer) { came_back(answer, N_("The notice is withdrawn.")); });
}

void NoticeWriter::came_back(const gateway::Answer<api::Notice>& answer, const char* done) {
    busy_ = false;
    refused_ = !answer;
    notice_ = answer ? done : "";
    server_notice_ = answer ? std::string() : answer.error().message;
    changed_();
    if (answer) fetch();
}

std::vector<NoticeView> NoticeWriter::in_force(model::Language language) const {
    std::vector<NoticeView> views;
    for (const auto& each : notices_) {
        if (!each.withdrawn_at) views.push_back(notice_view(each, language));
    }
    return views;
}

}  // namespace cts::presenter
