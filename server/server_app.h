// The wiring of cts-server: key, store, use cases, HTTP. Starts in its constructor, ends cleanly in its destructor.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/settings.h"
#include "shared/model/instant.h"

namespace cts {

class ServerApp {
  public:
    // Throws when the key, the database or the port cannot be had. clock: the system's unless a test holds it still.
    explicit ServerApp(const Settings& settings, const model::Clock* clock = nullptr);
    ~ServerApp();
    ServerApp(const ServerApp&) = delete;

    std::uint16_t port() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Makes the first administrator. 0: made; 1: there are users already, or the name or password was refused.
// said: one line for the terminal.
int bootstrap_administrator(const Settings& settings, const std::string& password, std::string& said);

}  // namespace cts
