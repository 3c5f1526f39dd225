#include "shared/api/codec.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace cts;
using model::Reason;

namespace {

const api::Instant noon{1'790'000'000'000};

bool has(const model::Problems& problems, Reason reason, std::string_view field) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const model::Problem& p) { return p.reason == reason && p.field == field; });
}

api::Claimed a_claim() {
    api::Claimed claimed;
    claimed.slip = "payload.mac";
    claimed.contents.call = model::CallId::make(noon);
    claimed.contents.project = "ringback-trial";
    claimed.contents.lease_epoch = 4'000'000'000;
    claimed.contents.issued_at = noon;
    claimed.contents.follow_up = model::FollowUpId::make(noon);
    claimed.customer_name = "李女士 \"L\"";
    claimed.attributes = {{"district", "西湖"}};
    claimed.why = {{api::WhyKind::promised, noon, 0}, {api::WhyKind::order, std::nullopt, 12}};
    claimed.earlier = {{model::CallId::make(noon), noon, "refused", "王"}};
    return claimed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(a_claim_comes_back_as_it_was_written) {
    const std::string text = api::to_json(a_claim());
    const auto read = api::from_json<api::Claimed>(text);
    BOOST_REQUIRE(read);
    BOOST_TEST(api::to_json(*read) == text);
    BOOST_TEST(read->contents.lease_epoch == 4'000'000'000);
    BOOST_TEST(read->customer_name == "李女士 \"L\"");
    BOOST_TEST((read->why[1].kind == api::WhyKind::order));
}

BOOST_AUTO_TEST_CASE(a_user_comes_back_with_roles_and_language) {
    model::User user{.login = "wang", .number = "8001", .display_name = "王芳"};
    user.roles = {model::Role::agent, model::Role::planner};
    user.spoken_languages = {"zh", "yue"};
    user.language = model::Language::en;
    const auto read = api::from_json<model::User>(api::to_json(user));
    BOOST_REQUIRE(read);
    BOOST_TEST((read->roles == user.roles));
    BOOST_TEST(read->spoken_languages == user.spoken_languages);
    BOOST_TEST((read->language == model::Language::en));
}

BOOST_AUTO_TEST_CASE(a_span_travels_as_an_iso_duration) {
    api::ProjectSettings settings;
    settings.second_confirmation_lead = std::chrono::hours(72);
    const auto json = nlohmann::json::parse(api::to_json(settings));
    BOOST_TEST(json.at("second_confirmation_lead").is_string());
    const auto read = api::from_json<api::ProjectSettings>(json.dump());
    BOOST_REQUIRE(read);
    BOOST_TEST((read->second_confirmation_lead == settings.second_confirmation_lead));
    BOOST_TEST(!read->dialling.has_value());
}

BOOST_AUTO_TEST_CASE(a_setting_of_a_patch_stays_while_absent_and_is_set_no_longer_when_null) {
    const auto read = api::from_json<api::ProjectSettings>(R"({"calls_a_day": null, "permitted_from": "09:00"})");
    BOOST_REQUIRE(read);
    BOOST_TEST((read->calls_a_day == api::Patched<int>(api::not_set)));
    BOOST_TEST(read->permitted_from.value().value() == "09:00");
    BOOST_TEST(read->permitted_to.stays());
    const auto written = nlohmann::json::parse(api::to_json(*read));
    BOOST_TEST(written == nlohmann::json::parse(R"({"calls_a_day": null, "permitted_from": "09:00"})"));
}

BOOST_AUTO_TEST_CASE(what_is_always_set_is_never_null_in_a_patch) {
    const auto read = api::from_json<api::ProjectSettings>(R"({"state": null, "dialling": null, "calls_a_day": "2"})");
    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().size() == 3u);
    BOOST_TEST(has(read.error(), Reason::wrong_json_type, "/state"));
    BOOST_TEST(has(read.error(), Reason::wrong_json_type, "/calls_a_day"));
}

BOOST_AUTO_TEST_CASE(every_fault_of_a_body_is_told_at_once_each_with_its_pointer) {
    const auto read = api::from_json<api::ListRows>(
        R"({"rows": [{"row": "1", "name": "A", "phone": "1"}, {"row": 2, "phone": "2", "nick": "B"}], "more": null})");
    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().size() == 4u);
    BOOST_TEST(has(read.error(), Reason::wrong_json_type, "/rows/0/row"));
    BOOST_TEST(has(read.error(), Reason::missing_member, "/rows/1/name"));
    BOOST_TEST(has(read.error(), Reason::unknown_member, "/rows/1/nick"));
    BOOST_TEST(has(read.error(), Reason::unknown_member, "/more"));
}

BOOST_AUTO_TEST_CASE(an_array_where_an_object_is_due_is_one_wrong_type) {
    const auto read = api::from_json<api::LogIn>("[]");
    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().size() == 1u);
    BOOST_TEST(has(read.error(), Reason::wrong_json_type, ""));
}

BOOST_AUTO_TEST_CASE(null_is_no_way_to_leave_a_member_out) {
    const auto read = api::from_json<api::Claim>(R"({"follow_up": null})");
    BOOST_REQUIRE(!read);
    BOOST_TEST(has(read.error(), Reason::wrong_json_type, "/follow_up"));
}

BOOST_AUTO_TEST_CASE(an_id_that_is_no_uuid_is_a_bad_member) {
    const auto read = api::from_json<api::Claim>(R"({"follow_up": "12"})");
    BOOST_REQUIRE(!read);
    BOOST_TEST(has(read.error(), Reason::bad_member, "/follow_up"));
}

BOOST_AUTO_TEST_CASE(a_number_too_large_for_its_member_is_a_bad_member) {
    const auto read = api::from_json<api::ListRows>(R"({"rows": [{"row": 99999999999, "name": "A", "phone": "1"}]})");
    BOOST_REQUIRE(!read);
    BOOST_TEST(has(read.error(), Reason::bad_member, "/rows/0/row"));
}

BOOST_AUTO_TEST_CASE(a_problem_is_written_with_its_sentence_and_read_back_without_it) {
    api::ProblemDocument document{.type = "about:blank", .title = "Refused", .status = 422};
    document.errors = {{.reason = Reason::several_phones,
                        .field = "remarks",
                        .details = {{"count", model::Translated::neutral("2")}}}};
    const std::string text = api::to_json(document, {.sentence = [](const model::Problem&) { return "Two numbers."; }});
    BOOST_TEST(nlohmann::json::parse(text)["errors"][0]["message"] == "Two numbers.");
    const auto read = api::from_json<api::ProblemDocument>(text);
    BOOST_REQUIRE(read);
    BOOST_TEST((read->errors == document.errors));
}

BOOST_AUTO_TEST_SUITE_END()
