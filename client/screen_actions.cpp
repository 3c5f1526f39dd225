#include "client/screen_actions.h"

#include <cassert>

namespace cts {

// The call screen is only shown, and so only asks, while a call is under way.
presenter::CallPresenter& ScreenActions::call() {
    presenter::CallPresenter* call = shift_.call();
    assert(call);
    return *call;
}

void ScreenActions::next_on_phone() {
    switch (call().view().phone.state) {
        case presenter::PhoneState::idle:
            return call().dial();
        case presenter::PhoneState::dialling:
            return call().answered();
        case presenter::PhoneState::connected:
            return call().hang_up(api::HungUpBy::agent);
        case presenter::PhoneState::wrap_up:
            return;
    }
}

void ScreenActions::customer_hung_up() {
    if (call().view().phone.state == presenter::PhoneState::connected) call().hang_up(api::HungUpBy::customer);
}

}  // namespace cts
