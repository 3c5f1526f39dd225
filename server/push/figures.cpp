#include "server/push/figures.h"

#include "server/http/metrics.h"

namespace cts::push {

void write_figures(std::ostream& out, const Figures& figures) {
    const auto write = [&out](const char* name, const char* type, const char* help, auto value) {
        http::write_figure(out, name, type, help, static_cast<std::int64_t>(value));
    };
    write("cts_push_sockets", "gauge", "Open WebSockets.", figures.open.load());
    write("cts_push_listening", "gauge", "Open WebSockets with a session.", figures.listening.load());
    write("cts_push_sent_total", "counter", "News sent, each to one listener.", figures.sent.load());
    write("cts_push_dropped_total", "counter", "News told as \"more\" for want of room.", figures.dropped.load());
    write("cts_push_deaf_total", "counter", "Closed: took nothing of what was sent.", figures.deaf.load());
    write("cts_push_dead_total", "counter", "Closed: silent, though asked.", figures.dead.load());
    write("cts_push_refused_total", "counter", "Closed before they listened.", figures.refused.load());
    write("cts_push_logged_out_total", "counter", "Closed: their session ended.", figures.logged_out.load());
}

}  // namespace cts::push
