#include "tests/bench/saves/lane.h"

#include <atomic>
#include <stdexcept>
#include <thread>

#include "server/service/call_write.h"
#include "server/service/slip.h"
#include "tests/bench/cpu.h"

namespace cts::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

storage::CallWrite judged_one(const BusyShop& shop, const ReadySave& ready) {
    const auto& tools = shop.tools();
    const auto& author = shop.agent(ready.agent);
    const auto wire = api::call_save_from_json(ready.body).value();
    const auto slip = service::read_slip(tools, wire.call.slip, ready.call).value();
    const auto base = service::call_base(tools, slip, author).value();
    const auto now = tools.clock.now();
    if (!service::judge_call(base, wire, now).empty()) throw std::runtime_error("the bench's own call is refused");
    return service::call_write(tools.vault, base, {wire.call, {}, author.id, author.id, now});
}

}  // namespace

std::vector<storage::CallWrite> judged(const BusyShop& shop, const std::vector<ReadySave>& ready) {
    std::vector<storage::CallWrite> writes;
    for (const auto& one : ready) writes.push_back(judged_one(shop, one));
    return writes;
}

LaneFigures through_lanes(BusyShop& shop, const std::vector<storage::CallWrite>& writes, int threads) {
    std::atomic<std::size_t> next{0};
    std::atomic<int> stored{0};
    std::vector<Timings> timings(static_cast<std::size_t>(threads));
    const auto before = shop.store().lane_counts();
    const double cpu_before = cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    const auto begun = Clock::now();
    {
        std::vector<std::jthread> running;
        for (auto& own : timings)
            running.emplace_back([&] {
                for (auto at = next++; at < writes.size(); at = next++)
                    own.time([&] {
                        stored += shop.store().calls().save(writes[at]).verdict == storage::CallVerdict::stored;
                    });
            });
    }
    const double seconds = seconds_since(begun);
    if (static_cast<std::size_t>(stored) != writes.size()) throw std::runtime_error("a save was not stored as brought");
    const auto after = shop.store().lane_counts();
    const auto count = static_cast<double>(writes.size());
    LaneFigures figures;
    for (const auto& own : timings) figures.saves.add(own);
    figures.a_second = count / seconds;
    figures.group = static_cast<double>(after.works - before.works) / static_cast<double>(after.groups - before.groups);
    figures.cpu_us = (cpu_us(CLOCK_PROCESS_CPUTIME_ID) - cpu_before) / count;
    return figures;
}

}  // namespace cts::bench
