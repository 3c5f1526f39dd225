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

// True: it is done. A colleague may have been faster; anything else ends the play.
template <class Answer>
bool done_or_outrun(const std::string& who, const Answer& answer) {
    const int status = answer ? 200 : answer.error().status;
    if (status == 200 || status == 409 || status == 412) return status == 200;
    throw std::runtime_error(who + ": " + answer.error().message);
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
    return done_or_outrun(login_, desk_->take_step(ticket.follow_up.id, ticket.follow_up.revision,
                                                   {action, reason, facts, std::nullopt}));
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

std::vector<api::FollowUp> PlayedLeader::seen(api::FollowUpView view, form::FollowUpKind kind) {
    std::vector<api::FollowUp> found;
    std::optional<std::string> after;
    do {
        const auto page = desk_->project_follow_ups(Centre::project_code, {view, kind, {}, {}}, after);
        if (!page) throw std::runtime_error(login_ + ": " + page.error().message);
        found.insert(found.end(), page->items.begin(), page->items.end());
        after = page->after;
    } while (after);
    return found;
}

void PlayedLeader::takes(const api::FollowUp& one, const api::TakeStep& step) {
    done_or_outrun(login_, desk_->take_step(one.id, one.revision, step));
}

// Of three that are asked about, one number turns out wrong.
void PlayedLeader::settles(const api::FollowUp& query) {
    const bool wrong = ++settled_ % 3 == 0;
    takes(query, {wrong ? Action::find_wrong : Action::clear, wrong ? "机主已换人" : "号码无误", {}, std::nullopt});
}

void PlayedLeader::appoints(const api::FollowUp& visit) {
    if (followup::parse_state(visit.state) == State::appointed) return;
    api::FollowUpFacts facts;
    facts.appointment = centre_.clock.now() + std::chrono::hours(24);
    facts.district = visit.group;
    takes(visit, {Action::appoint, "", facts, std::nullopt});
}

model::UserId PlayedLeader::next_visitor() {
    const auto people = desk_->colleagues(Centre::project_code);
    if (!people) throw std::runtime_error(login_ + ": " + people.error().message);
    std::vector<model::UserId> group;
    for (const auto& one : people->items)
        if (!one.memberships.districts.empty()) group.push_back(one.id);
    return group.at(handed_out_++ % group.size());
}

void PlayedLeader::hands_out(const api::FollowUp& visit) {
    done_or_outrun(login_, desk_->assign(visit.id, visit.revision, {next_visitor(), "那边没有现场组"}));
}

std::size_t PlayedLeader::left_to_nobody() {
    return seen(api::FollowUpView::nobody, form::FollowUpKind::field_visit).size();
}

void PlayedLeader::looks_round() {
    using form::FollowUpKind;
    for (const auto& visit : seen(api::FollowUpView::nobody, FollowUpKind::field_visit)) hands_out(visit);
    for (const auto view : {api::FollowUpView::overdue, api::FollowUpView::unassigned, api::FollowUpView::open}) {
        for (const auto& query : seen(view, FollowUpKind::technical_query)) settles(query);
        for (const auto& visit : seen(view, FollowUpKind::field_visit)) appoints(visit);
    }
}

}  // namespace cts::tests
