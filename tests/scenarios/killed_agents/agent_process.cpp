#include "tests/scenarios/killed_agents/agent_process.h"

#include <fstream>
#include <sstream>

namespace cts::tests {
namespace {

std::string agent_program() {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "cts-killed-agent").string();
}

void take_line(const std::string& line, Told& into) {
    std::istringstream words(line);
    std::string what, call, login;
    words >> what >> call >> login;
    const auto id = model::CallId::parse(call);
    if (!id) return;
    const auto theirs = into.begun.emplace(*id, login).first->second;
    if (theirs != login) into.wrong = line;
    if (what == "finished") into.finished[*id] = login;
    if (what == "acknowledged") into.acknowledged.insert(*id);
    ++into.lines;
}

}  // namespace

std::unique_ptr<OwnProcess> AgentProcess::started(const Person& who, const std::string& how) const {
    const auto& folder = folder_.path();
    return std::make_unique<OwnProcess>(Program{{agent_program(), server_, (folder / "desk.sqlite").string(),
                                                 (folder / "journal").string(), who.login, who.id.to_string(), how},
                                                folder / "log",
                                                {{"CTS_AGENT_PASSWORD", password_}}});
}

void AgentProcess::work_as(const Person& who) {
    process_ = started(who, "work");
}

bool AgentProcess::settle_as(const Person& who) {
    process_.reset();
    const int how = started(who, "settle")->wait();
    if (how != 0)
        std::ofstream(folder_.path() / "log", std::ios::app) << "status " << how << " of " << who.login << "\n";
    return how == 0;
}

void AgentProcess::read_journal(Told& into) const {
    std::ifstream journal(folder_.path() / "journal");
    for (std::string line; std::getline(journal, line);) take_line(line, into);
}

std::string AgentProcess::last_words() const {
    std::ifstream log(folder_.path() / "log");
    std::ostringstream said;
    said << log.rdbuf();
    return said.str();
}

}  // namespace cts::tests
