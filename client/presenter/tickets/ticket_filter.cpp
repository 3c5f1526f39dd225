#include "client/presenter/tickets/ticket_filter.h"

#include <algorithm>

#include "client/faq/faq_index.h"
#include "client/faq/folded_text.h"
#include "client/presenter/tickets/ticket_record.h"
#include "shared/model/text.h"

namespace cts::presenter {

namespace {

constexpr std::size_t shortest_number = 4;
constexpr std::size_t shortest_name = 2;

bool is_number(std::string_view typed) {
    return !typed.empty() && std::ranges::all_of(typed, [](char one) { return one >= '0' && one <= '9'; });
}

bool begins_id(std::string_view typed, std::string_view id) {
    if (typed.size() > id.size()) return false;
    const auto upper = [](char one) { return one >= 'a' && one <= 'z' ? static_cast<char>(one - 'a' + 'A') : one; };
    return std::equal(typed.begin(), typed.end(), id.begin(),
                      [&](char one, char other) { return upper(one) == other; });
}

bool is_in(std::string_view typed, const std::string& text) {
    return faq::fit_of(typed, {text, text}).has_value();
}

}  // namespace

bool finds(std::string_view written, const api::FollowUp& ticket, const std::string& short_id) {
    const std::string typed = model::trim(written);
    if (typed.empty() || begins_id(typed, short_id)) return true;
    if (is_number(typed)) return last_four(ticket.masked_number).ends_with(typed);
    return is_in(typed, ticket.subject) || is_in(typed, ticket.customer_name);
}

bool is_for_the_server(const std::string& written) {
    const std::string typed = model::trim(written);
    const auto characters = faq::fold(typed).size();
    return is_number(typed) ? typed.size() >= shortest_number : characters >= shortest_name;
}

}  // namespace cts::presenter
