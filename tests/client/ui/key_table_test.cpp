#include "client/ui/key_table.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

using namespace cts::ui;

BOOST_AUTO_TEST_SUITE(key_table)

BOOST_AUTO_TEST_CASE(no_key_is_one_that_input_methods_or_desktops_own) {
    for (const Key& key : cts::ui::key_table()) BOOST_TEST(!is_never_bound(key.code, key.modifiers), key.cap);
}

// While a colleague's change waits, its two keys come first: the line that shows them says so.
BOOST_AUTO_TEST_CASE(no_key_means_two_things_on_one_screen) {
    for (const Where screen : {Where::call, Where::between, Where::desk}) {
        std::set<std::pair<int, int>> seen;
        for (const Key& key : cts::ui::key_table()) {
            if (key.where == Where::change || !counts_on(key, screen)) continue;
            BOOST_TEST(seen.insert({key.code, key.modifiers}).second, key.cap);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_key_of_the_back_office_stands_in_the_list_of_its_screen) {
    const std::map<Command, std::string> keys{
        {Command::filter, "Ctrl F"}, {Command::tick_row, "Space"}, {Command::step, "Alt 1"},
        {Command::order, "Alt O"},   {Command::bulk, "Alt X"},     {Command::blacklist, "Alt K"},
        {Command::visit, "Alt V"},   {Command::faq, "F1"},         {Command::told, "Ctrl Enter"},
        {Command::save, "Ctrl S"},   {Command::amend, "Alt E"},    {Command::first_missing, "Alt G"},
        {Command::back, "Esc"},      {Command::phone, "F9"},       {Command::workspaces, "Alt Home"}};
    for (const auto& [command, cap] : keys) {
        BOOST_TEST(cap_of(command) == cap);
        BOOST_TEST(std::ranges::any_of(cts::ui::key_table(), [command = command](const Key& key) {
            return key.command == command && counts_on(key, Where::desk);
        }));
    }
}

BOOST_AUTO_TEST_CASE(every_scenario_has_one_key_and_every_scenario_key_a_scenario) {
    std::set<int> numbers;
    for (const Key& key : cts::ui::key_table())
        if (key.command == Command::scenario) numbers.insert(key.number);
    BOOST_TEST(numbers.size() == scenario_keys().size());
    BOOST_TEST(*numbers.rbegin() == static_cast<int>(scenario_keys().size()) - 1);
    BOOST_TEST(scenario_number("faint_voice") == 5);
    BOOST_TEST(scenario_number("unheard_of") == -1);
}

BOOST_AUTO_TEST_CASE(every_command_has_a_line_in_the_list_of_all_keys) {
    std::set<Command> told;
    for (const Key& key : cts::ui::key_table())
        if (*key.meaning) told.insert(key.command);
    for (const Key& key : cts::ui::key_table()) BOOST_TEST(told.contains(key.command), key.cap);
}

BOOST_AUTO_TEST_CASE(a_key_of_an_input_method_is_known_as_never_bound) {
    BOOST_TEST(is_never_bound(' ', 2));      // Ctrl+Space switches the method
    BOOST_TEST(is_never_bound('5', 2));      // Ctrl+digit chooses a candidate
    BOOST_TEST(is_never_bound('U', 2 | 4));  // Ctrl+Shift+U writes a code point
    BOOST_TEST(!is_never_bound('S', 2));
}

BOOST_AUTO_TEST_SUITE_END()
