// One connection's life, told in stages. It moves bytes when it is told that it can and says what it waits for and
// until when; who answers its requests, and on which thread, is the reactor's affair. Used by one thread at a time.
//
//   opening --> receiving --> asked --> (worked on) --> answering --> idle --> receiving ...
//                   |                                      |
//                   +--> refused --> (answered) ---------> + --> lingering --> over
//
// lingering: the last answer is out and our side is closed; what the peer still sends is thrown away for a moment.
// Closed at once, the system would answer those bytes with a reset, and the peer might never read why.
#pragma once

#include <span>
#include <string>

#include "server/http/connection/channel.h"
#include "server/http/connection/limits.h"
#include "server/http/connection/request_reader.h"
#include "server/http/request.h"
#include "server/http/traffic.h"
#include "server/http/upgrade.h"

namespace cts::http {

class Connection {
  public:
    enum class Stage { opening, idle, receiving, asked, refused, answering, lingering, over };

    Connection(Channel channel, std::string address, const Limits& limits, Traffic& traffic);
    ~Connection();
    Connection(const Connection&) = delete;

    void ready(std::span<char> scratch);  // the socket can do what was waited for
    void deadline_passed();
    void close_idle();  // between requests

    Request request();  // of asked: moves it out; of refused: what is known of it
    const model::Problem& problem() const { return reader_.problem(); }  // of refused
    bool wants_to_stay()
        const;  // as its request said
                // Begins to send, on any thread. next_owner: who has the socket once all is sent; empty: nobody.
    void answer(std::string bytes, bool stays, TakesSocket next_owner);

    Stage stage() const { return stage_; }
    Steady::time_point deadline() const { return deadline_; }
    Steady::time_point since() const { return since_; }  // when the stage began
    bool waits_to_write() const { return wants_ == Flow::wants_write; }
    bool can_go_on() const { return receives() && channel_.holds_more(); }  // without the socket being ready
    int descriptor() const { return channel_.descriptor(); }

  private:
    bool receives() const;
    void enter(Stage stage, Milliseconds for_at_most);
    void receive(std::span<char> scratch);
    bool receive_once(std::span<char> scratch);
    void received(std::string_view bytes);
    void follow_reader();
    void say_continue();
    bool too_much_held() const;
    void send();
    void all_sent();
    void give_away();
    void discard(std::span<char> scratch);
    void begin_lingering();
    void over();
    Steady::time_point by_rate(Milliseconds grace, Milliseconds longest, std::size_t bytes) const;
    void moved_on(Milliseconds longest_silence, Steady::time_point by_rate);
    void account();

    const Limits& limits_;
    Traffic& traffic_;
    Channel channel_;
    std::string address_;
    RequestReader reader_;
    Stage stage_ = Stage::opening;
    Steady::time_point since_ = Steady::now();
    Steady::time_point deadline_{};
    Flow wants_ = Flow::wants_read;
    bool ended_ = false;  // the peer sends no more
    bool stays_ = false;
    TakesSocket next_owner_;
    std::string answer_;
    std::size_t sent_ = 0;
    std::size_t body_lent_ = 0;  // bytes of the request that is being worked on
    std::size_t accounted_ = 0;
};

}  // namespace cts::http
