// Hears what a command says at the terminal.
#pragma once

#include <iostream>
#include <sstream>

namespace cts::tests {

class Listening {
  public:
    Listening() : before_(std::cout.rdbuf(heard_.rdbuf())) {}
    ~Listening() { std::cout.rdbuf(before_); }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    std::string heard() const { return heard_.str(); }

  private:
    std::ostringstream heard_;
    std::streambuf* before_;
};

}  // namespace cts::tests
