// The visits to customers who asked for one (H8): one for every outcome of the trial kit's second script.
#pragma once

#include "tests/scenarios/kits/talk_pieces.h"

namespace cts::scenarios {

inline const Given in_the_shop{{"met", "customer"}, {"arrived_at", "14:55"}, {"place", "shop"}, {"id_seen", "yes"}};
inline const Given is_shown_it = in_the_shop + Given{{"may_go_on", "yes"}, {"shown", "sample choosing"}};

inline OutcomePath at_the_door(std::string outcome, Given answers, std::vector<std::string> leaves = {}) {
    return {"ringback-trial", std::move(outcome), std::move(answers), std::move(leaves), "field_visit"};
}

inline const std::vector<OutcomePath>& field_visit_paths() {
    static const std::vector<OutcomePath> paths{
        at_the_door("agreed",
                    is_shown_it + Given{{"decision", "agrees"}} + confirmed_until_told + trial_told +
                        Given{{"oc_one_month", "yes"}, {"oc_reminded", "yes"}} + two_clear_yeses +
                        Given{{"sheet_left", "yes"}},
                    {"second_confirmation team 2026-11-07T15:59:59.999Z "}),
        at_the_door("refused", is_shown_it + Given{{"decision", "refuses"}, {"refusal_reason", "no_need"}}),
        at_the_door(
            "visit_again",
            is_shown_it + Given{{"decision", "thinks"}, {"visit_at", "明天 15:00"}, {"visit_note", "想先跟儿子商量"}},
            {"field_visit field_group:西湖区 " + tomorrow + " 想先跟儿子商量"}),
        at_the_door("not_met", {{"met", "nobody"}, {"arrived_at", "15:00"}}),
        at_the_door("address_not_found", {{"met", "not_found"}}),
        at_the_door("identity_not_verified", {{"met", "customer"}, {"place", "home"}, {"id_seen", "no"}}),
        at_the_door("minor", {{"met", "customer"}, {"place", "home"}}),
        at_the_door("elder_not_following", is_shown_it),
        at_the_door("complaint",
                    Given{{"met", "customer"},
                          {"place", "home"},
                          {"complains", "yes"},
                          {"complaint_subject", "约了上午，下午才来"}},
                    {"complaint_ticket back_office " + in_a_day + " 约了上午，下午才来"}),
        at_the_door("do_not_call", {{"met", "others"}}),
    };
    return paths;
}

}  // namespace cts::scenarios
