// Every refusal of the product has a name here, once. One place turns a reason into a sentence (shared/words),
// one into an HTTP status (server/http). A switch over Reason carries no default, so a new reason is noticed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cts::model {

enum class Reason {
    // A value and its field (A12)
    required,
    wrong_type,
    not_a_number,
    not_an_integer,
    not_an_amount,
    not_a_date,
    not_a_time,
    not_a_date_time,
    not_a_phone,
    not_in_menu,
    too_long,
    control_characters,
    not_utf8,
    constraint_failed,
    // One field, one datum (A7, A8)
    several_phones,
    several_dates,
    several_amounts,
    several_emails,
    several_ids,
    enumeration,
    question_with_answer,
    equals_option,
    belongs_to_other_field,
    // A record and its form (A2)
    unknown_field,
    field_not_shown,
    field_takes_no_answer,
    unknown_outcome,
    outcome_not_offered,
    gate_closed,
    promised_time_missing,
    promised_time_past,
    // Opening confirmation (D1-D4, E1-E5)
    permission_not_asked,
    owner_not_verified,
    owner_word_not_accepted,
    customer_does_not_follow,
    not_told,
    first_yes_missing,
    first_yes_vague,
    first_yes_refused,
    question_not_answered,
    second_yes_missing,
    second_yes_vague,
    second_yes_refused,
    // A kit that cannot be read (A9)
    yaml_syntax,
    duplicate_key,
    unknown_key,
    missing_key,
    wrong_node,
    missing_translation,
    bad_name,
    duplicate_name,
    unknown_name,
    unknown_type,
    bad_value,
    bad_expression,
    expression_cycle,
    missing_file,
    file_too_large,
    too_many_fields,
    alias_refused,
    // A kit that must not be published (A8, A9)
    no_purpose,
    list_is_enough,
    single_choice_of_several,
    two_items_in_label,
    duplicate_meaning,
    out_of_talk_order,
    unreachable_step,
    option_without_rule,
    menu_without_other,
    menu_with_two_others,
    unreachable_outcome,
    sale_without_confirmation,
    unused_field,
    inducing_words,
    type_changed,
    lead_forgotten,
    // The call slip (DESIGN 4)
    slip_forged,
    slip_foreign,
    slip_expired,
    slip_of_other_call,
    unknown_version,
    call_differs,
    bad_call_times,
    // Leads, claims, contact rules (G8, G9)
    no_lead_waiting,
    lease_lost,
    do_not_call,
    dialling_off,
    kit_withdrawn,
    // Lists (J1)
    list_bad_row,
    list_bad_phone,
    list_duplicate,
    list_already_there,
    list_do_not_call,
    list_missing_column,
    list_unreadable,
    // The wire (DESIGN 6)
    malformed_json,
    wrong_json_type,
    unknown_member,
    missing_member,
    bad_member,
    body_too_large,
    too_deep,
    unsupported_media_type,
    bad_parameter,
    not_found,
    method_not_allowed,
    upgrade_required,
    // Who asks
    not_logged_in,
    session_expired,
    wrong_credentials,
    too_many_attempts,
    no_right,
    already_exists,
    weak_password,
    foreign_origin,
    // What is wrong with us
    overloaded,
    unavailable,
    internal,
};

std::string_view reason_name(Reason reason);  // as it stands on the wire: "several_phones"
std::optional<Reason> parse_reason(std::string_view name);
std::span<const Reason> all_reasons();

}  // namespace cts::model
