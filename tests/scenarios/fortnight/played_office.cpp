#include "tests/scenarios/fortnight/played_office.h"

#include <stdexcept>

namespace cts::tests {

using followup::Action;
using followup::State;

namespace {

api::FollowUpFacts for_a_reply() {
    api::FollowUpFacts facts;
    facts.facts_checked = true;
    facts.faq_searched = true;
    facts.handling = "查了订单与通话记录";
    facts.reply = "多扣的费用已安排退回，业务已取消";
    return facts;
}

api::FollowUpFacts for_the_close() {
    api::FollowUpFacts facts;
    facts.cause = "upkeep_missed";
    facts.result = "cancelled_and_refunded";
    facts.remedy = "退费 5.00 元";
    facts.customer_told = "退费三日内到账";
    facts.into_faq = false;
    return facts;
}

api::FollowUpFacts for_an_order() {
    api::FollowUpFacts facts;
    facts.facts_checked = true;
    facts.department = "billing";
    facts.request = "核对并退回 5.00 元";
    return facts;
}

}  // namespace

PlayedClerk::PlayedClerk(const Centre& centre, std::string login, unsigned seed)
    : centre_(centre), login_(std::move(login)), random_(seed) {}

void PlayedClerk::works_some(int tickets) {
    const auto queue = desk_->tickets({}, std::nullopt);
    if (!queue) throw std::runtime_error(login_ + ": " + queue.error().message);
    for (const auto& ticket : queue->items) {
        if (tickets-- == 0) return;
        step_on(ticket);
    }
}

bool PlayedClerk::takes(const api::FollowUpDetail& ticket, Action action, const api::FollowUpFacts& facts,
                        const std::string& reason) {
    const auto taken =
        desk_->take_step(ticket.follow_up.id, ticket.follow_up.revision, {action, reason, facts, std::nullopt});
    const int status = taken ? 200 : taken.error().status;
    if (status == 200 || status == 409 || status == 412) return status == 200;  // else a colleague was faster
    throw std::runtime_error(login_ + ": " + taken.error().message);
}

void PlayedClerk::answer_orders(const api::FollowUpDetail& ticket) {
    for (const auto& order : ticket.orders) {
        if (!order.open) continue;
        api::FollowUpFacts facts;
        facts.answer = "已退回 5.00 元";
        const auto detail = desk_->follow_up(order.id);
        if (detail) takes(*detail, Action::answer, facts);
    }
}

void PlayedClerk::step_on(const api::FollowUp& listed) {
    const auto ticket = desk_->follow_up(listed.id);
    if (!ticket) return;
    api::FollowUpFacts facts;
    switch (followup::parse_state(ticket->follow_up.state).value()) {
        case State::open:
            facts.contacted = "电话联系，说明正在核查";
            takes(*ticket, Action::contact, facts);
            return;
        case State::contacted:
            facts.identity_verified = true;
            takes(*ticket, Action::handle, facts);
            return;
        case State::in_handling:
            if (ticket->orders.empty() && random_() % 3 == 0)
                takes(*ticket, Action::send_order, for_an_order());
            else
                takes(*ticket, Action::reply, for_a_reply());
            return;
        case State::waiting_for_department:
            answer_orders(*ticket);
            return;
        case State::replied:
            takes(*ticket, Action::close, for_the_close());
            return;
        default:
            return;
    }
}

std::vector<api::FollowUp> PlayedLeader::open(form::FollowUpKind kind) {
    std::vector<api::FollowUp> found;
    std::optional<std::string> after;
    do {
        const auto page =
            desk_->project_follow_ups(Centre::project_code, {api::FollowUpView::open, kind, {}, {}}, after);
        if (!page) throw std::runtime_error(login_ + ": " + page.error().message);
        found.insert(found.end(), page->items.begin(), page->items.end());
        after = page->after;
    } while (after);
    return found;
}

void PlayedLeader::takes(const api::FollowUp& one, const api::TakeStep& step) {
    const auto taken = desk_->take_step(one.id, one.revision, step);
    const int status = taken ? 200 : taken.error().status;
    if (status == 200 || status == 409 || status == 412) return;  // else a colleague was faster
    throw std::runtime_error(login_ + ": " + taken.error().message);
}

void PlayedLeader::looks_round() {
    for (const auto& query : open(form::FollowUpKind::technical_query))
        takes(query, {Action::clear, "号码无误", {}, std::nullopt});
    for (const auto& visit : open(form::FollowUpKind::field_visit)) {
        if (followup::parse_state(visit.state) == State::appointed) continue;
        api::FollowUpFacts facts;
        facts.appointment = centre_.clock.now() + std::chrono::hours(24);
        facts.district = Centre::district;
        takes(visit, {Action::appoint, "", facts, std::nullopt});
    }
}

}  // namespace cts::tests
