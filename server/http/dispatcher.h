// From a request to its answer, whatever happens: finds the route, checks who asks and what they sent, calls the
// handler, and turns every refusal and every exception into a problem document. Nothing leaves it but an Answer.
#pragma once

#include "server/http/metrics.h"
#include "server/http/route.h"

namespace cts::http {

class Dispatcher {
  public:
    explicit Dispatcher(const service::Tools& tools, TakesSocket listeners = {})
        : tools_(tools), listeners_(std::move(listeners)) {}
    Answer answer(const Request& request) noexcept;
    // To a request that no route is asked about: its framing, its size, no room for it. `request` is what is known of
    // it.
    Answer refused(const Request& request, const model::Problem& problem) noexcept;
    Metrics& metrics() { return metrics_; }

  private:
    service::Result<Answer> visited(const Request& request, const Route& route, std::map<std::string, std::string> path,
                                    model::Language& language);
    Answer finished(Answer answer, const Request& request, const std::string& route,
                    std::chrono::steady_clock::time_point begun);
    Answer guarded(const Request& request, std::string& route_name);

    const service::Tools& tools_;
    TakesSocket listeners_;
    Metrics metrics_;
};

}  // namespace cts::http
