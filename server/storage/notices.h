// Notices (I2) as they are kept: what was published stays as it was written, is withdrawn once, and remembers who has
// read it and when. Whether one is in force now is the caller's question; the store knows only what has ended.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct NoticeRecord {
    model::NoticeId id;
    std::optional<model::ProjectId> project;  // absent: everybody
    bool urgent = false;
    model::Translated title;
    model::Translated text;
    Instant valid_from;
    std::optional<Instant> valid_until;  // the first moment it is no longer valid; absent: until it is withdrawn
    model::UserId published_by;
    Instant published_at;
    std::optional<model::UserId> withdrawn_by;
    std::optional<Instant> withdrawn_at;
};

struct NoticeSeen {  // by one reader, with what is shown beside it
    NoticeRecord record;
    std::string project;  // its code; empty: everybody
    std::string published_by_name;
    std::optional<Instant> acknowledged_at;
};

struct NoticeAcknowledged {
    model::UserId by;
    Instant at;
};

enum class NoticeStep { done, done_before, unknown };

class Notices {
  public:
    virtual ~Notices() = default;
    virtual void publish(const NoticeRecord& notice) = 0;
    // Neither withdrawn nor no longer valid at this moment, those still to come among them; in the order published.
    virtual std::vector<NoticeSeen> not_ended(model::UserId reader, Instant now) = 0;
    virtual std::optional<NoticeSeen> by_id(model::NoticeId id, model::UserId reader) = 0;
    // The first time counts: done_before changes nothing and leaves no event.
    virtual NoticeStep withdraw(model::NoticeId id, model::UserId by, Instant at) = 0;
    virtual NoticeStep acknowledge(model::NoticeId id, model::UserId by, Instant at) = 0;
    virtual std::vector<NoticeAcknowledged> acknowledgements(model::NoticeId id) = 0;  // in the order they came
};

}  // namespace cts::storage
