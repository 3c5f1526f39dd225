// Reads what an event says about itself. Details are flat JSON objects of texts that need no escaping (event_chain.cpp
// writes nothing else), so one member is found without parsing the rest.
#pragma once

#include <string_view>

#include "server/storage/store.h"

namespace cts::storage {

std::string_view detail(const EventRecord& event, std::string_view name);  // empty: it says nothing of it

}  // namespace cts::storage
