#include "server/service/notices.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "server/service/authorise.h"
#include "server/service/incidents.h"
#include "server/service/new_notice.h"
#include "server/service/projects.h"
#include "server/service/ticket_menus.h"
#include "server/storage/notices.h"

namespace cts::service {

using model::Reason;
using model::Right;

namespace {

api::Notice shown(storage::NoticeSeen seen) {
    auto& record = seen.record;
    api::Notice notice;
    notice.id = record.id;
    if (record.project) notice.project = std::move(seen.project);
    notice.urgency = record.urgent ? api::Urgency::urgent : api::Urgency::normal;
    notice.title = std::move(record.title);
    notice.text = std::move(record.text);
    notice.valid_from = record.valid_from;
    notice.valid_until = record.valid_until;
    notice.published_by_name = std::move(seen.published_by_name);
    notice.published_at = record.published_at;
    notice.withdrawn_at = record.withdrawn_at;
    notice.acknowledged_at = seen.acknowledged_at;
    if (record.incident) notice.incident = shown_incident(*record.incident);
    return notice;
}

Result<api::Notice> shown(const Tools& tools, const model::User& reader, model::NoticeId id) {
    auto seen = tools.store.notices().by_id(id, reader.id);
    if (!seen) return refuse(Reason::not_found, "notice");
    return shown(std::move(*seen));
}

// Whether it would come into force at the same moment is asked only where a moment was asked for.
bool same(const storage::NoticeRecord& there, const storage::NoticeRecord& wanted, bool from_asked) {
    const auto words = [](const storage::NoticeRecord& notice) {
        return std::tie(notice.published_by, notice.project, notice.urgent, notice.title, notice.text,
                        notice.valid_until, notice.incident);
    };
    return words(there) == words(wanted) && (!from_asked || there.valid_from == wanted.valid_from);
}

Refused too_many() {
    return refuse({.reason = Reason::too_many_notices,
                   .field = {},
                   .details = {{"max", model::Translated::neutral(std::to_string(most_notices))}}});
}

Result<api::Notice> published(const Tools& tools, const model::User& by, const storage::NoticeRecord& notice,
                              bool from_asked) {
    auto there = tools.store.notices().not_ended(by.id, notice.published_at);
    const auto again =
        std::ranges::find_if(there, [&](const auto& one) { return same(one.record, notice, from_asked); });
    if (again != there.end()) return shown(std::move(*again));
    if (there.size() >= most_notices) return too_many();
    tools.store.notices().publish(notice);
    return shown(tools, by, notice.id);
}

bool works_with_customers(const model::User& user) {
    return may(user, Right::log_calls) || may(user, Right::work_tickets);
}

bool is_for(const storage::NoticeRecord& notice, const model::User& user) {
    return user.active && (!notice.project || works_with_customers(user));
}

}  // namespace

api::Page<api::Notice> notices(const Tools& tools, const model::User& reader) {
    api::Page<api::Notice> page;
    for (auto& seen : tools.store.notices().not_ended(reader.id, tools.clock.now()))
        page.items.push_back(shown(std::move(seen)));
    return page;
}

Result<api::Notice> publish_notice(const Tools& tools, const model::User& by, const api::NewNotice& wanted) {
    if (auto right = authorise(by, Right::publish_notices); !right) return Refused(right.error());
    auto notice = new_notice(wanted, tools.clock.now());
    if (!notice) return Refused(notice.error());
    if (wanted.project) {
        const auto project = find_project(tools, *wanted.project);
        if (!project) return refuse(Reason::not_found, "/project");
        notice->project = project->id;
        const auto& incident = notice->incident;
        if (incident && !incident->cause.empty() &&
            !may_choose(ticket_menus_of(tools, project->id).causes, incident->cause))
            return refuse(Reason::bad_member, "/incident/cause");
    }
    notice->id = model::NoticeId::make(notice->published_at);
    notice->published_by = by.id;
    return published(tools, by, *notice, wanted.valid_from.has_value());
}

Result<api::Notice> withdraw_notice(const Tools& tools, const model::User& by, model::NoticeId notice) {
    if (auto right = authorise(by, Right::publish_notices); !right) return Refused(right.error());
    tools.store.notices().withdraw(notice, by.id, tools.clock.now());
    return shown(tools, by, notice);
}

Result<Done> acknowledge_notice(const Tools& tools, const model::User& reader, model::NoticeId notice) {
    if (tools.store.notices().acknowledge(notice, reader.id, tools.clock.now()) == storage::NoticeStep::unknown)
        return refuse(Reason::not_found, "notice");
    return Done{};
}

Result<api::NoticeReaders> notice_readers(const Tools& tools, const model::User& by, model::NoticeId id) {
    if (auto right = authorise(by, Right::publish_notices); !right) return Refused(right.error());
    const auto notice = tools.store.notices().by_id(id, by.id);
    if (!notice) return refuse(Reason::not_found, "notice");
    std::map<model::UserId, model::Instant> read;
    for (const auto& one : tools.store.notices().acknowledgements(id)) read.emplace(one.by, one.at);
    api::NoticeReaders readers;
    for (const auto& user : tools.store.users().all()) {
        const auto found = read.find(user.id);
        if (found != read.end())
            readers.items.push_back({user.number, user.display_name, found->second});
        else if (is_for(notice->record, user))
            readers.items.push_back({user.number, user.display_name, {}});
    }
    std::ranges::sort(readers.items, {}, [](const api::NoticeReader& reader) {
        return std::pair(reader.acknowledged_at.has_value(), reader.number);
    });
    return readers;
}

}  // namespace cts::service
