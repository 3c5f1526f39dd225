// What a natural call is written with: the answers in the order of the talk, what it leaves behind, and the pieces of
// talk that calls share.
//
// A follow-up is written "kind owner due subject", a speaker's "callback speaker:yue due subject", one of a district's
// field group "field_visit field_group:西湖区 due subject"; the call ends at
// 14:32:08 on 11 October 2026 in the customer's zone, and the project asks for the second confirmation three days
// before the trial ends.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cts::scenarios {

using Given = std::vector<std::pair<std::string, std::string>>;  // field, as typed or chosen

struct OutcomePath {
    std::string kit;
    std::string outcome;
    Given answers;
    std::vector<std::string> leaves{};
    std::string purpose = "first_call";
};

inline Given operator+(Given first, const Given& then) {
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

// Pieces of talk that calls share.
inline const Given somebody_speaks{{"reached", "talking"}};
inline const Given owner_listens = somebody_speaks + Given{{"speaker", "holder"}, {"may_go_on", "yes"}};
inline const Given usage_told = owner_listens + Given{{"main_use", "work"}, {"use_detail", "shop"}};
inline const Given customer_listens = somebody_speaks + Given{{"speaker", "customer"}, {"may_go_on", "yes"}};
inline const Given identity_right = customer_listens + Given{{"birth_year_right", "yes"}, {"savings_goal", "children"}};
inline const Given confirmed_until_told{
    {"oc_permission", "granted"}, {"oc_owner", "holder"}, {"oc_owner_word", "shi"}, {"oc_follows", "follows"}};
inline const Given trial_told{
    {"oc_told", "tariff trial_end function how_to_use how_to_enquire how_to_cancel opens_within"}};
inline const Given deposit_told{
    {"oc_told", "tariff opening_charges function how_to_use how_to_enquire how_to_cancel opens_within"}};
inline const Given two_clear_yeses{{"oc_first_yes", "clear"}, {"oc_question", "none"}, {"oc_second_yes", "clear"}};
inline const Given tomorrow_at_three{{"callback_at", "明天 15:00"}};
inline const Given complains_of_charge{
    {"complains", "yes"}, {"complaint_kind", "charged_without_yes"}, {"complaint_subject", "没开过彩铃，上月被扣了钱"}};
inline const Given complains_of_calls{
    {"complains", "yes"}, {"complaint_kind", "too_many_calls"}, {"complaint_subject", "一周接到四次推销电话"}};

inline const std::string tomorrow = "2026-10-12T07:00:00.000Z";  // what was promised
inline const std::string at_once = "2026-10-11T06:32:08.000Z";
inline const std::string in_ten_minutes = "2026-10-11T06:42:08.000Z";
inline const std::string in_two_hours = "2026-10-11T08:32:08.000Z";
inline const std::string in_a_day = "2026-10-12T06:32:08.000Z";
inline const std::string in_two_days = "2026-10-13T06:32:08.000Z";
inline const std::string in_a_week = "2026-10-18T06:32:08.000Z";
inline const Given trial_bought =  // the whole sale of the shipped trial
    usage_told + Given{{"calls_a_day", "30"}, {"monthly_bill", "58"}, {"decision", "agrees"}} + confirmed_until_told +
    trial_told + Given{{"oc_one_month", "yes"}, {"oc_reminded", "yes"}} + two_clear_yeses +
    Given{{"text_wanted", "yes"}, {"mood", "calm"}};

}  // namespace cts::scenarios
