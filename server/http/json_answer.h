// What most handlers do: read a message from the body, write one as the answer.
#pragma once

#include "server/http/handlers.h"
#include "server/http/problem_answer.h"
#include "shared/api/codec.h"

namespace cts::http {

template <class Message>
Answer json_answer(const Visit& visit, const Message& message, int status = 200) {
    return {status, "application/json", api::to_json(message, {sentences(visit.language), {}})};
}

template <class Message>
Result<Message> body_of(const Visit& visit) {
    auto message = api::from_json<Message>(visit.request.body);
    if (!message) return service::Refused(std::move(message.error()));
    return std::move(*message);
}

// The id in the path; not_found when it is none.
template <class Id>
Result<Id> id_of(const Visit& visit) {
    if (const auto id = Id::parse(visit.path.at("id"))) return *id;
    return service::refuse(model::Reason::not_found, "id");
}

}  // namespace cts::http
