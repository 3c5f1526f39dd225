// What a head says about the body behind it and about the connection. Host, Content-Length, Transfer-Encoding,
// Connection and Expect; RFC 9112 §3.2, §6, §9.3, RFC 9110 §10.1.1.
//
//   Content-Length   Transfer-Encoding      body
//   none             none                   none
//   digits           none                   so many bytes; more than the limit: body_too_large
//   anything else    none                   malformed_request ("+5", "-1", "5, 5", "", twice)
//   none             chunked, HTTP/1.1      chunks
//   none             chunked, HTTP/1.0      malformed_request: such a sender does not know what it says
//   none             any other              transfer_coding_unknown
//   any              any                    malformed_request: two readers would see two bodies
#pragma once

#include <optional>

#include "server/http/connection/head.h"

namespace cts::http {

std::optional<model::Problem> read_framing(Head& head, const Limits& limits);  // nullopt: read

}  // namespace cts::http
