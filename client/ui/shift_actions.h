// What a person does outside a call, as the screens say it. client_app hands it to the presenter, a test records it.
#pragma once

#include <string>

#include "shared/model/language.h"

namespace cts::ui {

class ShiftActions {
  public:
    virtual ~ShiftActions() = default;

    virtual void log_in(const std::string& login, const std::string& password) = 0;
    virtual void open_project(const std::string& code) = 0;
    virtual void next_lead() = 0;
    virtual void claim_follow_up(const std::string& id) = 0;
    virtual void start_call() = 0;
    virtual void take_incoming(const std::string& phone) = 0;
    virtual void dial_by_hand(const std::string& phone) = 0;
    virtual void practise() = 0;
    virtual void use_language(model::Language language) = 0;
};

}  // namespace cts::ui
