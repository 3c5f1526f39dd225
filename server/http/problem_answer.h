// A refusal as RFC 9457 has it: application/problem+json, each error with its field, reason and sentence in the
// language asked for.
#pragma once

#include "server/http/request.h"
#include "shared/api/codec.h"
#include "shared/model/language.h"

namespace cts::http {

api::Sentence sentences(model::Language language);
Answer problem_answer(const model::Problems& problems, model::Language language, const std::string& request_id);
Answer problem_answer(model::Reason reason, model::Language language, const std::string& request_id);

}  // namespace cts::http
