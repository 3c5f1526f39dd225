// One thing that happened, as the hub passes it on: whom it concerns, and the frame that says so, written once for all.
#pragma once

#include <string>

#include "server/service/concern.h"
#include "server/storage/store.h"

namespace cts::push {

struct News {
    service::Concern concern;
    std::string frame;
};

News news_of(const storage::EventRecord& event);

}  // namespace cts::push
