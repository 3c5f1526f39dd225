// The wire contract of who holds what in a project, for who leads the team: its follow-ups narrowed, and how many each
// has (G2, H8).
#pragma once

#include "shared/api/follow_up_messages.h"

namespace cts::api {

struct FollowUpsOfProject {  // GET /projects/{code}/follow-ups, as its parameters
    FollowUpView view = FollowUpView::open;
    std::optional<form::FollowUpKind> kind{};
    std::string group{};                   // a district, a department, a skill; empty: whichever
    std::optional<model::UserId> agent{};  // whose they are
};

struct Holding {                         // of open ones
    std::optional<model::UserId> agent;  // absent: in a queue
    std::string agent_name;
    int open = 0;
    int overdue = 0;
    std::optional<Instant> next_due;  // absent: none of them has a moment
};
struct Holdings {  // GET /projects/{code}/holdings: who has most overdue first
    std::vector<Holding> items;
};

}  // namespace cts::api
