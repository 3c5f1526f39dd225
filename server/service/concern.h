// Whom an event concerns, and what of it may leave the server: the one rule that GET /changes and the push hub share.
// No values, no details: a kind, the UUID it is about, a project.
//
//   kind                    concerns
//   notice_acknowledged     who acknowledged it, who publishes notices
//   notice_...              everybody
//   project_..., settings_  everybody
//   kit_...                 who reads kits
//   call_...                its agent, who did it, who reads calls; who works follow-ups when it left or ended some
//   follow_up_...           its agent, who works follow-ups
//   do_not_call_added       who works follow-ups: it ends some. Its subject, a number's index, stays here
//   blacklist_...           who reads the blacklist
//   leads_added             who logs calls, who imports lists, who leads the team
//   lead_...                its agent, who leads the team
//   any other               nobody: what only an audit reads, and what nobody has thought about here yet
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "server/storage/store.h"
#include "shared/model/user.h"

namespace cts::service {

class RightSet {
  public:
    RightSet() = default;
    RightSet(std::initializer_list<model::Right> rights);
    explicit RightSet(const model::User& user);
    bool meets(RightSet other) const { return (bits_ & other.bits_) != 0; }
    RightSet with(RightSet other) const;

  private:
    void add(model::Right right) { bits_ |= std::uint64_t{1} << static_cast<int>(right); }
    std::uint64_t bits_ = 0;
};

struct Hearer {  // as much of a user as the rule asks
    explicit Hearer(const model::User& user) : id(user.id), rights(user) {}
    model::UserId id;
    RightSet rights;
};

struct Concern {
    std::string type;
    std::string subject;  // a UUID; empty: not to be told
    std::optional<model::ProjectId> project;
    bool everybody = false;
    RightSet rights{};                    // who has one of them
    std::vector<model::UserId> people{};  // and these
};

Concern concern_of(const storage::EventRecord& event);
bool concerns(const Concern& concern, const Hearer& who);

}  // namespace cts::service
