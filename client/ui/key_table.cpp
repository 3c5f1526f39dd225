#include "client/ui/key_table.h"

#include <wx/defs.h>
#include <wx/kbdstate.h>
#include <wx/translation.h>

#include <algorithm>
#include <array>

namespace cts::ui {
namespace {

constexpr int plain = wxMOD_NONE, alt = wxMOD_ALT, ctrl = wxMOD_CONTROL, shift = wxMOD_SHIFT;

constexpr Key keys[] = {
    {Command::faq, 0, WXK_F1, plain, "F1", Where::everywhere, wxTRANSLATE("Frequently asked questions")},
    {Command::phone, 0, WXK_F9, plain, "F9", Where::everywhere, wxTRANSLATE("Dial, answered, hang up")},
    {Command::customer_hung_up, 0, WXK_F9, shift, "Shift F9", Where::call, wxTRANSLATE("The customer hung up")},
    {Command::outcome, 0, WXK_F12, plain, "F12", Where::everywhere, wxTRANSLATE("Outcome of the call")},
    {Command::save, 0, 'S', ctrl, "Ctrl S", Where::everywhere,
     wxTRANSLATE("Save; while something is missing, go there")},
    {Command::all_keys, 0, '0', alt, "Alt 0", Where::everywhere, wxTRANSLATE("All keys")},
    {Command::first_missing, 0, 'G', alt, "Alt G", Where::everywhere, wxTRANSLATE("Go to the first thing missing")},
    {Command::undo, 0, 'Z', ctrl, "Ctrl Z", Where::call, wxTRANSLATE("Undo")},
    {Command::back, 0, WXK_ESCAPE, plain, "Esc", Where::everywhere,
     wxTRANSLATE("Back to the field left; discards nothing")},
    {Command::step, 1, '1', alt, "Alt 1", Where::everywhere, wxTRANSLATE("Go to a step by its number")},
    {Command::step, 2, '2', alt, "Alt 2", Where::everywhere},
    {Command::step, 3, '3', alt, "Alt 3", Where::everywhere},
    {Command::step, 4, '4', alt, "Alt 4", Where::everywhere},
    {Command::step, 5, '5', alt, "Alt 5", Where::everywhere},
    {Command::step, 6, '6', alt, "Alt 6", Where::everywhere},
    {Command::step, 7, '7', alt, "Alt 7", Where::everywhere},
    {Command::step, 8, '8', alt, "Alt 8", Where::everywhere},
    {Command::step, 9, '9', alt, "Alt 9", Where::everywhere},
    {Command::previous_step, 0, WXK_PAGEUP, ctrl, "Ctrl PgUp", Where::call, wxTRANSLATE("Previous step")},
    {Command::next_step, 0, WXK_PAGEDOWN, ctrl, "Ctrl PgDn", Where::call, wxTRANSLATE("Next step")},
    {Command::next_field, 0, WXK_RETURN, plain, "Enter", Where::everywhere, wxTRANSLATE("Next field")},
    {Command::next_field, 0, WXK_NUMPAD_ENTER, plain, "Enter", Where::everywhere},
    {Command::split, 0, 'S', alt, "Alt S", Where::call, wxTRANSLATE("Split into one datum a field")},
    {Command::one_datum, 0, 'O', alt, "Alt O", Where::call, wxTRANSLATE("This is one datum")},
    {Command::doubt, 0, 'D', alt, "Alt D", Where::call, wxTRANSLATE("I doubt this sale, and why")},
    {Command::earlier_calls, 0, 'H', alt, "Alt H", Where::everywhere, wxTRANSLATE("Earlier calls")},
    {Command::option, 1, '1', plain, "1", Where::group, wxTRANSLATE("Choose an option by its number")},
    {Command::option, 2, '2', plain, "2", Where::group},
    {Command::option, 3, '3', plain, "3", Where::group},
    {Command::option, 4, '4', plain, "4", Where::group},
    {Command::option, 5, '5', plain, "5", Where::group},
    {Command::option, 6, '6', plain, "6", Where::group},
    {Command::option, 7, '7', plain, "7", Where::group},
    {Command::option, 8, '8', plain, "8", Where::group},
    {Command::option, 9, '9', plain, "9", Where::group},
    {Command::option_left, 0, WXK_LEFT, plain, "←", Where::group, wxTRANSLATE("Option before")},
    {Command::option_right, 0, WXK_RIGHT, plain, "→", Where::group, wxTRANSLATE("Option after")},
    {Command::row_up, 0, WXK_UP, plain, "↑", Where::faq, wxTRANSLATE("Row above")},
    {Command::row_down, 0, WXK_DOWN, plain, "↓", Where::faq, wxTRANSLATE("Row below")},
    {Command::told, 0, WXK_RETURN, ctrl, "Ctrl Enter", Where::faq, wxTRANSLATE("The customer was told this answer")},
    {Command::no_answer, 0, 'N', alt, "Alt N", Where::faq, wxTRANSLATE("No answer here: goes to the planner")},
    {Command::scenario, 0, WXK_F2, plain, "F2", Where::call,
     wxTRANSLATE("Scenario keys: sentence, timer and outcome in one press")},
    {Command::scenario, 1, WXK_F3, plain, "F3", Where::call},
    {Command::scenario, 2, WXK_F5, plain, "F5", Where::call},
    {Command::scenario, 3, WXK_F6, plain, "F6", Where::call},
    {Command::scenario, 4, WXK_F7, plain, "F7", Where::call},
    {Command::scenario, 5, WXK_F7, shift, "Shift F7", Where::call},
    {Command::scenario, 6, WXK_F8, plain, "F8", Where::call},
    {Command::scenario, 7, WXK_F3, shift, "Shift F3", Where::call},
    {Command::scenario, 8, WXK_F5, shift, "Shift F5", Where::call},
    {Command::scenario, 9, WXK_F6, shift, "Shift F6", Where::call},
    {Command::scenario, 10, WXK_F8, shift, "Shift F8", Where::call},
    {Command::complaints, 0, 'T', alt, "Alt T", Where::call, wxTRANSLATE("Complaint tickets of this number")},
    {Command::incoming, 0, 'P', alt, "Alt P", Where::everywhere, wxTRANSLATE("A customer calls: look up the number")},
    {Command::manual_dial, 0, WXK_F9, shift, "Shift F9", Where::between, wxTRANSLATE("Dial a number by hand")},
    {Command::practice, 0, 'X', alt, "Alt X", Where::between, wxTRANSLATE("Practise: nobody is called")},
    {Command::another_lead, 0, 'J', alt, "Alt J", Where::between, wxTRANSLATE("Another customer")},
    {Command::callbacks, 0, 'Q', alt, "Alt Q", Where::between, wxTRANSLATE("Choose one of my callbacks")},
    {Command::acknowledge, 0, 'A', alt, "Alt A", Where::everywhere, wxTRANSLATE("Acknowledge the notice")},
    {Command::updates, 0, 'U', alt, "Alt U", Where::between, wxTRANSLATE("Read the updates one by one")},
    {Command::amend, 0, 'E', alt, "Alt E", Where::everywhere, wxTRANSLATE("Amend a record")},
    {Command::take_theirs, 0, 'C', alt, "Alt C", Where::change, wxTRANSLATE("Take what a colleague wrote")},
    {Command::keep_mine, 0, 'V', alt, "Alt V", Where::change, wxTRANSLATE("Keep what you wrote")},
    {Command::workspaces, 0, WXK_HOME, alt, "Alt Home", Where::everywhere,
     wxTRANSLATE("Workspaces: calls, back office, the team")},
    {Command::kept, 0, 'F', alt, "Alt F", Where::everywhere, wxTRANSLATE("Calls not settled yet, by name")},
    {Command::filter, 0, 'F', ctrl, "Ctrl F", Where::desk, wxTRANSLATE("Find a ticket")},
    {Command::tick_row, 0, WXK_SPACE, plain, "Space", Where::list, wxTRANSLATE("Tick, for several at once")},
    {Command::order, 0, 'O', alt, "Alt O", Where::desk, wxTRANSLATE("Order to a department")},
    {Command::attach, 0, 'I', alt, "Alt I", Where::desk, wxTRANSLATE("Attach a file to the ticket")},
    {Command::bulk, 0, 'X', alt, "Alt X", Where::desk, wxTRANSLATE("Work several tickets at once")},
    {Command::blacklist, 0, 'K', alt, "Alt K", Where::desk, wxTRANSLATE("Propose for the blacklist")},
    {Command::visit, 0, 'V', alt, "Alt V", Where::desk, wxTRANSLATE("Field visit")},
    {Command::merge, 0, 'M', alt, "Alt M", Where::desk, wxTRANSLATE("Merge into another ticket")},
};

constexpr ScenarioKey scenarios[] = {
    {"not_owner", wxTRANSLATE("Not owner")},     {"not_convenient", wxTRANSLATE("Not now")},
    {"roaming", wxTRANSLATE("Roaming")},         {"cannot_hear", wxTRANSLATE("Unclear")},
    {"silent", wxTRANSLATE("Silent")},           {"faint_voice", wxTRANSLATE("Faint")},
    {"forwarded", wxTRANSLATE("Forwarded")},     {"language", wxTRANSLATE("Language")},
    {"roaming_abroad", wxTRANSLATE("Abroad")},   {"dropped", wxTRANSLATE("Dropped")},
    {"number_mismatch", wxTRANSLATE("Mismatch")}};

}  // namespace

std::span<const Key> key_table() {
    return keys;
}

bool counts_on(const Key& key, Where screen) {
    switch (key.where) {
        case Where::everywhere:
        case Where::change:
            return true;
        case Where::group:
        case Where::faq:
            return screen != Where::between;
        case Where::list:
            return screen == Where::desk;
        case Where::call:
        case Where::between:
        case Where::desk:
            return screen == key.where;
    }
    return false;
}

std::string cap_of(Command command, int number) {
    const auto* found = std::ranges::find_if(
        keys, [&](const Key& key) { return key.command == command && (number == 0 || key.number == number); });
    return found == std::end(keys) ? "" : found->cap;
}

std::span<const ScenarioKey> scenario_keys() {
    return scenarios;
}

int scenario_number(const std::string& scenario) {
    const auto* found = std::ranges::find(scenarios, scenario, &ScenarioKey::scenario);
    return found == std::end(scenarios) ? -1 : static_cast<int>(found - std::begin(scenarios));
}

bool is_never_bound(int code, int modifiers) {
    const bool function_key = code >= WXK_F1 && code <= WXK_F24;
    const bool digit = code >= '0' && code <= '9';
    const bool arrow = code == WXK_LEFT || code == WXK_RIGHT || code == WXK_UP || code == WXK_DOWN;
    if (modifiers == (ctrl | shift) || modifiers == (ctrl | alt) || modifiers == (ctrl | alt | shift)) return true;
    if (code == WXK_F4 || code == WXK_F10 || code == WXK_F11) return true;
    if (modifiers == ctrl)
        return digit || code == WXK_SPACE || code == WXK_TAB || code == 'H' || code == WXK_F1 ||
               std::string(".;`/\\").find(static_cast<char>(code)) != std::string::npos;
    if (modifiers == alt) return function_key || arrow || code == WXK_SPACE || code == WXK_TAB;
    return code == WXK_SHIFT || (modifiers == shift && code == WXK_SPACE);
}

}  // namespace cts::ui
