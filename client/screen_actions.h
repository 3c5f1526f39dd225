// Hands what a person does on the screens to the presenters, one for one.
#pragma once

#include <functional>

#include "client/presenter/shift_presenter.h"
#include "client/ui/call_actions.h"
#include "client/ui/shift_actions.h"

namespace cts {

class ScreenActions : public ui::ShiftActions, public ui::CallActions {
  public:
    ScreenActions(presenter::ShiftPresenter& shift, std::function<void(model::Language)> language_chosen)
        : shift_(shift), language_chosen_(std::move(language_chosen)) {}

    void log_in(const std::string& login, const std::string& password) override { shift_.log_in(login, password); }
    void open_project(const std::string& code) override { shift_.open_project(code); }
    void next_lead() override { shift_.next_lead(); }
    void claim_follow_up(const std::string& id) override { shift_.claim_follow_up(id); }
    void start_call() override { shift_.start_call(); }
    void take_incoming(const std::string& phone) override { shift_.take_incoming(phone); }
    void dial_by_hand(const std::string& phone) override { shift_.dial_by_hand(phone); }
    void practise() override { shift_.practise(); }
    void use_language(model::Language language) override { language_chosen_(language); }

    void next_on_phone() override;
    void customer_hung_up() override;
    void go_to_step(int number) override { call().go_to_step(number); }
    void next_step() override { call().next_step(); }
    void previous_step() override { call().previous_step(); }
    void focus(const std::string& field) override { call().focus(field); }
    void caret(const std::string& field, int position) override { call().caret(field, position); }
    void answer(const std::string& field, const std::string& text) override { call().answer(field, text); }
    void choose(const std::string& field, const std::string& option) override { call().choose(field, option); }
    void split(const std::string& field) override { call().split(field); }
    void one_datum(const std::string& field, const std::string& reason) override { call().one_datum(field, reason); }
    void undo() override { call().undo(); }
    void search_faq(const std::string& query) override { call().search_faq(query); }
    void select_faq(int row) override { call().select_faq(row); }
    void told_faq() override { call().told_faq(); }
    void no_answer_here() override { call().no_answer_here(); }
    void press_scenario(const std::string& scenario) override { call().press_scenario(scenario); }
    void leave_scenario() override { call().leave_scenario(); }
    void another_call_waits() override { call().another_call_waits(); }
    void choose_outcome(const std::string& name) override { call().choose_outcome(name); }
    void doubt_sale(const std::string& reason) override { call().doubt_sale(reason); }
    void go_to_first_missing() override { call().go_to_first_missing(); }
    void save() override { call().save(); }

  private:
    presenter::CallPresenter& call();

    presenter::ShiftPresenter& shift_;
    std::function<void(model::Language)> language_chosen_;
};

}  // namespace cts
