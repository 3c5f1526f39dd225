// The wire contract of what billing takes away (F, J2): three lists of a project, in numbered deliveries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/id.h"
#include "shared/model/instant.h"
#include "shared/model/language.h"

namespace cts::api {

using model::Instant;

struct BillingDelivery {
    std::string list;  // open, cancel, do_not_bill
    int number = 0;    // of this list of the project, from 1
    Instant taken_at;
    std::string taken_by_name;
    int rows = 0;
    std::string digest;  // over its rows: the same whenever it is fetched
    bool more = false;   // when taken: sales still wait for the next one
};

struct BillingList {  // GET /projects/{code}/billing-lists/{list}
    std::string list;
    std::int64_t waiting = 0;                 // sales in no delivery yet
    std::vector<BillingDelivery> deliveries;  // newest first
};

struct BillingRow {
    int position = 0;  // in its delivery, from 1
    model::CallId sale;
    std::string customer_name;  // empty, as the number: the person was erased
    std::string number;         // whole: here and nowhere else is it given without dialling
    model::Translated product;
    std::string amount;  // of the tariff that was sold; empty, as the currency: it has none
    std::string currency;
    Instant sold_at;
    std::string because;  // confirmed, billed_unreached, sold, cancelled, given_up, told_how, not_billed
    model::Translated because_label;
    Instant decided_at;
    std::optional<Instant> trial_end;
};

struct BillingRows {  // GET /projects/{code}/billing-lists/{list}/{number}
    std::string project;
    std::string zone;  // the project's, in which a file writes moments
    BillingDelivery delivery;
    std::vector<BillingRow> rows;
};

}  // namespace cts::api
