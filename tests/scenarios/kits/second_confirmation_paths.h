// The calls before charging starts (F1-F3): one for every outcome of the trial kit's second confirmation.
#pragma once

#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const Given trial_talk = owner_listens + Given{{"experience", "enjoys"}};
inline const Given keeps_it = trial_talk + Given{{"decision", "keeps"}};

inline OutcomePath before_charging(std::string outcome, Given answers, std::vector<std::string> leaves = {}) {
    return {"ringback-trial", std::move(outcome), std::move(answers), std::move(leaves), "second_confirmation"};
}

inline const std::vector<OutcomePath>& second_confirmation_paths() {
    static const std::vector<std::string> as_promised{"callback same_agent " + tomorrow + " "};
    static const std::vector<std::string> soon{"callback same_agent " + in_ten_minutes + " "};
    static const std::vector<std::string> later{"callback same_agent " + in_two_hours + " "};
    static const std::vector<OutcomePath> paths{
        before_charging("confirmed", keeps_it + confirmed_until_told + trial_told +
                                         Given{{"oc_one_month", "yes"}, {"oc_reminded", "yes"}} + two_clear_yeses +
                                         Given{{"mood", "calm"}}),
        before_charging(
            "cancelled",
            trial_talk + Given{{"decision", "cancels"}, {"cancel_reason", "price"}, {"cancelled_now", "yes"}}),
        before_charging("told_how_to_cancel", trial_talk + Given{{"decision", "undecided"}, {"told_how", "yes"}}),
        before_charging("no_wish_to_talk",
                        somebody_speaks + Given{{"speaker", "family"}, {"may_go_on", "no"}, {"told_how", "yes"}}),
        before_charging("hung_up", somebody_speaks),
        before_charging("callback_booked", trial_talk + tomorrow_at_three, as_promised),
        before_charging("not_convenient",
                        somebody_speaks + Given{{"speaker", "holder"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
                        as_promised),
        before_charging("not_owner", somebody_speaks + Given{{"speaker", "somebody_else"}} + tomorrow_at_three,
                        as_promised),
        before_charging("roaming", tomorrow_at_three, as_promised),
        before_charging("roaming_abroad", tomorrow_at_three, as_promised),
        before_charging("forwarded", tomorrow_at_three, as_promised),
        before_charging("cannot_hear", {}, soon),
        before_charging("silent", {{"reached", "silent"}}, later),
        before_charging("faint_voice", somebody_speaks, later),
        before_charging("dropped", keeps_it + confirmed_until_told, soon),
        before_charging("language", somebody_speaks + Given{{"spoken_language", "nan"}},
                        {"callback speaker:nan " + in_a_day + " "}),
        before_charging("no_common_language", somebody_speaks + Given{{"spoken_language", "und"}}),
        before_charging("number_mismatch", somebody_speaks + Given{{"was_forwarded", "no"}},
                        {"technical_query team_leader " + at_once + " "}),
        before_charging("attitude_pending", keeps_it + Given{{"mood", "angry"}}, {"callback team " + in_a_day + " "}),
        before_charging("wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}),
        before_charging("elder_not_following", trial_talk),
        before_charging("suspended_line", {{"reached", "suspended"}}),
        before_charging("switched_off", {{"reached", "switched_off"}}),
        before_charging("no_answer", {{"reached", "no_answer"}}),
        before_charging("busy", {{"reached", "busy"}}),
        before_charging("complaint", somebody_speaks + complains_of_charge,
                        {"complaint_ticket back_office " + in_a_day + " 没开过彩铃，上月被扣了钱",
                         "callback team " + in_two_days + " 没开过彩铃，上月被扣了钱"}),
        before_charging(
            "complaint_dropped", somebody_speaks + Given{{"complains", "yes"}},
            {"complaint_ticket back_office " + in_a_day + " ", "callback same_agent " + in_ten_minutes + " "}),
        before_charging("do_not_call", somebody_speaks),
    };
    return paths;
}

}  // namespace cts::scenarios
