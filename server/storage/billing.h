// What billing takes away of a project (F, J2): sales that stand on the open, the cancel or the do-not-bill list
// (followup/billing.h), in numbered deliveries. A sale is in one delivery of a list at most; what a delivery held stays
// as it was taken. A sale that was opened and is given up later comes onto the cancel list all the same.
#pragma once

#include "server/storage/records.h"
#include "shared/followup/billing.h"

namespace cts::storage {

struct BillingRow {      // a sale on a list
    model::CallId sale;  // the call it was made in
    model::LeadId lead;
    model::ContactId contact;
    std::string because;  // the state that put it there; sold: without a trial; given_up: in its remedial call
    Instant sold_at;
    Instant decided_at;
    std::optional<Instant> trial_end;
    int product_version = 0;
    bool operator==(const BillingRow&) const = default;
};

struct BillingDelivery {
    model::ProjectId project;
    followup::Billing list{};
    int number = 0;  // from 1, of this list of the project, without gaps
    model::UserId taken_by;
    Instant taken_at;
    int rows = 0;
    std::string digest;  // billing_digest of its rows
    bool operator==(const BillingDelivery&) const = default;
};

struct BillingWanted {
    model::ProjectId project;
    followup::Billing list{};
    model::UserId by;
    Instant at;
    int most = 0;  // rows
};

// Over what a delivery holds, in order: sales, why, since when. No value of a person goes into it.
std::string billing_digest(const std::vector<BillingRow>& rows);

std::string because_of(const followup::SaleStands& sale);

class BillingLists {
  public:
    virtual ~BillingLists() = default;
    virtual std::int64_t waiting(model::ProjectId project, followup::Billing list) = 0;  // in no delivery yet
    // What waits becomes the next delivery, in the order sold; told. nullopt: nothing waits. Of many who take at once,
    // on whatever servers, each gets other rows.
    virtual std::optional<BillingDelivery> take(const BillingWanted& wanted) = 0;
    virtual std::vector<BillingDelivery> deliveries(model::ProjectId project, followup::Billing list) = 0;  // newest
                                                                                                            // first
    virtual std::optional<BillingDelivery> delivery(model::ProjectId project, followup::Billing list, int number) = 0;
    virtual std::vector<BillingRow> rows(const BillingDelivery& delivery) = 0;                  // in their order
    virtual void note_read(const BillingDelivery& delivery, model::UserId by, Instant at) = 0;  // told
};

}  // namespace cts::storage
