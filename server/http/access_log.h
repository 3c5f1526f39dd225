// What the log is told. These functions take ids, patterns, numbers and reasons, so that no name, number, answer or
// token can reach it (C3).
#pragma once

#include <chrono>
#include <string>

#include "shared/model/problem.h"

namespace cts::http {

void log_answer(const std::string& request_id, const std::string& method, const std::string& route, int status,
                std::chrono::nanoseconds took);
void log_refusal(const std::string& request_id, const model::Problems& problems);  // reasons only
void log_fault(const std::string& request_id, const char* what);                   // something of ours is broken

}  // namespace cts::http
