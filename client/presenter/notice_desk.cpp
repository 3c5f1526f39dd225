#include "client/presenter/notice_desk.h"

#include <algorithm>

namespace cts::presenter {

namespace {

constexpr std::chrono::seconds try_again{15};

}  // namespace

NoticeView notice_view(const api::Notice& notice, model::Language language) {
    return {notice.id.to_string(),    notice.title.in(language), notice.text.in(language),
            notice.published_by_name, notice.valid_from,         notice.urgency == api::Urgency::urgent};
}

NoticeDesk::NoticeDesk(gateway::Gateway& gateway, Executor& executor, const model::Clock& clock,
                       std::function<void()> changed)
    : gateway_(gateway), asking_(executor, Lane::unasked), clock_(clock), changed_(std::move(changed)) {}

void NoticeDesk::fetch() {
    asking_.ask([&gateway = gateway_] { return gateway.notices(); },
                [this](gateway::Answer<api::Page<api::Notice>>& answer) { came_back(answer); });
}

void NoticeDesk::use_project(const std::string& code) {
    project_ = code;
    changed_();
}

void NoticeDesk::came_back(gateway::Answer<api::Page<api::Notice>>& answer) {
    if (!answer) return;  // what was shown stays
    notices_ = std::move(answer->items);
    changed_();
}

bool NoticeDesk::in_force(const api::Notice& notice) const {
    const auto now = clock_.now();
    return is_ours(notice) && !notice.withdrawn_at && notice.valid_from <= now &&
           (!notice.valid_until || now < *notice.valid_until);
}

bool NoticeDesk::waits(const api::Notice& notice, api::Urgency urgency) const {
    return notice.urgency == urgency && !notice.acknowledged_at && !acknowledged_.contains(notice.id) &&
           in_force(notice);
}

std::vector<const api::Notice*> NoticeDesk::waiting(api::Urgency urgency) const {
    std::vector<const api::Notice*> found;
    for (const auto& notice : notices_) {
        if (waits(notice, urgency)) found.push_back(&notice);
    }
    std::ranges::stable_sort(found, {}, [](const api::Notice* notice) { return notice->valid_from; });
    return found;
}

void NoticeDesk::acknowledge() {
    const auto urgent = waiting(api::Urgency::urgent);
    if (urgent.empty() && !open_) return;
    const auto notice = urgent.empty() ? *open_ : urgent.front()->id;
    if (urgent.empty()) open_.reset();
    acknowledged_.insert(notice);
    changed_();
    send(notice);
}

void NoticeDesk::send(model::NoticeId notice) {
    tried_at_ = clock_.now();
    asking_.ask([&gateway = gateway_, notice] { return gateway.acknowledge(notice); },
                [this, notice](const gateway::Answer<void>& answer) {
                    if (!answer && answer.error().kind == gateway::FaultKind::unreachable) unsent_.insert(notice);
                });
}

void NoticeDesk::next_update() {
    auto updates = waiting(api::Urgency::normal);
    std::ranges::reverse(updates);
    if (updates.empty()) return;
    const auto open = std::ranges::find_if(updates, [this](const auto* each) { return open_ == each->id; });
    const bool behind = open != updates.end() && std::next(open) != updates.end();
    open_ = behind ? (*std::next(open))->id : updates.front()->id;
    changed_();
}

void NoticeDesk::tick() {
    const auto incidents_in_force = std::ranges::count_if(
        notices_, [this](const api::Notice& notice) { return notice.incident && in_force(notice); });
    const auto count = waiting(api::Urgency::urgent).size() + waiting(api::Urgency::normal).size() +
                       static_cast<std::size_t>(incidents_in_force);
    if (std::exchange(shown_, count) != count) changed_();
    if (unsent_.empty() || clock_.now() - tried_at_ < try_again) return;
    for (const auto notice : std::exchange(unsent_, {})) send(notice);
}

NoticesView NoticeDesk::view(model::Language language) const {
    NoticesView view;
    const auto urgent = waiting(api::Urgency::urgent);
    if (!urgent.empty()) {
        view.urgent = notice_view(*urgent.front(), language);
        view.urgent_behind = static_cast<int>(urgent.size()) - 1;
    }
    auto updates = waiting(api::Urgency::normal);
    std::ranges::reverse(updates);
    for (const auto* each : updates) {
        if (open_ == each->id) view.open_update = static_cast<int>(view.updates.size());
        view.updates.push_back(notice_view(*each, language));
    }
    return view;
}

std::vector<IncidentView> NoticeDesk::incidents(model::Language language) const {
    std::vector<IncidentView> incidents;
    for (const auto& notice : notices_) {
        if (!notice.incident || !in_force(notice)) continue;
        incidents.push_back({notice.id.to_string(), notice.title.in(language), notice.incident->answer.in(language),
                             notice.incident->expected_end});
    }
    return incidents;
}

}  // namespace cts::presenter
