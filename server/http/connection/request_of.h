// From what the wire said to the value that handlers know.
#pragma once

#include <string>

#include "server/http/connection/head.h"
#include "server/http/request.h"

namespace cts::http {

Request request_of(const Head& head, std::string body, const std::string& address);

}  // namespace cts::http
