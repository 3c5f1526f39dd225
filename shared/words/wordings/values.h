// A value and its field (A12).
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording values[] = {
    {Reason::required, N_("\"{label}\" is not filled in yet."), N_("This is not filled in yet. Fill it in.")},
    {Reason::wrong_type, N_("This value does not fit the field: {expected} is expected."),
     N_("This value does not fit the field. Enter it the way the field asks for it.")},
    {Reason::not_a_number, N_("This is not a number. Write digits, for example 12.5.")},
    {Reason::not_an_integer, N_("This is not a whole number. Write digits only, for example 12.")},
    {Reason::not_an_amount, N_("This is not an amount. Write it like 5.00.")},
    {Reason::not_a_date, N_("There is no such date. Write it like 2026-10-11.")},
    {Reason::not_a_time, N_("There is no such time. Write it like 14:30.")},
    {Reason::not_a_date_time, N_("There is no such date and time. Write it like 2026-10-11 14:30.")},
    {Reason::not_a_phone, N_("This is not a whole phone number. Check the digits, with area code for a landline.")},
    {Reason::not_in_menu, N_("\"{value}\" is not in the menu. Choose one of the options."),
     N_("This is not in the menu. Choose one of the options.")},
    {Reason::too_long, N_("At most {max} characters fit here. Shorten it."), N_("This is too long. Shorten it.")},
    {Reason::control_characters, N_("This holds characters that cannot be shown. Type it again.")},
    {Reason::not_utf8, N_("These characters cannot be read. Save them as UTF-8 and try again.")},
    {Reason::constraint_failed, N_("\"{label}\" does not fit its rule. Check the value."),
     N_("This does not fit the rule of the field. Check the value.")},
};

}  // namespace cts::words::wordings
