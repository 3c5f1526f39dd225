// One call for every outcome of the satisfaction survey, where nothing is sold.
#pragma once

#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const Given willing_to_answer = somebody_speaks + Given{{"speaker", "user"}, {"may_go_on", "yes"}};
inline const Given tells_of_the_visit = willing_to_answer + Given{{"channels", "app engineer"},
                                                                  {"weakest", "engineer"},
                                                                  {"weak_point", "other"},
                                                                  {"weak_words", "师傅的车堵了别人家门口"}};
inline const Given rates_it_low = tells_of_the_visit + Given{{"satisfaction", "s2"},
                                                             {"solved", "no"},
                                                             {"days_until_trouble", "3"},
                                                             {"recommend", "4"},
                                                             {"doubt", "breaks service"}};

inline OutcomePath surveyed(std::string outcome, Given answers, std::vector<std::string> leaves = {}) {
    return {"satisfaction-survey", std::move(outcome), std::move(answers), std::move(leaves)};
}

inline const std::vector<OutcomePath>& survey_paths() {
    static const std::vector<std::string> as_promised{"callback same_agent " + tomorrow + " "};
    static const std::vector<std::string> soon{"callback same_agent " + in_ten_minutes + " "};
    static const std::vector<std::string> later{"callback same_agent " + in_two_hours + " "};
    static const std::vector<OutcomePath> paths{
        surveyed("answered", rates_it_low + Given{{"suggestion", "希望周末也能约上门"}}),
        surveyed("broken_off", willing_to_answer + Given{{"channels", "hotline"}}),
        surveyed("refused", somebody_speaks + Given{{"speaker", "family"}, {"may_go_on", "no"}}),
        surveyed("callback_booked", tells_of_the_visit + tomorrow_at_three + Given{{"callback_note", "还剩推荐分没问"}},
                 {"callback same_agent " + tomorrow + " 还剩推荐分没问"}),
        surveyed("not_convenient",
                 somebody_speaks + Given{{"speaker", "user"}, {"may_go_on", "not_now"}} + tomorrow_at_three,
                 as_promised),
        surveyed("not_owner", somebody_speaks + Given{{"speaker", "not_there"}} + tomorrow_at_three, as_promised),
        surveyed("roaming", tomorrow_at_three, as_promised),
        surveyed("roaming_abroad", tomorrow_at_three, as_promised),
        surveyed("cannot_hear", {}, soon),
        surveyed("silent", {{"reached", "silent"}}, later),
        surveyed("faint_voice", somebody_speaks, later),
        surveyed("dropped", tells_of_the_visit, soon),
        surveyed("language", somebody_speaks + Given{{"spoken_language", "yue"}},
                 {"callback speaker:yue " + in_a_day + " "}),
        surveyed("no_common_language", somebody_speaks),
        surveyed("wrong_number", somebody_speaks + Given{{"speaker", "stranger"}}),
        surveyed("no_visit", somebody_speaks + Given{{"speaker", "user"}, {"remarks", "客户说没有人来过"}}),
        surveyed("minor", somebody_speaks),
        surveyed("suspended_line", {{"reached", "suspended"}}),
        surveyed("switched_off", {{"reached", "switched_off"}}),
        surveyed("no_answer", {{"reached", "no_answer"}}),
        surveyed("busy", {{"reached", "busy"}}),
        surveyed("complaint",
                 willing_to_answer + Given{{"complains", "yes"},
                                           {"complaint_kind", "late_visit"},
                                           {"complaint_subject", "约了三次师傅都没来"}},
                 {"complaint_ticket back_office " + in_a_day + " 约了三次师傅都没来"}),
        surveyed("do_not_call", somebody_speaks),
    };
    return paths;
}

}  // namespace cts::scenarios
