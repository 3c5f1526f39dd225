// The head of a request as RFC 9112 frames it, read so that nobody before or behind us can understand it otherwise
// (request smuggling): where the standard lets a server be generous, this one refuses.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "server/http/connection/limits.h"
#include "shared/model/problem.h"

namespace cts::http {

struct Head {
    std::string method;
    std::string target;                          // origin form: "/api/v1/calls?after=7", or "*"
    bool http_1_1 = false;                       // else HTTP/1.0
    std::map<std::string, std::string> headers;  // names in lower case; repeated lists joined with ", "
    std::uint64_t content_length = 0;
    bool chunked = false;
    bool keep_alive = false;
    bool expects_continue = false;
};

// Of what has come so far: how many bytes the head takes with its empty line; 0: it is not whole yet.
// A bare CR or LF or a control character is refused as soon as it is there (malformed_request). `seen` is how much an
// earlier call has looked at.
tl::expected<std::size_t, model::Problem> head_size(std::string_view bytes, std::size_t& seen);

// bytes: up to and with the empty line. head is filled as far as it could be read, so that the refusal can be said in
// the language asked for. nullopt: read. malformed_request (details: what, the RFC's word for the part),
// request_head_too_large (too many fields), http_version_unknown, transfer_coding_unknown, body_too_large.
std::optional<model::Problem> parse_head(std::string_view bytes, const Limits& limits, Head& head);

model::Problem malformed(std::string_view what);
model::Problem body_too_large(std::size_t max);

}  // namespace cts::http
