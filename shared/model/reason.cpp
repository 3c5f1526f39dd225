#include "shared/model/reason.h"

#include <array>
#include <cstddef>
#include <unordered_map>

namespace cts::model {
namespace {

struct Named {
    Reason reason;
    std::string_view name;
};

// In the order of the enumeration, one line each: the checks below fail the build when a reason is left out.
constexpr Named names[] = {
    // A value and its field (A12)
    {Reason::required, "required"},
    {Reason::wrong_type, "wrong_type"},
    {Reason::not_a_number, "not_a_number"},
    {Reason::not_an_integer, "not_an_integer"},
    {Reason::not_an_amount, "not_an_amount"},
    {Reason::not_a_date, "not_a_date"},
    {Reason::not_a_time, "not_a_time"},
    {Reason::not_a_date_time, "not_a_date_time"},
    {Reason::not_a_phone, "not_a_phone"},
    {Reason::not_in_menu, "not_in_menu"},
    {Reason::too_long, "too_long"},
    {Reason::control_characters, "control_characters"},
    {Reason::not_utf8, "not_utf8"},
    {Reason::constraint_failed, "constraint_failed"},
    // One field, one datum (A7, A8)
    {Reason::several_phones, "several_phones"},
    {Reason::several_dates, "several_dates"},
    {Reason::several_amounts, "several_amounts"},
    {Reason::several_emails, "several_emails"},
    {Reason::several_ids, "several_ids"},
    {Reason::enumeration, "enumeration"},
    {Reason::question_with_answer, "question_with_answer"},
    {Reason::equals_option, "equals_option"},
    {Reason::belongs_to_other_field, "belongs_to_other_field"},
    // A record and its form (A2)
    {Reason::unknown_field, "unknown_field"},
    {Reason::field_not_shown, "field_not_shown"},
    {Reason::field_takes_no_answer, "field_takes_no_answer"},
    {Reason::unknown_outcome, "unknown_outcome"},
    {Reason::outcome_not_offered, "outcome_not_offered"},
    {Reason::gate_closed, "gate_closed"},
    {Reason::promised_time_missing, "promised_time_missing"},
    {Reason::promised_time_past, "promised_time_past"},
    // Opening confirmation (D1-D4, E1-E5)
    {Reason::permission_not_asked, "permission_not_asked"},
    {Reason::owner_not_verified, "owner_not_verified"},
    {Reason::owner_word_not_accepted, "owner_word_not_accepted"},
    {Reason::customer_does_not_follow, "customer_does_not_follow"},
    {Reason::not_told, "not_told"},
    {Reason::first_yes_missing, "first_yes_missing"},
    {Reason::first_yes_vague, "first_yes_vague"},
    {Reason::first_yes_refused, "first_yes_refused"},
    {Reason::question_not_answered, "question_not_answered"},
    {Reason::second_yes_missing, "second_yes_missing"},
    {Reason::second_yes_vague, "second_yes_vague"},
    {Reason::second_yes_refused, "second_yes_refused"},
    // A kit that cannot be read (A9)
    {Reason::yaml_syntax, "yaml_syntax"},
    {Reason::duplicate_key, "duplicate_key"},
    {Reason::unknown_key, "unknown_key"},
    {Reason::missing_key, "missing_key"},
    {Reason::wrong_node, "wrong_node"},
    {Reason::missing_translation, "missing_translation"},
    {Reason::bad_name, "bad_name"},
    {Reason::duplicate_name, "duplicate_name"},
    {Reason::unknown_name, "unknown_name"},
    {Reason::unknown_type, "unknown_type"},
    {Reason::bad_value, "bad_value"},
    {Reason::bad_expression, "bad_expression"},
    {Reason::expression_cycle, "expression_cycle"},
    {Reason::missing_file, "missing_file"},
    {Reason::file_too_large, "file_too_large"},
    {Reason::too_many_fields, "too_many_fields"},
    {Reason::alias_refused, "alias_refused"},
    // A kit that must not be published (A8, A9)
    {Reason::no_purpose, "no_purpose"},
    {Reason::list_is_enough, "list_is_enough"},
    {Reason::single_choice_of_several, "single_choice_of_several"},
    {Reason::two_items_in_label, "two_items_in_label"},
    {Reason::duplicate_meaning, "duplicate_meaning"},
    {Reason::out_of_talk_order, "out_of_talk_order"},
    {Reason::unreachable_step, "unreachable_step"},
    {Reason::option_without_rule, "option_without_rule"},
    {Reason::menu_without_other, "menu_without_other"},
    {Reason::menu_with_two_others, "menu_with_two_others"},
    {Reason::unreachable_outcome, "unreachable_outcome"},
    {Reason::sale_without_confirmation, "sale_without_confirmation"},
    {Reason::unused_field, "unused_field"},
    {Reason::inducing_words, "inducing_words"},
    {Reason::type_changed, "type_changed"},
    {Reason::lead_forgotten, "lead_forgotten"},
    {Reason::promise_not_settled, "promise_not_settled"},
    // A working calendar (H1)
    {Reason::unknown_zone, "unknown_zone"},
    {Reason::date_out_of_year, "date_out_of_year"},
    {Reason::day_listed_twice, "day_listed_twice"},
    {Reason::make_up_on_working_day, "make_up_on_working_day"},
    {Reason::ends_before_it_begins, "ends_before_it_begins"},
    {Reason::calendar_year_gap, "calendar_year_gap"},
    {Reason::hours_overlap, "hours_overlap"},
    {Reason::no_working_time, "no_working_time"},
    {Reason::calendar_missing, "calendar_missing"},
    {Reason::hours_not_set, "hours_not_set"},
    {Reason::named_otherwise, "named_otherwise"},
    {Reason::bad_limit, "bad_limit"},
    // The call slip (DESIGN 4)
    {Reason::slip_forged, "slip_forged"},
    {Reason::slip_foreign, "slip_foreign"},
    {Reason::slip_expired, "slip_expired"},
    {Reason::slip_of_other_call, "slip_of_other_call"},
    {Reason::unknown_version, "unknown_version"},
    {Reason::call_differs, "call_differs"},
    {Reason::bad_call_times, "bad_call_times"},
    {Reason::slip_missing, "slip_missing"},
    {Reason::taken_without_server, "taken_without_server"},
    {Reason::too_many_to_correct, "too_many_to_correct"},
    // Leads, claims, contact rules (G8, G9)
    {Reason::no_lead_waiting, "no_lead_waiting"},
    {Reason::lease_lost, "lease_lost"},
    {Reason::do_not_call, "do_not_call"},
    {Reason::blacklisted, "blacklisted"},
    {Reason::dialling_off, "dialling_off"},
    {Reason::kit_withdrawn, "kit_withdrawn"},
    {Reason::outside_permitted_hours, "outside_permitted_hours"},
    {Reason::called_enough_today, "called_enough_today"},
    {Reason::lead_held, "lead_held"},
    {Reason::follow_up_closed, "follow_up_closed"},
    {Reason::follow_up_of_other, "follow_up_of_other"},
    {Reason::changed_meanwhile, "changed_meanwhile"},
    {Reason::not_assignable, "not_assignable"},
    {Reason::permitted_hours_wrong, "permitted_hours_wrong"},
    {Reason::amended_meanwhile, "amended_meanwhile"},
    {Reason::not_amendable, "not_amendable"},
    // Notices (I2)
    {Reason::validity_wrong, "validity_wrong"},
    {Reason::too_many_notices, "too_many_notices"},
    // The blacklist (H5)
    {Reason::own_proposal, "own_proposal"},
    {Reason::blacklist_not_open, "blacklist_not_open"},
    {Reason::already_blacklisted, "already_blacklisted"},
    {Reason::end_is_past, "end_is_past"},
    // A step of a follow-up (F, G5, H3, H8)
    {Reason::no_such_step, "no_such_step"},
    {Reason::reason_missing, "reason_missing"},
    {Reason::call_outcome_missing, "call_outcome_missing"},
    {Reason::calls_not_used_up, "calls_not_used_up"},
    {Reason::standards_not_met, "standards_not_met"},
    {Reason::cancellation_missing, "cancellation_missing"},
    {Reason::how_to_cancel_not_told, "how_to_cancel_not_told"},
    {Reason::period_not_over, "period_not_over"},
    {Reason::new_trial_end_missing, "new_trial_end_missing"},
    {Reason::billing_not_allowed, "billing_not_allowed"},
    {Reason::contact_missing, "contact_missing"},
    {Reason::identity_not_verified, "identity_not_verified"},
    {Reason::facts_not_checked, "facts_not_checked"},
    {Reason::faq_not_searched, "faq_not_searched"},
    {Reason::handling_missing, "handling_missing"},
    {Reason::department_missing, "department_missing"},
    {Reason::request_missing, "request_missing"},
    {Reason::orders_outstanding, "orders_outstanding"},
    {Reason::reply_missing, "reply_missing"},
    {Reason::cause_missing, "cause_missing"},
    {Reason::result_missing, "result_missing"},
    {Reason::remedy_missing, "remedy_missing"},
    {Reason::customer_not_told, "customer_not_told"},
    {Reason::faq_choice_missing, "faq_choice_missing"},
    {Reason::other_ticket_missing, "other_ticket_missing"},
    {Reason::finding_missing, "finding_missing"},
    {Reason::appointment_missing, "appointment_missing"},
    {Reason::district_missing, "district_missing"},
    {Reason::visit_result_missing, "visit_result_missing"},
    {Reason::department_answer_missing, "department_answer_missing"},
    {Reason::appointment_past, "appointment_past"},
    {Reason::no_such_incident, "no_such_incident"},
    {Reason::faq_draft_settled, "faq_draft_settled"},
    {Reason::attachment_empty, "attachment_empty"},
    {Reason::attachment_too_large, "attachment_too_large"},
    {Reason::attachment_type_refused, "attachment_type_refused"},
    {Reason::attachment_disguised, "attachment_disguised"},
    {Reason::too_many_attachments, "too_many_attachments"},
    // Lists (J1)
    {Reason::list_bad_row, "list_bad_row"},
    {Reason::list_bad_phone, "list_bad_phone"},
    {Reason::list_duplicate, "list_duplicate"},
    {Reason::list_already_there, "list_already_there"},
    {Reason::list_do_not_call, "list_do_not_call"},
    {Reason::list_blacklisted, "list_blacklisted"},
    {Reason::list_missing_column, "list_missing_column"},
    {Reason::list_unreadable, "list_unreadable"},
    // The wire (DESIGN 6)
    {Reason::malformed_json, "malformed_json"},
    {Reason::wrong_json_type, "wrong_json_type"},
    {Reason::unknown_member, "unknown_member"},
    {Reason::missing_member, "missing_member"},
    {Reason::bad_member, "bad_member"},
    {Reason::body_too_large, "body_too_large"},
    {Reason::too_deep, "too_deep"},
    {Reason::unsupported_media_type, "unsupported_media_type"},
    {Reason::bad_parameter, "bad_parameter"},
    {Reason::field_not_counted, "field_not_counted"},
    {Reason::too_many_groups, "too_many_groups"},
    {Reason::no_calls_in_span, "no_calls_in_span"},
    {Reason::unknown_cursor, "unknown_cursor"},
    {Reason::revision_missing, "revision_missing"},
    {Reason::bad_revision, "bad_revision"},
    {Reason::not_found, "not_found"},
    {Reason::method_not_allowed, "method_not_allowed"},
    {Reason::upgrade_required, "upgrade_required"},
    {Reason::malformed_request, "malformed_request"},
    {Reason::request_head_too_large, "request_head_too_large"},
    {Reason::request_too_slow, "request_too_slow"},
    {Reason::http_version_unknown, "http_version_unknown"},
    {Reason::transfer_coding_unknown, "transfer_coding_unknown"},
    // Who asks
    {Reason::not_logged_in, "not_logged_in"},
    {Reason::session_expired, "session_expired"},
    {Reason::wrong_credentials, "wrong_credentials"},
    {Reason::too_many_attempts, "too_many_attempts"},
    {Reason::no_right, "no_right"},
    {Reason::already_exists, "already_exists"},
    {Reason::weak_password, "weak_password"},
    {Reason::foreign_origin, "foreign_origin"},
    // What is wrong with us
    {Reason::overloaded, "overloaded"},
    {Reason::unavailable, "unavailable"},
    {Reason::internal, "internal"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i].reason != static_cast<Reason>(i)) return false;
    return true;
}
static_assert(in_order(), "a reason is missing from the table, or stands in the wrong place");
static_assert(names[std::size(names) - 1].reason == Reason::internal, "the last reason is missing from the table");

constexpr auto reasons = [] {
    std::array<Reason, std::size(names)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = names[i].reason;
    return all;
}();

std::unordered_map<std::string_view, Reason> make_index() {
    std::unordered_map<std::string_view, Reason> index;
    for (const Named& named : names) index.emplace(named.name, named.reason);
    return index;
}

}  // namespace

std::string_view reason_name(Reason reason) {
    return names[static_cast<std::size_t>(reason)].name;
}

std::optional<Reason> parse_reason(std::string_view name) {
    static const auto index = make_index();
    const auto found = index.find(name);
    if (found == index.end()) return std::nullopt;
    return found->second;
}

std::span<const Reason> all_reasons() {
    return reasons;
}

}  // namespace cts::model
