#include "server/http/connection/framing.h"

#include <charconv>

#include "server/http/connection/characters.h"

namespace cts::http {

using model::Problem;
using model::Reason;

namespace {

const std::string* field_of(const Head& head, const char* name) {
    const auto found = head.headers.find(name);
    return found == head.headers.end() ? nullptr : &found->second;
}

bool lists(const std::string* value, std::string_view wanted) {
    std::string_view rest = value ? std::string_view(*value) : std::string_view();
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        if (in_lower_case(without_blanks(rest.substr(0, comma))) == wanted) return true;
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return false;
}

bool is_host(std::string_view host) {
    const auto fits = [](char c) {
        return is_token_character(c) || std::string_view(":[]();=").find(c) != std::string_view::npos;
    };
    return std::all_of(host.begin(), host.end(), fits);
}

std::optional<Problem> read_host(const Head& head) {
    const std::string* host = field_of(head, "host");
    if ((!host && head.http_1_1) || (host && !is_host(*host))) return malformed("Host");
    return std::nullopt;
}

std::optional<Problem> read_length(const std::string& digits, Head& head, const Limits& limits) {
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return malformed("Content-Length");
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), head.content_length);
    if (read.ec != std::errc{} || head.content_length > limits.largest_body) return body_too_large(limits.largest_body);
    return std::nullopt;
}

std::optional<Problem> read_body_framing(Head& head, const Limits& limits) {
    const std::string* coding = field_of(head, "transfer-encoding");
    const std::string* length = field_of(head, "content-length");
    if (coding && (length || !head.http_1_1)) return malformed("Transfer-Encoding");
    if (coding && in_lower_case(*coding) != "chunked") return Problem{Reason::transfer_coding_unknown, ""};
    head.chunked = coding != nullptr;
    return length ? read_length(*length, head, limits) : std::nullopt;
}

}  // namespace

std::optional<Problem> read_framing(Head& head, const Limits& limits) {
    const std::string* connection = field_of(head, "connection");
    head.keep_alive = head.http_1_1 ? !lists(connection, "close") : lists(connection, "keep-alive");
    head.expects_continue = head.http_1_1 && lists(field_of(head, "expect"), "100-continue");
    if (auto problem = read_host(head)) return problem;
    return read_body_framing(head, limits);
}

}  // namespace cts::http
