// A shop that sells the trial of the shipped kit: two agents, a colleague who speaks Cantonese, two team leaders, and
// customers with fictional numbers. Second confirmations are due three days before a trial ends.
#pragma once

#include "tests/scenarios/at_work/person_at_desk.h"

namespace cts::tests {

struct TrialShop : RunningServer {
    explicit TrialShop(int customers);  // there before anybody sits down

    static constexpr const char* project = "ringback-trial";
    void add_person(const std::string& login, const std::vector<std::string>& roles,
                    const std::vector<std::string>& languages = {"zh"});
    std::string id_of(const std::string& login);

  private:
    void import_customers(int how_many);
    std::map<std::string, std::string> ids_;
};

// Somebody of that shop, at a desk with its project open.
struct AtWork : PersonAtDesk {
    AtWork(TrialShop& shop, const std::string& login) : PersonAtDesk(shop, login), shop_(shop) {
        opens_project(TrialShop::project);
    }
    void hands_over(const std::string& follow_up, const std::string& to);  // a leader, of the tab that is shown

  private:
    TrialShop& shop_;
};

}  // namespace cts::tests
