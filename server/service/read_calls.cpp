#include "server/service/read_calls.h"

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/service/shown_call.h"

namespace cts::service {

using model::Reason;
using model::Right;

namespace {

api::Page<api::Call> shown_page(const Tools& tools, const storage::Slice<storage::CallRecord>& slice) {
    api::Page<api::Call> page;
    for (const storage::CallRecord& record : slice.items) page.items.push_back(shown_call(tools, record));
    if (slice.after) page.after = std::to_string(*slice.after);
    return page;
}

}  // namespace

bool may_read(const model::User& user, const storage::CallRecord& call) {
    return (call.agent == user.id && may(user, Right::log_calls)) || may(user, Right::read_calls);
}

Result<api::Call> read_call(const Tools& tools, const model::User& user, model::CallId id) {
    const auto record = tools.store.calls().by_id(id);
    if (!record || !may_read(user, *record)) return refuse(Reason::not_found, "call");
    return shown_call(tools, *record);
}

Result<api::Page<api::Call>> own_calls(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    return shown_page(tools, tools.store.calls().of_agent(user.id, page.after, page.limit));
}

Result<api::Page<api::Call>> calls_to_correct(const Tools& tools, const model::User& user, const PageWanted& page) {
    if (auto right = authorise(user, Right::log_calls); !right) return Refused(right.error());
    return shown_page(tools, tools.store.calls().to_correct_of_agent(user.id, page.after, page.limit));
}

Result<api::Page<api::Call>> project_calls_to_correct(const Tools& tools, const model::User& user,
                                                      std::string_view project, const PageWanted& page) {
    if (auto right = authorise(user, Right::read_calls); !right) return Refused(right.error());
    return find_project(tools, project).map([&](const storage::ProjectRecord& record) {
        return shown_page(tools, tools.store.calls().to_correct_of_project(record.id, page.after, page.limit));
    });
}

Result<api::Page<api::Call>> project_calls(const Tools& tools, const model::User& user, std::string_view project,
                                           const PageWanted& page) {
    if (auto right = authorise(user, Right::read_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    return shown_page(tools, tools.store.calls().of_project(record->id, page.after, page.limit));
}

}  // namespace cts::service
