// A line on loopback between clients and a server that a test can cut and mend: to a client it looks as if the network
// were gone, not the server. Nothing on it waits for a time-out but what meets the silence.
//   open           everything passes
//   cut            a connection is reset as soon as it is made
//   requests_lost  what a client sends goes nowhere, then its connection is reset
//   answers_lost   the server hears and acts; in place of its answer comes the reset
//   silent         connections are made and bytes are taken, and nothing ever comes back
#pragma once

#include <condition_variable>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cts::tests {

class SwitchableLine {
  public:
    enum class State { open, cut, requests_lost, answers_lost, silent };

    explicit SwitchableLine(int server_port);
    ~SwitchableLine();
    SwitchableLine(const SwitchableLine&) = delete;

    void set(State state);  // returns when no connection from before is left
    std::string address() const;

    // The first lines of the requests that the server has been given, in their order: "PUT /api/v1/calls/…".
    std::vector<std::string> heard() const;

  private:
    struct Connection {
        int client = -1;
        int server = -1;
    };
    void loop();
    bool apply_state();  // false: the test is over
    void end(Connection& connection) const;
    void take_one();
    bool pass_on(Connection& connection, bool from_client);  // false: it is over
    bool from_client(Connection& connection, const std::string& bytes);
    bool from_server(Connection& connection, const std::string& bytes);
    void note(const std::string& bytes);

    int server_port_;
    int listener_;
    int wake_;
    std::list<Connection> connections_;  // of the thread alone

    mutable std::mutex guard_;
    std::condition_variable applied_;
    State wanted_ = State::open;
    State state_ = State::open;
    bool ending_ = false;
    std::vector<std::string> heard_;
    std::thread thread_;
};

}  // namespace cts::tests
