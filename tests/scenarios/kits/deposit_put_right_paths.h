// The calls that put a term deposit right (D5): one for every outcome of that kit's remedial call.
#pragma once

#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const Given checked_anew = customer_listens + Given{{"birth_year_right", "yes"}, {"recollection", "vague"}};
inline const Given deposits_after_all =
    checked_anew + Given{{"decision", "agrees"}, {"deposit_amount", "2000"}, {"term", "m12"}};

inline OutcomePath deposit_put_right(std::string outcome, Given answers, std::vector<std::string> leaves = {}) {
    return {"term-deposit", std::move(outcome), std::move(answers), std::move(leaves), "remedial_call"};
}

inline const std::vector<OutcomePath>& deposit_put_right_paths() {
    static const std::vector<std::string> as_promised{"callback same_agent " + tomorrow + " "};
    static const std::vector<std::string> soon{"callback same_agent " + in_ten_minutes + " "};
    static const std::vector<OutcomePath> paths{
        deposit_put_right("conforms", deposits_after_all + confirmed_until_told + deposit_told + two_clear_yeses),
        deposit_put_right("cancelled", checked_anew + Given{{"decision", "declines"},
                                                            {"decline_words", "以为随时可以取"},
                                                            {"cancelled_now", "yes"}}),
        deposit_put_right(
            "no_wish_to_talk",
            somebody_speaks + Given{{"speaker", "customer"}, {"may_go_on", "no"}, {"cancelled_now", "yes"}}),
        deposit_put_right("identity_not_verified", customer_listens + Given{{"birth_year_right", "no"}},
                          {"callback team " + in_a_week + " "}),
        deposit_put_right("wants_to_think", checked_anew + Given{{"decision", "thinks"}} + tomorrow_at_three,
                          as_promised),
        deposit_put_right(
            "not_convenient",
            somebody_speaks + Given{{"speaker", "customer"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
            as_promised),
        deposit_put_right("not_owner", somebody_speaks + Given{{"speaker", "others"}} + tomorrow_at_three, as_promised),
        deposit_put_right("cannot_hear", {}, soon),
        deposit_put_right("silent", {{"reached", "silent"}}, {"callback same_agent " + in_two_hours + " "}),
        deposit_put_right("dropped", deposits_after_all + confirmed_until_told, soon),
        deposit_put_right("language", somebody_speaks + Given{{"spoken_language", "pt"}},
                          {"callback speaker:pt " + in_a_day + " "}),
        deposit_put_right("no_common_language", somebody_speaks),
        deposit_put_right("wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}),
        deposit_put_right("elder_not_following", checked_anew),
        deposit_put_right("hung_up", somebody_speaks),
        deposit_put_right("out_of_service", {{"reached", "suspended"}}),
        deposit_put_right("no_answer", {{"reached", "no_answer"}}),
        deposit_put_right("busy", {{"reached", "busy"}}),
        deposit_put_right(
            "complaint", somebody_speaks + Given{{"complains", "yes"}, {"complaint_subject", "没答应过，钱却转了定期"}},
            {"complaint_ticket back_office " + in_a_day + " 没答应过，钱却转了定期",
             "callback team " + in_two_days + " 没答应过，钱却转了定期"}),
        deposit_put_right("do_not_call", somebody_speaks),
    };
    return paths;
}

}  // namespace cts::scenarios
