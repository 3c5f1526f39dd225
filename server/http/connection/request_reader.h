// Puts requests together from bytes as they come, in whatever pieces. Holds no socket and no clock, so that every
// splitting and every mutilation can be tried on it directly. A request leaves it whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http/connection/chunked_body.h"
#include "server/http/connection/head.h"

namespace cts::http {

class RequestReader {
  public:
    enum class State { nothing, head, body, whole, refused };

    explicit RequestReader(const Limits& limits) : limits_(limits), chunks_(limits) {}

    void take(std::string_view bytes);    // what came; behind a whole request it waits for next()
    void cut_off();                       // nothing more will come: a request in part is refused
    void refuse(model::Problem problem);  // for a reason the bytes do not show; what came is forgotten
    void next();                          // the whole request has been taken away: on to the one behind it

    State state() const { return state_; }
    const Head& head() const { return head_; }                   // from `body` on
    const model::Problem& problem() const { return *problem_; }  // when refused
    std::size_t body_bytes() const { return body_.size(); }
    std::string take_body() { return std::move(body_); }  // when whole
    std::string take_rest() { return std::move(rest_); }  // what came behind it
    std::size_t held() const { return rest_.capacity() + body_.capacity(); }
    bool wants_continue();  // true once: the sender waits for a 100 before it sends the body

  private:
    void advance();
    void read_head();
    void read_body();
    bool read_plain_body();

    const Limits& limits_;
    State state_ = State::nothing;
    std::string rest_;
    std::size_t seen_ = 0;  // of rest_, while the head is looked for
    bool empty_line_forgiven_ = false;
    Head head_;
    std::string body_;
    ChunkedBody chunks_;
    std::optional<model::Problem> problem_;
};

}  // namespace cts::http
