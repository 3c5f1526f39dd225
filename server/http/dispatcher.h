// From a request to its answer, whatever happens: finds the route, checks who asks and what they sent, calls the
// handler, and turns every refusal and every exception into a problem document. Nothing leaves it but an Answer.
#pragma once

#include "server/http/metrics.h"
#include "server/http/route.h"

namespace cts::http {

// What is not the wire: pages for a browser. nullopt: there is none.
using Pages = std::function<std::optional<Answer>(const Request&)>;

struct Around {
    TakesSocket listeners{};  // who takes upgraded connections; empty: nobody
    Pages pages{};            // empty: none
    bool over_tls = false;
};

class Dispatcher {
  public:
    explicit Dispatcher(const service::Tools& tools, Around around = {}) : tools_(tools), around_(std::move(around)) {}
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
    Around around_;
    Metrics metrics_;
};

}  // namespace cts::http
