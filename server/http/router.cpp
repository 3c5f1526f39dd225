#include "server/http/router.h"

namespace cts::http {

namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool is_name(std::string_view segment) {
    return segment.starts_with('{');
}

std::optional<std::map<std::string, std::string>> matched(std::string_view pattern, std::string_view path) {
    const auto wanted = segments(pattern);
    const auto given = segments(path);
    if (wanted.size() != given.size()) return std::nullopt;
    std::map<std::string, std::string> values;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto decoded = decoded_segment(given[i]);
        if (!decoded || (is_name(wanted[i]) && decoded->empty())) return std::nullopt;
        if (!is_name(wanted[i]) && *decoded != wanted[i]) return std::nullopt;
        if (is_name(wanted[i])) values[std::string(wanted[i].substr(1, wanted[i].size() - 2))] = *decoded;
    }
    return values;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<char> escaped_char(std::string_view digits) {
    if (digits.size() < 2 || hex_value(digits[0]) < 0 || hex_value(digits[1]) < 0) return std::nullopt;
    const int value = hex_value(digits[0]) * 16 + hex_value(digits[1]);
    if (value < 0x20 || value == 0x7f || value == '/') return std::nullopt;
    return static_cast<char>(value);
}

}  // namespace

std::optional<std::string> decoded_segment(std::string_view segment) {
    std::string text;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        if (segment[i] != '%') {
            text += segment[i];
            continue;
        }
        const auto c = escaped_char(segment.substr(i + 1));
        if (!c) return std::nullopt;
        text += *c;
        i += 2;
    }
    return text;
}

Found find_route(const std::vector<Route>& table, const std::string& method, const std::string& path) {
    const std::string_view asked = method == "HEAD" ? std::string_view("GET") : std::string_view(method);
    Found found;
    for (const Route& route : table) {
        auto values = matched(route.pattern, path);
        if (!values) continue;
        if (route.method == asked) return {&route, std::move(*values), {}};
        if (!found.allowed.empty()) found.allowed += ", ";
        found.allowed += route.method;
    }
    return found;
}

Work work_of(const std::vector<Route>& table, const std::string& method, const std::string& path) {
    for (const Route& route : table)
        if (route.work != Work::usual && route.pattern == path && route.method == method) return route.work;
    return Work::usual;
}

}  // namespace cts::http
