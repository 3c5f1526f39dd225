// Descriptions (shape.h) of what billing takes away.
#pragma once

#include "shared/api/billing_messages.h"
#include "shared/api/describe_common.h"

namespace cts::api {

template <class Shape, Of<BillingDelivery> M>
void describe(Shape& shape, M& m) {
    shape.member("list", m.list);
    shape.member("number", m.number);
    shape.member("taken_at", m.taken_at);
    shape.member("taken_by_name", m.taken_by_name);
    shape.member("rows", m.rows);
    shape.member("digest", m.digest);
    shape.with_default("more", m.more);
}

template <class Shape, Of<BillingList> M>
void describe(Shape& shape, M& m) {
    shape.member("list", m.list);
    shape.member("waiting", m.waiting);
    shape.member("deliveries", m.deliveries);
}

template <class Shape, Of<BillingRow> M>
void describe(Shape& shape, M& m) {
    shape.member("position", m.position);
    shape.member("sale", m.sale);
    shape.member("customer_name", m.customer_name);
    shape.member("number", m.number);
    shape.member("product", m.product);
    shape.member("amount", m.amount);
    shape.member("currency", m.currency);
    shape.member("sold_at", m.sold_at);
    shape.member("because", m.because);
    shape.member("because_label", m.because_label);
    shape.member("decided_at", m.decided_at);
    shape.member("trial_end", m.trial_end);
}

template <class Shape, Of<BillingRows> M>
void describe(Shape& shape, M& m) {
    shape.member("project", m.project);
    shape.member("zone", m.zone);
    shape.member("delivery", m.delivery);
    shape.member("rows", m.rows);
}

}  // namespace cts::api
