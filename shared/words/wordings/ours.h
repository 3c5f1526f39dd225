// What is wrong with us.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording ours[] = {
    {Reason::overloaded, N_("The server is busy. It will be tried again by itself.")},
    {Reason::unavailable, N_("The server cannot be reached now. What you entered is kept.")},
    {Reason::internal, N_("Something went wrong on the server. Tell the administrator when it happened.")},
};

}  // namespace cts::words::wordings
