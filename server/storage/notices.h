// Notices (I2) as they are kept: what was published stays as it was written, is withdrawn once, and remembers who has
// read it and when. Whether one is in force now is the caller's question; the store knows only what has ended.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct IncidentRecord {  // of a notice that tells of a known incident (H6)
    std::string cause;   // of the project's menu; empty: not known
    model::Translated answer;
    std::optional<Instant> expected_end;
    auto operator<=>(const IncidentRecord&) const = default;
};

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
    std::optional<IncidentRecord> incident;
};

struct NoticeSeen {  // by one reader, with what is shown beside it
    NoticeRecord record;
    std::string project;  // its code; empty: everybody
    std::string published_by_name;
    std::optional<Instant> acknowledged_at;
};

struct IncidentSeen {
    NoticeRecord record;
    std::string project;   // its code; empty: of every project
    int open_tickets = 0;  // put down to it
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
    // Of this project or of every one: those in force, and those that are over but have open tickets of this project;
    // in the order published.
    virtual std::vector<IncidentSeen> incidents(model::ProjectId project, Instant now) = 0;
    // The first time counts: done_before changes nothing and leaves no event.
    virtual NoticeStep withdraw(model::NoticeId id, model::UserId by, Instant at) = 0;
    virtual NoticeStep acknowledge(model::NoticeId id, model::UserId by, Instant at) = 0;
    virtual std::vector<NoticeAcknowledged> acknowledgements(model::NoticeId id) = 0;  // in the order they came
};

}  // namespace cts::storage
