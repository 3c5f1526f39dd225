#include <iostream>

#include "admin/commands.h"

namespace cts::admin {

namespace {

const std::string shown_not_set = "not set";
const std::string word_for_not_set = "none";

std::string span_text(const std::optional<std::chrono::milliseconds>& span) {
    return span ? model::format_duration(*span) : shown_not_set;
}

std::string limit_text(const std::optional<std::string>& limit) {
    return limit ? '"' + *limit + '"' : shown_not_set;
}

int say_project(const gateway::Answer<api::Project>& project, model::Language language) {
    if (!project) return say_fault(project.error(), language);
    std::cout << project->code << ' ' << project->state << " zone=" << project->zone
              << " dialling=" << (project->dialling ? "on" : "off")
              << " second-confirmation-lead=" << span_text(project->second_confirmation_lead)
              << " calls-a-day=" << (project->calls_a_day ? std::to_string(*project->calls_a_day) : shown_not_set)
              << " permitted-hours="
              << (project->permitted_from ? *project->permitted_from + "-" + project->permitted_to.value_or("")
                                          : shown_not_set)
              << " callback-grace=" << span_text(project->callback_grace)
              << " first-contact=" << limit_text(project->first_contact) << " solved=" << limit_text(project->solved)
              << " department-answer=" << limit_text(project->department_answer)
              << " remedial-call=" << limit_text(project->remedial_call)
              << " warn-before=" << span_text(project->warn_before)
              << " escalate-after=" << span_text(project->escalate_after)
              << " bill-unreached=" << (project->bill_unreached ? "yes" : "no") << '\n';
    return exit_done;
}

std::optional<std::string> as_written(const std::string& word) {
    return word;
}

// An option that is not there leaves the setting as it is; "none" takes it away.
template <class T>
void take(const CommandLine& line, const std::string& option, std::optional<T> (*read)(const std::string&),
          api::Patched<T>& setting, model::Problems& problems) {
    if (!line.has(option)) return;
    const auto word = line.option(option);
    if (word == word_for_not_set) return void(setting = api::not_set);
    auto value = read(word);
    if (!value) return problems.push_back(bad_option(option, word));
    setting = std::move(*value);
}

std::optional<std::chrono::milliseconds> span_of(const std::string& word) {
    return model::parse_duration(word);
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
    if (line.has("bill-unreached")) settings.bill_unreached = line.option("bill-unreached") == "yes";
    if (line.has("dialling")) settings.dialling = line.option("dialling") != "off";
    model::Problems problems;
    take(line, "permitted-from", as_written, settings.permitted_from, problems);
    take(line, "permitted-to", as_written, settings.permitted_to, problems);
    take(line, "second-confirmation-lead", span_of, settings.second_confirmation_lead, problems);
    take(line, "callback-grace", span_of, settings.callback_grace, problems);
    take(line, "first-contact", as_written, settings.first_contact, problems);
    take(line, "solved", as_written, settings.solved, problems);
    take(line, "department-answer", as_written, settings.department_answer, problems);
    take(line, "remedial-call", as_written, settings.remedial_call, problems);
    take(line, "warn-before", span_of, settings.warn_before, problems);
    take(line, "escalate-after", span_of, settings.escalate_after, problems);
    take(line, "calls-a-day", whole_number, settings.calls_a_day, problems);
    if (!problems.empty()) return say_problems(problems, asked.language);
    return say_project(server.change_project(line.option("code"), settings), asked.language);
}

}  // namespace cts::admin
