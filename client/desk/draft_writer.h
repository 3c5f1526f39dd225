// Writes drafts on a thread of its own: the screen hands over the newest state and goes on; what the disk has not
// reached yet is replaced by what comes later. A call that is closed is not written again, whatever still comes.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "client/desk/desk_store.h"

namespace cts::desk {

class DraftWriter {
  public:
    explicit DraftWriter(DeskStore& store);
    ~DraftWriter();  // writes what waits

    void keep(Draft draft, std::shared_ptr<const form::KitFiles> kit);  // returns at once
    std::optional<model::Instant> kept_at(model::CallId call) const;    // the state of the call that is on the disk
    void flush();                                                       // returns when all handed over is written
    void close(model::CallId call);   // what waits of it is dropped, what comes later too; returns when none is written
    void reopen(model::CallId call);  // it stays after all

  private:
    struct Waiting {
        Draft draft;
        std::shared_ptr<const form::KitFiles> kit;
        model::CallId call() const { return draft.of.claimed.contents.call; }
    };
    void loop();

    DeskStore& store_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable idle_;
    std::optional<Waiting> waiting_;
    std::set<model::CallId> closed_;
    model::CallId kept_call_;
    std::optional<model::Instant> kept_at_;
    bool writing_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace cts::desk
