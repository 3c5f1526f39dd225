#include "server/http/json_answer.h"
#include "server/http/kit_request.h"
#include "server/service/counts.h"
#include "server/service/do_not_call.h"
#include "server/service/import_rows.h"
#include "server/service/projects.h"
#include "server/service/publish_kit.h"
#include "server/service/withdraw_kit.h"

namespace cts::http {

namespace {

const std::string& code(const Visit& visit) {
    return visit.path.at("code");
}

}  // namespace

Result<Answer> list_projects(const Visit& visit) {
    return json_answer(visit, service::list_projects(visit.tools));
}

Result<Answer> add_project(const Visit& visit) {
    return body_of<api::NewProject>(visit)
        .and_then([&](const api::NewProject& wanted) { return service::add_project(visit.tools, visit.user, wanted); })
        .map([&](const api::Project& project) { return json_answer(visit, project, 201); });
}

Result<Answer> show_project(const Visit& visit) {
    return service::show_project(visit.tools, code(visit)).map([&](const api::Project& project) {
        return json_answer(visit, project);
    });
}

Result<Answer> change_project(const Visit& visit) {
    return body_of<api::ProjectSettings>(visit)
        .and_then([&](const api::ProjectSettings& settings) {
            return service::change_project(visit.tools, visit.user, code(visit), settings);
        })
        .map([&](const api::Project& project) { return json_answer(visit, project); });
}

Result<Answer> publish_kit(const Visit& visit) {
    return body_of<api::PublishKit>(visit)
        .and_then(
            [&](const api::PublishKit& kit) { return service::publish_kit(visit.tools, visit.user, code(visit), kit); })
        .map([&](const api::ProjectVersions& versions) { return json_answer(visit, versions, 201); });
}

Result<Answer> withdraw_kit_part(const Visit& visit) {
    return body_of<api::WithdrawKitPart>(visit)
        .and_then([&](const api::WithdrawKitPart& part) {
            return service::withdraw_kit_part(visit.tools, visit.user, code(visit), part);
        })
        .map([&](const api::ProjectVersions& versions) { return json_answer(visit, versions); });
}

Result<Answer> show_kit(const Visit& visit) {
    const auto versions = versions_asked(visit.request);
    if (!versions) return service::Refused(versions.error());
    const auto kit = *versions ? service::kit_of_versions(visit.tools, visit.user, code(visit), **versions)
                               : service::newest_kit(visit.tools, visit.user, code(visit));
    return kit.map([&](const api::KitSource& source) {
        const std::string tag = kit_tag(source);
        Answer answer = is_known(visit.request, tag) ? Answer{304, "", ""} : json_answer(visit, source);
        answer.headers["ETag"] = tag;
        answer.headers["Cache-Control"] = "private, no-cache";
        return answer;
    });
}

Result<Answer> open_list(const Visit& visit) {
    const auto wanted = body_of<api::NewList>(visit);
    if (!wanted) return service::Refused(wanted.error());
    if (wanted->project != code(visit)) return service::refuse(model::Reason::bad_member, "/project");
    return service::open_list(visit.tools, visit.user, *wanted).map([&](const api::List& list) {
        return json_answer(visit, list, 201);
    });
}

Result<Answer> import_rows(const Visit& visit) {
    const auto list = id_of<model::ListId>(visit);
    if (!list) return service::Refused(list.error());
    return body_of<api::ListRows>(visit)
        .and_then([&](const api::ListRows& rows) { return service::import_rows(visit.tools, visit.user, *list, rows); })
        .map([&](const api::ListRowResults& results) { return json_answer(visit, results); });
}

Result<Answer> keep_do_not_call(const Visit& visit) {
    return body_of<api::DoNotCall>(visit)
        .and_then(
            [&](const api::DoNotCall& entry) { return service::keep_do_not_call(visit.tools, visit.user, entry); })
        .map([&](service::Done) {
            return Answer{204, "", ""};
        });
}

Result<Answer> show_faq_uses(const Visit& visit) {
    return service::faq_uses(visit.tools, visit.user, code(visit)).map([&](const api::FaqUseCounts& counts) {
        return json_answer(visit, counts);
    });
}

Result<Answer> show_today(const Visit& visit) {
    return service::today(visit.tools, visit.user, code(visit)).map([&](const api::DayTally& tally) {
        return json_answer(visit, tally);
    });
}

}  // namespace cts::http
