// Who takes a step, as far as the machines tell people apart. Which rights make one of these is decided in service/.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace cts::followup {

enum class Actor {
    agent,  // who calls: the owner, or a colleague it went to
    team_leader,
    back_office,
    department,
    field_group,
    job,  // what time does on its own, and what follows from another step
};

std::string_view actor_name(Actor actor);
std::span<const Actor> all_actors();

class Actors {  // a set
  public:
    constexpr Actors(std::initializer_list<Actor> actors) {
        for (const Actor actor : actors) bits_ |= bit(actor);
    }
    constexpr bool has(Actor actor) const { return (bits_ & bit(actor)) != 0; }

  private:
    static constexpr std::uint32_t bit(Actor actor) { return std::uint32_t{1} << static_cast<unsigned>(actor); }
    std::uint32_t bits_ = 0;
};

}  // namespace cts::followup
