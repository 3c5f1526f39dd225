#include "server/http/json_answer.h"
#include "server/service/calendars.h"

namespace cts::http {

Result<Answer> show_calendar(const Visit& visit) {
    return service::show_calendar(visit.tools, visit.path.at("region")).map([&](const api::PublishedSource& calendar) {
        return json_answer(visit, calendar);
    });
}

Result<Answer> publish_calendar(const Visit& visit) {
    return body_of<api::SourceToPublish>(visit)
        .and_then([&](const api::SourceToPublish& wanted) {
            return service::publish_calendar(visit.tools, visit.user, visit.path.at("region"), wanted);
        })
        .map([&](const api::PublishedSource& calendar) { return json_answer(visit, calendar); });
}

Result<Answer> list_team_hours(const Visit& visit) {
    return service::list_team_hours(visit.tools, visit.path.at("code")).map([&](const api::TeamHoursPublished& hours) {
        return json_answer(visit, hours);
    });
}

Result<Answer> publish_team_hours(const Visit& visit) {
    return body_of<api::SourceToPublish>(visit)
        .and_then([&](const api::SourceToPublish& wanted) {
            return service::publish_team_hours(visit.tools, visit.user, visit.path.at("code"), visit.path.at("team"),
                                               wanted);
        })
        .map([&](const api::PublishedSource& hours) { return json_answer(visit, hours); });
}

}  // namespace cts::http
