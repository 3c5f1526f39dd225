#include "server/http/gzip.h"

#include <Poco/DeflatingStream.h>

#include <sstream>

namespace cts::http {

namespace {

constexpr std::size_t worth_it = 1'400;  // what fits one packet is sent as it is

std::string without_spaces(const std::string& text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' && c != '\t') kept += c;
    return kept;
}

bool is_zero(std::string_view weight) {
    return weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool takes_gzip(const std::string& accept_encoding) {
    std::istringstream items(without_spaces(accept_encoding));
    for (std::string item; std::getline(items, item, ',');) {
        const std::size_t weight = item.find(";q=");
        if (item.substr(0, weight) != "gzip") continue;
        return weight == std::string::npos || !is_zero(std::string_view(item).substr(weight + 3));
    }
    return false;
}

std::string gzipped(const std::string& body) {
    std::ostringstream out;
    Poco::DeflatingOutputStream deflate(out, Poco::DeflatingStreamBuf::STREAM_GZIP);
    deflate << body;
    deflate.close();
    return out.str();
}

void compress(const Request& request, Answer& answer) {
    if (answer.body.size() < worth_it || !takes_gzip(request.header("accept-encoding"))) return;
    answer.body = gzipped(answer.body);
    answer.headers["Content-Encoding"] = "gzip";
}

}  // namespace cts::http
