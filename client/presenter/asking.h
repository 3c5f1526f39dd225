// One desk's questions to the server: the work runs on the executor, its answer comes back on the screen's thread, and
// is dropped when the desk is gone by then. The work holds what it needs by value; only the gateway outlives everybody.
#pragma once

#include <memory>
#include <optional>
#include <type_traits>

#include "client/presenter/executor.h"

namespace cts::presenter {

class Asking {
  public:
    explicit Asking(Executor& executor, Lane lane = Lane::asked) : executor_(executor), lane_(lane) {}

    template <class Work, class Then>
    void ask(Work work, Then then) {
        using Result = std::invoke_result_t<Work&>;
        auto result = std::make_shared<std::optional<Result>>();
        executor_.run(
            lane_, [result, work = std::move(work)]() mutable { result->emplace(work()); },
            [result, then = std::move(then), alive = std::weak_ptr<bool>(alive_)]() mutable {
                if (!alive.expired()) then(**result);
            });
    }

    // From any thread: `then` on the screen's thread, unless the desk is gone. It waits for no server.
    template <class Then>
    void bring(Then then) {
        executor_.run(
            Lane::disk, [] {},
            [then = std::move(then), alive = std::weak_ptr<bool>(alive_)]() mutable {
                if (!alive.expired()) then();
            });
    }

  private:
    Executor& executor_;
    Lane lane_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace cts::presenter
