// What a listener says first, {"token": ...}, as the WebSocket frame a client would send (RFC 6455 §5).
#pragma once

#include <string>

namespace cts::http {

std::string first_frame(const std::string& token);

}  // namespace cts::http
