#include "shared/followup/clocks.h"

#include <algorithm>
#include <array>

namespace cts::followup {
namespace {

constexpr std::array<std::string_view, 3> clock_names{"due", "first_contact", "solved"};

void stop(FollowUpClock& clock, Instant now) {
    if (!clock.stopped) clock.stopped = now;
}

bool starts_anew(FollowUpKind kind, Action action) {
    return action == Action::reopen || (kind == FollowUpKind::second_confirmation && action == Action::extend) ||
           (kind == FollowUpKind::field_visit && action == Action::appoint);
}

bool stops_by(const FollowUpClock& clock, Action action, bool over) {
    return over || (clock.name == ClockName::first_contact && action == Action::contact);
}

bool strikes_earlier(const FollowUpClock& one, const FollowUpClock& other) {
    return *one.due < *other.due;
}

}  // namespace

std::string_view clock_name(ClockName name) {
    return clock_names[static_cast<std::size_t>(name)];
}

std::optional<ClockName> parse_clock(std::string_view name) {
    const auto found = std::ranges::find(clock_names, name);
    if (found == clock_names.end()) return std::nullopt;
    return static_cast<ClockName>(found - clock_names.begin());
}

std::vector<ClockName> clocks_of(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::complaint_ticket:
            return {ClockName::first_contact, ClockName::solved};
        case FollowUpKind::callback:
        case FollowUpKind::second_confirmation:
        case FollowUpKind::remedial_call:
        case FollowUpKind::technical_query:
        case FollowUpKind::field_visit:
        case FollowUpKind::department_order:
            return {ClockName::due};
    }
    return {ClockName::due};
}

FollowUpClocks clocks_after(FollowUpKind kind, FollowUpClocks clocks, Action action, State to, Instant now,
                            std::optional<Instant> new_due) {
    const bool over = !is_open(kind, to);
    for (FollowUpClock& clock : clocks) {
        if (stops_by(clock, action, over)) stop(clock, now);
        if (starts_anew(kind, action) && clock.name != ClockName::first_contact)
            clock = {clock.name, now, new_due, std::nullopt};
    }
    return clocks;
}

std::optional<FollowUpClock> next_to_strike(const FollowUpClocks& clocks) {
    FollowUpClocks running = clocks;
    std::erase_if(running, [](const FollowUpClock& clock) { return clock.stopped || !clock.due; });
    const auto first = std::ranges::min_element(running, strikes_earlier);
    return first == running.end() ? std::nullopt : std::optional(*first);
}

bool is_overdue(const FollowUpClock& clock, Instant now) {
    return clock.due && clock.stopped.value_or(now) > *clock.due;
}

}  // namespace cts::followup
