// The wire (DESIGN 6): read by those who write programs against the server.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording wire[] = {
    {Reason::malformed_json, N_("This is not JSON: it stops making sense at byte {byte}."), N_("This is not JSON.")},
    {Reason::wrong_json_type, N_("Another JSON type belongs here: {expected}."), N_("Another JSON type belongs here.")},
    {Reason::unknown_member, N_("Nothing reads the member \"{name}\". Check its spelling."),
     N_("Nothing reads this member. Check its spelling.")},
    {Reason::missing_member, N_("The member \"{name}\" is missing."), N_("A member is missing here.")},
    {Reason::bad_member, N_("This value cannot stand here: {expected} is expected."),
     N_("This value cannot stand here.")},
    {Reason::body_too_large, N_("The request is larger than {max} bytes. Send less at once."),
     N_("The request is too large. Send less at once.")},
    {Reason::too_deep, N_("This is nested too deeply. Make it flatter.")},
    {Reason::unsupported_media_type, N_("The request must be {expected}."),
     N_("The request must be application/json.")},
    {Reason::bad_parameter, N_("The parameter \"{name}\" cannot be read."), N_("A parameter cannot be read.")},
    {Reason::field_not_counted,
     N_("Reports do not count by \"{name}\": it is personal, takes free answers, or the kit does not count by it."),
     N_("Reports do not count by this.")},
    {Reason::too_many_groups, N_("That makes more groups than a page can show. Count by less, or fewer days.")},
    {Reason::no_calls_in_span, N_("No call of these days is counted yet.")},
    {Reason::unknown_cursor, N_("Nothing is known of what happened since then. Read everything anew.")},
    {Reason::revision_missing, N_("If-Match is missing. Name the revision that is to be changed.")},
    {Reason::bad_revision, N_("If-Match must be one revision in quotation marks, such as \"3\".")},
    {Reason::not_found, N_("There is nothing here, or nothing you may see.")},
    {Reason::method_not_allowed, N_("This address does not take that method.")},
    {Reason::upgrade_required, N_("This address only takes WebSocket connections of version 13.")},
    {Reason::malformed_request, N_("This is no HTTP request that can be understood in one way only: {what}."),
     N_("This is no HTTP request that can be understood in one way only.")},
    {Reason::request_head_too_large, N_("The request's headers are too large or too many.")},
    {Reason::request_too_slow, N_("The request came too slowly. Send it again.")},
    {Reason::http_version_unknown, N_("Only HTTP/1.1 and HTTP/1.0 are spoken here.")},
    {Reason::transfer_coding_unknown, N_("Bodies come with a Content-Length or chunked, in no other coding.")},
};

}  // namespace cts::words::wordings
