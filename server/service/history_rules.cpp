#include "server/service/history_rules.h"

#include <algorithm>
#include <array>

namespace cts::service {

using model::Reason;

bool is_let_be_in_history(Reason reason) {
    static constexpr std::array let_be{Reason::required,
                                       Reason::gate_closed,
                                       Reason::outcome_not_offered,
                                       Reason::promised_time_missing,
                                       Reason::promised_time_past,
                                       Reason::permission_not_asked,
                                       Reason::owner_not_verified,
                                       Reason::owner_word_not_accepted,
                                       Reason::customer_does_not_follow,
                                       Reason::not_told,
                                       Reason::first_yes_missing,
                                       Reason::first_yes_vague,
                                       Reason::first_yes_refused,
                                       Reason::question_not_answered,
                                       Reason::second_yes_missing,
                                       Reason::second_yes_vague,
                                       Reason::second_yes_refused};
    return std::ranges::find(let_be, reason) != let_be.end();
}

void drop_let_be(model::Problems& problems) {
    std::erase_if(problems, [](const model::Problem& problem) { return is_let_be_in_history(problem.reason); });
}

}  // namespace cts::service
