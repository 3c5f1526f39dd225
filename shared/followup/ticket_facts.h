// What is written down about a ticket, an order and a visit, and what of it a step needs (H1, H3, H8). The texts are
// personal data wherever they are kept; here only whether they are there is asked.
#pragma once

#include <optional>
#include <string>

#include "shared/followup/need.h"
#include "shared/model/id.h"
#include "shared/model/instant.h"

namespace cts::followup {

struct TicketFacts {
    std::string what_happened;
    std::string cause;  // a name of the project's menu
    std::string handling;
    std::string result;  // a name of the project's menu
    std::string remedy;
    std::string reply;          // what was answered to the customer
    std::string customer_told;  // what the customer was told in the end
    std::string contacted;      // how, and what was said first
    std::optional<bool> into_faq;
    bool identity_verified = false;
    bool facts_checked = false;
    bool faq_searched = false;
    std::optional<model::NoticeId> incident;  // the known one it is put down to (H6)
    int orders_away = 0;                      // sent or accepted, not back
};

struct OrderFacts {
    std::string department;
    std::string request;
    std::string answer;
};

struct VisitFacts {
    std::string district;
    std::optional<model::Instant> appointment;
    std::string result;
};

// A text of nothing but blanks is nothing.
Needs known_of(const TicketFacts& facts);
Needs known_of(const OrderFacts& facts);
Needs known_of(const VisitFacts& facts);

}  // namespace cts::followup
