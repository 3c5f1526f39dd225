// What is asked round the calls, of records and of the team, only remembered, one line each.
#pragma once

#include <string>
#include <vector>

#include "client/ui/around_actions.h"
#include "client/ui/kept_actions.h"
#include "client/ui/record_actions.h"
#include "client/ui/team_actions.h"

namespace cts::tests {

class RecordedAround : public ui::AroundActions {
  public:
    std::vector<std::string> said;

    void acknowledge_notice() override { said.push_back("acknowledge"); }
    void next_update() override { said.push_back("update"); }
    void open_records() override { said.push_back("records"); }
    void open_team() override { said.push_back("team"); }
    void open_kept() override { said.push_back("kept"); }
    void leave_workspace() override { said.push_back("leave"); }
};

class RecordedRecords : public ui::RecordActions {
  public:
    std::vector<std::string> said;

    void focus(const std::string&) override {}
    void answer(const std::string& field, const std::string& text) override { said.push_back(field + "=" + text); }
    void choose(const std::string& field, const std::string& option) override { said.push_back(field + ":" + option); }
    void split(const std::string&) override {}
    void one_datum(const std::string&, const std::string& reason) override { said.push_back("one datum " + reason); }
    void open_record(const std::string& call) override { said.push_back("open " + call); }
    void more_records() override { said.push_back("more"); }
    void choose_field(const std::string& field) override { said.push_back("field " + field); }
    void give_reason(const std::string& reason) override { said.push_back("reason " + reason); }
    void send_amendment() override { said.push_back("send"); }
    void take_theirs() override { said.push_back("theirs"); }
    void keep_mine() override { said.push_back("mine"); }
    void leave_records() override { said.push_back("leave"); }
};

class RecordedKept : public ui::KeptActions {
  public:
    std::vector<std::string> said;

    void select_kept(const std::string& call) override { said.push_back("select " + call); }
    void open_kept(const std::string& call) override { said.push_back("open " + call); }
    void send_kept() override { said.push_back("send"); }
    void leave_kept() override { said.push_back("leave"); }
};

class RecordedTeam : public ui::TeamActions {
  public:
    std::vector<std::string> said;
    presenter::NoticeDraft draft;

    void show_tab(presenter::TeamTab tab) override { said.push_back("tab " + std::to_string(static_cast<int>(tab))); }
    void select_row(const std::string& id) override { said.push_back("row " + id); }
    void more_rows() override { said.push_back("more"); }
    void choose_colleague(const std::string& id) override { said.push_back("to " + id); }
    void give_hand_over_reason(const std::string& reason) override { said.push_back("reason " + reason); }
    void send_team() override { said.push_back("send"); }
    void write_notice(const presenter::NoticeDraft& written) override { draft = written; }
    void withdraw_notice(const std::string& id) override { said.push_back("withdraw " + id); }
    void open_teams_record(const std::string& call) override { said.push_back("record " + call); }
    void leave_team() override { said.push_back("leave"); }
};

}  // namespace cts::tests
