#include "tests/bench/saves/stages.h"

#include <stdexcept>

#include "server/service/call_write.h"
#include "server/service/sessions.h"
#include "server/service/shown_call.h"
#include "server/service/slip.h"
#include "tests/bench/cpu.h"

namespace cts::bench {
namespace {

class Steps {
  public:
    template <class Step>
    auto timed(const std::string& name, Step step) {
        const double before = cpu_us(CLOCK_THREAD_CPUTIME_ID);
        auto done = step();
        add(name, cpu_us(CLOCK_THREAD_CPUTIME_ID) - before);
        return done;
    }
    std::vector<Stage> a_save(std::size_t saves) const {
        auto shown = stages_;
        for (auto& stage : shown) stage.cpu_us /= static_cast<double>(saves);
        return shown;
    }

  private:
    void add(const std::string& name, double spent) {
        for (auto& stage : stages_)
            if (stage.name == name) {
                stage.cpu_us += spent;
                return;
            }
        stages_.push_back({name, spent});
    }
    std::vector<Stage> stages_;
};

std::size_t one_save(BusyShop& shop, const ReadySave& ready, const std::string& token, Steps& steps) {
    const auto& tools = shop.tools();
    const auto user = steps.timed("who asks (session, user)", [&] { return service::user_of_token(tools, token); });
    const auto wire = steps.timed("the request read", [&] { return api::call_save_from_json(ready.body); });
    const auto known = steps.timed("stored already?", [&] { return tools.store.calls().by_id(ready.call); });
    if (!user || !wire || known) throw std::runtime_error("the bench's own call is refused");
    const auto slip =
        steps.timed("the slip's signature", [&] { return service::read_slip(tools, wire->call.slip, ready.call); });
    const auto base = steps.timed("what it is judged with", [&] { return service::call_base(tools, *slip, *user); });
    const auto now = tools.clock.now();
    const auto problems = steps.timed("judged", [&] { return service::judge_call(*base, *wire, now); });
    if (!problems.empty()) throw std::runtime_error("the bench's own call is refused");
    const auto write = steps.timed("planned, sealed, digested", [&] {
        const int before = tools.store.calls().calls_with_outcome(base->lead.id, wire->call.outcome);
        return service::call_write(tools.vault, *base, {wire->call, {}, user->id, user->id, now, before});
    });
    const auto written = tools.store.calls().save(write);  // the lane's own thread: through_lanes measures it
    const auto answer = steps.timed("the answer", [&] {
        const service::CallSurroundings around{base->project, base->contact, {}};  // it leaves nothing behind
        return api::to_json(api::CallSaved{false, service::shown_call(tools, written.call, around)},
                            {{}, service::definitions(tools)});
    });
    return answer.size();
}

}  // namespace

std::vector<Stage> stages_of(BusyShop& shop, const std::vector<ReadySave>& ready,
                             const std::vector<std::string>& tokens, std::size_t& answer_bytes) {
    Steps steps;
    for (const auto& one : ready) answer_bytes = one_save(shop, one, tokens.at(one.agent), steps);
    return steps.a_save(ready.size());
}

}  // namespace cts::bench
