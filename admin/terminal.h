// What a person at a terminal reads: results on standard output, refusals on standard error, each sentence in the
// language of the terminal (LANG, or --lang). Numbers of an exit: 0 done, 1 refused, 2 called wrongly.
#pragma once

#include <string>

#include "client/gateway/gateway.h"
#include "shared/model/problem.h"
#include "shared/words/fill.h"

namespace cts::admin {

constexpr int exit_done = 0;
constexpr int exit_refused = 1;
constexpr int exit_called_wrongly = 2;

model::Language terminal_language(const std::string& asked);  // "zh_CN", "en"; empty: by LC_ALL, LC_MESSAGES, LANG

// A sentence (words::N_ marks it) with its values, on a line of its own.
void say(const char* sentence, const words::Values& values, model::Language language);

model::Problem bad_option(const std::string& option, const std::string& word);  // option: without its dashes
int say_problems(const model::Problems& problems, model::Language language);    // a line each; returns exit_refused
int say_fault(const gateway::Fault& fault, model::Language language);

}  // namespace cts::admin
