// Who asks.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording people[] = {
    {Reason::not_logged_in, N_("You are not logged in. Log in first.")},
    {Reason::session_expired, N_("Your session has ended. Log in again. What you typed is kept.")},
    {Reason::wrong_credentials, N_("Name and password do not match. Check both.")},
    {Reason::too_many_attempts, N_("Too many attempts. Try again in {seconds} seconds."),
     N_("Too many attempts. Try again in a while.")},
    {Reason::no_right, N_("Your role does not include this. Ask the administrator if you need it.")},
    {Reason::already_exists, N_("\"{name}\" already exists. Choose another name."),
     N_("This already exists. Choose another name.")},
    {Reason::weak_password, N_("The password is too easy to guess. Use at least {min} characters."),
     N_("The password is too easy to guess. Use a longer one.")},
    {Reason::foreign_origin, N_("A page of another site may not listen here. Open this server's own page.")},
};

}  // namespace cts::words::wordings
