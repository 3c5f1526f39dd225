// Sessions of those who stay connected: who they are, and whose have ended since. Asked again and again for everybody
// at once, so it takes digests, never tokens.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/service/concern.h"
#include "server/service/result.h"
#include "server/service/tools.h"

namespace cts::service {

struct Admitted {
    Hearer who;
    std::string session;  // the digest of its token
};

Result<Admitted> admitted(const Tools& tools, std::string_view token);  // refuses as user_of_token does

// Of these, those that hold no longer: logged out, expired, or of a user who does not work here any more.
std::set<std::string> sessions_over(const Tools& tools, const std::vector<std::string>& sessions);

}  // namespace cts::service
