#include "tests/client/ui/sample_ticket_views.h"
#include "tests/client/ui/sample_views.h"

namespace cts::tests {
namespace {

using model::Language;
using presenter::ClockState;
using presenter::DueBar;
using namespace std::chrono_literals;

model::Instant at(const char* utc) {
    return *model::Instant::parse_iso8601(utc);
}

DueBar bar(int month, int day, int weekday, presenter::DayKind kind, std::chrono::minutes hours,
           std::chrono::minutes used) {
    DueBar made;
    made.date = "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-" +
                std::string(day < 10 ? "0" : "") + std::to_string(day);
    made.month = month;
    made.day = day;
    made.weekday = weekday;
    made.kind = kind;
    made.hours = hours;
    made.used = used;
    made.counted = hours > 0min;
    return made;
}

presenter::DueClockView contact_clock() {
    presenter::DueClockView clock;
    clock.name = followup::ClockName::first_contact;
    clock.state = ClockState::met;
    clock.started = at("2026-09-30T08:40:00Z");
    clock.due = at("2026-10-01T08:40:00Z");
    clock.stopped = at("2026-09-30T09:05:00Z");
    clock.pace = calendar::Pace::elapsed;
    clock.length = 24h;
    clock.zone = sample_zone;
    clock.bars = {bar(9, 30, 3, presenter::DayKind::working, 7h + 20min, 25min),
                  bar(10, 1, 4, presenter::DayKind::holiday, 16h + 40min, 0min)};
    clock.bars[1].counted = true;
    clock.used = 25min;
    return clock;
}

presenter::DueClockView solved_clock(Language language) {
    presenter::DueClockView clock;
    clock.name = followup::ClockName::solved;
    clock.state = ClockState::running;
    clock.started = at("2026-09-30T08:40:00Z");
    clock.due = at("2026-10-14T08:40:00Z");
    clock.pace = calendar::Pace::working_time;
    clock.length = 60h;
    clock.zone = sample_zone;
    clock.calendar_version = 2;
    clock.day_from = "08:30";
    clock.day_to = "20:30";
    clock.used = 33h + 52min;
    clock.left = 26h + 8min;
    clock.bars = {bar(9, 30, 3, presenter::DayKind::working, 3h + 50min, 3h + 50min)};
    for (int day = 1; day <= 8; ++day) {
        clock.bars.push_back(bar(10, day, (day + 2) % 7 + 1, presenter::DayKind::holiday, 0min, 0min));
        clock.bars.back().holiday = language == Language::en ? "National Day" : "国庆中秋";
    }
    clock.bars.push_back(bar(10, 9, 5, presenter::DayKind::working, 12h, 12h));
    clock.bars.push_back(bar(10, 10, 6, presenter::DayKind::make_up, 12h, 12h));
    clock.bars.push_back(bar(10, 11, 7, presenter::DayKind::make_up, 12h, 6h + 2min));
    clock.bars.back().today = true;
    clock.bars.push_back(bar(10, 12, 1, presenter::DayKind::working, 12h, 0min));
    clock.bars.push_back(bar(10, 13, 2, presenter::DayKind::rest, 0min, 0min));
    clock.bars.push_back(bar(10, 14, 3, presenter::DayKind::working, 8h + 10min, 0min));
    return clock;
}

}  // namespace

presenter::DueStripView sample_strip(Language language) {
    return {"0930-0147", false, {contact_clock(), solved_clock(language)}};
}

presenter::DueStripView sample_elapsed_strip(Language language) {
    auto contact = contact_clock();
    contact.state = ClockState::overdue;
    contact.stopped.reset();
    contact.left = -42min;
    contact.used = 24h;
    for (auto& day : contact.bars) day.used = day.hours;
    presenter::DueClockView unset;
    unset.name = followup::ClockName::solved;
    unset.not_set = language == Language::en ? "The team's hours are not published." : "还没有公布班组的工作时间。";
    unset.zone = sample_zone;
    return {"0930-0147", false, {contact, unset}};
}

presenter::DueStripView sample_provisional_strip(Language language) {
    auto clock = solved_clock(language);
    clock.provisional = true;
    for (auto& day : clock.bars) day.provisional = true, day.date.replace(0, 4, "2027");
    return {"0930-0147", false, {contact_clock(), clock}};
}

}  // namespace cts::tests
