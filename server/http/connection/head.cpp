#include "server/http/connection/head.h"

#include "server/http/connection/characters.h"
#include "server/http/connection/framing.h"

namespace cts::http {

using model::Problem;
using model::Reason;

namespace {

constexpr std::string_view end_of_line = "\r\n";

// Of fields that say one thing a second one would let two readers believe two things.
bool said_once(std::string_view name) {
    for (const std::string_view once :
         {"host", "content-length", "transfer-encoding", "authorization", "content-type", "content-encoding"})
        if (name == once) return true;
    return false;
}

std::string_view next_line(std::string_view& rest) {
    const std::size_t end = rest.find(end_of_line);
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + end_of_line.size());
    return line;
}

bool is_visible(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

// "http://host/path" as a proxy would send it: what counts is the path (RFC 9112 §3.2.2).
std::optional<std::string> origin_form(std::string_view target) {
    if (target.starts_with('/') || target == "*") return std::string(target);
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (in_lower_case(target.substr(0, scheme.size())) != scheme) continue;
        const std::size_t path = target.find_first_of("/?", scheme.size());
        if (path == std::string_view::npos) return "/";
        return (target[path] == '?' ? "/" : "") + std::string(target.substr(path));
    }
    return std::nullopt;
}

std::optional<Problem> read_version(std::string_view version, Head& head) {
    const bool is_version = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                            version[6] == '.' && is_digit(version[7]);
    if (!is_version) return malformed("HTTP-version");
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return Problem{Reason::http_version_unknown, ""};
    head.http_1_1 = version == "HTTP/1.1";
    return std::nullopt;
}

std::optional<Problem> read_request_line(std::string_view line, Head& head) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return malformed("request-line");
    const std::string_view target = line.substr(first + 1, last - first - 1);
    head.method = line.substr(0, first);
    if (!is_token(head.method)) return malformed("method");
    if (auto problem = read_version(line.substr(last + 1), head)) return problem;
    const auto origin =
        is_visible(target) && target.find('#') == std::string_view::npos ? origin_form(target) : std::nullopt;
    if (!origin) return malformed("request-target");
    head.target = *origin;
    return std::nullopt;
}

std::optional<Problem> read_field(std::string_view line, Head& head) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return malformed("field-line");
    const std::string name = in_lower_case(line.substr(0, colon));
    const std::string_view value = without_blanks(line.substr(colon + 1));
    const auto [field, is_first] = head.headers.emplace(name, value);
    if (is_first) return std::nullopt;
    if (said_once(name)) return malformed(name);
    field->second.append(name == "cookie" ? "; " : ", ").append(value);
    return std::nullopt;
}

}  // namespace

Problem malformed(std::string_view what) {
    return {.reason = Reason::malformed_request,
            .field = "",
            .details = {{"what", model::Translated::neutral(std::string(what))}}};
}

Problem body_too_large(std::size_t max) {
    return {.reason = Reason::body_too_large,
            .field = "",
            .details = {{"max", model::Translated::neutral(std::to_string(max))}}};
}

tl::expected<std::size_t, Problem> head_size(std::string_view bytes, std::size_t& seen) {
    for (std::size_t at = seen; at < bytes.size(); seen = ++at) {
        const char c = bytes[at];
        if (at == 0 && !is_token_character(c)) return tl::unexpected(malformed("method"));
        const bool after_return = at > 0 && bytes[at - 1] == '\r';
        if (after_return != (c == '\n')) return tl::unexpected(malformed("CRLF"));
        if (c == '\n' && at >= 3 && bytes[at - 2] == '\n') return seen = at + 1;
        if (c != '\r' && c != '\n' && !is_line_character(c)) return tl::unexpected(malformed("field-line"));
    }
    return 0;
}

std::optional<Problem> parse_head(std::string_view bytes, const Limits& limits, Head& head) {
    if (auto problem = read_request_line(next_line(bytes), head)) return problem;
    std::size_t fields = 0;
    for (std::string_view line = next_line(bytes); !line.empty(); line = next_line(bytes)) {
        if (++fields > limits.most_header_fields) return Problem{Reason::request_head_too_large, ""};
        if (auto problem = read_field(line, head)) return problem;
    }
    return read_framing(head, limits);
}

}  // namespace cts::http
