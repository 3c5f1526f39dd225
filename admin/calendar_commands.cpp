// Working calendars and team hours: published from a file, shown as they are in force.
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "shared/calendar/calendar_reader.h"

namespace cts::admin {

namespace {

std::optional<std::string> text_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) return std::nullopt;
    return text.str();
}

int missing_file(const std::string& file, model::Language language) {
    return say_problems({{.reason = model::Reason::missing_file,
                          .field = file,
                          .details = {{"word", model::Translated::neutral(file)}}}},
                        language);
}

int say_published(const gateway::Answer<api::PublishedSource>& published, model::Language language) {
    if (!published) return say_fault(published.error(), language);
    std::cout << published->name << " version=" << published->version << " by=" << published->published_by_name
              << " at=" << published->published_at.to_iso8601() << '\n';
    return exit_done;
}

}  // namespace

int calendar_publish(const Asked& asked, gateway::Gateway& server) {
    const auto& file = asked.line.operands[2];
    const auto text = text_of(file);
    if (!text) return missing_file(file, asked.language);
    const auto calendar = calendar::read_calendar(file, *text);
    if (!calendar) return say_problems(calendar.error(), asked.language);
    return say_published(server.publish_calendar(calendar->region, {*text}), asked.language);
}

int calendar_show(const Asked& asked, gateway::Gateway& server) {
    const auto calendar = server.calendar(asked.line.operands[2]);
    if (!calendar) return say_fault(calendar.error(), asked.language);
    std::cout << calendar->source;
    return exit_done;
}

int hours_publish(const Asked& asked, gateway::Gateway& server) {
    const auto& file = asked.line.operands[2];
    const auto text = text_of(file);
    if (!text) return missing_file(file, asked.language);
    const auto hours = calendar::read_hours(file, *text);
    if (!hours) return say_problems(hours.error(), asked.language);
    return say_published(server.publish_team_hours(asked.line.option("project"), hours->team, {*text}), asked.language);
}

int hours_show(const Asked& asked, gateway::Gateway& server) {
    const auto all = server.team_hours(asked.line.option("project"));
    if (!all) return say_fault(all.error(), asked.language);
    for (const auto& hours : all->items)
        std::cout << "# " << hours.name << " version=" << hours.version << '\n' << hours.source;
    return exit_done;
}

}  // namespace cts::admin
