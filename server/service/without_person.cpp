#include "server/service/without_person.h"

#include <algorithm>

namespace cts::service {

namespace {

constexpr int shortest_number = 5;  // digits: an amount or a year stays

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool joins_digits(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '+';
}

bool is_of_address(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' ||
           c == '+' || c == '%';
}

std::string without_names(std::string text, const std::vector<std::string>& names) {
    for (const auto& name : names) {
        if (name.empty()) continue;
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + taken_out.size()))
            text.replace(at, name.size(), taken_out);
    }
    return text;
}

std::string without_addresses(std::string text) {
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
        auto from = at;
        auto to = at + 1;
        while (from > 0 && is_of_address(text[from - 1])) --from;
        while (to < text.size() && is_of_address(text[to])) ++to;
        if (from == at || to == at + 1) {
            ++at;
            continue;
        }
        text.replace(from, to - from, taken_out);
        at = from + taken_out.size();
    }
    return text;
}

struct Run {  // of digits, with what joins them
    std::size_t end = 0;
    int digits = 0;
};

Run run_at(std::string_view text, std::size_t from) {
    Run run{from, 0};
    for (std::size_t at = from; at < text.size(); ++at) {
        if (is_digit(text[at])) {
            ++run.digits;
            run.end = at + 1;
        } else if (!joins_digits(text[at])) {
            break;
        }
    }
    return run;
}

std::string without_numbers(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const Run run = is_digit(text[at]) ? run_at(text, at) : Run{at + 1, 0};
        if (run.digits >= shortest_number)
            kept += taken_out;
        else
            kept += text.substr(at, run.end - at);
        at = run.end;
    }
    return kept;
}

}  // namespace

std::string without_person(std::string_view text, const std::vector<std::string>& names) {
    return without_numbers(without_addresses(without_names(std::string(text), names)));
}

}  // namespace cts::service
