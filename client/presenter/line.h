// The line to the server, as far as the last answers tell: there, or lost since when, and when to try again. Pauses
// double from one second to a minute, each shortened at random by up to half, so that a room full of PCs does not come
// back in one moment. It never gives up, and asks nobody for the time.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "client/gateway/gateway.h"
#include "shared/model/instant.h"

namespace cts::presenter {

class Line {
  public:
    using Chance = std::function<double()>;  // from 0 to 1
    explicit Line(Chance chance) : chance_(std::move(chance)) {}

    void reached();
    void lost(model::Instant now, const std::string& problem);
    void heard(const gateway::Fault* fault, model::Instant now);  // null: an answer as wished for

    void try_now() { next_try_ = {}; }  // somebody asks for it; the pauses go on as before

    bool is_open() const { return !lost_since_; }
    const std::optional<model::Instant>& lost_since() const { return lost_since_; }
    const std::string& problem() const { return problem_; }  // the last one; empty while open
    bool may_try(model::Instant now) const;

  private:
    Chance chance_;
    std::optional<model::Instant> lost_since_;
    std::string problem_;
    int failures_ = 0;
    model::Instant next_try_;
};

}  // namespace cts::presenter
