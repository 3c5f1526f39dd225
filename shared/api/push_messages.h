// What goes over the WebSocket /api/v1/push (DESIGN 6). The client speaks once, its first frame: PushToken. The server
// answers a good one with News of type "listening", from which moment on it tells everything; then News a change that
// concerns whoever listens. News never hold values: what happened is read with GET /changes.
#pragma once

#include <string>

namespace cts::api {

struct PushToken {
    std::string token;
};

inline constexpr const char* news_listening = "listening";  // what happened before is not told: read it once
inline constexpr const char* news_more = "more";            // so much happened at once that it is not told singly

struct News {
    std::string type;      // of the event, as in Change, or one of the two above
    std::string id;        // the UUID it is about
    std::string position;  // of the event: lane-seq
};

// Codes the server closes with beside those of RFC 6455 §7.4.1.
inline constexpr int close_not_logged_in = 4401;  // no such session, or it has ended
inline constexpr int close_too_slow = 4408;       // no token in time

}  // namespace cts::api
