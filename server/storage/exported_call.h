// A call with what it takes to read it, as it leaves for a file.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct ExportedCall {
    std::int64_t key = 0;  // its place in the order in which calls were stored
    CallRecord call;
    std::string agent_number;
    vault::Sealed attributes;        // of its lead
    vault::WrappedKey customer_key;  // empty: erased
    vault::Sealed customer_name;
    vault::Sealed customer_salutation;
    vault::Sealed customer_phone;
};

}  // namespace cts::storage
