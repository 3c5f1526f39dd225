#include "client/presenter/kept_work.h"

#include <random>

#include "client/presenter/desk_words.h"

namespace cts::presenter {

KeptWork::KeptWork(desk::DeskStore& store, gateway::Gateway& gateway, Executor& executor, ServerClock& clock,
                   Line::Chance chance)
    : store_(store),
      clock_(clock),
      drafts_(store),
      line_(std::move(chance)),
      outbox_(store, gateway, executor, line_) {}

bool KeptWork::has_news() {
    const auto trouble = store_.state().trouble;
    return std::exchange(told_, trouble) != trouble;
}

void KeptWork::show(TopBarView& view, model::Language language) const {
    view.connected = line_.is_open();
    view.lost_since = line_.lost_since();
    view.line_problem = line_.problem();
    view.outbox = outbox_.count().waiting;
    view.outbox_attention = outbox_.count().attention;
    view.sending = outbox_.is_sending();
    view.unkept = trouble(language);
}

std::string KeptWork::trouble(model::Language language) const {
    const auto state = store_.state();
    return state.trouble ? trouble_sentence(*state.trouble, language) : std::string();
}

std::string KeptWork::notice(model::Language language) const {
    const auto& count = outbox_.count();
    const auto state = store_.state();
    if (state.trouble) return trouble_sentence(*state.trouble, language);
    if (count.waiting > 0 && !outbox_.is_sending()) return waiting_sentence(count.waiting, language);
    if (!line_.is_open()) return offline_sentence(language);
    if (count.attention > 0) return attention_sentence(count.attention, outbox_.attention(), language);
    if (!state.put_aside.empty()) return put_aside_sentence(state.put_aside, language);
    return {};
}

Line::Chance random_chance() {
    return [engine = std::mt19937(std::random_device{}())]() mutable {
        return std::uniform_real_distribution<double>(0, 1)(engine);
    };
}

}  // namespace cts::presenter
