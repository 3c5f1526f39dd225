// An answer as it goes over the wire.
#pragma once

#include <string>

#include "server/http/request.h"

namespace cts::http {

// with_body: not of a HEAD, whose Content-Length tells what a GET would bring. keep_alive: what Connection says.
std::string answer_bytes(const Answer& answer, bool with_body, bool keep_alive);

}  // namespace cts::http
