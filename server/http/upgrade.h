// How a connection leaves HTTP (RFC 6455 §4.2): the request is judged here like any other, the answer is a 101 that
// carries who takes the socket. Whoever speaks on the socket (server.cpp, connection/) sends the head of that answer,
// with nothing after it, and hands over: the socket, and the bytes it had read beyond the request. From then on the
// connection is no longer its own: not closed, not counted, not timed out.
// Poco's type stands here by name only, so that what includes this sees no socket.
#pragma once

#include <functional>
#include <string>

#include "server/service/result.h"

namespace Poco::Net {
class StreamSocket;
}

namespace cts::http {

struct Request;

// Takes the connection, at once and without blocking.
using TakesSocket = std::function<void(const Poco::Net::StreamSocket& socket, std::string already_read)>;

// A browser says that a page of another host asks.
bool comes_from_elsewhere(const Request& request);

// The value of Sec-WebSocket-Accept. upgrade_required: no WebSocket of version 13 is asked for, or its key is none.
// foreign_origin: a browser says that a page of another host asks.
service::Result<std::string> accepted_key(const Request& request);

}  // namespace cts::http
