#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "shared/api/codec.h"

using namespace cts;
using model::Reason;

namespace {

form::Definition a_form() {
    form::Definition definition;
    form::Step step{.name = "talk"};
    step.fields = {{.name = "age", .type = form::FieldType::integer},
                   {.name = "agreed", .type = form::FieldType::yes_no},
                   {.name = "told", .type = form::FieldType::select_multiple},
                   {.name = "price", .type = form::FieldType::money},
                   {.name = "remarks", .type = form::FieldType::text}};
    definition.steps = {step};
    return definition;
}

api::CallSave a_call() {
    api::CallSave call;
    call.slip = "s.m";
    call.dialled_at = api::Instant{1'790'000'000'000};
    call.hung_up_by = api::HungUpBy::customer;
    call.outcome = "refused";
    call.answers = {
        {"age", "41"}, {"agreed", "no"}, {"told", "tariff trial_end"}, {"price", "5.00"}, {"remarks", "嗯 ok"}};
    call.one_datum = {{"remarks", "a name with digits"}};
    call.faq_uses = {{"charged-at-end", "offer", api::Instant{1'790'000'001'000}, true, ""}};
    return call;
}

std::string with_answers(const std::string& answers) {
    return R"({"slip": "s.m", "outcome": "refused", "answers": )" + answers + "}";
}

model::Problems kinds_of(const std::string& answers) {
    const auto read = api::call_save_from_json(with_answers(answers));
    BOOST_REQUIRE(read);
    return api::wrong_kinds(*read, a_form());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(call_save)

BOOST_AUTO_TEST_CASE(answers_are_typed_by_their_field_on_the_wire) {
    const auto answers = nlohmann::json::parse(api::to_json(a_call(), a_form())).at("answers");
    BOOST_TEST(answers.at("age") == 41);
    BOOST_TEST(answers.at("agreed") == false);
    BOOST_TEST((answers.at("told") == nlohmann::json{"tariff", "trial_end"}));
    BOOST_TEST(answers.at("price") == "5.00");
}

BOOST_AUTO_TEST_CASE(a_call_comes_back_in_canonical_text) {
    const auto read = api::call_save_from_json(api::to_json(a_call(), a_form()));
    BOOST_REQUIRE(read);
    BOOST_TEST((read->call.answers == a_call().answers));
    BOOST_TEST(api::wrong_kinds(*read, a_form()).empty());
    BOOST_TEST(api::canonical_text(read->call) == api::canonical_text(a_call()));
}

BOOST_AUTO_TEST_CASE(an_integer_written_as_a_string_is_a_wrong_type_of_that_field) {
    const auto problems = kinds_of(R"({"age": "41"})");
    BOOST_REQUIRE(problems.size() == 1u);
    BOOST_TEST((problems[0].reason == Reason::wrong_json_type));
    BOOST_TEST(problems[0].field == "age");
}

BOOST_AUTO_TEST_CASE(what_no_field_can_take_is_a_wrong_type) {
    BOOST_TEST(kinds_of(R"({"age": 4.5})").size() == 1u);
    BOOST_TEST(kinds_of(R"({"remarks": null})").size() == 1u);
    BOOST_TEST(kinds_of(R"({"remarks": {"a": 1}})").size() == 1u);
    BOOST_TEST(kinds_of(R"({"told": ["a b"]})").size() == 1u);
    BOOST_TEST(kinds_of(R"({"price": 5.00})").size() == 1u);
    BOOST_TEST(kinds_of(R"({"agreed": "yes"})").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_type_of_a_field_the_form_does_not_have_is_not_judged) {
    BOOST_TEST(kinds_of(R"({"nobody": 3})").empty());
}

BOOST_AUTO_TEST_CASE(a_call_written_in_another_order_is_the_same_call) {
    const auto one =
        api::call_save_from_json(R"({"slip":"s","outcome":"o","answers":{"a":"1","b":true},"faq_uses":[]})");
    const auto other =
        api::call_save_from_json(R"({ "answers": {"b": true, "a": "1"}, "outcome": "\u006f", "slip": "s"})");
    BOOST_REQUIRE(one);
    BOOST_REQUIRE(other);
    BOOST_TEST(api::canonical_text(one->call) == api::canonical_text(other->call));
}

BOOST_AUTO_TEST_CASE(what_stands_for_a_missing_slip_comes_back_and_changes_the_call) {
    auto call = a_call();
    call.slip.clear();
    const auto agent = model::UserId::make(api::Instant{1'790'000'000'000});
    call.taken_alone = api::TakenAlone{agent, "spring", "+1 212 555 0177", "inbound", 3, 2, 1};
    const auto read = api::call_save_from_json(api::to_json(call, a_form()));
    BOOST_REQUIRE(read);
    BOOST_REQUIRE(read->call.taken_alone.has_value());
    BOOST_TEST((read->call.taken_alone->agent == agent));
    BOOST_TEST(read->call.taken_alone->phone == "+1 212 555 0177");
    BOOST_TEST(api::canonical_text(read->call) == api::canonical_text(call));
    auto other = call;
    other.taken_alone->phone = "+1 212 555 0178";
    BOOST_TEST(api::canonical_text(other) != api::canonical_text(call));
}

BOOST_AUTO_TEST_CASE(a_call_is_judged_at_the_moment_it_was_dialled_else_when_its_slip_was_issued) {
    api::SlipContents slip;
    slip.issued_at = api::Instant{5};
    BOOST_TEST(api::judged_at(a_call(), slip).utc_ms == 1'790'000'000'000);
    BOOST_TEST(api::judged_at(api::CallSave{}, slip).utc_ms == 5);
}

BOOST_AUTO_TEST_SUITE_END()
