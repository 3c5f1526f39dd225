// A small call shop to play scenes in: a project, two agents, a list. Ids and numbers are made up here.
#pragma once

#include "server/storage/store.h"

namespace cts::tests {

using model::Instant;

inline const Instant nine{1'800'000'000'000};
inline Instant minutes_later(int minutes) {
    return nine + std::chrono::minutes(minutes);
}

inline vault::BlindIndex number(int n) {
    return {vault::content_digest(std::to_string(n)).substr(0, 32)};
}

class SmallShop {
  public:
    explicit SmallShop(storage::Store& store);
    SmallShop(storage::Store& opened_again, const SmallShop& known);

    storage::NewLead lead(int row, int number_of_customer) const;
    std::vector<storage::NewLead> leads(int count) const;  // rows 1…count, each with a number of its own
    storage::ClaimWanted claim(model::UserId agent, Instant now = nine) const;
    storage::CallWrite call_of(const storage::ClaimedLead& claimed) const;  // refused, closes the lead
    storage::FollowUpRecord callback(const storage::ClaimedLead& claimed, Instant due) const;

    storage::Store& store;
    storage::UserRecord li;
    storage::UserRecord wang;
    storage::ProjectRecord project;
    storage::ListRecord list;
};

storage::SettledByCall settles(model::FollowUpId worked);  // a refusal: the promise was kept
storage::UserRecord user(const std::string& login, const std::string& number);
storage::ProjectRecord project_of(const std::string& code);

}  // namespace cts::tests
