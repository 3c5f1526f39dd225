#include <iostream>

#include "admin/commands.h"

namespace cts::admin {

namespace {

int say_project(const gateway::Answer<api::Project>& project, model::Language language) {
    if (!project) return say_fault(project.error(), language);
    std::cout << project->code << ' ' << project->state << " zone=" << project->zone
              << " dialling=" << (project->dialling ? "on" : "off") << " second-confirmation-lead="
              << (project->second_confirmation_lead ? model::format_duration(*project->second_confirmation_lead)
                                                    : "not set")
              << '\n';
    return exit_done;
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
    if (line.has("second-confirmation-lead")) {
        settings.second_confirmation_lead = model::parse_duration(line.option("second-confirmation-lead"));
        if (!settings.second_confirmation_lead) {
            const auto word = line.option("second-confirmation-lead");
            return say_problems({bad_option("second-confirmation-lead", word)}, asked.language);
        }
    }
    return say_project(server.change_project(line.option("code"), settings), asked.language);
}

}  // namespace cts::admin
