// The calls that put a sale right (D5): one for every outcome of the trial kit's remedial call.
#pragma once

#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const Given hears_why = owner_listens + Given{{"recollection", "vague"}};
inline const Given wants_it_after_all = hears_why + Given{{"decision", "agrees"}};

inline OutcomePath putting_right(std::string outcome, Given answers, std::vector<std::string> leaves = {}) {
    return {"ringback-trial", std::move(outcome), std::move(answers), std::move(leaves), "remedial_call"};
}

inline const std::vector<OutcomePath>& remedial_call_paths() {
    static const std::vector<std::string> as_promised{"callback same_agent " + tomorrow + " "};
    static const std::vector<std::string> soon{"callback same_agent " + in_ten_minutes + " "};
    static const std::vector<std::string> later{"callback same_agent " + in_two_hours + " "};
    static const std::vector<OutcomePath> paths{
        putting_right("conforms", wants_it_after_all + confirmed_until_told + trial_told +
                                      Given{{"oc_one_month", "yes"}, {"oc_reminded", "yes"}} + two_clear_yeses +
                                      Given{{"mood", "calm"}}),
        putting_right("cancelled", owner_listens + Given{{"recollection", "denies"},
                                                         {"decision", "declines"},
                                                         {"cancel_reason", "never_wanted"},
                                                         {"cancelled_now", "yes"}}),
        putting_right("no_wish_to_talk",
                      somebody_speaks + Given{{"speaker", "family"}, {"may_go_on", "no"}, {"cancelled_now", "yes"}}),
        putting_right("wants_to_think",
                      hears_why + Given{{"decision", "thinks"}} + tomorrow_at_three +
                          Given{{"callback_note", "资费讲过了，还没有确认"}},
                      {"callback same_agent " + tomorrow + " 资费讲过了，还没有确认"}),
        putting_right("callback_booked", hears_why + tomorrow_at_three, as_promised),
        putting_right("not_convenient",
                      somebody_speaks + Given{{"speaker", "holder"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
                      as_promised),
        putting_right("not_owner", somebody_speaks + Given{{"speaker", "somebody_else"}} + tomorrow_at_three,
                      as_promised),
        putting_right("roaming", tomorrow_at_three, as_promised),
        putting_right("roaming_abroad", tomorrow_at_three, as_promised),
        putting_right("forwarded", tomorrow_at_three, as_promised),
        putting_right("cannot_hear", {}, soon),
        putting_right("silent", {{"reached", "silent"}}, later),
        putting_right("faint_voice", somebody_speaks, later),
        putting_right("dropped", wants_it_after_all + confirmed_until_told, soon),
        putting_right("language", somebody_speaks + Given{{"spoken_language", "wuu"}},
                      {"callback speaker:wuu " + in_a_day + " "}),
        putting_right("no_common_language", somebody_speaks + Given{{"spoken_language", "und"}}),
        putting_right("number_mismatch",
                      somebody_speaks + Given{{"was_forwarded", "no"}, {"number_given", "13900139111"}},
                      {"technical_query team_leader " + at_once + " +8613900139111"}),
        putting_right("attitude_pending", wants_it_after_all + Given{{"mood", "angry"}},
                      {"callback team " + in_a_day + " "}),
        putting_right("wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}),
        putting_right("minor", somebody_speaks),
        putting_right("elder_not_following", hears_why),
        putting_right("hung_up", somebody_speaks),
        putting_right("suspended_line", {{"reached", "suspended"}}),
        putting_right("switched_off", {{"reached", "switched_off"}}),
        putting_right("no_answer", {{"reached", "no_answer"}}),
        putting_right("busy", {{"reached", "busy"}}),
        putting_right("complaint",
                      hears_why + Given{{"complains", "yes"},
                                        {"complaint_kind", "opened_without_yes"},
                                        {"complaint_subject", "没答应过，手机上却开通了彩铃"}},
                      {"complaint_ticket back_office " + in_a_day + " 没答应过，手机上却开通了彩铃",
                       "callback team " + in_two_days + " 没答应过，手机上却开通了彩铃"}),
        putting_right(
            "complaint_dropped", somebody_speaks + Given{{"complains", "yes"}},
            {"complaint_ticket back_office " + in_a_day + " ", "callback same_agent " + in_ten_minutes + " "}),
        putting_right("do_not_call", somebody_speaks),
    };
    return paths;
}

}  // namespace cts::scenarios
