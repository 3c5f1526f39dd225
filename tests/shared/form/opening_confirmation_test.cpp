#include "shared/form/opening_confirmation.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "shared/model/reason.h"

namespace {

using namespace cts;
using form::Answers;
using form::Product;
using model::Reason;

Product trial_product() {
    Product product;
    product.trial_days = 30;
    return product;
}

Product product_without_trial() {
    Product product;
    product.trial_days = 0;
    return product;
}

const form::Menu& menu_named(const std::vector<form::Menu>& menus, const std::string& name) {
    for (const auto& menu : menus) {
        if (menu.name == name) return menu;
    }
    throw std::logic_error("no menu " + name);
}

std::string everything_told(const Product& product) {
    std::string names;
    const auto menus = form::confirmation_menus(product);
    for (const auto& option : menu_named(menus, "oc_told").options) names += (names.empty() ? "" : " ") + option.name;
    return names;
}

Answers complete(const Product& product) {
    return {{"oc_permission", "granted"},
            {"oc_owner", "holder"},
            {"oc_owner_word", "shi"},
            {"oc_follows", "follows"},
            {"oc_told", everything_told(product)},
            {"oc_first_yes", "clear"},
            {"oc_question", "none"},
            {"oc_second_yes", "clear"}};
}

std::vector<Reason> reasons(const Product& product, const Answers& answers) {
    std::vector<Reason> found;
    for (const auto& problem : form::confirmation_gate(product, answers)) found.push_back(problem.reason);
    return found;
}

std::vector<Reason> lacking(std::string_view field, std::string_view value) {
    Answers answers = complete(trial_product());
    answers.erase(std::string(field));
    if (!value.empty()) answers[std::string(field)] = value;
    return reasons(trial_product(), answers);
}

using Reasons = std::vector<Reason>;

// Every answer of a field, and none.
std::vector<std::string> values_of(const std::string& field, const Product& product) {
    std::vector<std::string> values{""};
    if (field == "oc_one_month" || field == "oc_reminded") return {"", "yes", "no"};
    if (field == "oc_told") return {"", "tariff", everything_told(product)};
    const auto menus = form::confirmation_menus(product);
    for (const auto& option : menu_named(menus, field).options) values.push_back(option.name);
    return values;
}

// The truth table of the header, said once more in other words.
bool may_be_saved(const Product& product, const Answers& given) {
    const auto is = [&](std::string_view field, std::set<std::string> values) {
        const auto found = given.find(field);
        return values.contains(found == given.end() ? std::string() : found->second);
    };
    const bool reminder_settled = product.trial_days == 0 || !is("oc_one_month", {"yes"}) || is("oc_reminded", {"yes"});
    return is("oc_permission", {"granted"}) && is("oc_owner", {"holder", "family_decides"}) &&
           is("oc_owner_word", {"shi", "en", "dui"}) && is("oc_follows", {"follows"}) &&
           is("oc_told", {everything_told(product)}) && reminder_settled && is("oc_first_yes", {"clear"}) &&
           !is("oc_question", {"asked"}) && is("oc_second_yes", {"clear"});
}

void every_combination(const Product& product, const std::vector<std::string>& fields, std::size_t next,
                       Answers& answers, int& open, int& shut) {
    if (next == fields.size()) {
        const bool expected = may_be_saved(product, answers);
        const bool opens = form::confirmation_gate(product, answers).empty();
        if (opens != expected) {
            std::string said;
            for (const auto& [field, value] : answers) said += field + "=" + value + " ";
            BOOST_ERROR("the gate is wrong for " << said);
        }
        ++(opens ? open : shut);
        return;
    }
    for (const std::string& value : values_of(fields[next], product)) {
        if (value.empty())
            answers.erase(fields[next]);
        else
            answers[fields[next]] = value;
        every_combination(product, fields, next + 1, answers, open, shut);
    }
    answers.erase(fields[next]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(opening_confirmation_test)

BOOST_AUTO_TEST_CASE(the_gate_opens_on_exactly_the_combinations_of_its_truth_table) {
    for (const Product& product : {trial_product(), product_without_trial()}) {
        std::vector<std::string> fields = {"oc_permission", "oc_owner",     "oc_owner_word", "oc_follows",
                                           "oc_told",       "oc_first_yes", "oc_question",   "oc_second_yes"};
        if (product.trial_days > 0) fields.insert(fields.end(), {"oc_one_month", "oc_reminded"});
        int open = 0;
        int shut = 0;
        Answers answers;
        every_combination(product, fields, 0, answers, open, shut);
        const int reminders = product.trial_days > 0 ? 7 : 1;  // of 9 pairs, "one month" unreminded twice
        BOOST_TEST(open == 2 * 3 * 3 * reminders);             // owners, words, questions but "asked"
        BOOST_TEST(shut > 10'000);
    }
}

BOOST_AUTO_TEST_CASE(the_gate_opens_when_everything_is_there) {
    BOOST_TEST(reasons(trial_product(), complete(trial_product())).empty());
    BOOST_TEST(reasons(product_without_trial(), complete(product_without_trial())).empty());
}

BOOST_AUTO_TEST_CASE(each_missing_piece_has_its_name) {
    BOOST_TEST((lacking("oc_permission", "") == Reasons{Reason::permission_not_asked}));
    BOOST_TEST((lacking("oc_permission", "refused") == Reasons{Reason::permission_not_asked}));
    BOOST_TEST((lacking("oc_owner", "") == Reasons{Reason::owner_not_verified}));
    BOOST_TEST((lacking("oc_owner", "neither") == Reasons{Reason::owner_not_verified}));
    BOOST_TEST((lacking("oc_owner_word", "") == Reasons{Reason::owner_word_not_accepted}));
    BOOST_TEST((lacking("oc_owner_word", "other") == Reasons{Reason::owner_word_not_accepted}));
    BOOST_TEST((lacking("oc_follows", "") == Reasons{Reason::customer_does_not_follow}));
    for (const auto state : {"drunk_or_sleepy", "minor", "elder_not_following"})
        BOOST_TEST((lacking("oc_follows", state) == Reasons{Reason::customer_does_not_follow}));
    BOOST_TEST((lacking("oc_told", "") == Reasons(7, Reason::not_told)));
    BOOST_TEST((lacking("oc_first_yes", "") == Reasons{Reason::first_yes_missing}));
    BOOST_TEST((lacking("oc_first_yes", "vague") == Reasons{Reason::first_yes_vague}));
    BOOST_TEST((lacking("oc_first_yes", "refused") == Reasons{Reason::first_yes_refused}));
    BOOST_TEST((lacking("oc_question", "asked") == Reasons{Reason::question_not_answered, Reason::second_yes_missing}));
    BOOST_TEST((lacking("oc_second_yes", "") == Reasons{Reason::second_yes_missing}));
    BOOST_TEST((lacking("oc_second_yes", "vague") == Reasons{Reason::second_yes_vague}));
    BOOST_TEST((lacking("oc_second_yes", "refused") == Reasons{Reason::second_yes_refused}));
    BOOST_TEST((lacking("oc_one_month", "yes") == Reasons{Reason::not_told}));
}

BOOST_AUTO_TEST_CASE(an_item_not_told_is_named_in_both_languages) {
    Answers answers = complete(trial_product());
    answers["oc_told"] = "tariff trial_end function how_to_use how_to_enquire opens_within";
    const auto problems = form::confirmation_gate(trial_product(), answers);
    BOOST_REQUIRE_EQUAL(problems.size(), 1u);
    BOOST_TEST(problems[0].field == "oc_told");
    BOOST_TEST(problems[0].details.at("item").zh_CN == "取消方法");
    BOOST_TEST(problems[0].details.at("item").en == "How to cancel");
}

BOOST_AUTO_TEST_CASE(nothing_is_listed_behind_an_answer_that_ends_the_talk) {
    BOOST_TEST(reasons(trial_product(), {{"oc_permission", "refused"}}).size() == 1u);
    BOOST_TEST(reasons(trial_product(), {{"oc_permission", "granted"}, {"oc_owner", "neither"}}).size() == 1u);
    BOOST_TEST(reasons(trial_product(), {}).size() == 13u);  // nothing answered: every line, seven of them told
}

BOOST_AUTO_TEST_CASE(without_a_trial_the_customer_hears_that_opening_charges) {
    const auto menus = form::confirmation_menus(product_without_trial());
    const auto& told = menu_named(menus, "oc_told");
    BOOST_TEST(told.find("opening_charges") != nullptr);
    BOOST_TEST(told.find("trial_end") == nullptr);
    for (const auto& field : form::confirmation_fields(product_without_trial()))
        BOOST_TEST((field.name != "oc_one_month" && field.name != "oc_reminded"));
}

BOOST_AUTO_TEST_CASE(every_field_has_a_menu_a_label_a_purpose_and_a_part) {
    for (const Product& product : {trial_product(), product_without_trial()}) {
        std::set<std::string> menus;
        for (const auto& menu : form::confirmation_menus(product)) {
            menus.insert(menu.name);
            BOOST_TEST(menu.closed);
            for (const auto& option : menu.options) {
                BOOST_TEST((!option.label.zh_CN.empty() && !option.label.en.empty()), option.name);
                BOOST_TEST((!option.rule.zh_CN.empty() && !option.rule.en.empty()), option.name);
            }
        }
        auto part = form::ConfirmationPart::permission;
        for (const auto& field : form::confirmation_fields(product)) {
            BOOST_TEST((!field.label.zh_CN.empty() && !field.label.en.empty()), field.name);
            BOOST_TEST((!field.purpose.zh_CN.empty() && !field.purpose.en.empty()), field.name);
            BOOST_TEST((field.type == form::FieldType::yes_no || menus.contains(field.menu)), field.name);
            BOOST_TEST(form::is_confirmation_field(field.name));
            BOOST_TEST((part <= form::part_of(field.name)));  // the rows of the screen follow the talk
            part = form::part_of(field.name);
        }
    }
    BOOST_TEST(!form::is_confirmation_field("reached"));
}

BOOST_AUTO_TEST_SUITE_END()
