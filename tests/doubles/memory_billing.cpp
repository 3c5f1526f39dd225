#include <algorithm>

#include "server/storage/billing.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;
using followup::Billing;

class MemoryBilling final : public BillingLists {
  public:
    explicit MemoryBilling(MemoryState& state) : state_(state) {}

    std::int64_t waiting(model::ProjectId project, Billing list) override {
        const std::lock_guard lock(state_.mutex);
        return static_cast<std::int64_t>(waiting_rows(project, list).size());
    }

    std::optional<BillingDelivery> take(const BillingWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        auto rows = waiting_rows(wanted.project, wanted.list);
        if (rows.size() > static_cast<std::size_t>(wanted.most)) rows.resize(static_cast<std::size_t>(wanted.most));
        if (rows.empty()) return std::nullopt;
        const int number = static_cast<int>(of_list(wanted.project, wanted.list).size()) + 1;
        const BillingDelivery delivery{wanted.project,      wanted.list, number,
                                       wanted.by,           wanted.at,   static_cast<int>(rows.size()),
                                       billing_digest(rows)};
        state_.deliveries.emplace_back(delivery, std::move(rows));
        state_.tell(billing_event(delivery, "taken", wanted.by, wanted.at));
        return delivery;
    }

    std::vector<BillingDelivery> deliveries(model::ProjectId project, Billing list) override {
        const std::lock_guard lock(state_.mutex);
        auto found = of_list(project, list);
        std::ranges::reverse(found);
        return found;
    }

    std::optional<BillingDelivery> delivery(model::ProjectId project, Billing list, int number) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = of_list(project, list);
        if (number < 1 || static_cast<std::size_t>(number) > found.size()) return std::nullopt;
        return found[static_cast<std::size_t>(number) - 1];
    }

    std::vector<BillingRow> rows(const BillingDelivery& delivery) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& [kept, rows] : state_.deliveries)
            if (kept == delivery) return rows;
        return {};
    }

    void note_read(const BillingDelivery& delivery, model::UserId by, Instant at) override {
        const std::lock_guard lock(state_.mutex);
        state_.tell(billing_event(delivery, "read", by, at));
    }

  private:
    std::vector<BillingDelivery> of_list(model::ProjectId project, Billing list) const {
        std::vector<BillingDelivery> found;
        for (const auto& [delivery, rows] : state_.deliveries)
            if (delivery.project == project && delivery.list == list) found.push_back(delivery);
        return found;
    }

    bool is_delivered(model::CallId sale, Billing list) const {
        return std::ranges::any_of(state_.deliveries, [&](const auto& kept) {
            return kept.first.list == list && std::ranges::count(kept.second, sale, &BillingRow::sale) > 0;
        });
    }

    std::vector<BillingRow> waiting_rows(model::ProjectId project, Billing list) const {
        std::vector<BillingRow> found;
        for (const CallRecord& call : state_.calls) {
            if (call.project != project || !call.sale || call.needs_correction || is_delivered(call.id, list)) continue;
            BillingRow row = row_of(call);
            const auto stands = stands_of(call.id, row);
            row.because = because_of(stands);
            if (followup::billing_of(stands) == list) found.push_back(std::move(row));
        }
        return found;
    }

    static BillingRow row_of(const CallRecord& call) {
        BillingRow row;
        row.sale = call.id;
        row.lead = call.lead;
        row.contact = call.contact;
        row.sold_at = call.dialled_at.value_or(call.answered_at.value_or(call.stored_at));
        row.product_version = call.product_version;
        row.decided_at = Instant{0};
        return row;
    }

    followup::SaleStands stands_of(model::CallId sale, BillingRow& row) const {
        followup::SaleStands stands;
        for (const FollowUpRecord& one : state_.follow_ups) {
            const bool confirms = one.kind == form::FollowUpKind::second_confirmation;
            if (one.call != sale || (!confirms && one.kind != form::FollowUpKind::remedial_call)) continue;
            if (confirms) stands.second_confirmation = one.state;
            if (confirms) row.trial_end = one.trial_end;
            if (!confirms) stands.to_be_mended = stands.to_be_mended || one.open;
            if (!confirms) stands.given_up = stands.given_up || one.state == followup::State::cancelled;
            for (const auto& clock : one.clocks)
                if (clock.clock.stopped) row.decided_at = std::max(row.decided_at, *clock.clock.stopped);
        }
        if (row.decided_at == Instant{0}) row.decided_at = state_.call(sale)->stored_at;
        return stands;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<BillingLists> memory_billing(MemoryState& state) {
    return std::make_unique<MemoryBilling>(state);
}

}  // namespace cts::tests
