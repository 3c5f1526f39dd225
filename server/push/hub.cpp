#include "server/push/hub.h"

#include "server/push/doorkeeper.h"
#include "server/push/event_tail.h"
#include "server/push/switchboard.h"

namespace cts::push {

// The switchboard and the doorkeeper speak to each other: the doorkeeper falls silent first, and goes last.
struct Hub::Inside {
    const Limits limits;
    Figures figures;
    std::unique_ptr<Doorkeeper> doorkeeper;
    Switchboard switchboard;
    std::unique_ptr<EventTail> tail;

    Inside(const service::Tools& tools, const Limits& within)
        : limits(within),
          switchboard(
              limits, figures, [this](ListenerId id, std::string token) { doorkeeper->knock(id, std::move(token)); },
              [this](ListenerId id) { doorkeeper->left(id); }) {
        doorkeeper = std::make_unique<Doorkeeper>(
            tools, limits,
            Doorkeeper::Says{[this](ListenerId id, const service::Hearer& who) { switchboard.admit(id, who); },
                             [this](ListenerId id, Close why) { switchboard.refuse(id, why); }});
        tail = std::make_unique<EventTail>(
            tools.store.events(), limits,
            EventTail::Tells{[this] { return figures.listening > 0; },
                             [this](std::vector<News> news) { switchboard.tell(std::move(news)); },
                             [this] { switchboard.tell_all_that_more_happened(); }});
    }
    ~Inside() {
        tail.reset();
        doorkeeper->end();
    }
    Inside(const Inside&) = delete;
};

Hub::Hub(const service::Tools& tools, const Limits& limits) : inside_(std::make_unique<Inside>(tools, limits)) {}
Hub::~Hub() = default;

void Hub::take(const Poco::Net::StreamSocket& socket, std::string already_read) {
    inside_->switchboard.take(socket, std::move(already_read));
}

const Figures& Hub::figures() const {
    return inside_->figures;
}

}  // namespace cts::push
