// The back office of the simulated centre, and the leader: tickets go their course, orders come back, what nobody can
// take is handed to somebody.
#pragma once

#include <random>

#include "tests/scenarios/fortnight/centre.h"

namespace cts::tests {

class PlayedClerk {
  public:
    PlayedClerk(const Centre& centre, std::string login, unsigned seed);

    void begin_shift() { desk_ = centre_.at_desk(login_); }
    void works_some(int tickets);  // of the queue, the most urgent first

  private:
    void step_on(const api::FollowUp& ticket);
    bool takes(const api::FollowUpDetail& ticket, followup::Action action, const api::FollowUpFacts& facts,
               const std::string& reason = "");
    void answer_orders(const api::FollowUpDetail& ticket);

    const Centre& centre_;
    std::string login_;
    std::mt19937 random_;
    std::unique_ptr<gateway::Gateway> desk_;
};

class PlayedLeader {
  public:
    PlayedLeader(const Centre& centre, std::string login) : centre_(centre), login_(std::move(login)) {}

    void begin_shift() { desk_ = centre_.at_desk(login_); }
    // Of each view: technical queries are settled, visits that did not come about appointed anew, and a visit of a
    // district where nobody is goes to one of the field group, each in turn.
    void looks_round();
    std::size_t left_to_nobody();  // visits

  private:
    std::vector<api::FollowUp> seen(api::FollowUpView view, form::FollowUpKind kind);
    void settles(const api::FollowUp& query);
    void appoints(const api::FollowUp& visit);
    void hands_out(const api::FollowUp& visit);
    void takes(const api::FollowUp& one, const api::TakeStep& step);
    model::UserId next_visitor();

    const Centre& centre_;
    std::string login_;
    std::unique_ptr<gateway::Gateway> desk_;
    std::size_t handed_out_ = 0;
    std::size_t settled_ = 0;
};

}  // namespace cts::tests
