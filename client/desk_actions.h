// Hands what a person does round the calls, with stored records and in the team's workspace to the presenters.
#pragma once

#include "client/presenter/shift_presenter.h"
#include "client/ui/around_actions.h"
#include "client/ui/kept_actions.h"
#include "client/ui/record_actions.h"
#include "client/ui/team_actions.h"

namespace cts {

class DeskActions : public ui::AroundActions, public ui::RecordActions, public ui::TeamActions, public ui::KeptActions {
  public:
    explicit DeskActions(presenter::ShiftPresenter& shift) : shift_(shift) {}

    void acknowledge_notice() override { shift_.around().notices().acknowledge(); }
    void next_update() override { shift_.around().notices().next_update(); }
    void open_records() override { shift_.open_records(); }
    void next_workspace() override { shift_.next_workspace(); }
    void open_kept() override { shift_.open_kept(); }
    void leave_workspace() override { shift_.back(); }

    void open_record(const std::string& call) override { records().open(call); }
    void more_records() override { records().more(); }
    void focus(const std::string&) override {}
    void answer(const std::string&, const std::string& text) override;
    void choose(const std::string&, const std::string& option) override;
    void split(const std::string&) override {}  // an amendment is of one field
    void one_datum(const std::string&, const std::string& reason) override;
    void choose_field(const std::string& field) override;
    void give_reason(const std::string& reason) override;
    void send_amendment() override;
    void take_theirs() override;
    void keep_mine() override;
    void leave_records() override { shift_.back(); }

    void show_tab(presenter::TeamTab tab) override { team().show_tab(tab); }
    void select_row(const std::string& id) override { team().select(id); }
    void more_rows() override { team().more(); }
    void show_holder(const std::string& colleague) override { team().show_holder(colleague); }
    void show_district(const std::string& district) override { team().show_group(district); }
    void open_step(followup::Action action) override { team().open_step(action); }
    void focus_work(presenter::WorkField) override {}
    void write_work(presenter::WorkField field, const std::string& value) override { team().type(field, value); }
    void choose_colleague(const std::string& id) override { team().choose_colleague(id); }
    void give_hand_over_reason(const std::string& reason) override { team().give_reason(reason); }
    void send_team() override { team().send(); }
    void write_notice(const presenter::NoticeDraft& draft) override { team().write(draft); }
    void withdraw_notice(const std::string& id) override { team().withdraw(id); }
    void open_teams_record(const std::string& call) override { shift_.open_record(call); }
    void leave_team() override { shift_.back(); }

    void select_kept(const std::string& call) override { shift_.select_kept(call); }
    void open_kept(const std::string& call) override { shift_.open_kept_call(call); }
    void send_kept() override { shift_.send_kept(); }
    void leave_kept() override { shift_.back(); }

  private:
    presenter::RecordsDesk& records() { return shift_.around().records(); }
    presenter::TeamDesk& team() { return shift_.around().team(); }

    presenter::ShiftPresenter& shift_;
};

}  // namespace cts
