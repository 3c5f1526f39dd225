// A shop whose calls are counted: a kit of two steps, customers with real keys, calls that are saved, amended, measured
// and forgotten; and what is counted straight from its records, by other code than the product's.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "server/jobs/runner.h"
#include "server/projector/projector.h"
#include "tests/doubles/own_folder.h"
#include "tests/server/jobs/turned_clock.h"
#include "tests/server/storage/small_shop.h"

namespace cts::tests {

using Counted = std::map<std::string, storage::Sums>;  // by a line of all that tells cells apart

std::shared_ptr<const form::Kit> counted_kit();

class CountedWorld {
  public:
    explicit CountedWorld(storage::Store& store, unsigned seed = 1);

    model::CallId calls(const nlohmann::json& answers, const std::string& origin = "live");  // a new customer
    void amends(model::CallId call, const nlohmann::json& answers, bool needs_correction, const std::string& outcome);
    void measures(model::CallId call);
    void erases(model::CallId call);  // its customer
    void lives(int steps);            // random ones of these, with projectors that are killed in between
    void projects();                  // until nothing is left
    void is_killed();                 // a batch was prepared, perhaps kept; nobody gave the job back
    bool begins_anew() { return store.jobs().begin_anew(std::string(storage::projector_job), clock.at); }
    void stood_at(const std::string& cursor);  // where the projector would go on

    std::int64_t live();
    Counted counted(std::int64_t generation);                              // by the store
    Counted from_records();                                                // straight from the records
    std::map<std::string, std::int64_t> seconds(std::int64_t generation);  // milliseconds, by field
    std::map<std::string, std::int64_t> seconds_from_records();

    storage::Store& store;
    OwnFolder folder;
    vault::Vault vault;
    SmallShop shop;
    HandClock clock;

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    nlohmann::json some_answers();
    storage::NewLead customer();

    jobs::JobBoard board_;
    std::mt19937 random_;
    std::vector<model::CallId> calls_;
    int customers_ = 0;
    int servers_ = 0;
};

}  // namespace cts::tests
