#include "server/http/status_of_reason.h"

namespace cts::http {

using model::Reason;

// No default: a new reason is noticed here.
int status_of(Reason reason) {
    switch (reason) {
        case Reason::malformed_request:
        case Reason::malformed_json:
        case Reason::wrong_json_type:
        case Reason::unknown_member:
        case Reason::missing_member:
        case Reason::bad_member:
        case Reason::too_deep:
        case Reason::bad_parameter:
        case Reason::bad_revision:
        case Reason::field_not_counted:
        case Reason::too_many_groups:
            return 400;
        case Reason::not_logged_in:
        case Reason::session_expired:
        case Reason::wrong_credentials:
            return 401;
        case Reason::slip_forged:
        case Reason::slip_foreign:
        case Reason::no_right:
        case Reason::own_proposal:
        case Reason::foreign_origin:
            return 403;
        case Reason::unknown_version:
        case Reason::no_lead_waiting:
        case Reason::no_calls_in_span:
        case Reason::not_found:
            return 404;
        case Reason::method_not_allowed:
            return 405;
        case Reason::request_too_slow:
            return 408;
        case Reason::slip_of_other_call:
        case Reason::too_many_to_correct:
        case Reason::call_differs:
        case Reason::lease_lost:
        case Reason::do_not_call:
        case Reason::blacklisted:
        case Reason::blacklist_not_open:
        case Reason::already_blacklisted:
        case Reason::dialling_off:
        case Reason::kit_withdrawn:
        case Reason::outside_permitted_hours:
        case Reason::called_enough_today:
        case Reason::lead_held:
        case Reason::follow_up_closed:
        case Reason::follow_up_of_other:
        case Reason::already_exists:
        case Reason::not_amendable:
        case Reason::too_many_notices:
        case Reason::no_such_step:
        case Reason::faq_draft_settled:
        case Reason::too_many_attachments:
            return 409;
        case Reason::slip_expired:
        case Reason::unknown_cursor:
            return 410;
        case Reason::changed_meanwhile:
        case Reason::amended_meanwhile:
            return 412;
        case Reason::body_too_large:
        case Reason::attachment_too_large:
            return 413;
        case Reason::unsupported_media_type:
            return 415;
        case Reason::required:
        case Reason::wrong_type:
        case Reason::not_a_number:
        case Reason::not_an_integer:
        case Reason::not_an_amount:
        case Reason::not_a_date:
        case Reason::not_a_time:
        case Reason::not_a_date_time:
        case Reason::not_a_phone:
        case Reason::not_in_menu:
        case Reason::too_long:
        case Reason::control_characters:
        case Reason::not_utf8:
        case Reason::constraint_failed:
        case Reason::several_phones:
        case Reason::several_dates:
        case Reason::several_amounts:
        case Reason::several_emails:
        case Reason::several_ids:
        case Reason::enumeration:
        case Reason::question_with_answer:
        case Reason::equals_option:
        case Reason::belongs_to_other_field:
        case Reason::unknown_field:
        case Reason::field_not_shown:
        case Reason::field_takes_no_answer:
        case Reason::unknown_outcome:
        case Reason::outcome_not_offered:
        case Reason::gate_closed:
        case Reason::promised_time_missing:
        case Reason::promised_time_past:
        case Reason::permission_not_asked:
        case Reason::owner_not_verified:
        case Reason::owner_word_not_accepted:
        case Reason::customer_does_not_follow:
        case Reason::not_told:
        case Reason::first_yes_missing:
        case Reason::first_yes_vague:
        case Reason::first_yes_refused:
        case Reason::question_not_answered:
        case Reason::second_yes_missing:
        case Reason::second_yes_vague:
        case Reason::second_yes_refused:
        case Reason::yaml_syntax:
        case Reason::duplicate_key:
        case Reason::unknown_key:
        case Reason::missing_key:
        case Reason::wrong_node:
        case Reason::missing_translation:
        case Reason::bad_name:
        case Reason::duplicate_name:
        case Reason::unknown_name:
        case Reason::unknown_type:
        case Reason::bad_value:
        case Reason::bad_expression:
        case Reason::expression_cycle:
        case Reason::missing_file:
        case Reason::file_too_large:
        case Reason::too_many_fields:
        case Reason::alias_refused:
        case Reason::no_purpose:
        case Reason::list_is_enough:
        case Reason::single_choice_of_several:
        case Reason::two_items_in_label:
        case Reason::duplicate_meaning:
        case Reason::out_of_talk_order:
        case Reason::unreachable_step:
        case Reason::option_without_rule:
        case Reason::menu_without_other:
        case Reason::menu_with_two_others:
        case Reason::unreachable_outcome:
        case Reason::sale_without_confirmation:
        case Reason::unused_field:
        case Reason::inducing_words:
        case Reason::type_changed:
        case Reason::lead_forgotten:
        case Reason::promise_not_settled:
        case Reason::unknown_zone:
        case Reason::date_out_of_year:
        case Reason::day_listed_twice:
        case Reason::make_up_on_working_day:
        case Reason::ends_before_it_begins:
        case Reason::calendar_year_gap:
        case Reason::hours_overlap:
        case Reason::no_working_time:
        case Reason::calendar_missing:
        case Reason::hours_not_set:
        case Reason::named_otherwise:
        case Reason::bad_limit:
        case Reason::bad_call_times:
        case Reason::slip_missing:
        case Reason::taken_without_server:
        case Reason::not_assignable:
        case Reason::reason_missing:
        case Reason::call_outcome_missing:
        case Reason::calls_not_used_up:
        case Reason::standards_not_met:
        case Reason::cancellation_missing:
        case Reason::how_to_cancel_not_told:
        case Reason::period_not_over:
        case Reason::new_trial_end_missing:
        case Reason::billing_not_allowed:
        case Reason::contact_missing:
        case Reason::identity_not_verified:
        case Reason::facts_not_checked:
        case Reason::faq_not_searched:
        case Reason::handling_missing:
        case Reason::department_missing:
        case Reason::request_missing:
        case Reason::orders_outstanding:
        case Reason::reply_missing:
        case Reason::cause_missing:
        case Reason::result_missing:
        case Reason::remedy_missing:
        case Reason::customer_not_told:
        case Reason::faq_choice_missing:
        case Reason::other_ticket_missing:
        case Reason::finding_missing:
        case Reason::appointment_missing:
        case Reason::district_missing:
        case Reason::visit_result_missing:
        case Reason::department_answer_missing:
        case Reason::appointment_past:
        case Reason::no_such_incident:
        case Reason::attachment_empty:
        case Reason::attachment_type_refused:
        case Reason::attachment_disguised:
        case Reason::permitted_hours_wrong:
        case Reason::validity_wrong:
        case Reason::list_bad_row:
        case Reason::list_bad_phone:
        case Reason::list_duplicate:
        case Reason::list_already_there:
        case Reason::list_do_not_call:
        case Reason::list_blacklisted:
        case Reason::end_is_past:
        case Reason::list_missing_column:
        case Reason::list_unreadable:
        case Reason::weak_password:
            return 422;
        case Reason::upgrade_required:
            return 426;
        case Reason::revision_missing:
            return 428;
        case Reason::too_many_attempts:
            return 429;
        case Reason::request_head_too_large:
            return 431;
        case Reason::internal:
            return 500;
        case Reason::transfer_coding_unknown:
            return 501;
        case Reason::overloaded:
        case Reason::unavailable:
            return 503;
        case Reason::http_version_unknown:
            return 505;
    }
    return 500;
}

int status_of(const model::Problems& problems) {
    return problems.empty() ? 500 : status_of(problems.front().reason);
}

const char* title_of(int status) {
    switch (status) {
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 422:
            return "Unprocessable Content";
        case 426:
            return "Upgrade Required";
        case 428:
            return "Precondition Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 501:
            return "Not Implemented";
        case 503:
            return "Service Unavailable";
        case 505:
            return "HTTP Version Not Supported";
        default:
            return "Internal Server Error";
    }
}

}  // namespace cts::http
