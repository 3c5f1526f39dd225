#include "client/presenter/tickets/ticket_work.h"

#include "shared/words/fill.h"
#include "shared/words/wording.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using followup::Action;
using words::N_;

constexpr int no_such_step = 409;
constexpr int somebody_was_faster = 412;

}  // namespace

TicketWork::TicketWork(TicketWorkParts parts, const api::FollowUp& ticket)
    : parts_(std::move(parts)), asking_(parts_.executor) {
    detail_.follow_up = ticket;
}

const api::FollowUpDetail* TicketWork::order(const std::string& id) const {
    for (const auto& [order, detail] : orders_)
        if (order.to_string() == id) return &detail;
    return nullptr;
}

void TicketWork::fetch() {
    read();
    fetch_record();
    fetch_past();
}

void TicketWork::news() {
    if (!busy_) read();
}

TicketWork::Read TicketWork::read_of(gateway::Gateway& gateway, model::FollowUpId id) {
    Read read{gateway.follow_up(id), gateway.follow_up_due(id), {}};
    if (!read.detail) return read;
    for (const auto& order : read.detail->orders)
        if (auto detail = gateway.follow_up(order.id)) read.orders.emplace(order.id, std::move(*detail));
    return read;
}

void TicketWork::read() {
    asking_.ask([&gateway = parts_.gateway, id = id()] { return read_of(gateway, id); },
                [this](Read& read) { take_read(read); });
}

void TicketWork::read_after_refusal() {
    busy_ = true;
    asking_.ask([&gateway = parts_.gateway, id = id()] { return read_of(gateway, id); },
                [this](Read& read) {
                    busy_ = false;
                    take_read(read);
                });
}

void TicketWork::take_read(Read& read) {
    if (!read.detail) return refused(read.detail.error());
    if (read.due) due_ = std::move(*read.due);
    orders_ = std::move(read.orders);
    stands(*read.detail);
    parts_.changed();
}

// Somebody else's step, while something is written here, is said; their values are beside those typed.
void TicketWork::stands(const api::FollowUpDetail& detail) {
    if (known_ && detail.follow_up.revision < detail_.follow_up.revision) return;  // read before the last step
    for (std::size_t i = known_ ? detail_.history.size() : detail.history.size(); i < detail.history.size(); ++i) {
        const auto& step = detail.history[i];
        const bool theirs = !step.action.empty() && step.by_name != parts_.own_name;
        if (theirs && parts_.draft.typing()) conflict_ = step;
    }
    known_ = true;
    detail_ = detail;
    parts_.draft.stands(detail);
    if (chosen_ && !is_offered(detail_, *chosen_)) chosen_.reset();
}

void TicketWork::fetch_record() {
    asking_.ask([&gateway = parts_.gateway, call = detail_.follow_up.call] { return fetch_stored_call(gateway, call); },
                [this](gateway::Answer<StoredCall>& stored) {
                    record_problem_ = stored ? std::string() : stored.error().message;
                    if (stored) {
                        stored_ = std::move(*stored);
                        faq_ = std::make_unique<FaqDesk>(index_faq(*stored_->kit, {}));
                    }
                    parts_.changed();
                });
}

void TicketWork::fetch_past() {
    const auto digits = last_four(detail_.follow_up.masked_number);
    if (digits.empty()) return;
    asking_.ask(
        [&gateway = parts_.gateway, digits] {
            std::vector<api::FollowUp> found;
            for (const bool over : {false, true}) {
                api::TicketQueue wanted;
                wanted.over = over;
                wanted.search = digits;
                const auto page = gateway.tickets(wanted, std::nullopt);
                if (page) found.insert(found.end(), page->items.begin(), page->items.end());
            }
            return found;
        },
        [this](std::vector<api::FollowUp>& found) {
            past_ = of_same_customer(detail_.follow_up, found);
            parts_.changed();
        });
}

void TicketWork::type(WorkField field, const std::string& text) {
    if (parts_.draft.value(field) == text) return;
    parts_.draft.type(field, text);
    refusals_.erase(field);
    parts_.changed();
}

void TicketWork::choose_action(Action action) {
    if (!is_offered(detail_, action)) return;
    chosen_ = action;
    parts_.changed();
}

std::optional<Action> TicketWork::action() const {
    return chosen_ ? chosen_ : main_action(detail_);
}

void TicketWork::take_theirs(WorkField field) {
    parts_.draft.take(field);
    if (parts_.draft.changes() == 0) conflict_.reset();
    parts_.changed();
}

void TicketWork::keep_mine(WorkField field) {
    parts_.draft.keep(field);
    if (parts_.draft.changes() == 0) conflict_.reset();
    parts_.changed();
}

void TicketWork::say(const char* english, bool refused, WorkField field) {
    notice_ = english;
    said_.clear();
    refused_ = refused;
    if (field != WorkField::none) parts_.move(field);
    parts_.changed();
}

void TicketWork::go_to_first_missing(model::Language language) {
    const auto change = parts_.draft.first_change();
    if (change != WorkField::none) return parts_.move(change);
    const auto next = action();
    if (!next) return;
    for (const auto& missing : missing_for(detail_, *next, parts_.draft, language))
        if (missing.field != WorkField::none) return parts_.move(missing.field);
}

void TicketWork::save(model::Language language) {
    if (busy_) return;
    const auto change = parts_.draft.first_change();
    if (change != WorkField::none)
        return say(N_("Somebody has written this too. Take theirs or keep yours first."), true, change);
    const auto next = action();
    if (!next) return say(N_("Nothing leads on from here; what is typed is kept on this PC."), true);
    const auto missing = missing_for(detail_, *next, parts_.draft, language);
    if (missing.empty()) return send(*next, language);
    say("", true, missing.front().field);
    said_ = missing.front().sentence;
}

// How the customer is answered, and what they are promised, stands in the course as the reason of the reply.
std::string TicketWork::reason_for(Action action, model::Language language) const {
    const auto& draft = parts_.draft;
    const std::string given = draft.value(WorkField::reason);
    if (action != Action::reply || !given.empty()) return given;
    const std::string way = draft.value(WorkField::reply_way);
    std::string said;
    for (const auto& option : options_of(WorkField::reply_way, way, parts_.menus, language))
        if (option.chosen) said = option.label;
    const std::string promise = draft.value(WorkField::promise);
    if (promise.empty()) return said;
    const auto* sentence = said.empty() ? N_("Promised to the customer: {value}") : N_("{label}; promised: {value}");
    return words::fill(words::tr(sentence, language), {{"label", said}, {"value", promise}}).value_or(promise);
}

void TicketWork::send(Action action, model::Language language) {
    busy_ = true;
    refusals_.clear();
    say("", false);
    api::TakeStep step;
    step.action = action;
    step.reason = reason_for(action, language);
    step.facts = parts_.draft.to_send();
    step.facts.incident = incident_;
    asking_.ask([&gateway = parts_.gateway, id = id(), revision = detail_.follow_up.revision,
                 step] { return gateway.take_step(id, revision, step); },
                [this, action](gateway::Answer<api::FollowUpDetail>& answer) { came_back(answer, action); });
}

void TicketWork::came_back(gateway::Answer<api::FollowUpDetail>& answer, Action action) {
    busy_ = false;
    if (!answer) {
        const int status = answer.error().status;
        refused(answer.error());
        if (status != somebody_was_faster && status != no_such_step) return;
        return read_after_refusal();
    }
    const std::string promise = parts_.draft.value(WorkField::promise);
    incident_.reset();
    taken(*answer);
    if (action == Action::reply) what_was_promised_was_told(promise);
    if (action == Action::close && answer->facts.into_faq.value_or(false))
        notice_ = N_("Closed. A draft for the FAQ waits for the planners.");
    parts_.changed();
}

void TicketWork::what_was_promised_was_told(const std::string& promise) {
    auto& draft = parts_.draft;
    draft.forget(WorkField::promise);
    draft.forget(WorkField::reply_way);
    if (draft.value(WorkField::customer_told).empty()) draft.type(WorkField::customer_told, promise);
}

void TicketWork::taken(const api::FollowUpDetail& detail) {
    parts_.draft.sent();
    conflict_.reset();
    chosen_.reset();
    notice_ = N_("Done, and stored by the server.");
    said_.clear();
    refused_ = false;
    stands(detail);
    read();
    parts_.stepped(detail.follow_up);
}

void TicketWork::refused(const gateway::Fault& fault) {
    notice_ = "";
    said_ = fault.message;
    refused_ = true;
    for (const auto& problem : fault.problems) {
        const auto field = field_of(problem.field);
        if (field != WorkField::none) refusals_.emplace(field, problem);
    }
    if (!refusals_.empty()) parts_.move(refusals_.begin()->first);
    parts_.changed();
}

void TicketWork::search_faq(const std::string& query) {
    if (!faq_) return;
    faq_->search(query, {});
    parts_.changed();
}

void TicketWork::select_faq(int row) {
    if (!faq_) return;
    faq_->select(row);
    parts_.changed();
}

void TicketWork::show_faq(bool shown) {
    if (shown && faq_) faq_->search(faq_->query(), {});
    faq_shown_ = shown;
    parts_.changed();
}

const api::KnownIncident* TicketWork::incident_to_answer() const {
    for (const auto& known : detail_.incidents)
        if (!known.over && !faq_shown_) return &known;
    return nullptr;
}

void TicketWork::answer_into_reply(model::Language language) {
    if (const auto* known = incident_to_answer()) {
        incident_ = known->notice;
        return add_to_reply(known->incident.answer.in(language));
    }
    if (!faq_) return;
    const auto answer = faq_->view(language).answer;
    if (answer.empty()) return;
    parts_.draft.type(WorkField::faq_searched, "yes");  // whoever takes an answer from it has looked
    faq_shown_ = false;
    add_to_reply(answer);
}

// The answer is a part of what one writes: it goes behind what is there, once.
void TicketWork::add_to_reply(const std::string& answer) {
    const std::string there = parts_.draft.value(WorkField::reply);
    if (there.find(answer) == std::string::npos)
        parts_.draft.type(WorkField::reply, there.empty() ? answer : there + '\n' + answer);
    parts_.move(WorkField::reply);
    parts_.changed();
}

}  // namespace cts::presenter
