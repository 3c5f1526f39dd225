#include "client/presenter/tickets/ticket_draft.h"

namespace cts::presenter {

namespace {

// Who wrote last: what a clock did of its own accord wrote nothing.
api::FollowUpStep last_writer(const api::FollowUpDetail& detail) {
    for (auto step = detail.history.rbegin(); step != detail.history.rend(); ++step)
        if (!step->action.empty()) return *step;
    return detail.history.empty() ? api::FollowUpStep{} : detail.history.back();
}

}  // namespace

TicketDraft::TicketDraft(Typed typed, const Typed& stood) : stood_(api::FollowUpFacts{}), typed_(std::move(typed)) {
    for (const auto& [field, text] : stood) write_into(*stood_, field, text);
}

TicketDraft::Typed TicketDraft::stood() const {
    Typed stood;
    for (const auto& [field, text] : typed_)
        if (stood_) stood[field] = text_in(*stood_, field);
    return stood;
}

void TicketDraft::stands(const api::FollowUpDetail& detail) {
    const auto last = last_writer(detail);
    for (auto typed = typed_.begin(); typed != typed_.end();) {
        const auto& [field, text] = *typed;
        const std::string now = text_in(detail.facts, field);
        const bool is_fact = *rule_of(field).member != 0;
        if (is_fact && stood_ && text_in(*stood_, field) != now) changes_[field] = {last.at, last.by_name, now};
        const bool same = is_fact && text == now;
        if (same) changes_.erase(field);
        typed = same ? typed_.erase(typed) : std::next(typed);
    }
    stood_ = detail.facts;
}

void TicketDraft::type(WorkField field, const std::string& text) {
    const bool is_fact = *rule_of(field).member != 0;
    const std::string stands = is_fact && stood_ ? text_in(*stood_, field) : std::string();
    if (text == stands)
        typed_.erase(field), changes_.erase(field);
    else
        typed_[field] = text;
}

void TicketDraft::take(WorkField field) {
    typed_.erase(field);
    changes_.erase(field);
}

void TicketDraft::keep(WorkField field) {
    changes_.erase(field);
}

void TicketDraft::sent() {
    std::erase_if(typed_, [](const auto& typed) {
        return typed.first == WorkField::reason || *rule_of(typed.first).member != 0;
    });
    changes_.clear();
}

std::string TicketDraft::value(WorkField field) const {
    const auto typed = typed_.find(field);
    if (typed != typed_.end()) return typed->second;
    return stood_ ? text_in(*stood_, field) : std::string();
}

const WrittenMeanwhile* TicketDraft::change(WorkField field) const {
    const auto found = changes_.find(field);
    return found == changes_.end() ? nullptr : &found->second;
}

WorkField TicketDraft::first_change() const {
    for (const auto& rule : pane_fields())
        if (changes_.contains(rule.field)) return rule.field;
    return WorkField::none;
}

api::FollowUpFacts TicketDraft::to_send() const {
    api::FollowUpFacts facts;
    for (const auto& rule : pane_fields())
        if (typed_.contains(rule.field)) write_into(facts, rule.field, typed_.at(rule.field));
    return facts;
}

api::FollowUpFacts TicketDraft::facts() const {
    api::FollowUpFacts facts = stood_.value_or(api::FollowUpFacts{});
    for (const auto& [field, text] : typed_) write_into(facts, field, text);
    return facts;
}

}  // namespace cts::presenter
