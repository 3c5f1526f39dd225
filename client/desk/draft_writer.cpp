#include "client/desk/draft_writer.h"

namespace cts::desk {

DraftWriter::DraftWriter(DeskStore& store) : store_(store), thread_([this] { loop(); }) {}

DraftWriter::~DraftWriter() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void DraftWriter::keep(Draft draft, std::shared_ptr<const form::KitFiles> kit) {
    {
        const std::lock_guard lock(mutex_);
        Waiting newest{std::move(draft), std::move(kit)};
        if (closed_.contains(newest.call())) return;
        waiting_ = std::move(newest);
    }
    wake_.notify_one();
}

std::optional<model::Instant> DraftWriter::kept_at(model::CallId call) const {
    const std::lock_guard lock(mutex_);
    return kept_call_ == call ? kept_at_ : std::nullopt;
}

void DraftWriter::flush() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return !waiting_ && !writing_; });
}

void DraftWriter::close(model::CallId call) {
    std::unique_lock lock(mutex_);
    closed_.insert(call);
    if (waiting_ && waiting_->call() == call) waiting_.reset();
    idle_.wait(lock, [this] { return !writing_; });
}

void DraftWriter::reopen(model::CallId call) {
    const std::lock_guard lock(mutex_);
    closed_.erase(call);
}

void DraftWriter::loop() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || waiting_; });
        if (!waiting_) return;
        const Waiting newest = std::move(*waiting_);
        waiting_.reset();
        writing_ = true;
        lock.unlock();
        const bool kept = store_.keep(newest.draft, *newest.kit).has_value();
        lock.lock();
        if (kept) {
            kept_call_ = newest.call();
            kept_at_ = newest.draft.kept_at;
        }
        writing_ = false;
        idle_.notify_all();
    }
}

}  // namespace cts::desk
