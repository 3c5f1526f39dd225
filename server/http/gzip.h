// Answers of some size are sent compressed to those who take it (RFC 9110 §12.5.3).
#pragma once

#include <string>

#include "server/http/request.h"

namespace cts::http {

bool takes_gzip(const std::string& accept_encoding);
std::string gzipped(const std::string& body);
void compress(const Request& request, Answer& answer);  // when it is worth it

}  // namespace cts::http
