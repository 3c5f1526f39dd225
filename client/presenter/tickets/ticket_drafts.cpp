#include "client/presenter/tickets/ticket_drafts.h"

namespace cts::presenter {

namespace {

std::string name_of(WorkField field) {
    if (field == WorkField::reply_way) return "reply_way";
    if (field == WorkField::promise) return "promise";
    return field == WorkField::reason ? "reason" : rule_of(field).member;
}

std::optional<WorkField> field_named(const std::string& name) {
    for (const auto& rule : pane_fields())
        if (name_of(rule.field) == name) return rule.field;
    return name == "reason" ? std::optional(WorkField::reason) : std::nullopt;
}

TicketDraft::Typed by_field(const std::map<std::string, std::string>& kept) {
    TicketDraft::Typed typed;
    for (const auto& [name, text] : kept)
        if (const auto field = field_named(name)) typed[*field] = text;
    return typed;
}

std::map<std::string, std::string> by_name(const TicketDraft::Typed& typed) {
    std::map<std::string, std::string> named;
    for (const auto& [field, text] : typed) named[name_of(field)] = text;
    return named;
}

}  // namespace

TicketDrafts::TicketDrafts(Executor& executor, const model::Clock& clock, std::function<void()> changed)
    : disk_(executor, Lane::disk), clock_(clock), changed_(std::move(changed)) {}

void TicketDrafts::use(model::UserId user) {
    if (user_ != user) {
        drafts_.clear();
        on_disk_.clear();
    }
    user_ = user;
    if (store_ == nullptr) return;
    disk_.ask([store = store_, user] { return store->tickets_of(user); },
              [this, user](desk::Kept<std::vector<desk::TicketDraft>>& kept) {
                  if (kept && user == user_) brought_back(*kept);
              });
}

// What is being typed here is newer than what the disk has.
void TicketDrafts::brought_back(const std::vector<desk::TicketDraft>& kept) {
    for (const auto& each : kept) {
        auto& draft = drafts_[each.ticket];
        if (draft.typing()) continue;
        const auto typed = by_field(each.typed);
        if (!draft.is_read()) draft = TicketDraft(typed, by_field(each.stood));
        for (const auto& [field, text] : typed) draft.type(field, text);
        on_disk_[each.ticket] = {draft.typed(), each.kept_at};
    }
    changed_();
}

void TicketDrafts::changed(model::FollowUpId ticket) {
    if (store_ == nullptr || writing_.contains(ticket)) return;
    if (drafts_[ticket].typed() != on_disk_[ticket].typed) write(ticket);
}

void TicketDrafts::write(model::FollowUpId ticket) {
    const auto& draft = drafts_[ticket];
    const auto at = clock_.now();
    desk::TicketDraft kept{user_, ticket, by_name(draft.typed()), by_name(draft.stood()), at};
    writing_.insert(ticket);
    disk_.ask(
        [store = store_, kept] {
            return kept.typed.empty() ? store->forget_ticket(kept.user, kept.ticket) : store->keep_ticket(kept);
        },
        [this, ticket, typed = draft.typed(), at](desk::Kept<void>& answer) {
            written(ticket, typed, at, answer.has_value());
        });
}

// A disk that refuses is not asked again for the same state: the next letter asks it.
void TicketDrafts::written(model::FollowUpId ticket, const TicketDraft::Typed& typed, model::Instant at, bool kept) {
    writing_.erase(ticket);
    if (kept) on_disk_[ticket] = {typed, at};
    if (drafts_[ticket].typed() != typed) changed(ticket);
    changed_();
}

std::optional<model::Instant> TicketDrafts::kept_at(model::FollowUpId ticket) const {
    const auto draft = drafts_.find(ticket);
    const auto disk = on_disk_.find(ticket);
    if (draft == drafts_.end() || disk == on_disk_.end() || !draft->second.typing()) return std::nullopt;
    return disk->second.typed == draft->second.typed() ? disk->second.at : std::nullopt;
}

}  // namespace cts::presenter
