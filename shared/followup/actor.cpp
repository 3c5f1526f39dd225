#include "shared/followup/actor.h"

#include <array>

namespace cts::followup {
namespace {

constexpr std::array actors{Actor::agent,      Actor::team_leader, Actor::back_office,
                            Actor::department, Actor::field_group, Actor::job};
constexpr std::array<std::string_view, actors.size()> actor_names{"agent",      "team_leader", "back_office",
                                                                  "department", "field_group", "job"};

}  // namespace

std::string_view actor_name(Actor actor) {
    return actor_names[static_cast<std::size_t>(actor)];
}

std::span<const Actor> all_actors() {
    return actors;
}

}  // namespace cts::followup
