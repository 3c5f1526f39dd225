#include <charconv>
#include <iostream>

#include "admin/commands.h"

namespace cts::admin {

namespace {

const std::string not_set = "not set";

std::string span_text(const std::optional<std::chrono::milliseconds>& span) {
    return span ? model::format_duration(*span) : not_set;
}

int say_project(const gateway::Answer<api::Project>& project, model::Language language) {
    if (!project) return say_fault(project.error(), language);
    std::cout << project->code << ' ' << project->state << " zone=" << project->zone
              << " dialling=" << (project->dialling ? "on" : "off")
              << " second-confirmation-lead=" << span_text(project->second_confirmation_lead)
              << " calls-a-day=" << (project->calls_a_day ? std::to_string(*project->calls_a_day) : not_set)
              << " permitted-hours="
              << (project->permitted_from ? *project->permitted_from + "-" + project->permitted_to.value_or("")
                                          : not_set)
              << " callback-grace=" << span_text(project->callback_grace) << '\n';
    return exit_done;
}

void take_span(const CommandLine& line, const std::string& option, std::optional<std::chrono::milliseconds>& span,
               model::Problems& problems) {
    if (!line.has(option)) return;
    span = model::parse_duration(line.option(option));
    if (!span) problems.push_back(bad_option(option, line.option(option)));
}

void take_calls_a_day(const CommandLine& line, std::optional<int>& calls, model::Problems& problems) {
    if (!line.has("calls-a-day")) return;
    const auto word = line.option("calls-a-day");
    int number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (fault != std::errc() || end != word.data() + word.size())
        problems.push_back(bad_option("calls-a-day", word));
    else
        calls = number;
}

}  // namespace

int project_create(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    return say_project(server.add_project({line.option("code"), line.option("zone", "Asia/Shanghai"),
                                           line.option("region", "CN"), line.option("dialling", "on") != "off"}),
                       asked.language);
}

int project_set(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    api::ProjectSettings settings;
    if (line.has("state")) settings.state = line.option("state");
    if (line.has("dialling")) settings.dialling = line.option("dialling") != "off";
    if (line.has("permitted-from")) settings.permitted_from = line.option("permitted-from");
    if (line.has("permitted-to")) settings.permitted_to = line.option("permitted-to");
    model::Problems problems;
    take_span(line, "second-confirmation-lead", settings.second_confirmation_lead, problems);
    take_span(line, "callback-grace", settings.callback_grace, problems);
    take_calls_a_day(line, settings.calls_a_day, problems);
    if (!problems.empty()) return say_problems(problems, asked.language);
    return say_project(server.change_project(line.option("code"), settings), asked.language);
}

}  // namespace cts::admin
