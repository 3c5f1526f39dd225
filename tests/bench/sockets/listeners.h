// Thousands of ends of connections read by one thread: how long after a moment each has heard a text.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "tests/bench/timings.h"

namespace cts::bench {

class Listeners {
  public:
    Listeners();
    ~Listeners();  // hangs all of them up
    Listeners(const Listeners&) = delete;
    Listeners& operator=(const Listeners&) = delete;

    void add(int socket);
    std::size_t count() const { return sockets_.size(); }
    // When all of them have heard `text` since the last time, or nothing came for half a minute; who has, and when,
    // counted from `begun`.
    Timings hear(const std::string& text, std::chrono::steady_clock::time_point begun);

  private:
    struct End {
        int socket = -1;
        bool has_heard = false;
        std::string came;
    };
    bool read(End& end, const std::string& text);

    int poll_;
    std::vector<End> sockets_;
};

int dialled(int port);                                  // a connection to loopback
int push_listener(int port, const std::string& token);  // upgraded, logged in and told that it listens
void open_as_many_files_as_may_be();

}  // namespace cts::bench
