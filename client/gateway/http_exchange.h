// One request and its answer, over HTTP or HTTPS (Poco). Requests on several threads go over a connection each, so that
// one nobody answers holds up no other. A connection is kept open for the next and taken anew when the server closed
// it; a request that may have acted is never sent twice by this class, except where the method is idempotent.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "client/gateway/gateway.h"

namespace cts::gateway {

struct Request {
    std::string method;
    std::string path;                                          // with its query
    std::string body;                                          // JSON; empty: none
    std::optional<int> if_match{};                             // the revision that is meant
    std::optional<std::chrono::milliseconds> answer_within{};  // when it takes longer than others by its nature
};

struct Response {
    int status = 0;
    std::string body;
};

class HttpExchange {
  public:
    explicit HttpExchange(const ServerAddress& address);
    ~HttpExchange();

    Answer<Response> send(const Request& request);  // its only fault is unreachable
    void use_token(std::string token);
    void use_language(model::Language language);  // waits for no request
    model::Language language() const;

  private:
    struct Manner;
    class Connection;
    class Borrowed;
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

}  // namespace cts::gateway
