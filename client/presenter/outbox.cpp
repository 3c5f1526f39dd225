#include "client/presenter/outbox.h"

#include "client/presenter/after_fault.h"
#include "shared/form/reader.h"

namespace cts::presenter {

namespace {

struct Delivery {
    std::optional<desk::OutboxItem> item;  // absent: nothing waits
    gateway::Answer<api::CallSaved> answer = tl::unexpected(gateway::Fault{});
    AfterFault then = AfterFault::queue;
    bool settled = false;  // it no longer waits
    desk::OutboxCount count;
};

// The kit that types the answers stands on the desk; should it not, the server has it.
gateway::Answer<std::shared_ptr<const form::Definition>> definition_of(const desk::OutboxItem& item,
                                                                       desk::DeskStore& store,
                                                                       gateway::Gateway& gateway) {
    auto files = store.kit(desk::kit_name(item.contents)).value_or(std::nullopt);
    if (!files) {
        auto source = gateway.kit_of(item.contents);
        if (!source) return tl::unexpected(source.error());
        files = std::move(source->files);
    }
    auto kit = form::read_kit_of_call(*files);
    if (!kit || !kit->forms.contains(item.contents.purpose))
        return tl::unexpected(gateway::Fault{gateway::FaultKind::refused});
    return kit->forms[item.contents.purpose];
}

gateway::Answer<api::CallSaved> send(const desk::OutboxItem& item, desk::DeskStore& store, gateway::Gateway& gateway) {
    if (item.kind == desk::OutboxKind::telemetry) {
        const auto sent = gateway.save_telemetry(item.call, item.telemetry);
        if (!sent) return tl::unexpected(sent.error());
        return api::CallSaved{};
    }
    const auto definition = definition_of(item, store, gateway);
    if (!definition) return tl::unexpected(definition.error());
    return gateway.save(item.call, **definition, item.record, api::Delivery::late);
}

Delivery deliver_next(desk::DeskStore& store, gateway::Gateway& gateway, model::UserId who) {
    Delivery delivery;
    delivery.item = store.next_to_deliver(false, who).value_or(std::nullopt);
    if (delivery.item) {
        const auto& item = *delivery.item;
        delivery.answer = send(item, store, gateway);
        if (!delivery.answer) delivery.then = after_late_delivery(delivery.answer.error());
        const bool unwanted = item.kind == desk::OutboxKind::telemetry && delivery.then == AfterFault::attention;
        if (delivery.answer || unwanted) {
            delivery.settled = store.delivered(item.seq).has_value();
        } else if (delivery.then == AfterFault::attention) {
            delivery.settled = store.needs_attention(item.seq, delivery.answer.error().message).has_value();
        }
    }
    delivery.count = store.outbox(who).value_or(desk::OutboxCount{});
    return delivery;
}

}  // namespace

struct Outbox::State : std::enable_shared_from_this<Outbox::State> {
    State(desk::DeskStore& of, gateway::Gateway& to, Executor& on, Line& over)
        : store(of), gateway(to), executor(on), line(over) {}

    desk::DeskStore& store;
    gateway::Gateway& gateway;
    Executor& executor;
    Line& line;
    News news{[] {}, [](const desk::OutboxItem&, const api::CallSaved&) {}};
    desk::OutboxCount count;
    model::UserId who;  // is logged in
    bool may_send = false;
    bool sending = false;
    std::string attention;

    void recount(bool try_again);
    void deliver(model::Instant now);
    void came_back(const Delivery& delivery, model::Instant now);
};

void Outbox::State::recount(bool try_again) {
    auto counted = std::make_shared<desk::OutboxCount>();
    auto self = shared_from_this();
    executor.run(
        Lane::disk,
        [self, counted, try_again, who = who] {
            if (try_again) (void)self->store.try_again_all();
            *counted = self->store.outbox(who).value_or(desk::OutboxCount{});
        },
        [self, counted] {
            self->count = *counted;
            self->news.changed();
        });
}

void Outbox::State::deliver(model::Instant now) {
    sending = true;
    auto delivery = std::make_shared<Delivery>();
    auto self = shared_from_this();
    executor.run(
        Lane::unasked, [self, delivery, who = who] { *delivery = deliver_next(self->store, self->gateway, who); },
        [self, delivery, now] { self->came_back(*delivery, now); });
    news.changed();
}

void Outbox::State::came_back(const Delivery& delivery, model::Instant now) {
    sending = false;
    count = delivery.count;
    if (delivery.item) {
        line.heard(delivery.answer ? nullptr : &delivery.answer.error(), now);
        if (delivery.then == AfterFault::log_in) may_send = false;
        if (!delivery.answer && delivery.then == AfterFault::attention) attention = delivery.answer.error().message;
        if (count.attention == 0) attention.clear();
        if (delivery.answer && delivery.item->kind == desk::OutboxKind::call)
            news.delivered(*delivery.item, *delivery.answer);
    }
    if (delivery.settled && count.to_send > 0) return deliver(now);
    news.changed();
}

Outbox::Outbox(desk::DeskStore& store, gateway::Gateway& gateway, Executor& executor, Line& line)
    : state_(std::make_shared<State>(store, gateway, executor, line)) {}

Outbox::~Outbox() {
    state_->news = {[] {}, [](const desk::OutboxItem&, const api::CallSaved&) {}};
}

void Outbox::listen(News news) {
    state_->news = std::move(news);
}

void Outbox::logged_in(model::UserId who) {
    state_->who = who;
    state_->may_send = true;
    state_->attention.clear();
    state_->recount(true);
}

void Outbox::logged_out() {
    state_->may_send = false;
}

void Outbox::count_again() {
    state_->recount(false);
}

void Outbox::try_again() {
    state_->attention.clear();
    state_->line.try_now();
    state_->recount(true);
}

// One at a time; while the server takes them, the next follows at once.
void Outbox::tick(model::Instant now) {
    auto& state = *state_;
    if (!state.may_send || state.sending || state.count.to_send == 0 || !state.line.may_try(now)) return;
    state.deliver(now);
}

const desk::OutboxCount& Outbox::count() const {
    return state_->count;
}
bool Outbox::is_sending() const {
    return state_->sending;
}
const std::string& Outbox::attention() const {
    return state_->attention;
}

}  // namespace cts::presenter
