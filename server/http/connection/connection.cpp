#include "server/http/connection/connection.h"

#include "server/http/connection/request_of.h"

namespace cts::http {

using model::Reason;

namespace {

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int most_reads_in_a_row = 16;             // then it is another connection's turn
constexpr std::size_t held_without_asking = 4'096;  // a small request is heard even when memory is short

}  // namespace

Connection::Connection(Channel channel, std::string address, const Limits& limits, Traffic& traffic)
    : limits_(limits), traffic_(traffic), channel_(std::move(channel)), address_(std::move(address)), reader_(limits) {
    ++traffic_.connections;
    enter(Stage::opening, limits_.opening);
}

Connection::~Connection() {
    --traffic_.connections;
    traffic_.buffered_bytes -= static_cast<std::int64_t>(accounted_);
}

void Connection::enter(Stage stage, Milliseconds for_at_most) {
    stage_ = stage;
    since_ = Steady::now();
    deadline_ = since_ + for_at_most;
    wants_ = stage == Stage::answering ? Flow::wants_write : Flow::wants_read;
}

bool Connection::receives() const {
    return stage_ == Stage::opening || stage_ == Stage::idle || stage_ == Stage::receiving;
}

Steady::time_point Connection::by_rate(Milliseconds grace, Milliseconds longest, std::size_t bytes) const {
    const Milliseconds earned(1'000 * bytes / limits_.slowest_bytes_a_second);
    return since_ + std::min(longest, grace + earned);
}

// Bytes moved: they earn time by the rate, but never a silence longer than the grace. What the system holds for a peer
// who reads nothing would otherwise earn minutes.
void Connection::moved_on(Milliseconds longest_silence, Steady::time_point by_rate) {
    deadline_ = std::min(by_rate, Steady::now() + longest_silence);
}

void Connection::account() {
    const std::size_t now = reader_.held() + body_lent_ + (answer_.empty() ? 0 : answer_.capacity());
    traffic_.buffered_bytes += static_cast<std::int64_t>(now) - static_cast<std::int64_t>(accounted_);
    accounted_ = now;
}

void Connection::over() {
    stage_ = Stage::over;
}

void Connection::ready(std::span<char> scratch) {
    if (receives())
        receive(scratch);
    else if (stage_ == Stage::answering)
        send();
    else if (stage_ == Stage::lingering)
        discard(scratch);
}

// --- receiving -------------------------------------------------------------------------------------------------------

void Connection::receive(std::span<char> scratch) {
    for (int i = 0; i < most_reads_in_a_row && receives(); ++i)
        if (!receive_once(scratch)) break;
}

bool Connection::receive_once(std::span<char> scratch) {
    const Moved came = channel_.receive(scratch.data(), scratch.size());
    if (came.flow == Flow::moved) {
        received({scratch.data(), came.bytes});
        return came.bytes == scratch.size() || channel_.holds_more();
    }
    if (came.flow == Flow::wants_read || came.flow == Flow::wants_write) {
        wants_ = came.flow;
    } else if (came.flow == Flow::broken || reader_.state() == RequestReader::State::nothing) {
        over();
    } else {
        ended_ = true;
        reader_.cut_off();
        follow_reader();
    }
    return false;
}

void Connection::received(std::string_view bytes) {
    reader_.take(bytes);
    account();
    if (too_much_held()) {
        reader_.refuse({.reason = Reason::overloaded, .field = ""});
        account();
    }
    follow_reader();
}

bool Connection::too_much_held() const {
    return accounted_ > held_without_asking && reader_.state() != RequestReader::State::whole &&
           traffic_.buffered_bytes > static_cast<std::int64_t>(limits_.most_buffered_bytes);
}

// The head has a deadline from its first byte; a body's moves on with every byte that comes.
void Connection::follow_reader() {
    using State = RequestReader::State;
    const State state = reader_.state();
    if (state != State::nothing && stage_ != Stage::receiving) enter(Stage::receiving, limits_.head);
    wants_ = Flow::wants_read;
    if (state == State::whole) {
        stage_ = Stage::asked;
    } else if (state == State::refused) {
        stage_ = Stage::refused;
    } else if (state == State::body) {
        moved_on(limits_.body_grace,
                 by_rate(limits_.head + limits_.body_grace, limits_.longest_body, reader_.body_bytes()));
        say_continue();
    }
}

void Connection::say_continue() {
    if (!reader_.wants_continue()) return;
    const Moved said = channel_.send(go_on.data(), go_on.size());
    if (said.bytes != go_on.size()) over();  // its socket is full of answers that it does not read
}

Request Connection::request() {
    if (stage_ == Stage::refused) return request_of(reader_.head(), "", address_);
    body_lent_ = reader_.body_bytes();
    Request request = request_of(reader_.head(), reader_.take_body(), address_);
    account();
    return request;
}

bool Connection::wants_to_stay() const {
    return stage_ == Stage::asked && reader_.head().keep_alive && !ended_;
}

// --- answering -------------------------------------------------------------------------------------------------------

void Connection::answer(std::string bytes, bool stays, TakesSocket next_owner) {
    answer_ = std::move(bytes);
    sent_ = 0;
    stays_ = stays;
    next_owner_ = std::move(next_owner);
    body_lent_ = 0;
    account();
    enter(Stage::answering, limits_.write_grace);
    send();
}

void Connection::send() {
    while (sent_ < answer_.size()) {
        const Moved went = channel_.send(answer_.data() + sent_, answer_.size() - sent_);
        if (went.flow == Flow::broken) return over();
        if (went.flow != Flow::moved) {
            wants_ = went.flow;
            return;
        }
        sent_ += went.bytes;
        moved_on(limits_.write_grace, by_rate(limits_.write_grace, limits_.longest_write, sent_));
    }
    all_sent();
}

void Connection::all_sent() {
    std::string().swap(answer_);
    if (next_owner_) return give_away();
    if (!stays_) return begin_lingering();
    enter(Stage::idle, limits_.idle);
    reader_.next();
    account();
    follow_reader();
}

// The socket lives on in the copy that the next owner keeps.
void Connection::give_away() {
    const TakesSocket next_owner = std::move(next_owner_);
    try {
        Poco::Net::StreamSocket socket = channel_.give_away();
        next_owner(socket, reader_.take_rest());
    } catch (const std::exception&) {  // then it ends with ours
    }
    over();
}

// --- ending ----------------------------------------------------------------------------------------------------------

void Connection::begin_lingering() {
    account();
    if (ended_) return over();
    channel_.end_sending();
    enter(Stage::lingering, limits_.linger);
}

void Connection::discard(std::span<char> scratch) {
    for (int i = 0; i < most_reads_in_a_row; ++i) {
        const Moved came = channel_.receive(scratch.data(), scratch.size());
        if (came.flow == Flow::wants_read || came.flow == Flow::wants_write) return;
        if (came.flow != Flow::moved) return over();
        deadline_ = std::min(Steady::now() + limits_.linger, since_ + limits_.longest_linger);
    }
}

void Connection::close_idle() {
    over();
}

void Connection::deadline_passed() {
    ++traffic_.timed_out;
    if (stage_ == Stage::receiving) {
        reader_.refuse({.reason = Reason::request_too_slow, .field = ""});
        account();
        stage_ = Stage::refused;
    } else {
        over();
    }
}

}  // namespace cts::http
