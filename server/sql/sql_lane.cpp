#include "server/sql/sql_lane.h"

#include "server/sql/call_save.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

constexpr int most_attempts = 6;
constexpr Query head_of_lane{"select seq, digest from event_lanes where lane = :lane {{for_update}}", 2};
constexpr Insert new_lane{"event_lanes", "lane, seq, digest"};
constexpr std::string_view move_head = "update event_lanes set seq = :seq, digest = :digest where lane = :lane";
constexpr Insert new_events{"events", "lane, seq, happened_at, type, subject, details, previous, digest"};

storage::LaneHead head_of(Connection& connection, int lane) {
    auto row = connection.row(head_of_lane, {lane});
    if (row) {
        const auto seq = row->number();
        return {seq, row->text()};
    }
    connection.insert(new_lane, {{lane, 0, ""}});
    return {};
}

void write_events(Transaction& transaction, int lane) {
    if (transaction.told.empty()) return;
    auto head = head_of(transaction.connection, lane);
    std::vector<Values> rows;
    for (const auto& told : transaction.told) {
        const auto event = storage::chained(told, lane, head);
        rows.push_back(
            {event.lane, event.seq, event.at, event.type, event.subject, event.details, event.previous, event.digest});
    }
    transaction.connection.insert(new_events, rows);
    transaction.connection.change(move_head, {head.seq, head.digest, lane});
}

void run_all(std::span<LaneWork* const> group, Transaction& transaction) {
    std::vector<CallSave*> saves;
    for (auto* work : group) {
        auto& sql_work = static_cast<SqlWork&>(*work);
        if (auto* save = sql_work.as_call_save()) {
            saves.push_back(save);
        } else {
            sql_work.run(transaction);
        }
    }
    save_calls(transaction, saves);
}

}  // namespace

SqlLane::SqlLane(int number, Connect connect, std::function<void()> told)
    : number_(number),
      connect_(std::move(connect)),
      told_(std::move(told)),
      lane_([this](auto group) { keep_all(group); }) {}

void SqlLane::keep_all(std::span<LaneWork* const> group) {
    for (int attempt = 1;; ++attempt) {
        try {
            return try_once(group, attempt);
        } catch (const SqlError& error) {
            recover(error, attempt);
        } catch (...) {
            if (connection_) connection_->rollback();
            throw;
        }
    }
}

void SqlLane::try_once(std::span<LaneWork* const> group, int attempt) {
    if (!connection_) {
        connection_ = connect_();
        numbers_ = std::make_unique<RowNumbers>(*connection_);
    }
    connection_->begin();
    Transaction transaction{*connection_, *numbers_, attempt, {}};
    run_all(group, transaction);
    write_events(transaction, number_);
    connection_->commit();
    if (!transaction.told.empty()) told_();
}

void SqlLane::recover(const SqlError& error, int attempt) {
    if (connection_) connection_->rollback();
    if (numbers_) numbers_->forget();
    const bool worth_another = error.fault() != Fault::refused && attempt < most_attempts;
    const bool key_again = error.fault() == Fault::duplicate && attempt > 1;  // not a race, then
    if (error.fault() == Fault::lost) {
        numbers_.reset();
        connection_.reset();
    }
    if (!worth_another || key_again) throw error;
    if (error.fault() != Fault::duplicate) std::this_thread::sleep_for(std::chrono::milliseconds(20 << attempt));
}

}  // namespace cts::sql
