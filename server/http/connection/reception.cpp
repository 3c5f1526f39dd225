#include "server/http/connection/reception.h"

#include "server/http/connection/answer_bytes.h"
#include "server/http/gzip.h"
#include "server/http/router.h"

namespace cts::http {

using model::Problem;
using model::Reason;

Reception::Reception(Dispatcher& dispatcher, const Limits& limits, std::function<void(std::uint64_t)> done)
    : dispatcher_(dispatcher),
      traffic_(dispatcher.metrics().traffic),
      limits_(limits),
      done_(std::move(done)),
      usual_(limits.workers, limits.most_waiting),
      passwords_(limits.password_workers, limits.most_waiting_passwords),
      quick_(1, limits.most_waiting) {}

WorkLane& Reception::lane_of(const Request& request, bool& is_quick) {
    const Work work = work_of(routes(), request.method, request.path);
    is_quick = work == Work::quick;
    if (work == Work::passwords) return passwords_;
    return is_quick ? quick_ : usual_;
}

bool Reception::take(std::uint64_t id, Connection& connection, bool surplus) {
    const bool stays = connection.wants_to_stay() && !surplus && !stopping_;
    const auto request = std::make_shared<const Request>(connection.request());
    bool is_quick = false;
    WorkLane& lane = lane_of(*request, is_quick);
    if (stopping_ || (surplus && !is_quick)) return shed(connection, *request, false), false;
    ++traffic_.waiting;
    const bool taken = lane.offer([this, id, &connection, request, stays, since = Steady::now()] {
        work(connection, *request, stays, since);
        done_(id);
    });
    if (taken) return true;
    --traffic_.waiting;
    shed(connection, *request, stays);
    return false;
}

void Reception::work(Connection& connection, const Request& request, bool stays, Steady::time_point since) {
    --traffic_.waiting;
    ++traffic_.working;
    Answer answer = worked_out(request, stays, since);
    --traffic_.working;
    send(connection, request, std::move(answer), stays);
}

// Whoever waited long in the line has perhaps given up: nothing is begun for them, and they may ask again.
Answer Reception::worked_out(const Request& request, bool& stays, Steady::time_point since) {
    if (stopping_) stays = false;
    if (!stopping_ && Steady::now() - since < limits_.longest_wait) return dispatcher_.answer(request);
    return overloaded(request);
}

void Reception::refuse(Connection& connection) {
    const Problem problem = connection.problem();
    const Request request = connection.request();
    if (problem.reason == Reason::overloaded) return shed(connection, request, false);
    ++traffic_.refused;
    send(connection, request, dispatcher_.refused(request, problem), false);
}

void Reception::shed(Connection& connection, const Request& request, bool stays) {
    send(connection, request, overloaded(request), stays);
}

Answer Reception::overloaded(const Request& request) {
    ++traffic_.shed;
    const auto seconds = model::Translated::neutral(std::to_string(limits_.retry_after_seconds));
    return dispatcher_.refused(request, {.reason = Reason::overloaded, .field = "", .details = {{"seconds", seconds}}});
}

void Reception::send(Connection& connection, const Request& request, Answer answer, bool stays) {
    compress(request, answer);
    connection.answer(answer_bytes(answer, request.method != "HEAD", stays), stays, std::move(answer.upgrade));
}

}  // namespace cts::http
