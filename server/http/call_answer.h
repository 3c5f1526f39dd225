// Calls as an answer: their forms type what was answered.
#pragma once

#include "server/http/json_answer.h"
#include "server/service/shown_call.h"

namespace cts::http {

template <class Message>
Answer call_answer(const Visit& visit, const Message& message, int status = 200) {
    const api::Words words{sentences(visit.language), service::definitions(visit.tools)};
    return {status, "application/json", api::to_json(message, words)};
}

}  // namespace cts::http
