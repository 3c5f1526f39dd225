#include "server/http/connection/request_reader.h"

namespace cts::http {

void RequestReader::take(std::string_view bytes) {
    if (state_ == State::refused) return;
    rest_.append(bytes);
    advance();
}

void RequestReader::cut_off() {
    if (state_ == State::head || state_ == State::body) refuse(malformed("EOF"));
}

void RequestReader::refuse(model::Problem problem) {
    problem_ = std::move(problem);
    state_ = State::refused;
    std::string().swap(rest_);
    std::string().swap(body_);
}

void RequestReader::next() {
    head_ = {};
    chunks_.begin();
    std::string().swap(body_);
    if (rest_.empty()) std::string().swap(rest_);
    seen_ = 0;
    empty_line_forgiven_ = false;
    state_ = State::nothing;
    advance();
}

bool RequestReader::wants_continue() {
    const bool waits = state_ == State::body && head_.expects_continue && body_.empty() && rest_.empty();
    if (waits) head_.expects_continue = false;
    return waits;
}

void RequestReader::advance() {
    if (state_ == State::nothing) {
        // One empty line before a request is forgiven, as RFC 9112 §2.2 asks.
        if (!empty_line_forgiven_ && rest_.starts_with("\r\n")) {
            rest_.erase(0, 2);
            empty_line_forgiven_ = true;
        }
        if (!rest_.empty() && (empty_line_forgiven_ || rest_ != "\r")) state_ = State::head;
    }
    if (state_ == State::head) read_head();
    if (state_ == State::body) read_body();
}

void RequestReader::read_head() {
    const auto size = head_size(rest_, seen_);
    if (!size) return refuse(size.error());
    if ((*size == 0 ? rest_.size() : *size) > limits_.most_head_bytes)
        return refuse({.reason = model::Reason::request_head_too_large, .field = ""});
    if (*size == 0) return;
    if (auto problem = parse_head(std::string_view(rest_).substr(0, *size), limits_, head_)) return refuse(*problem);
    rest_.erase(0, *size);
    state_ = State::body;
}

void RequestReader::read_body() {
    if (!head_.chunked) {
        if (read_plain_body()) state_ = State::whole;
        return;
    }
    const auto taken = chunks_.take(rest_, body_);
    if (!taken) return refuse(taken.error());
    rest_.erase(0, *taken);
    if (chunks_.whole()) state_ = State::whole;
}

bool RequestReader::read_plain_body() {
    const std::size_t missing = static_cast<std::size_t>(head_.content_length) - body_.size();
    const std::size_t taken = std::min(missing, rest_.size());
    body_.append(rest_, 0, taken);
    rest_.erase(0, taken);
    return taken == missing;
}

}  // namespace cts::http
