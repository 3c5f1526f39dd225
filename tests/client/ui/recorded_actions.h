// Actions that only remember what was asked, one line each.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "client/ui/call_actions.h"
#include "client/ui/shift_actions.h"

namespace cts::tests {

class RecordedActions : public ui::CallActions {
  public:
    std::vector<std::string> said;
    std::map<std::string, int> carets;  // the last of each field

    void next_on_phone() override { said.push_back("phone"); }
    void customer_hung_up() override { said.push_back("customer hung up"); }
    void go_to_step(int number) override { said.push_back("step " + std::to_string(number)); }
    void next_step() override { said.push_back("next step"); }
    void previous_step() override { said.push_back("previous step"); }
    void focus(const std::string&) override {}
    void caret(const std::string& field, int position) override { carets[field] = position; }
    void answer(const std::string& field, const std::string& text) override { said.push_back(field + "=" + text); }
    void choose(const std::string& field, const std::string& option) override { said.push_back(field + ":" + option); }
    void split(const std::string& field) override { said.push_back("split " + field); }
    void one_datum(const std::string& field, const std::string& reason) override {
        said.push_back("one datum " + field + ": " + reason);
    }
    void undo() override { said.push_back("undo"); }
    void search_faq(const std::string& query) override { said.push_back("search " + query); }
    void select_faq(int row) override { said.push_back("row " + std::to_string(row)); }
    void told_faq() override { said.push_back("told"); }
    void no_answer_here() override { said.push_back("no answer"); }
    void press_scenario(const std::string& scenario) override { said.push_back("scenario " + scenario); }
    void leave_scenario() override { said.push_back("leave scenario"); }
    void another_call_waits() override { said.push_back("another call waits"); }
    void choose_outcome(const std::string& name) override { said.push_back("outcome " + name); }
    void doubt_sale(const std::string& reason) override { said.push_back("doubt: " + reason); }
    void go_to_first_missing() override { said.push_back("first missing"); }
    void save() override { said.push_back("save"); }
};

class RecordedShift : public ui::ShiftActions {
  public:
    std::vector<std::string> said;

    void log_in(const std::string& login, const std::string&) override { said.push_back("log in " + login); }
    void open_project(const std::string& code) override { said.push_back("open " + code); }
    void next_lead() override { said.push_back("next lead"); }
    void claim_follow_up(const std::string& id) override { said.push_back("claim " + id); }
    void start_call() override { said.push_back("start call"); }
    void take_incoming(const std::string& phone) override { said.push_back("incoming " + phone); }
    void dial_by_hand(const std::string& phone) override { said.push_back("by hand " + phone); }
    void practise() override { said.push_back("practise"); }
    void use_language(model::Language) override { said.push_back("language"); }
};

}  // namespace cts::tests
