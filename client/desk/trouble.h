// Why something cannot be kept on this PC. A value: nothing of the desk throws into its users, and a desk that cannot
// keep anything never keeps a call from being saved to the server.
#pragma once

#include <tl/expected.hpp>

namespace cts::desk {

enum class Trouble {
    read_only,  // the folder or the file cannot be written
    full,       // the disk, or the file has reached its limit
    in_use,     // another client on this PC has it open
    damaged,    // it cannot be read, and could not be put aside either
    foreign,    // neither this password nor this server's secret opens what is kept here
    closed,     // nobody has opened it yet
    failed,     // anything else the operating system says
};

template <class T>
using Kept = tl::expected<T, Trouble>;

}  // namespace cts::desk
