#include "client/desk_actions.h"

namespace cts {

void DeskActions::answer(const std::string&, const std::string& text) {
    if (auto* record = records().amending()) record->answer(text);
}

void DeskActions::choose(const std::string&, const std::string& option) {
    if (auto* record = records().amending()) record->choose(option);
}

void DeskActions::one_datum(const std::string&, const std::string& reason) {
    if (auto* record = records().amending()) record->one_datum(reason);
}

void DeskActions::choose_field(const std::string& field) {
    if (auto* record = records().amending()) record->choose_field(field);
}

void DeskActions::give_reason(const std::string& reason) {
    if (auto* record = records().amending()) record->give_reason(reason);
}

void DeskActions::send_amendment() {
    if (auto* record = records().amending()) record->send();
}

void DeskActions::take_theirs() {
    if (auto* record = records().amending()) record->take_theirs();
}

void DeskActions::keep_mine() {
    if (auto* record = records().amending()) record->keep_mine();
}

}  // namespace cts
