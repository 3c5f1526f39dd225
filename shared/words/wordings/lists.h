// Lists (J1): written into the report of an import, a row each.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording lists[] = {
    {Reason::list_bad_row, N_("The row has {count} cells, the header has {expected}. Check its separators and quotes."),
     N_("The row cannot be read. Check its separators and quotes.")},
    {Reason::list_bad_phone, N_("This is not a whole phone number. Check the digits.")},
    {Reason::list_duplicate, N_("The number already stands in row {row}. That row counts."),
     N_("The number stands in this list twice. The first row counts.")},
    {Reason::list_already_there, N_("The project already has this number. Nothing was doubled.")},
    {Reason::list_do_not_call, N_("This customer asked not to be called. The row was left out.")},
    {Reason::list_blacklisted, N_("This number is on the blacklist. The row was left out.")},
    {Reason::list_missing_column, N_("The list has no column \"{column}\". Name another with --map."),
     N_("A column that is needed is missing from the list. Name it with --map.")},
    {Reason::list_unreadable, N_("The list cannot be read: {cause}"),
     N_("The list cannot be read. Save it as CSV in UTF-8 or as .xlsx and try again.")},
};

}  // namespace cts::words::wordings
