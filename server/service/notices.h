// Notices (I2): told to everybody or to who works in a project, shown while they are in force, read and confirmed by
// each person, taken back by whoever may publish. A client shows them by the clock: it is also given those to come.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr int most_notices = 200;  // in force or to come: what every client is given at once

// Neither withdrawn nor over, oldest first, each with whether whoever asks has acknowledged it.
api::Page<api::Notice> notices(const Tools& tools, const model::User& reader);

// As new_notice.h; no_right; not_found, /project; too_many_notices. What the same person publishes a second time, to
// the letter, is the notice there is already: a request sent again after its answer was lost tells nobody twice.
Result<api::Notice> publish_notice(const Tools& tools, const model::User& by, const api::NewNotice& wanted);

// The first withdrawal counts; no_right, not_found.
Result<api::Notice> withdraw_notice(const Tools& tools, const model::User& by, model::NoticeId notice);

// The first time counts, and a notice that has ended meanwhile was read all the same; not_found.
Result<Done> acknowledge_notice(const Tools& tools, const model::User& reader, model::NoticeId notice);

// Who has not read it, then who has, each by number: everybody who is active and whom it is for, and whoever has read
// it besides. A project's notice is for those who work with its customers. no_right, not_found.
Result<api::NoticeReaders> notice_readers(const Tools& tools, const model::User& by, model::NoticeId notice);

}  // namespace cts::service
