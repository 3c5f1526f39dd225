// What users read, in their language: the sentence of a refusal, and any other text of the shared rooms and programs.
// The one place that turns a Reason into words. English stands in the sources (wordings/, tr), Chinese in
// po/zh_CN.po, domain "cts". Without a compiled catalogue everything is English; nothing fails.
//
// Placeholders are the names in a problem's details; where one is missing, a sentence without them is taken:
//   label, other, option    what the screen calls a field, another field, a menu's option
//   name, word              what stands in a file or request: a field's name, a key, the word found
//   expected, max, min, count, row, column, seconds, version, byte    what would have been right, and where
//   item, outcome, cause    a thing to tell the customer, an outcome's label, another program's own words
//   state, action           where a follow-up stands, what was to be done with it
//   value                   what was typed; only for the person who typed it
#pragma once

#include <string>

#include "shared/model/language.h"
#include "shared/model/problem.h"
#include "shared/words/fill.h"

namespace cts::words {

std::string locale_dir_beside_program();  // ../share/locale: right in the build tree and when installed

// Once, before other threads start. false: no Chinese catalogue there, so everything will be English.
bool init(const std::string& locale_dir = locale_dir_beside_program());

// Safe on many threads at once.
std::string tr(const char* english, model::Language language);
std::string tr(const char* one, const char* several, int n, model::Language language);

// The kit's own sentence where the problem has one, else the reason's.
std::string sentence(const model::Problem& problem, model::Language language);
// The same behind its place: "forms/first_call.yaml:12:3: steps.0.say: ...". What a planner's terminal shows.
std::string located_sentence(const model::Problem& problem, model::Language language);

}  // namespace cts::words
