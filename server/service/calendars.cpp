#include "server/service/calendars.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/storage/published_times.h"
#include "shared/calendar/calendar_reader.h"

namespace cts::service {

using model::Reason;
using model::Right;
using model::Translated;

namespace {

api::PublishedSource shown(const storage::Publication& published) {
    return {published.key.name, published.version, published.source, published.by_name, published.at};
}

Refused otherwise(const std::string& inside, const std::string& sent_as) {
    return refuse({.reason = Reason::named_otherwise,
                   .field = "/source",
                   .details = {{"word", Translated::neutral(inside)}, {"expected", Translated::neutral(sent_as)}}});
}

api::PublishedSource published(const Tools& tools, const model::User& by, const storage::PublicationKey& key,
                               const std::string& source) {
    return shown(
        tools.store.publications().publish({key, 0, source, by.id, {}, tools.clock.now()}, std::nullopt).newest);
}

}  // namespace

Result<api::PublishedSource> show_calendar(const Tools& tools, const std::string& region) {
    const auto newest = tools.store.publications().newest(storage::calendar_key(region));
    if (!newest) return refuse(Reason::not_found, "calendar");
    return shown(*newest);
}

Result<api::PublishedSource> publish_calendar(const Tools& tools, const model::User& by, const std::string& region,
                                              const api::SourceToPublish& wanted) {
    if (auto right = authorise(by, Right::manage_projects); !right) return Refused(right.error());
    const auto read = calendar::read_calendar(region + ".yaml", wanted.source);
    if (!read) return Refused(read.error());
    if (read->region != region) return otherwise(read->region, region);
    return published(tools, by, storage::calendar_key(region), wanted.source);
}

Result<api::TeamHoursPublished> list_team_hours(const Tools& tools, std::string_view project) {
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    api::TeamHoursPublished all;
    for (const auto& one : tools.store.publications().newest_of(storage::PublicationKind::team_hours, found->id))
        all.items.push_back(shown(one));
    return all;
}

Result<api::PublishedSource> publish_team_hours(const Tools& tools, const model::User& by, std::string_view project,
                                                const std::string& team, const api::SourceToPublish& wanted) {
    if (!may(by, Right::lead_team))
        if (auto right = authorise(by, Right::manage_projects); !right) return Refused(right.error());
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    const auto read = calendar::read_hours(team + ".yaml", wanted.source);
    if (!read) return Refused(read.error());
    if (read->team != team) return otherwise(read->team, team);
    return published(tools, by, storage::hours_key(found->id, team), wanted.source);
}

}  // namespace cts::service
