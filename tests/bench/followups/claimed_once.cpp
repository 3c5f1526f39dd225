#include "tests/bench/followups/claimed_once.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <unordered_map>

namespace cts::bench {
namespace {

constexpr int threads = 16;

class Agents {  // a thread's: they claim and save in turn, and every call closes its lead
  public:
    Agents(BigShop& big, int first, int count) : big_(big), first_(first), count_(count) {}

    void work(std::atomic<int>& left) {
        for (int i = 0; left.fetch_sub(1) > 0; ++i) {
            const auto claimed = big_.store().leads().claim(big_.wanted(first_ + i % count_));
            if (!claimed) return;
            handed_.push_back(claimed->lead.id);
            auto write = big_.shop().call_of(*claimed);
            if (const auto worked = claimed->lead.lease->follow_up) write.settles = {tests::settles(*worked)};
            big_.store().calls().save(write);
        }
    }
    const std::vector<model::LeadId>& handed() const { return handed_; }

  private:
    BigShop& big_;
    int first_;
    int count_;
    std::vector<model::LeadId> handed_;
};

ClaimedOnce counted(const std::vector<Agents>& all) {
    std::map<model::LeadId, int> times;
    ClaimedOnce result;
    for (const auto& agents : all) {
        for (const auto& lead : agents.handed()) {
            ++result.claims;
            if (++times[lead] > 1) ++result.twice;
        }
    }
    return result;
}

}  // namespace

ClaimedOnce claimed_once(BigShop& big, int claims, int agents) {
    const int each = agents / threads;
    std::vector<Agents> all;
    for (int i = 0; i < threads; ++i) all.emplace_back(big, i * each, each);
    std::atomic<int> left{claims};
    const auto begun = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> running;
        for (auto& one : all) running.emplace_back([&one, &left] { one.work(left); });
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    auto result = counted(all);
    result.seconds = taken.count();
    return result;
}

}  // namespace cts::bench
