// What a person at a terminal reads: results on standard output, refusals on standard error, each sentence in the
// language of the terminal (LANG, or --lang). Numbers of an exit: 0 done, 1 refused, 2 called wrongly.
#pragma once

#include <string>

#include "client/gateway/gateway.h"
#include "shared/model/problem.h"

namespace cts::admin {

constexpr int done = 0;
constexpr int refused = 1;
constexpr int called_wrongly = 2;

model::Language terminal_language(const std::string& asked);  // "zh_CN", "en"; empty: by LC_ALL, LC_MESSAGES, LANG

int say_problems(const model::Problems& problems, model::Language language);  // a line each; returns refused
int say_fault(const gateway::Fault& fault, model::Language language);

}  // namespace cts::admin
