// Every key of the client, once: what it does, where it counts, its cap on the screen and its line in the list of all
// keys (Alt+0). The dispatcher, the drawn caps and the tests read this table; nothing else names a key.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace cts::ui {

enum class Command {
    none,
    faq,
    phone,             // dial, answered, hang up: what the telephone does next
    customer_hung_up,  // K3
    outcome,
    save,
    step,  // with the step's number
    all_keys,
    first_missing,
    previous_step,
    next_step,
    next_field,
    back,
    split,
    one_datum,
    doubt,  // the agent doubts the sale (D5)
    undo,
    option,  // with the option's number, inside a group of options
    row_up,
    row_down,
    option_left,
    option_right,
    told,
    no_answer,
    scenario,  // with the row of scenario_keys
    another_lead,
    callbacks,
    earlier_calls,
    complaints,
    incoming,     // the customer calls
    manual_dial,  // between calls
    practice,
    acknowledge,  // the urgent notice, else the update that is open
    updates,
    amend,
    take_theirs,
    keep_mine,
    workspaces,
    kept,  // calls that are not settled yet
    filter,
    tick_row,  // for what is done to several at once
    order,     // to a department
    bulk,
    attach,  // a file to the ticket
    blacklist,
    visit,
    merge,
};

// Where a key counts: on every screen, on one of the three kinds of screens, or where the caret stands (among options,
// in the FAQ, in a list, while a colleague's change waits to be taken or left).
enum class Where { everywhere, call, between, desk, group, faq, list, change };

struct Key {
    Command command{};
    int number = 0;        // which step, option or scenario
    int code = 0;          // the character in upper case, or a wxKeyCode
    int modifiers = 0;     // wxKeyModifier
    const char* cap = "";  // as printed on the screen: "Alt G"
    Where where{};
    const char* meaning = "";  // msgid; empty: the meaning stands on another line of the list
};

std::span<const Key> key_table();
bool counts_on(const Key& key, Where screen);  // screen: call, between or desk
std::string cap_of(Command command, int number = 0);

struct ScenarioKey {            // G7; Key::number is its row
    const char* scenario = "";  // as the kits name it
    const char* label = "";     // msgid: short enough that all keys stand in one row
};
std::span<const ScenarioKey> scenario_keys();
int scenario_number(const std::string& scenario);  // -1: it has no key

// A combination that input methods, desktops or GTK own; the table must hold none (tested).
bool is_never_bound(int code, int modifiers);

}  // namespace cts::ui
