// The blacklist (H5): said to who proposes an entry or decides about one.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording blacklist[] = {
    {Reason::own_proposal, N_("You proposed this entry yourself. A colleague has to approve it.")},
    {Reason::blacklist_not_open, N_("This entry has been decided already. Look at its history.")},
    {Reason::already_blacklisted, N_("This number is on the blacklist already, or proposed for it.")},
    {Reason::end_is_past, N_("This end has passed already. Name a later one, or none.")},
};

}  // namespace cts::words::wordings
