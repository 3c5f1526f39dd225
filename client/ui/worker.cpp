#include "client/ui/worker.h"

#include <wx/app.h>

namespace cts::ui {

Worker::Worker() : thread_([this] { loop(); }) {}

Worker::~Worker() {
    *alive_ = false;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        tasks_.clear();
    }
    wake_.notify_one();
    thread_.join();
}

void Worker::run(std::function<void()> work, std::function<void()> then) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back({std::move(work), std::move(then)});
    }
    wake_.notify_one();
}

void Worker::loop() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
            if (stopping_) return;
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task.work();
        bring_back(std::move(task.then));
    }
}

void Worker::bring_back(std::function<void()> then) const {
    if (!wxTheApp) return;
    wxTheApp->CallAfter([then = std::move(then), alive = alive_] {
        if (*alive) then();
    });
}

}  // namespace cts::ui
