#include "admin/ended_by_key.h"

#include <csignal>

namespace cts::admin {

namespace {

std::atomic<bool> ended_early{false};

void end_early(int) {
    ended_early = true;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

EndedByKey::EndedByKey() : before_(std::signal(SIGINT, end_early)) {
    ended_early = false;
}

EndedByKey::~EndedByKey() {
    std::signal(SIGINT, before_);
}

const std::atomic<bool>& EndedByKey::early() const {
    return ended_early;
}

}  // namespace cts::admin
