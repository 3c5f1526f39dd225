// A call centre for a fortnight: the real server on loopback, its staff, a project with the shipped trial kit, and as
// many customers as there will be calls. Time is the test's; everybody speaks to the server through the real gateway.
#pragma once

#include <memory>
#include <vector>

#include "client/gateway/gateway.h"
#include "client/presenter/call_presenter.h"
#include "server/storage/store.h"
#include "tests/scenarios/running_server.h"

namespace cts::tests {

struct Staff {
    int agents = 10;
    int office = 2;
    int leaders = 1;
    int customers = 500;
};

class Centre : public RunningServer {
  public:
    explicit Centre(const Staff& staff);

    static constexpr const char* project_code = "ringback-trial";
    const Staff& staff() const { return staff_; }
    static constexpr const char* district = "西湖区";      // of most customers
    static constexpr const char* far_district = "余杭区";  // of every fourth, and of no field group
    static bool visits(const std::string& login);          // one agent in ten, and the first two: its field group
    static std::string district_of(int customer);
    void go_to(const std::string& iso8601);  // forward only
    // A shift begins: who logged in yesterday is logged out by now.
    std::unique_ptr<gateway::Gateway> at_desk(const std::string& login) const;
    presenter::Agent person(const std::string& login) const;
    const api::Project& project() const { return project_; }
    void let_jobs_finish();  // everything that is due by the clock is done; the clock moves on by two minutes
    std::unique_ptr<storage::Store> books() const;  // the same database, read beside the server

  private:
    void hire(const std::string& login, const std::vector<std::string>& roles,
              const std::vector<std::string>& languages);
    void open();
    void publish_times();
    void import();

    Staff staff_;
    std::map<std::string, model::User> people_;
    api::Project project_;
};

}  // namespace cts::tests
