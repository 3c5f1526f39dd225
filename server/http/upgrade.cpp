#include "server/http/upgrade.h"

#include <Poco/Base64Encoder.h>
#include <Poco/SHA1Engine.h>

#include <algorithm>
#include <sstream>

#include "server/http/request.h"

namespace cts::http {

using model::Reason;

namespace {

constexpr std::string_view version_spoken = "13";
constexpr std::string_view key_suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";  // RFC 6455 §1.3
constexpr std::size_t key_length = 24;                                           // 16 bytes in base64

std::string lower_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Is the word one of a header's comma-separated ones?
bool names(const std::string& header, std::string_view word) {
    std::istringstream stream(lower_case(header));
    for (std::string part; std::getline(stream, part, ',');) {
        const auto first = part.find_first_not_of(" \t");
        if (first == std::string::npos) continue;
        if (part.substr(first, part.find_last_not_of(" \t") - first + 1) == word) return true;
    }
    return false;
}

bool is_key(const std::string& text) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '+' || c == '/'; };
    return text.size() == key_length && text.ends_with("==") && std::all_of(text.begin(), text.end() - 2, allowed);
}

bool asks_for_websocket(const Request& request) {
    return names(request.header("upgrade"), "websocket") && names(request.header("connection"), "upgrade") &&
           request.header("sec-websocket-version") == version_spoken && is_key(request.header("sec-websocket-key"));
}

std::string digest_of(const std::string& key) {
    Poco::SHA1Engine sha1;
    sha1.update(key);
    sha1.update(std::string(key_suffix));
    const auto& digest = sha1.digest();
    std::ostringstream text;
    Poco::Base64Encoder base64(text);
    base64.write(reinterpret_cast<const char*>(digest.data()), static_cast<std::streamsize>(digest.size()));
    base64.close();
    return text.str();
}

}  // namespace

// A browser always says whose page asks; other programs say nothing.
bool comes_from_elsewhere(const Request& request) {
    const std::string origin = request.header("origin");
    if (origin.empty()) return false;
    const auto scheme_end = origin.find("://");
    return scheme_end == std::string::npos ||
           lower_case(origin.substr(scheme_end + 3)) != lower_case(request.header("host"));
}

service::Result<std::string> accepted_key(const Request& request) {
    if (!asks_for_websocket(request)) return service::refuse(Reason::upgrade_required);
    if (comes_from_elsewhere(request)) return service::refuse(Reason::foreign_origin, "Origin");
    return digest_of(request.header("sec-websocket-key"));
}

}  // namespace cts::http
