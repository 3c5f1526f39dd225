#include "server/http/connection/answer_bytes.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Timestamp.h>

#include "server/http/connection/characters.h"

namespace cts::http {

namespace {

// A value that would end its line ends there itself: nobody writes a header through another one's value.
void add_line(std::string& bytes, std::string_view name, std::string_view value) {
    const auto end = std::find_if_not(value.begin(), value.end(), is_line_character);
    bytes.append(name).append(": ").append(value.substr(0, static_cast<std::size_t>(end - value.begin())));
    bytes.append("\r\n");
}

std::string first_line(int status) {
    using Poco::Net::HTTPResponse;
    return "HTTP/1.1 " + std::to_string(status) + " " +
           HTTPResponse::getReasonForStatus(static_cast<HTTPResponse::HTTPStatus>(status)) + "\r\n";
}

bool never_has_a_body(int status) {
    return status < 200 || status == 204 || status == 304;
}

}  // namespace

std::string answer_bytes(const Answer& answer, bool with_body, bool keep_alive) {
    std::string bytes = first_line(answer.status);
    add_line(bytes, "Date", Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT));
    add_line(bytes, "Server", "cts");
    for (const auto& [name, value] : answer.headers) add_line(bytes, name, value);
    if (never_has_a_body(answer.status))
        with_body = false;
    else
        add_line(bytes, "Content-Length", std::to_string(answer.body.size()));
    if (!answer.content_type.empty() && answer.status >= 200) add_line(bytes, "Content-Type", answer.content_type);
    if (answer.status >= 200) add_line(bytes, "Connection", keep_alive ? "keep-alive" : "close");
    bytes.append("\r\n");
    if (with_body) bytes.append(answer.body);
    return bytes;
}

}  // namespace cts::http
