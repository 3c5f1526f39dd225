#include "tests/scenarios/fortnight/played_agent.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "client/presenter/common_views.h"
#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace cts::tests {
namespace {

using scenarios::OutcomePath;

struct Share {
    const char* outcome;
    int of_a_hundred_or_so;
};
// Whoever is not named comes up now and then, so that every outcome of the kit does.
constexpr std::array shares{Share{"no_answer", 24},
                            Share{"refused", 22},
                            Share{"trial_agreed", 14},
                            Share{"confirmed", 40},
                            Share{"cancelled", 16},
                            Share{"told_how_to_cancel", 8},
                            Share{"busy", 6},
                            Share{"callback_booked", 9},
                            Share{"wants_to_think", 6},
                            Share{"not_convenient", 6},
                            Share{"complaint", 4},
                            Share{"dropped", 3},
                            Share{"attitude_pending", 2},
                            Share{"suspended_line", 3},
                            Share{"do_not_call", 1},
                            Share{"number_mismatch", 6}};

int share_of(const std::string& outcome) {
    const auto named = std::ranges::find_if(shares, [&](const Share& share) { return share.outcome == outcome; });
    return named == shares.end() ? 1 : named->of_a_hundred_or_so;
}

std::vector<const OutcomePath*> paths_of(const std::string& purpose) {
    std::vector<const OutcomePath*> paths;
    for (const auto& path : scenarios::outcome_paths())
        if (path.kit == Centre::project_code && path.purpose == purpose) paths.push_back(&path);
    return paths;
}

api::CallSave call_of(const api::Claimed& claimed, const form::FormSession& session, const std::string& outcome) {
    api::CallSave call;
    call.slip = claimed.slip;
    call.dialled_at = claimed.server_time;
    const bool on_the_phone = session.definition().find_field("reached") != nullptr;
    if (!on_the_phone || !session.answer_of("reached").starts_with("no_"))
        call.answered_at = claimed.server_time + std::chrono::seconds(8);
    call.ended_at = claimed.server_time + std::chrono::seconds(95);
    call.hung_up_by = api::HungUpBy::customer;
    call.outcome = outcome;
    call.answers = session.counting_answers();
    return call;
}

}  // namespace

PlayedAgent::PlayedAgent(const Centre& centre, std::string login, unsigned seed)
    : centre_(centre), login_(std::move(login)), random_(seed) {}

void PlayedAgent::begin_shift() {
    desk_ = centre_.at_desk(login_);
}

const OutcomePath& PlayedAgent::drawn(const std::string& purpose) {
    const auto paths = paths_of(purpose);
    std::vector<int> weights;
    for (const auto* path : paths) weights.push_back(share_of(path->outcome));
    std::discrete_distribution<std::size_t> draw(weights.begin(), weights.end());
    return *paths.at(draw(random_));
}

// The appointment that is due first; a colleague of the group may be faster.
bool PlayedAgent::visits_once() {
    const auto mine = desk_->follow_ups(std::nullopt);
    if (!mine) throw std::runtime_error(login_ + ": " + mine.error().message);
    for (const auto& one : mine->items) {
        if (one.kind != form::FollowUpKind::field_visit || !one.due || *one.due > centre_.clock.now()) continue;
        const auto claimed = desk_->claim(Centre::project_code, {one.id});
        if (!claimed && claimed.error().kind != gateway::FaultKind::refused)
            throw std::runtime_error(login_ + ": " + claimed.error().message);
        if (claimed) return work_off(*claimed), true;
    }
    return false;
}

bool PlayedAgent::works_once() {
    if (Centre::visits(login_) && visits_once()) return true;
    const auto claimed = desk_->claim(Centre::project_code, {});
    if (!claimed) {
        if (claimed.error().kind == gateway::FaultKind::refused) return false;
        throw std::runtime_error(login_ + ": " + claimed.error().message);
    }
    desk_->dial(claimed->contents.call, claimed->slip);
    work_off(*claimed);
    return true;
}

void PlayedAgent::work_off(const api::Claimed& claimed) {
    while (!talk(claimed, drawn(claimed.contents.purpose))) {
    }
}

// False: this talk does not lead there with this customer.
bool PlayedAgent::talk(const api::Claimed& claimed, const OutcomePath& path) {
    const auto& kit = scenarios::shipped_kit(Centre::project_code);
    form::FormSession session(
        kit, path.purpose,
        presenter::session_context(claimed, centre_.project(), centre_.person(login_), claimed.server_time));
    for (const auto& [field, answer] : path.answers) session.answer(field, answer);
    if (!session.missing_for(path.outcome).empty()) return false;
    const auto saved = desk_->save(claimed.contents.call, session.definition(), call_of(claimed, session, path.outcome),
                                   api::Delivery::on_screen);
    if (!saved) {
        std::string why =
            login_ + " could not save " + path.purpose + " " + path.outcome + ": " + saved.error().message;
        for (const auto& problem : saved.error().problems)
            why += " " + std::string(model::reason_name(problem.reason)) + "@" + problem.field;
        throw std::runtime_error(why);
    }
    return true;
}

}  // namespace cts::tests
