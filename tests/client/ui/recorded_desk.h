// What is asked round the calls, of records and of the team, only remembered, one line each.
#pragma once

#include <string>
#include <vector>

#include "client/ui/around_actions.h"
#include "client/ui/kept_actions.h"
#include "client/ui/record_actions.h"
#include "client/ui/team_actions.h"
#include "client/ui/ticket_actions.h"
#include "client/ui/ticket_words.h"

namespace cts::tests {

class RecordedAround : public ui::AroundActions {
  public:
    std::vector<std::string> said;

    void acknowledge_notice() override { said.push_back("acknowledge"); }
    void next_update() override { said.push_back("update"); }
    void open_records() override { said.push_back("records"); }
    void next_workspace() override { said.push_back("workspace"); }
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
    void show_holder(const std::string& colleague) override { said.push_back("holder " + colleague); }
    void show_district(const std::string& district) override { said.push_back("district " + district); }
    void open_step(followup::Action action) override {
        said.push_back("step " + std::string(followup::action_name(action)));
    }
    void focus_work(presenter::WorkField) override {}
    void write_work(presenter::WorkField field, const std::string& value) override {
        said.push_back(ui::work_field_word(field) + "=" + value);
    }
    void choose_colleague(const std::string& id) override { said.push_back("to " + id); }
    void give_hand_over_reason(const std::string& reason) override { said.push_back("reason " + reason); }
    void send_team() override { said.push_back("send"); }
    void write_notice(const presenter::NoticeDraft& written) override { draft = written; }
    void withdraw_notice(const std::string& id) override { said.push_back("withdraw " + id); }
    void open_teams_record(const std::string& call) override { said.push_back("record " + call); }
    void leave_team() override { said.push_back("leave"); }
};

class RecordedTickets : public ui::TicketActions {
  public:
    std::vector<std::string> said;

    void show_ticket_tab(presenter::TicketTab tab) override { say("tab", tab); }
    void filter_tickets(const std::string& text) override { said.push_back("filter " + text); }
    void select_ticket(const std::string& id) override { said.push_back("select " + id); }
    void open_ticket(const std::string& id) override { said.push_back("open " + id); }
    void tick_ticket(const std::string& id) override { said.push_back("tick " + id); }
    void more_tickets() override { said.push_back("more"); }
    void go_to_course_step(presenter::CourseStep step) override { say("step", step); }
    void focus_work(presenter::WorkField) override {}
    void write_work(presenter::WorkField field, const std::string& value) override {
        said.push_back(ui::work_field_word(field) + "=" + value);
    }
    void choose_action(followup::Action action) override {
        said.push_back("action " + std::string(followup::action_name(action)));
    }
    void take_their_text(presenter::WorkField field) override {
        said.push_back("theirs " + ui::work_field_word(field));
    }
    void keep_my_text(presenter::WorkField field) override { said.push_back("mine " + ui::work_field_word(field)); }
    void go_to_first_missing_work() override { said.push_back("first missing"); }
    void send_work() override { said.push_back("send"); }
    void open_ticket_form(presenter::TicketForm form) override { say("form", form); }
    void take_order_step(const std::string& order, followup::Action action) override {
        said.push_back("order " + order + " " + std::string(followup::action_name(action)));
    }
    void attach_file(const std::string& name, const std::string&) override { said.push_back("attach " + name); }
    void read_attachment(const std::string& id, std::function<void(const std::string&)>) override {
        said.push_back("attachment " + id);
    }
    void show_faq() override { said.push_back("faq"); }
    void search_faq(const std::string& query) override { said.push_back("search " + query); }
    void select_faq(int row) override { said.push_back("faq row " + std::to_string(row)); }
    void told_faq() override { said.push_back("into reply"); }
    void no_answer_here() override { said.push_back("no answer"); }
    void dial_customer() override { said.push_back("dial"); }
    void amend_ticket_record() override { said.push_back("amend"); }
    void back_at_desk() override { said.push_back("back"); }

  private:
    template <class Enum>
    void say(const char* what, Enum which) {
        said.push_back(std::string(what) + " " + std::to_string(static_cast<int>(which)));
    }
};

}  // namespace cts::tests
