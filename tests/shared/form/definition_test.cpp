#include "shared/form/definition.h"

#include <boost/test/unit_test.hpp>

#include "shared/form/kit.h"
#include "shared/form/reader.h"
#include "tests/shared/form/example_kit.h"

BOOST_AUTO_TEST_SUITE(definition_test)

namespace {

using namespace cts::form;

// Every value up to the last has a name of its own that reads back as the value.
template <class Value, class NameOf, class Parse>
void check_names(Value last, const NameOf& name_of, const Parse& parse) {
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        const auto value = static_cast<Value>(number);
        BOOST_TEST(!name_of(value).empty());
        BOOST_TEST((parse(name_of(value)) == value), name_of(value));
    }
    BOOST_TEST(!parse("").has_value());
    BOOST_TEST(!parse("nonsense").has_value());
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_closed_list_of_a_form_reads_back_by_its_names) {
    check_names(FieldType::calculate, field_type_name, parse_field_type);
    check_names(OutcomeClass::invalid, outcome_class_name, parse_outcome_class);
    check_names(FollowUpKind::department_order, follow_up_kind_name, parse_follow_up_kind);
    check_names(FollowUpOwner::department, follow_up_owner_name, parse_follow_up_owner);
    check_names(FollowUpPriority::urgent, follow_up_priority_name, parse_follow_up_priority);
    check_names(Settlement::told_how, settlement_name, parse_settlement);
    check_names(ProjectKind::arrears_reminder, project_kind_name, parse_project_kind);
}

BOOST_AUTO_TEST_CASE(types_are_called_as_xlsform_calls_them) {
    BOOST_TEST(field_type_name(FieldType::date_time) == "dateTime");
    BOOST_TEST(!parse_field_type("date_time").has_value());
}

BOOST_AUTO_TEST_CASE(fields_steps_outcomes_and_menus_are_found_by_name) {
    const Kit kit = read_kit(test::example_kit()).value();
    const Definition& form = *kit.forms.at("first_call");
    BOOST_TEST(form.step_of("mood")->name == "wrap_up");
    BOOST_TEST(form.menu_of(*form.find_field("refusal"))->name == "refusal");
    BOOST_TEST(form.menu_of(*form.find_field("age")) == nullptr);
    BOOST_TEST(form.find_field("nobody") == nullptr);
    BOOST_TEST(form.step_of("nobody") == nullptr);
    BOOST_TEST(form.find_outcome("refused")->line > 0);
    BOOST_TEST(form.find_outcome("nobody") == nullptr);
    BOOST_TEST(form.menus.at("mood").find("nobody") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
