#include "server/http/json_answer.h"
#include "server/service/notices.h"

namespace cts::http {

Result<Answer> list_notices(const Visit& visit) {
    return json_answer(visit, service::notices(visit.tools, visit.user));
}

Result<Answer> publish_notice(const Visit& visit) {
    return body_of<api::NewNotice>(visit)
        .and_then(
            [&](const api::NewNotice& wanted) { return service::publish_notice(visit.tools, visit.user, wanted); })
        .map([&](const api::Notice& notice) { return json_answer(visit, notice, 201); });
}

Result<Answer> withdraw_notice(const Visit& visit) {
    return id_of<model::NoticeId>(visit)
        .and_then([&](model::NoticeId id) { return service::withdraw_notice(visit.tools, visit.user, id); })
        .map([&](const api::Notice& notice) { return json_answer(visit, notice); });
}

Result<Answer> acknowledge_notice(const Visit& visit) {
    return id_of<model::NoticeId>(visit)
        .and_then([&](model::NoticeId id) { return service::acknowledge_notice(visit.tools, visit.user, id); })
        .map([](service::Done) {
            return Answer{204, "", ""};
        });
}

Result<Answer> list_notice_readers(const Visit& visit) {
    return id_of<model::NoticeId>(visit)
        .and_then([&](model::NoticeId id) { return service::notice_readers(visit.tools, visit.user, id); })
        .map([&](const api::NoticeReaders& readers) { return json_answer(visit, readers); });
}

}  // namespace cts::http
