// The wire contract of the wallboard and of the calls behind a report's number. Neither tells a customer's name or
// number.
#pragma once

#include "shared/api/outcome_report_messages.h"

namespace cts::api {

struct WallHour {
    int hour = 0;  // by the project's clock
    std::int64_t dials = 0;
    std::int64_t connected = 0;
};
struct WallPromise {
    std::string kind;
    model::Translated label;
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t soon = 0;            // due within the next 15 minutes; a ticket's clock within two hours
    std::int64_t today = 0;           // later today
    std::optional<Instant> oldest{};  // of the overdue
};
struct WallAgent {
    std::string name;
    std::int64_t dials = 0;
    Share connected;  // of the dials
    std::int64_t successes = 0;
};
struct Wallboard {  // GET /projects/{code}/wallboard: today, by the project's clock
    std::string project;
    model::Translated title;
    std::string state;
    std::string day;  // 2026-11-26
    std::string zone;
    Instant now;
    std::optional<Instant> as_of;  // of what is counted; absent: nothing was ever counted
    std::int64_t calls = 0;
    std::int64_t dials = 0;
    Share connected;             // of the dials
    Share connected_a_week_ago;  // the same day of last week, up to this hour
    UncertainShare success;      // of the calls that need no correction
    std::int64_t needs_correction = 0;
    std::vector<WallHour> hours;  // those with dials, in order
    std::vector<WallPromise> promises;
    std::vector<WallAgent> agents;  // by name
};

struct CallBehind {
    model::CallId call;
    std::optional<Instant> dialled_at;
    Instant stored_at;
    std::string agent;
    std::string agent_name;
    std::string origin;
    std::string purpose;
    int form_version = 0;
    std::string outcome;  // empty: needs correction
    model::Translated outcome_label;
    std::string outcome_class;
    std::int64_t talk_seconds = 0;
};

}  // namespace cts::api
