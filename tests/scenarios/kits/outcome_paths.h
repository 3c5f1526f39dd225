// One natural call for every outcome of every shipped kit: what is answered, in the order of the talk, and what the
// call leaves behind. An outcome without a row here fails kits_test.
#pragma once

#include "tests/scenarios/kits/deposit_put_right_paths.h"
#include "tests/scenarios/kits/field_visit_paths.h"
#include "tests/scenarios/kits/remedial_call_paths.h"
#include "tests/scenarios/kits/second_confirmation_paths.h"
#include "tests/scenarios/kits/survey_paths.h"
#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const std::vector<OutcomePath>& first_sale_paths() {
    static const std::vector<OutcomePath> paths{
        {"ringback-trial",
         "trial_agreed",
         usage_told + Given{{"calls_a_day", "30"}, {"monthly_bill", "58"}, {"decision", "agrees"}} +
             confirmed_until_told + trial_told + Given{{"oc_one_month", "yes"}, {"oc_reminded", "yes"}} +
             two_clear_yeses + Given{{"text_wanted", "yes"}, {"mood", "calm"}},
         {"second_confirmation team 2026-11-07T15:59:59.999Z "}},
        {"ringback-trial", "refused",
         usage_told +
             Given{{"decision", "refuses"}, {"refusal_reason", "other"}, {"refusal_words", "我爸睡眠浅，怕吵着他"}}},
        {"ringback-trial",
         "wants_to_think",
         usage_told + Given{{"decision", "thinks"}} + tomorrow_at_three + Given{{"callback_note", "跟太太商量后再定"}},
         {"callback same_agent " + tomorrow + " 跟太太商量后再定"}},
        {"ringback-trial",
         "field_visit",
         usage_told + Given{{"decision", "visit"},
                            {"visit_place", "shop"},
                            {"visit_address", "文三路 90 号一楼花店"},
                            {"visit_at", "明天 15:00"}},
         {"field_visit field_group:西湖区 " + tomorrow + " 文三路 90 号一楼花店"}},
        {"ringback-trial",
         "callback_booked",
         usage_told + tomorrow_at_three,
         {"callback same_agent " + tomorrow + " "}},
        {"ringback-trial",
         "not_convenient",
         somebody_speaks + Given{{"speaker", "holder"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
         {"callback same_agent " + tomorrow + " "}},
        {"ringback-trial",
         "not_owner",
         somebody_speaks + Given{{"speaker", "somebody_else"}} + tomorrow_at_three +
             Given{{"callback_note", "机主下班后在家"}},
         {"callback same_agent " + tomorrow + " 机主下班后在家"}},
        {"ringback-trial", "roaming", tomorrow_at_three, {"callback same_agent " + tomorrow + " "}},
        {"ringback-trial", "roaming_abroad", tomorrow_at_three, {"callback same_agent " + tomorrow + " "}},
        {"ringback-trial", "forwarded", tomorrow_at_three, {"callback same_agent " + tomorrow + " "}},
        {"ringback-trial", "cannot_hear", {}, {"callback same_agent " + in_ten_minutes + " "}},
        {"ringback-trial", "silent", {{"reached", "silent"}}, {"callback same_agent " + in_two_hours + " "}},
        {"ringback-trial", "faint_voice", somebody_speaks, {"callback same_agent " + in_two_hours + " "}},
        {"ringback-trial",
         "dropped",
         usage_told + Given{{"decision", "agrees"}} + confirmed_until_told,
         {"callback same_agent " + in_ten_minutes + " "}},
        {"ringback-trial",
         "language",
         somebody_speaks + Given{{"spoken_language", "yue"}},
         {"callback speaker:yue " + in_a_day + " "}},
        {"ringback-trial", "no_common_language", somebody_speaks + Given{{"spoken_language", "und"}}},
        {"ringback-trial",
         "number_mismatch",
         somebody_speaks + Given{{"was_forwarded", "no"}, {"number_given", "13900139111"}},
         {"technical_query team_leader " + at_once + " +8613900139111"}},
        {"ringback-trial",
         "attitude_pending",
         usage_told + Given{{"decision", "agrees"}, {"mood", "angry"}},
         {"callback team " + in_a_day + " "}},
        {"ringback-trial", "wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}},
        {"ringback-trial", "minor", somebody_speaks},
        {"ringback-trial", "elder_not_following",
         usage_told + Given{{"decision", "agrees"},
                            {"oc_permission", "granted"},
                            {"oc_owner", "holder"},
                            {"oc_owner_word", "dui"},
                            {"oc_follows", "elder_not_following"}}},
        {"ringback-trial", "suspended_line", {{"reached", "suspended"}}},
        {"ringback-trial", "switched_off", {{"reached", "switched_off"}}},
        {"ringback-trial", "no_answer", {{"reached", "no_answer"}}},
        {"ringback-trial", "busy", {{"reached", "busy"}}},
        {"ringback-trial",
         "complaint",
         somebody_speaks + complains_of_charge,
         {"complaint_ticket back_office " + in_a_day + " 没开过彩铃，上月被扣了钱"}},
        {"ringback-trial",
         "complaint_dropped",
         somebody_speaks + Given{{"complains", "yes"}},
         {"complaint_ticket back_office " + in_a_day + " ", "callback same_agent " + in_ten_minutes + " "}},
        {"ringback-trial", "do_not_call", somebody_speaks},

        {"term-deposit", "deposit_agreed",
         identity_right + Given{{"decision", "agrees"}, {"deposit_amount", "2000"}, {"term", "m24"}} +
             confirmed_until_told + deposit_told + two_clear_yeses},
        {"term-deposit", "refused",
         identity_right + Given{{"decision", "refuses"}, {"refusal_reason", "rate_low"}, {"rate_elsewhere", "3.1"}}},
        {"term-deposit", "identity_not_verified", customer_listens + Given{{"birth_year_right", "no"}}},
        {"term-deposit",
         "wants_to_think",
         identity_right + Given{{"decision", "thinks"}} + tomorrow_at_three +
             Given{{"callback_note", "等工资到账再定金额"}},
         {"callback same_agent " + tomorrow + " 等工资到账再定金额"}},
        {"term-deposit",
         "callback_booked",
         customer_listens + tomorrow_at_three,
         {"callback same_agent " + tomorrow + " "}},
        {"term-deposit",
         "not_convenient",
         somebody_speaks + Given{{"speaker", "customer"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
         {"callback same_agent " + tomorrow + " "}},
        {"term-deposit",
         "not_owner",
         somebody_speaks + Given{{"speaker", "family"}} + tomorrow_at_three,
         {"callback same_agent " + tomorrow + " "}},
        {"term-deposit", "roaming_abroad", tomorrow_at_three, {"callback same_agent " + tomorrow + " "}},
        {"term-deposit", "cannot_hear", {}, {"callback same_agent " + in_ten_minutes + " "}},
        {"term-deposit", "silent", {{"reached", "silent"}}, {"callback same_agent " + in_two_hours + " "}},
        {"term-deposit", "faint_voice", somebody_speaks, {"callback same_agent " + in_two_hours + " "}},
        {"term-deposit", "dropped", identity_right, {"callback same_agent " + in_ten_minutes + " "}},
        {"term-deposit",
         "language",
         somebody_speaks + Given{{"spoken_language", "pt"}},
         {"callback speaker:pt " + in_a_day + " "}},
        {"term-deposit", "no_common_language", somebody_speaks},
        {"term-deposit", "wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}},
        {"term-deposit", "elder_not_following", customer_listens},
        {"term-deposit", "out_of_service", {{"reached", "suspended"}}},
        {"term-deposit", "no_answer", {{"reached", "no_answer"}}},
        {"term-deposit", "busy", {{"reached", "busy"}}},
        {"term-deposit",
         "complaint",
         somebody_speaks + complains_of_calls,
         {"complaint_ticket back_office " + in_a_day + " 一周接到四次推销电话"}},
        {"term-deposit", "do_not_call", somebody_speaks},
    };
    return paths;
}

// Of all kits and purposes.
inline const std::vector<OutcomePath>& outcome_paths() {
    static const std::vector<OutcomePath> all = [] {
        std::vector<OutcomePath> paths = first_sale_paths();
        for (const auto* more : {&second_confirmation_paths(), &remedial_call_paths(), &field_visit_paths(),
                                 &deposit_put_right_paths(), &survey_paths()})
            paths.insert(paths.end(), more->begin(), more->end());
        return paths;
    }();
    return all;
}

}  // namespace cts::scenarios
